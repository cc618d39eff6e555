'use client';
// The value of a condition, by the kind that its comparison wants.
import { useTranslations } from 'next-intl';
import { shownNumber, storedNumber } from '@/components/field/number-text';
import { MultiSelect } from '@/components/ui/multi-select';
import { NumberField } from '@/components/ui/number-field';
import { Select } from '@/components/ui/select';
import { TextField } from '@/components/ui/text-field';
import { type FilterOperand, type FilterOperator, IDS_MAX } from '@/lib/work-item/filter';
import type { BuilderContext, FilterSubject } from './builder-context';
import { DayOperand } from './day-operand';
import { flatOptions } from './flat-options';
import { ListText } from './list-text';
import { PeopleOperand } from './people-operand';

type OperandEditorProps = {
  subject: FilterSubject;
  /** What is compared, for the accessible names of the inputs. */
  name: string;
  operator: FilterOperator;
  operand: FilterOperand;
  context: BuilderContext;
  onChange: (operand: FilterOperand) => void;
};

const SIGNALS = ['true', 'false', 'null'] as const;

/** Shows the input; nothing for comparisons without a value. */
export function OperandEditor({ subject, name, operator, operand, context, onChange }: OperandEditorProps) {
  const t = useTranslations('filters');
  const label = `${name}: ${t('value')}`;
  const { field, family } = subject;
  switch (operand.kind) {
    case 'text':
      return (
        <TextField
          label={label}
          maxLength={200}
          value={operand.text}
          onChange={(text) => onChange({ kind: 'text', text })}
        />
      );
    case 'number': {
      const format = field?.numberFormat ?? null;
      return (
        <NumberField
          label={label}
          allowsNegative
          value={shownNumber(operand.value, format)}
          onChange={(value) => onChange({ kind: 'number', value: storedNumber(value ?? 0, format) })}
        />
      );
    }
    case 'bool':
      return (
        <Select
          label={label}
          value={String(operand.value)}
          options={[
            { id: 'true', text: t('yes') },
            { id: 'false', text: t('no') },
          ]}
          onChange={(id) => onChange({ kind: 'bool', value: id === 'true' })}
        />
      );
    case 'ids': {
      if (family === 'nodes') {
        return (
          <ListText
            label={label}
            hint={t('nodesHint')}
            entries={operand.ids}
            onChange={(ids) => onChange({ kind: 'ids', ids: ids.slice(0, IDS_MAX) })}
          />
        );
      }
      const options =
        family === 'signal'
          ? SIGNALS.map((id) => ({ id, text: t(`signal.${id}`) }))
          : flatOptions(field?.options ?? []);
      const known = new Set(options.map((option) => option.id));
      const lost = operand.ids
        .filter((id) => !known.has(id))
        .map((id) => ({ id, text: t('unknownOption', { id }) }));
      return (
        <MultiSelect
          label={label}
          options={[...options, ...lost]}
          value={operand.ids}
          onChange={(ids) => onChange({ kind: 'ids', ids: ids.slice(0, IDS_MAX) })}
        />
      );
    }
    case 'items':
      return (
        <ListText
          label={label}
          hint={t('idsHint')}
          entries={operand.ids.map(String)}
          onChange={(texts) => {
            const ids = texts.map(Number).filter((id) => Number.isSafeInteger(id) && id > 0);
            onChange({ kind: 'items', ids: [...new Set(ids)].slice(0, IDS_MAX) });
          }}
        />
      );
    case 'people':
      return (
        <PeopleOperand
          label={label}
          userKeys={operand.userKeys}
          context={context}
          onChange={(userKeys) => onChange({ kind: 'people', userKeys })}
        />
      );
    case 'day':
    case 'relative':
      return <DayOperand label={label} operand={operand} today={context.today} onChange={onChange} />;
    case 'holders':
      return (
        <div className="flex flex-col gap-2">
          {family === 'roleHolders' ? (
            <Select
              label={`${name}: ${t('role')}`}
              options={context.roles.map((role) => ({ id: role.id, text: role.name }))}
              value={operand.of}
              onChange={(of) => onChange({ ...operand, of })}
            />
          ) : (
            <TextField
              label={`${name}: ${t('node')}`}
              placeholder={t('node')}
              maxLength={200}
              value={operand.of}
              onChange={(of) => onChange({ ...operand, of })}
            />
          )}
          {operator === 'empty' || operator === 'filled' ? null : (
            <PeopleOperand
              label={label}
              userKeys={operand.userKeys}
              context={context}
              onChange={(userKeys) => onChange({ ...operand, userKeys })}
            />
          )}
        </div>
      );
    default:
      return <span />;
  }
}
