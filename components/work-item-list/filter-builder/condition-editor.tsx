'use client';
// One condition: what, how, with which value.
import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { IconButton } from '@/components/ui/icon-button';
import { Select } from '@/components/ui/select';
import type { Field } from '@/lib/fields/field';
import type { FilterCondition } from '@/lib/work-item/filter';
import { operatorsOf } from '@/lib/work-item/filter-family';
import { type BuilderContext, type FilterSubject, isReady, startOperand } from './builder-context';
import { CompoundOperand } from './compound-operand';
import { OperandEditor } from './operand-editor';

type ConditionEditorProps = {
  condition: FilterCondition;
  fields: readonly Field[];
  subjects: readonly FilterSubject[];
  context: BuilderContext;
  depth: number;
  onChange: (condition: FilterCondition) => void;
  onRemove: () => void;
};

/** Shows the three parts in a line. A field that is gone stays visible until it is replaced or removed. */
export function ConditionEditor(props: ConditionEditorProps) {
  const { condition, fields, subjects, context, onChange } = props;
  const t = useTranslations('filters');
  const { words } = context;
  const subject = subjects.find((entry) => entry.key === condition.fieldKey) ?? null;
  const options = subjects.map(({ key }) => ({ id: key, text: words.subject(key, fields) }));
  const name = words.subject(condition.fieldKey, fields);
  const lost = subject ? [] : [{ id: condition.fieldKey, text: name, isDisabled: true }];
  const choose = (key: string) => {
    const chosen = subjects.find((entry) => entry.key === key);
    const operator = chosen && operatorsOf[chosen.family][0];
    if (!chosen || !operator) return;
    const operand = startOperand(chosen, operator, null, context);
    onChange({ kind: 'condition', fieldKey: key, operator, operand });
  };
  const isMissing = context.isChecked && (!subject || !isReady(condition));
  return (
    <div className="flex flex-col gap-1">
      <div className="grid grid-cols-[minmax(0,1fr)_minmax(0,0.8fr)_minmax(0,1.6fr)_auto] items-start gap-2">
        <Select
          label={t('field')}
          options={[...options, ...lost]}
          value={condition.fieldKey}
          onChange={choose}
        />
        {subject ? (
          <Select
            label={t('comparison')}
            options={operatorsOf[subject.family].map((operator) => ({
              id: operator,
              text: words.operatorWords(subject.family, operator),
            }))}
            value={condition.operator}
            onChange={(id) => {
              const operator = operatorsOf[subject.family].find((entry) => entry === id);
              if (!operator) return;
              const operand = startOperand(subject, operator, condition.operand, context);
              onChange({ ...condition, operator, operand });
            }}
          />
        ) : (
          <span />
        )}
        {subject && condition.operand.kind !== 'group' ? (
          <OperandEditor
            subject={subject}
            name={name}
            operator={condition.operator}
            operand={condition.operand}
            context={context}
            onChange={(operand) => onChange({ ...condition, operand })}
          />
        ) : (
          <span />
        )}
        <IconButton icon={X} size={32} label={t('removeCondition')} onClick={props.onRemove} />
      </div>
      {condition.operand.kind === 'group' && subject?.field ? (
        <CompoundOperand
          field={subject.field}
          operand={condition.operand}
          context={context}
          depth={props.depth}
          onChange={(operand) => onChange({ ...condition, operand })}
        />
      ) : null}
      {isMissing ? (
        <p role="alert" className="text-caption text-danger">
          {t('needsValue')}
        </p>
      ) : null}
    </div>
  );
}
