'use client';
// By how many days dates move, and which way: a count, a unit, a direction. Zero is no shift.
import { useTranslations } from 'next-intl';
import { FieldRow } from '@/components/ui/field-row';
import { NumberField } from '@/components/ui/number-field';
import { SegmentedControl } from '@/components/ui/segmented-control';
import type { Field } from '@/lib/fields/field';
import type { DraftChange } from './draft-change';

type ShiftDraft = Extract<DraftChange, { mode: 'shift' }>;

type ShiftInputProps = {
  draft: ShiftDraft;
  field: Field;
  issue: string | null;
  onChange: (draft: ShiftDraft) => void;
};

/** Shows the count with the direction as words: "later" moves away from today, "earlier" is a negative count. */
export function ShiftInput({ draft, field, issue, onChange }: ShiftInputProps) {
  const t = useTranslations('bulkEdit.value');
  return (
    <FieldRow
      labelPlace="above"
      label={
        <span className="text-text">
          {t.rich('say.shift', { field: () => <span className="font-semibold">{field.name}</span> })}
        </span>
      }
      hint={t(`shiftMeans.${draft.unit}`)}
      error={issue ?? undefined}
    >
      <div className="flex flex-wrap items-center gap-2">
        <div className="w-24">
          <NumberField
            fractionDigits={0}
            value={draft.count}
            onChange={(count) => onChange({ ...draft, count: count === 0 ? null : count })}
          />
        </div>
        <SegmentedControl
          label={t('shiftUnit')}
          value={draft.unit}
          onChange={(unit) => onChange({ ...draft, unit })}
          options={(['working-days', 'days'] as const).map((unit) => ({
            value: unit,
            label: t(`unit.${unit}`),
          }))}
        />
        <span className="text-text-2">
          {draft.count === null ? t('shiftSign') : t(draft.count > 0 ? 'later' : 'earlier')}
        </span>
      </div>
    </FieldRow>
  );
}
