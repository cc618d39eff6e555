'use client';
// A field that cannot be changed: its value in the shape of an input, with a lock. The row says why.
import { Lock } from 'lucide-react';
import { useContext } from 'react';
import { FieldContext } from '@/components/ui/field-context';
import { Icon } from '@/components/ui/icon';
import type { FieldInputProps } from './field-input-props';
import { FieldValueView } from './field-value-view';

/** Shows the value in full; it can be read and copied but not focused. */
export function LockedValue({ field, value, label, ...lookups }: FieldInputProps) {
  const row = useContext(FieldContext);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would promise controls; this is a named value
    <div
      role="group"
      aria-labelledby={row?.labelId}
      aria-label={row ? undefined : label}
      aria-describedby={row?.describedBy}
      className="flex min-h-8 items-start gap-2 rounded-control border border-border bg-surface-2 px-2.5 py-1.25"
    >
      <div className="min-w-0 flex-1">
        <FieldValueView
          field={field}
          value={value}
          people={lookups.people}
          relatedNames={lookups.relatedNames}
          roles={lookups.roles}
        />
      </div>
      <Icon of={Lock} sizePx={14} className="mt-0.75 text-text-3" />
    </div>
  );
}
