// What the form holds after a save: the stored values, except what is still the person's own.
import type { FieldChange, SaveOutcome } from '@/lib/work-item/work-item';
import type { ConflictsByKey } from './conflict-choices';
import { isSameValue, type Values, valueIn } from './field-changes';

type Saved = Extract<SaveOutcome, { kind: 'saved' }>;

/**
 * Gives bases, values and open conflicts after `saved`. Kept as unsaved: what the platform accepted but did not store,
 * what was typed on while the save was under way, and conflicts without a decision.
 */
export function afterSave(
  saved: Saved,
  sent: readonly FieldChange[],
  form: { bases: Values; values: Values; conflicts: ConflictsByKey },
): { bases: Values; values: Values; conflicts: ConflictsByKey } {
  const stored = saved.detail.item.values;
  const bases: Values = {};
  const values: Values = {};
  const conflicts: ConflictsByKey = {};
  for (const field of saved.detail.fields) {
    const { key } = field;
    const open = form.conflicts[key];
    const mine = valueIn(form.values, key);
    const wasSent = sent.find((change) => change.fieldKey === key);
    bases[key] = valueIn(stored, key);
    values[key] = valueIn(stored, key);
    if (open && open.choice === null) {
      conflicts[key] = open;
      bases[key] = valueIn(form.bases, key);
      values[key] = mine;
    } else if (wasSent) {
      const isStored = saved.outcomes.some(
        (outcome) => outcome.fieldKey === key && outcome.state !== 'not-stored',
      );
      const isUntouched = open?.choice === 'base' || isSameValue(field, mine, wasSent.after);
      if (!isUntouched) values[key] = mine;
      else if (!isStored) values[key] = wasSent.after;
    } else if (open?.choice !== 'theirs' && !isSameValue(field, valueIn(form.bases, key), mine)) {
      bases[key] = valueIn(form.bases, key);
      values[key] = mine;
    }
  }
  return { bases, values, conflicts };
}
