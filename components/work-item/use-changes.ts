'use client';
// Follows what the form holds beyond what was read. Used by the parts that count it, so that only they draw again.
import { useMemo } from 'react';
import { useWatch } from 'react-hook-form';
import type { FieldChange } from '@/lib/work-item/work-item';
import { changesOf, type Values } from './field-changes';
import type { ItemForm } from './use-item-form';

/** Gives the changed fields of the form, now and after every change. */
export function useChanges({
  form,
  detail,
  bases,
}: Pick<ItemForm, 'form' | 'detail' | 'bases'>): FieldChange[] {
  // Typed as partial at every depth, but fields are only ever set whole.
  const values = useWatch({ control: form.control }) as Values;
  return useMemo(() => changesOf(detail.fields, bases, values), [detail.fields, bases, values]);
}
