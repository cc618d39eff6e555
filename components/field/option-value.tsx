// Chosen options as people see them: chips in the space's colours, priority as bars beside its word.
import { useTranslations } from 'next-intl';
import { OptionChip } from '@/components/ui/chip';
import { classNames } from '@/components/ui/class-names';
import { PriorityMark } from '@/components/ui/priority-mark';
import type { Field } from '@/lib/fields/field';
import type { OptionRef } from '@/lib/fields/field-value';
import { findOption, labelOfOption } from './find-option';
import { optionColorOf } from './option-color-of';
import { priorityLevelOf } from './priority-level';

/** Shows one option of a field; one that the space removed keeps its stored word and says that it is gone. */
export function OptionValue({ field, option }: { field: Field; option: OptionRef }) {
  const t = useTranslations('fields');
  const known = findOption(field.options, option.id);
  const label = labelOfOption(field.options, option);
  if (field.key === 'priority') {
    const level = priorityLevelOf(field.options, option.id);
    return (
      <span className="inline-flex items-center gap-2">
        {level === null ? null : <PriorityMark level={level} />}
        <span className="font-medium">{label}</span>
      </span>
    );
  }
  const isGone = field.options.length > 0 && (!known || known.isDisabled);
  return (
    <span className="inline-flex max-w-full min-w-0 items-center gap-1.5">
      {known?.color ? (
        <OptionChip color={optionColorOf(known.color)}>{label}</OptionChip>
      ) : (
        <span className="truncate">{label}</span>
      )}
      {isGone ? (
        <span className="shrink-0 text-text-3">({t(known ? 'optionDisabled' : 'optionRemoved')})</span>
      ) : null}
    </span>
  );
}

/** More would push each other out of a table's column. */
const MOST_IN_CELL = 2;

/** Shows the options of a multiple choice as chips, in the order stored; a cell shows two and how many more. */
export function OptionsValue({
  field,
  options,
  isWrapped,
}: {
  field: Field;
  options: readonly OptionRef[];
  isWrapped: boolean;
}) {
  const shown = isWrapped ? options : options.slice(0, MOST_IN_CELL);
  const names = options.map((option) => labelOfOption(field.options, option)).join(', ');
  return (
    <span
      title={isWrapped ? undefined : names}
      className={classNames('inline-flex max-w-full min-w-0 items-center gap-1', isWrapped && 'flex-wrap')}
    >
      {shown.map((option) => (
        <OptionChip key={option.id} color={optionColorOf(findOption(field.options, option.id)?.color)}>
          {labelOfOption(field.options, option)}
        </OptionChip>
      ))}
      {shown.length < options.length ? (
        <>
          <span aria-hidden className="text-caption text-text-3">
            +{options.length - shown.length}
          </span>
          <span className="sr-only">{names}</span>
        </>
      ) : null}
    </span>
  );
}
