'use client';
// The editor of one work item. The page reads the item on the server and hands it over; from then on it lives here.
import { useRouter } from 'next/navigation';
import { useLocale, useTranslations } from 'next-intl';
import { useMemo, useState } from 'react';
import { useErrorText } from '@/components/field/error-text';
import { useNow } from '@/components/field/use-now';
import { Banner } from '@/components/ui/banner';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { useAnnounce } from '@/components/ui/live-region';
import { useIsAlive } from '@/components/ui/use-is-alive';
import type { AppError } from '@/lib/errors/app-error';
import { dayOfMs } from '@/lib/schedule/days';
import type { WorkItemDetail, WorkItemType } from '@/lib/work-item/work-item';
import { Breadcrumb, CopyableId } from './breadcrumb';
import { undecided } from './conflict-choices';
import { DraftOffer } from './draft-offer';
import { FailureBanner } from './failure-banner';
import { fieldNames } from './field-names';
import { FieldSections } from './field-sections';
import { ItemFieldRow } from './item-field-row';
import { ItemMenu } from './item-menu';
import { ItemTitle } from './item-title';
import { SaveBar } from './save-bar';
import { SavedBanner } from './saved-banner';
import { SidePanel } from './side-panel';
import { useChanges } from './use-changes';
import { useFreshDetail } from './use-fresh-detail';
import { useFreshOptions } from './use-fresh-options';
import { useItemForm } from './use-item-form';
import { useKeptDraft } from './use-kept-draft';
import { useLeaveGuard } from './use-leave-guard';
import { useSaveShortcut } from './use-save-shortcut';

type EditorProps = {
  /** The space as the URL names it. */
  project: string;
  type: WorkItemType;
  detail: WorkItemDetail;
  /** Whose draft is kept, and for which space, in this browser. */
  draftOwner: { userKey: string; projectKey: string };
  /** Keys of fields that creating the item did not store as asked; empty when it was opened otherwise. */
  notStoredAtCreate: readonly string[];
  zone: string;
};

/** Shows the item as a form. Give it a new key for another item. */
export function Editor({ project, type, detail: initial, draftOwner, notStoredAtCreate, zone }: EditorProps) {
  const t = useTranslations('workItem');
  const locale = useLocale();
  const router = useRouter();
  const announce = useAnnounce();
  const errorText = useErrorText();
  const item = useItemForm({ project, typeKey: type.key, initial });
  const changes = useChanges(item);
  const { userKey, projectKey } = draftOwner;
  const owner = useMemo(
    () => ({ userKey, projectKey, typeKey: type.key, id: initial.item.id }),
    [userKey, projectKey, type.key, initial.item.id],
  );
  const { fields, item: stored } = item.detail;
  const draft = useKeptDraft(owner, { fields, values: stored.values }, changes, item);
  const guard = useLeaveGuard(changes.length > 0, !draft.kept.isRefused);
  const { read, isReading } = useFreshDetail(project, type.key, initial.item.id);
  const [readFailure, setReadFailure] = useState<AppError | null>(null);
  const nowMs = useNow(initial.readAtMs, 30_000);
  const isAlive = useIsAlive();
  useSaveShortcut(() => void item.save());
  useFreshOptions(item, read);

  const readAgain = async () => {
    const fresh = await read();
    setReadFailure(fresh.ok ? null : fresh.error);
    if (!fresh.ok) return;
    item.follow(fresh.value);
    announce(t('refreshed'));
  };
  const { detail, failure, lastSave, conflicts } = item;
  const slug = type.apiName || type.key;
  const waiting = undecided(conflicts);
  const openCount = Object.keys(conflicts).length;
  const today = dayOfMs(initial.readAtMs, zone);

  return (
    <div className="@container flex min-h-0 flex-1 flex-col bg-surface">
      <Breadcrumb
        crumbs={[
          { label: t('workItems'), href: `/${project}/work-items` },
          { label: type.name, href: `/${project}/work-items?type=${encodeURIComponent(slug)}` },
        ]}
        trailing={
          <ItemMenu
            project={project}
            slug={slug}
            detail={detail}
            unsavedCount={changes.length}
            onEnded={(fresh) => item.follow(fresh)}
          />
        }
      >
        <CopyableId id={detail.item.id} />
      </Breadcrumb>
      <div className="flex min-h-0 flex-1 flex-col overflow-auto @5xl:flex-row @5xl:overflow-hidden">
        <form
          aria-label={t('form', { name: detail.item.name })}
          noValidate
          inert={!isAlive}
          onSubmit={(event) => void item.save(event)}
          className="@container min-w-0 flex-1 @5xl:overflow-auto"
        >
          <div className="flex max-w-190 flex-col gap-5 px-6 py-5">
            <ItemTitle detail={detail} people={item.people} zone={zone} />
            {detail.item.isTerminated ? (
              <Banner tone="info" title={t('terminated.title')}>
                {t('terminated.body')}
              </Banner>
            ) : null}
            {notStoredAtCreate.length > 0 && !lastSave ? (
              <Banner tone="warning" title={t('create.notStored', { count: notStoredAtCreate.length })}>
                {t('create.notStoredBody', { fields: fieldNames(detail.fields, notStoredAtCreate, locale) })}
              </Banner>
            ) : null}
            {draft.offer && !detail.item.isTerminated ? (
              <DraftOffer
                draft={draft.offer}
                fields={detail.fields}
                nowMs={nowMs}
                zone={zone}
                onRestore={() => {
                  if (draft.offer) item.restore(draft.offer);
                  draft.answer();
                }}
                onDrop={draft.answer}
              />
            ) : null}
            {failure ? (
              <FailureBanner
                failure={failure}
                fields={detail.fields}
                isReading={isReading}
                onReadAgain={() => void readAgain()}
              />
            ) : null}
            {readFailure ? (
              <Banner tone="danger" title={t('failed.readFailed')}>
                {errorText(readFailure)}
              </Banner>
            ) : null}
            {openCount > 0 ? (
              <Banner tone="warning" role="alert" title={t('conflict.bannerTitle', { count: openCount })}>
                {t('conflict.bannerBody')}
              </Banner>
            ) : lastSave ? (
              <SavedBanner save={lastSave} waitingCount={waiting.length} zone={zone} />
            ) : null}
            <div key={item.round} className="flex flex-col gap-6">
              <FieldSections
                fields={detail.fields}
                renderField={(field) => (
                  <ItemFieldRow
                    key={field.key}
                    field={field}
                    item={item}
                    project={project}
                    zone={zone}
                    today={today}
                  />
                )}
              />
            </div>
          </div>
        </form>
        <SidePanel
          item={item}
          zone={zone}
          today={today}
          project={project}
          schedulePath={`/${project}/schedule?type=${encodeURIComponent(slug)}&ids=${detail.item.id}`}
        />
      </div>
      {detail.item.isTerminated ? null : (
        <SaveBar
          item={item}
          changes={changes}
          kept={draft.kept}
          zone={zone}
          onSave={() => void item.save()}
          onDiscard={item.discard}
        />
      )}
      <ConfirmDialog
        isOpen={guard.leavingTo !== null}
        title={t('leaveTitle')}
        confirmLabel={t('leaveConfirm')}
        onClose={guard.stay}
        onConfirm={() => {
          const target = guard.leavingTo;
          guard.stay();
          if (target !== null) router.push(target);
        }}
      >
        {t('leaveBody', { count: changes.length })}
      </ConfirmDialog>
    </div>
  );
}
