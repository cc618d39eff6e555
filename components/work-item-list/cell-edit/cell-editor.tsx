'use client';
// One value edited where it stands, by the editor's own write path: read again before, verified after, conflicts shown.
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState, useTransition } from 'react';
import { useErrorText } from '@/components/field/error-text';
import { FieldInput } from '@/components/field/field-input';
import { FieldValueView } from '@/components/field/field-value-view';
import { useIssueText } from '@/components/field/issue-text';
import { sendAction } from '@/components/field/send-action';
import { validateValue } from '@/components/field/validate-value';
import { Button } from '@/components/ui/button';
import { ErrorDetails } from '@/components/ui/error-details';
import PopoverPanel from '@/components/ui/popover-panel';
import { showToast } from '@/components/ui/toast';
import type { AppError } from '@/lib/errors/app-error';
import { EMPTY, type FieldValue } from '@/lib/fields/field-value';
import { codecFor } from '@/lib/fields/registry';
import type { Person } from '@/lib/work-item/person';
import type { FieldConflict, WorkItemDetail, WorkItemType } from '@/lib/work-item/work-item';
import { saveWorkItem } from '@/server/actions/work-items';
import type { CellContext } from '../cell-context';
import type { CellTask } from '../use-cell-edit';

type CellEditorProps = {
  project: string;
  type: WorkItemType;
  task: CellTask;
  context: CellContext;
  onPeopleFound: (people: readonly Person[]) => void;
  onSaved: (detail: WorkItemDetail) => void;
  onClose: () => void;
};

/** Shows the input over the cell. Enter saves, Escape leaves the value as it was. */
export default function CellEditor({
  project,
  type,
  task,
  context,
  onPeopleFound,
  onSaved,
  onClose,
}: CellEditorProps) {
  const { item, field, anchor } = task;
  const t = useTranslations('workItems.edit');
  const issueText = useIssueText();
  const errorText = useErrorText();
  const anchorRef = useRef<Element | null>(anchor);
  const body = useRef<HTMLDivElement>(null);
  // Typing goes on where the key was pressed; the whole value is marked, as in a sheet.
  useEffect(() => {
    const control = body.current?.querySelector<HTMLElement>('input, textarea, button');
    control?.focus();
    if (control instanceof HTMLInputElement && control.type === 'text') control.select();
  }, []);
  const [base, setBase] = useState<FieldValue>(item.values[field.key] ?? EMPTY);
  const [value, setValue] = useState(base);
  const [problem, setProblem] = useState<string | null>(null);
  const [error, setError] = useState<AppError | null>(null);
  const [conflict, setConflict] = useState<FieldConflict | null>(null);
  const [loss, setLoss] = useState<'notStored' | 'unanswered' | null>(null);
  const [isSaving, startSaving] = useTransition();
  // What becomes of a save on its way is said here, so it is waited for.
  const leave = () => {
    if (!isSaving) onClose();
  };

  const save = (from: FieldValue) =>
    startSaving(async () => {
      if (problem !== null) return;
      const issue = validateValue(field, value);
      if (issue) return setProblem(issueText(issue));
      if (codecFor(field.typeKey).same(from, value)) return onClose();
      setError(null);
      setLoss(null);
      const changes = [{ fieldKey: field.key, base: from, after: value }];
      const answer = await sendAction(() =>
        saveWorkItem({ project, typeKey: type.key, id: item.id, changes }),
      );
      if (!answer.ok) return setError(answer.error);
      const outcome = answer.value;
      if (outcome.kind === 'conflict') {
        const theirs = outcome.conflicts.find((entry) => entry.fieldKey === field.key) ?? null;
        onPeopleFound(Object.values(outcome.people));
        return setConflict(theirs);
      }
      onSaved(outcome.detail);
      const own = outcome.outcomes.find((entry) => entry.fieldKey === field.key);
      if (own?.state === 'not-stored') {
        setBase(outcome.detail.item.values[field.key] ?? EMPTY);
        return setLoss(own.isUnanswered ? 'unanswered' : 'notStored');
      }
      showToast({ message: t(own?.state === 'verified' ? 'verified' : 'already') });
      onClose();
    });

  const shown = (of: FieldValue) => (
    <FieldValueView
      field={field}
      value={of}
      people={context.people}
      today={context.today}
      roles={context.roles}
    />
  );
  const label = t('title', { field: field.name, name: item.name });
  return (
    <PopoverPanel label={label} triggerRef={anchorRef} onClose={leave} className="w-96 p-3">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys of the inputs inside it */}
      <div
        ref={body}
        className="flex flex-col gap-3"
        onKeyDown={(event) => {
          const isLine = event.target instanceof HTMLInputElement && event.target.type !== 'radio';
          if (
            event.key === 'Enter' &&
            (event.ctrlKey || event.metaKey || isLine) &&
            !event.defaultPrevented
          ) {
            event.preventDefault();
            save(base);
          }
        }}
      >
        {conflict ? (
          <>
            <p role="alert" className="font-medium text-warning">
              {t('conflict')}
            </p>
            <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
              <dt className="text-text-2">{t('theirs')}</dt>
              <dd>{shown(conflict.theirs)}</dd>
              <dt className="text-text-2">{t('mine')}</dt>
              <dd>{shown(conflict.mine)}</dd>
            </dl>
            <div className="flex justify-end gap-2">
              <Button onClick={leave}>{t('keepTheirs')}</Button>
              <Button
                isPending={isSaving}
                onClick={() => {
                  setBase(conflict.theirs);
                  setConflict(null);
                  save(conflict.theirs);
                }}
              >
                {t('overwrite')}
              </Button>
            </div>
          </>
        ) : (
          <>
            <FieldInput
              field={field}
              value={value}
              label={label}
              project={project}
              today={context.today}
              people={context.people}
              relatedNames={context.relatedNames}
              roles={context.roles}
              onPeopleFound={onPeopleFound}
              onProblem={setProblem}
              onChange={(next) => {
                setValue(next);
                setError(null);
                setProblem(null);
                setLoss(null);
              }}
            />
            {problem === null && error === null && loss === null ? null : (
              <div role="alert" className="text-danger">
                {problem ?? (error ? errorText(error) : loss ? t(loss) : null)}
                {error ? <ErrorDetails code={error.code} logId={error.logId} /> : null}
              </div>
            )}
            <div className="flex justify-end gap-2">
              <Button onClick={leave}>{t('cancel')}</Button>
              <Button variant="primary" isPending={isSaving} onClick={() => save(base)}>
                {t('save')}
              </Button>
            </div>
          </>
        )}
      </div>
    </PopoverPanel>
  );
}
