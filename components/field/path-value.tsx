// A cascade as its path: the ancestors quiet, the chosen option in full ink.
import { Fragment } from 'react';
import type { Field } from '@/lib/fields/field';
import type { OptionRef } from '@/lib/fields/field-value';
import { labelOfOption } from './find-option';

/** Shows "Payments / Refunds" with everything before the last step muted. */
export function PathValue({ field, path }: { field: Field; path: readonly OptionRef[] }) {
  return (
    <span className="min-w-0">
      {path.map((step, index) => (
        <Fragment key={step.id}>
          {index > 0 ? <span className="text-text-3"> / </span> : null}
          <span className={index < path.length - 1 ? 'text-text-2' : undefined}>
            {labelOfOption(field.options, step)}
          </span>
        </Fragment>
      ))}
    </span>
  );
}
