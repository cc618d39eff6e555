'use client';
// The form of one node with a save of its own, as careful as the item's: conflicts are a choice, and green is only what was read back.
import { Check, TriangleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useErrorText } from '@/components/field/error-text';
import { FieldFormRow } from '@/components/field/field-form-row';
import { lockReasonOf } from '@/components/field/input-family';
import { useIssueText } from '@/components/field/issue-text';
import { validateValue } from '@/components/field/validate-value';
import { Button } from '@/components/ui/button';
import { Chip } from '@/components/ui/chip';
import { ErrorDetails } from '@/components/ui/error-details';
import { FieldRow } from '@/components/ui/field-row';
import { Icon } from '@/components/ui/icon';
import { formatTimeWithSeconds } from '@/lib/i18n/format-time';
import type { Day } from '@/lib/schedule/days';
import type { NodeForm } from '@/lib/work-item/node-form';
import type { PeopleByKey } from '@/lib/work-item/person';
import { ConflictPanel } from './conflict-panel';
import { isSameValue, valueIn } from './field-changes';
import type { ItemForm } from './use-item-form';
import { useNodeForm } from './use-node-form';

type NodeFormCardProps = {
  form: NodeForm;
  item: ItemForm;
  people: PeopleByKey;
  project: string;
  zone: string;
  today: Day;
  onStored: (form: NodeForm) => void;
};

/** Shows the node's fields; a field that was accepted and not stored says what is there instead. */
export function NodeFormCard({ form, item, people, project, zone, today, onStored }: NodeFormCardProps) {
  const t = useTranslations('workItem');
  const issueText = useIssueText();
  const errorText = useErrorText();
  const node = useNodeForm({ project, item: item.detail.item, form, onStored });
  const { isTerminated } = item.detail.item;
  const lookups = { people, relatedNames: item.relatedNames, roles: item.detail.roles };
  const save = node.lastSave;
  const isUnanswered = save?.outcomes.some((outcome) => outcome.isUnanswered);
  const isProven = save?.outcomes.every((outcome) => outcome.state !== 'not-stored');
  return (
    <section aria-label={form.name} className="flex flex-col gap-3 px-5 py-4">
      <h2 className="flex items-center gap-2">
        {form.name}
        <Chip>{t(`nodeForms.status.${form.status}`)}</Chip>
      </h2>
      {form.fields.map((field) => {
        const stored = valueIn(form.values, field.key);
        const open = node.conflicts[field.key];
        if (open) {
          return (
            <FieldRow key={field.key} label={field.name} labelPlace="above" isSingleControl={false}>
              <ConflictPanel
                {...lookups}
                field={field}
                conflict={{ ...open.conflict, mine: valueIn(node.values, field.key) }}
                choice={open.choice}
                changedBy={null}
                zone={zone}
                isDisabled={node.isSaving}
                onChoose={(choice) => node.decide(field.key, choice)}
              />
            </FieldRow>
          );
        }
        const value = lockReasonOf(field, stored) === null ? valueIn(node.values, field.key) : stored;
        const issue = isSameValue(field, stored, value) ? null : validateValue(field, value, stored);
        const refused = node.failure?.fieldKey === field.key ? errorText(node.failure) : undefined;
        return (
          <FieldFormRow
            key={field.key}
            {...lookups}
            field={field}
            value={value}
            project={project}
            today={today}
            lock={isTerminated ? 'terminated' : undefined}
            onChange={(next) => node.set(field.key, next)}
            error={(issue && node.isAsked ? issueText(issue) : undefined) ?? refused}
          />
        );
      })}
      <p role="status" className="flex flex-wrap items-center gap-x-1.5 empty:hidden">
        {node.failure && !node.failure.fieldKey ? (
          <span className="text-danger">{errorText(node.failure)}</span>
        ) : save ? (
          <span className={`inline-flex items-center gap-1.5 ${isProven ? 'text-success' : 'text-warning'}`}>
            <Icon of={isProven ? Check : TriangleAlert} />
            {isProven
              ? t('saved.inBar', {
                  count: save.outcomes.length,
                  time: formatTimeWithSeconds(save.verifiedAtMs, zone),
                })
              : t(isUnanswered ? 'saved.noneUnanswered' : 'saved.noneStored', {
                  count: save.outcomes.filter((outcome) => outcome.state === 'not-stored').length,
                })}
          </span>
        ) : null}
      </p>
      {node.failure ? <ErrorDetails code={node.failure.code} logId={node.failure.logId} /> : null}
      {node.changeCount > 0 || Object.keys(node.conflicts).length > 0 ? (
        <Button
          variant="primary"
          className="self-start"
          isPending={node.isSaving}
          onClick={() => void node.save()}
        >
          {t('save', { count: node.changeCount })}
        </Button>
      ) : null}
    </section>
  );
}
