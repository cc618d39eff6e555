// Every field of a type is in the form exactly once, where a person looks for it.
import { expect, test } from 'vitest';
import { groupFields } from '@/components/work-item/field-groups';
import { field } from '../field/field-fixture';

const fields = [
  field('total', 'number', { readOnlyReason: 'calculated' }),
  field('points', 'number'),
  field('created_at', 'date', { readOnlyReason: 'system' }),
  field('due', 'date'),
  field('reviewers', 'multi_user'),
  field('description', 'multi_text'),
  field('risk', 'select'),
  field('name', 'text'),
  field('hologram', 'hologram', { readOnlyReason: 'unknown-type' }),
];

test('fields stand in their groups, what is read first and what can be changed before the rest', () => {
  const groups = groupFields(fields).map((group) => [group.id, group.fields.map((entry) => entry.key)]);
  expect(groups).toEqual([
    ['basics', ['name', 'description', 'risk']],
    ['people', ['reviewers']],
    ['schedule', ['due']],
    ['other', ['points', 'total', 'hologram']],
    ['platform', ['created_at']],
  ]);
});
