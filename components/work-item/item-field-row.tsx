'use client';
// One field of the editor: its input bound to the form, or the choice between three values when two people changed it.
import { useTranslations } from 'next-intl';
import { Controller } from 'react-hook-form';
import { useErrorText } from '@/components/field/error-text';
import { FieldFormRow } from '@/components/field/field-form-row';
import { FieldValueView } from '@/components/field/field-value-view';
import { lockReasonOf } from '@/components/field/input-family';
import { useIssueText } from '@/components/field/issue-text';
import { validateValue } from '@/components/field/validate-value';
import { FieldRow } from '@/components/ui/field-row';
import type { Field } from '@/lib/fields/field';
import type { Day } from '@/lib/schedule/days';
import { ConflictPanel } from './conflict-panel';
import { isSameValue, valueIn } from './field-changes';
import { isWide } from './field-groups';
import type { ItemForm } from './use-item-form';

type ItemFieldRowProps = { field: Field; item: ItemForm; project: string; zone: string; today: Day };

/** Shows the field over one or both columns of the form. */
export function ItemFieldRow({ field, item, project, zone, today }: ItemFieldRowProps) {
  const issueText = useIssueText();
  const errorText = useErrorText();
  const { form, detail, bases, conflicts, problems, lastSave, failure } = item;
  const base = valueIn(bases, field.key);
  const lookups = { people: item.people, relatedNames: item.relatedNames, roles: detail.roles };
  const open = conflicts[field.key];
  const isReadOnly = detail.item.isTerminated || lockReasonOf(field, base) !== null;
  const width = isWide(field) || open ? '@2xl:col-span-2' : undefined;

  if (open) {
    return (
      <div data-field-key={field.key} className={width}>
        <FieldRow
          label={field.name}
          isSingleControl={false}
          error={failure?.fieldKey === field.key ? errorText(failure) : undefined}
        >
          <ConflictPanel
            {...lookups}
            field={field}
            conflict={{ ...open.conflict, mine: item.valueOf(field.key) }}
            choice={open.choice}
            changedBy={item.changedBy}
            zone={zone}
            isDisabled={form.formState.isSubmitting}
            onChoose={(choice) => item.decide(field.key, choice)}
          />
        </FieldRow>
      </div>
    );
  }
  if (isReadOnly) {
    return (
      <div data-field-key={field.key} className={width}>
        <FieldFormRow
          {...lookups}
          field={field}
          value={base}
          project={project}
          today={today}
          lock={detail.item.isTerminated ? 'terminated' : undefined}
          onChange={() => undefined}
        />
      </div>
    );
  }
  const dropped = lastSave?.outcomes.find(
    (outcome) => outcome.fieldKey === field.key && outcome.state === 'not-stored',
  );
  return (
    <Controller
      control={form.control}
      name={field.key}
      rules={{
        validate: (value) => {
          const problem = problems.current[field.key];
          if (problem) return problem;
          const issue = isSameValue(field, base, value) ? null : validateValue(field, value, base);
          return issue ? issueText(issue) : true;
        },
      }}
      render={({ field: bound, fieldState: { error } }) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: listens to what happens on the control inside it
        <div data-field-key={field.key} className={width} onBlur={bound.onBlur}>
          <FieldFormRow
            {...lookups}
            field={field}
            value={bound.value}
            project={project}
            today={today}
            onChange={bound.onChange}
            onPeopleFound={(found) =>
              item.know(Object.fromEntries(found.map((person) => [person.userKey, person])))
            }
            target={{ typeKey: detail.item.typeKey, itemId: detail.item.id }}
            onItemsFound={item.knowItems}
            onProblem={(problem) => {
              problems.current[field.key] = problem;
              void form.trigger(field.key);
            }}
            error={error?.type === 'server' && failure ? errorText(failure) : error?.message}
          />
          {dropped && !error && !isSameValue(field, bound.value, dropped.stored) ? (
            <NotStored isUnanswered={dropped.isUnanswered ?? false}>
              <FieldValueView {...lookups} field={field} value={dropped.stored} />
            </NotStored>
          ) : null}
        </div>
      )}
    />
  );
}

/** Under the input that still shows what was sent: what is really there. */
function NotStored({ isUnanswered, children }: { isUnanswered: boolean; children: React.ReactNode }) {
  const t = useTranslations('workItem');
  return (
    <div className="mt-1 flex flex-wrap gap-x-1.5 pl-[calc(var(--label-width,5.5rem)+1rem)] text-caption">
      <span className="text-warning">{t(isUnanswered ? 'unanswered' : 'notStored')}</span>
      {children}
    </div>
  );
}
