// Shows any value of any field. The list, the editor, bulk edits and their previews all read values through this one door.
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { Field } from '@/lib/fields/field';
import type { FieldValue } from '@/lib/fields/field-value';
import { BusinessValue } from './business-value';
import { CompoundValue } from './compound-value';
import { DateValue, DayRangeValue } from './day-value';
import { labelOfOption } from './find-option';
import { groupTypeText } from './group-type-text';
import { LinkValue } from './link-value';
import { numberText } from './number-text';
import { OptionsValue, OptionValue } from './option-value';
import { PathValue } from './path-value';
import { PeopleValue } from './people-value';
import { RolesValue } from './roles-value';
import { UnreadableValue } from './unreadable-value';
import type { ValueLookups } from './value-lookups';

type FieldValueViewProps = ValueLookups & {
  field: Field;
  value: FieldValue;
  /** `cell`: one line, cut at its end. `full`: everything, on as many lines as it takes. */
  room?: 'cell' | 'full';
};

/** Shows the value as people read it: names instead of keys, days instead of milliseconds, "Empty" as a word. */
export function FieldValueView({ field, value, room = 'full', ...lookups }: FieldValueViewProps): ReactNode {
  const t = useTranslations('fields');
  const isCell = room === 'cell';
  const again = (subField: Field, subValue: FieldValue) => (
    <FieldValueView {...lookups} field={subField} value={subValue} room={room} />
  );
  switch (value.kind) {
    case 'empty':
      if (field.typeKey === 'group_type') return <span>{t('groupType.disabled')}</span>;
      return (
        <span className="text-text-3">{t(field.typeKey === 'signal' ? 'signal.inProgress' : 'empty')}</span>
      );
    case 'text':
      if (field.typeKey === 'link') return <LinkValue text={value.text} isCell={isCell} />;
      if (field.typeKey === 'group_type') return <span>{groupTypeText(t, value.text)}</span>;
      if (field.typeKey === 'business') return <BusinessValue field={field} id={value.text} />;
      if (field.options.length > 0)
        return <span>{labelOfOption(field.options, { id: value.text, label: '' })}</span>;
      return <Words isCell={isCell}>{value.text}</Words>;
    case 'texts':
      return (
        <span className={isCell ? 'inline-flex min-w-0 gap-2' : 'flex min-w-0 flex-col'}>
          {value.texts.map((text) => (
            <LinkValue key={text} text={text} isCell={isCell} />
          ))}
        </span>
      );
    case 'richText':
      return <Words isCell={isCell}>{value.text}</Words>;
    case 'option':
      return <OptionValue field={field} option={value.option} />;
    case 'options':
      return <OptionsValue field={field} options={value.options} isWrapped={!isCell} />;
    case 'path':
      return <PathValue field={field} path={value.path} />;
    case 'paths':
      return (
        <span className={isCell ? 'inline-flex min-w-0 gap-3' : 'flex min-w-0 flex-col'}>
          {value.paths.map((path) => (
            <PathValue key={path.map((step) => step.id).join('/')} field={field} path={path} />
          ))}
        </span>
      );
    case 'person':
      return <PeopleValue userKeys={[value.userKey]} lookups={lookups} isCell={isCell} />;
    case 'people':
      return <PeopleValue userKeys={value.userKeys} lookups={lookups} isCell={isCell} />;
    case 'date':
      return <DateValue day={value.day} msOfDay={value.msOfDay} today={lookups.today} />;
    case 'dayRange':
      return <DayRangeValue startDay={value.startDay} endDay={value.endDay} today={lookups.today} />;
    case 'number':
      return <span className="tabular-nums">{numberText(value.value, field.numberFormat)}</span>;
    case 'bool':
      return <span>{t(value.value ? 'yes' : 'no')}</span>;
    case 'workItem':
      return <RelatedItems ids={[value.id]} lookups={lookups} />;
    case 'workItems':
      return <RelatedItems ids={value.ids} lookups={lookups} />;
    case 'roles':
      return <RolesValue roles={value.roles} lookups={lookups} />;
    case 'groups':
      return <CompoundValue field={field} rows={value.rows} renderValue={again} />;
    case 'signal':
      return <span>{t(`signal.${value.state}`)}</span>;
    case 'files':
      return <Words isCell={isCell}>{value.names.join(', ')}</Words>;
    case 'flag':
      return (
        <span>
          {value.isOn && value.reason ? `${t('yes')}: ${value.reason}` : t(value.isOn ? 'yes' : 'no')}
        </span>
      );
    case 'unreadable':
      return <UnreadableValue raw={value.raw} isCell={isCell} />;
  }
}

function Words({ children, isCell }: { children: string; isCell: boolean }) {
  return (
    <span className={isCell ? 'block truncate' : 'whitespace-pre-wrap [overflow-wrap:anywhere]'} dir="auto">
      {children}
    </span>
  );
}

/** Linked items by name, each with its id: two items may share a name. An item that may not be seen has only its id. */
function RelatedItems({ ids, lookups }: { ids: readonly number[]; lookups: ValueLookups }) {
  return (
    <span className="inline-flex min-w-0 flex-col">
      {ids.map((id) => (
        <span key={id} className="truncate">
          {lookups.relatedNames?.[id] ? `${lookups.relatedNames[id]} ` : null}
          <span className="text-text-3">{id}</span>
        </span>
      ))}
    </span>
  );
}
