'use client';
// The conditions on the rows of a compound field: a filter inside the filter, over its sub-fields.
import { useTranslations } from 'next-intl';
import { SegmentedControl } from '@/components/ui/segmented-control';
import type { Field } from '@/lib/fields/field';
import type { FilterOperand } from '@/lib/work-item/filter';
import type { BuilderContext } from './builder-context';
import { subjectsOf } from './filter-subjects';
import { GroupEditor } from './group-editor';

type GroupOperand = Extract<FilterOperand, { kind: 'group' }>;

type CompoundOperandProps = {
  field: Field;
  operand: GroupOperand;
  context: BuilderContext;
  depth: number;
  onChange: (operand: GroupOperand) => void;
};

/** Shows which rows must meet the conditions, and the conditions. */
export function CompoundOperand({ field, operand, context, depth, onChange }: CompoundOperandProps) {
  const t = useTranslations('filters');
  return (
    <div className="flex flex-col gap-2 pl-4">
      <SegmentedControl
        label={t('rows')}
        value={operand.rows}
        onChange={(rows) => onChange({ ...operand, rows })}
        options={[
          { value: 'any', label: t('anyRow') },
          { value: 'every', label: t('everyRow') },
        ]}
        className="self-start"
      />
      <GroupEditor
        group={operand.group}
        depth={depth + 1}
        fields={field.compoundFields}
        subjects={subjectsOf(field.compoundFields)}
        context={context}
        onChange={(group) => onChange({ ...operand, group })}
      />
    </div>
  );
}
