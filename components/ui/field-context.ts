'use client';
// How a control learns its label, hint and error from the row it stands in, without each caller wiring ids.
import { createContext, useContext } from 'react';

/** What a FieldRow knows about its control. */
export type FieldContextValue = {
  controlId: string;
  labelId: string;
  describedBy: string | undefined;
  isRequired: boolean;
  isInvalid: boolean;
};

/** Set by FieldRow; null outside of one. */
export const FieldContext = createContext<FieldContextValue | null>(null);

/** What each control accepts to be named when it stands outside a FieldRow. */
export type ControlNaming = {
  /** Accessible name; needed only outside a FieldRow. */
  label?: string;
  isInvalid?: boolean;
};

/** Gives the attributes that tie a control to its row: id, label, description, required, invalid. */
export function useControlAttributes({ label, isInvalid = false }: ControlNaming) {
  const field = useContext(FieldContext);
  return {
    id: field?.controlId,
    'aria-label': field ? undefined : label,
    'aria-describedby': field?.describedBy,
    'aria-required': field?.isRequired || undefined,
    'aria-invalid': isInvalid || field?.isInvalid || undefined,
  };
}
