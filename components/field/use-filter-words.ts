'use client';
// A filter in the reader's words: chips of the explorer, the scope of a bulk edit, the head of the schedule.
import { useLocale, useTranslations } from 'next-intl';
import { useMemo } from 'react';
import type { Field } from '@/lib/fields/field';
import { formatDayWithYear } from '@/lib/i18n/format-day';
import {
  type FilterCondition,
  type FilterDay,
  type FilterGroup,
  type FilterOperator,
  type ItemFilter,
  ME,
} from '@/lib/work-item/filter';
import { type FilterFamily, familyOf } from '@/lib/work-item/filter-family';
import type { PeopleByKey } from '@/lib/work-item/person';
import { findOption } from './find-option';
import { numberText } from './number-text';
import { personName } from './person-name';

const FIXED = ['people', 'current_nodes', 'all_states', 'node_owners', 'work_item_id'] as const;
const SIGNALS = ['true', 'false', 'null'] as const;
const SET_FAMILIES: readonly FilterFamily[] = ['option', 'options', 'person', 'people', 'item', 'items'];

/** A condition in three parts, as its chip shows them. `value` is null for comparisons that have none. */
export type ConditionWords = { field: string; operator: string; value: string | null };

type Names = {
  fields: readonly Field[];
  people: PeopleByKey;
  roles?: readonly { id: string; name: string }[];
};

/** Gives functions that put subjects, comparisons, conditions and whole filters into words. */
export function useFilterWords({ fields, people, roles }: Names) {
  const t = useTranslations('filters');
  const locale = useLocale();
  return useMemo(() => {
    const subject = (key: string, among: readonly Field[] = fields) => {
      const field = among.find((entry) => entry.key === key);
      const fixed = FIXED.find((entry) => entry === key);
      return field?.name ?? (fixed ? t(`subject.${fixed}`) : t('lostField', { key }));
    };
    const operatorWords = (family: FilterFamily | null, operator: FilterOperator): string => {
      if (operator === 'is' || operator === 'isNot') {
        if (family === 'date' || family === 'instant') return t('operator.day.is');
        return family && SET_FAMILIES.includes(family)
          ? t(`operator.set.${operator}`)
          : t(`operator.${operator}`);
      }
      if (operator === 'less' || operator === 'atMost' || operator === 'atLeast' || operator === 'greater')
        return t(`operator.${family === 'number' ? 'number' : 'day'}.${operator}`);
      return t(`operator.${operator}`);
    };
    const person = (key: string) => {
      if (key === ME) return t('me');
      const known = people[key];
      return known ? personName(known, locale) : key;
    };
    const dayWords = (day: FilterDay) => {
      if (day.kind === 'day') return formatDayWithYear(day.day, locale);
      if (day.days === 0) return t('today');
      return day.days < 0 ? t('daysAgo', { count: -day.days }) : t('daysAhead', { count: day.days });
    };
    const idWords = (id: string, field: Field | undefined) => {
      const signal = SIGNALS.find((entry) => entry === id);
      if (field?.typeKey === 'signal' && signal) return t(`signal.${signal}`);
      if (!field) return id;
      return findOption(field.options, id)?.label ?? t('unknownOption', { id });
    };
    const valueWords = (condition: FilterCondition, among: readonly Field[]): string | null => {
      const { operand } = condition;
      const field = among.find((entry) => entry.key === condition.fieldKey);
      switch (operand.kind) {
        case 'none':
          return null;
        case 'text':
          return operand.text || t('noValue');
        case 'number':
          return numberText(operand.value, field?.numberFormat ?? null);
        case 'bool':
          return t(operand.value ? 'yes' : 'no');
        case 'ids':
          return operand.ids.map((id) => idWords(id, field)).join(', ') || t('noValue');
        case 'people':
          return operand.userKeys.map(person).join(', ') || t('noValue');
        case 'items':
          return operand.ids.join(', ') || t('noValue');
        case 'day':
        case 'relative':
          return dayWords(operand);
        case 'holders': {
          const place = roles?.find((role) => role.id === operand.of)?.name ?? operand.of;
          const holders = operand.userKeys.map(person).join(', ');
          return holders === '' ? place : `${place}: ${holders}`;
        }
        case 'group':
          return groupWords(operand.group, field?.compoundFields ?? []);
      }
    };
    const conditionWords = (
      condition: FilterCondition,
      among: readonly Field[] = fields,
    ): ConditionWords => ({
      field: subject(condition.fieldKey, among),
      operator: operatorWords(familyOf(condition.fieldKey, among), condition.operator),
      value: valueWords(condition, among),
    });
    const groupWords = (group: FilterGroup, among: readonly Field[] = fields): string =>
      group.entries
        .map((entry) => {
          if (entry.kind !== 'condition') return `(${groupWords(entry, among)})`;
          const { field, operator, value } = conditionWords(entry, among);
          return [field, operator, value].filter((part) => part !== null).join(' ');
        })
        .join(` ${t(group.kind)} `);
    /** Sentences of the whole filter, one a chip; none for a filter that asks nothing. */
    const filterWords = (filter: ItemFilter): string[] => [
      ...(filter.text === '' ? [] : [t('nameContains', { text: filter.text })]),
      ...(filter.terminated === 'without' ? [] : [t(`terminated.${filter.terminated}`)]),
      ...(filter.group.kind === 'and' ? filter.group.entries : [filter.group]).map((entry) =>
        groupWords(entry.kind === 'condition' ? { kind: 'and', entries: [entry] } : entry),
      ),
    ];
    return { subject, operatorWords, conditionWords, groupWords, filterWords };
  }, [fields, people, roles, t, locale]);
}
