// A business line by name, with the lines above it.
import { useTranslations } from 'next-intl';
import type { Field } from '@/lib/fields/field';
import { businessLinePath } from './business-line-path';
import { findOption } from './find-option';
import { PathValue } from './path-value';

/** Shows "Payments / Refunds"; a line that the space disabled or removed says so. */
export function BusinessValue({ field, id }: { field: Field; id: string }) {
  const t = useTranslations('fields');
  const path = businessLinePath(field.options, id);
  const line = findOption(field.options, id);
  const isGone = !line || line.isDisabled;
  return (
    <span className="inline-flex min-w-0 flex-wrap gap-x-1.5">
      {path.length > 0 ? <PathValue field={field} path={path} /> : <span>{id}</span>}
      {isGone ? <span className="text-text-3">({t(line ? 'optionDisabled' : 'optionRemoved')})</span> : null}
    </span>
  );
}
