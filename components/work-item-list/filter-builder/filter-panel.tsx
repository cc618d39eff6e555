'use client';
// The filter as a form: conditions of any searchable field, in nested groups. Its code comes with the first opening.
import { useTranslations } from 'next-intl';
import { type RefObject, useState } from 'react';
import { useFilterWords } from '@/components/field/use-filter-words';
import { Button } from '@/components/ui/button';
import DialogModal from '@/components/ui/dialog-modal';
import { SegmentedControl } from '@/components/ui/segmented-control';
import type { Field } from '@/lib/fields/field';
import type { Day } from '@/lib/schedule/days';
import { CONDITIONS_MAX, conditionsIn, type FilterGroup, type ItemFilter } from '@/lib/work-item/filter';
import type { PeopleByKey, Person } from '@/lib/work-item/person';
import type { WorkItemType } from '@/lib/work-item/work-item';
import { type BuilderContext, isReady } from './builder-context';
import { filterSubjects } from './filter-subjects';
import { GroupEditor } from './group-editor';

export type FilterPanelProps = {
  project: string;
  type: WorkItemType;
  fields: readonly Field[];
  roles: readonly { id: string; name: string }[];
  hasNodes: boolean;
  people: PeopleByKey;
  today: Day;
  filter: ItemFilter;
  triggerRef: RefObject<HTMLElement | null>;
  onPeopleFound: (people: readonly Person[]) => void;
  onApply: (group: FilterGroup, terminated: ItemFilter['terminated']) => void;
  onClose: () => void;
};

const choices = ['without', 'with', 'only'] as const;

/** Shows the form; nothing is asked before "Show matches". */
export default function FilterPanel(props: FilterPanelProps) {
  const { fields, filter, hasNodes, type, onClose, onApply } = props;
  const t = useTranslations('filters');
  const [group, setGroup] = useState(filter.group);
  const [terminated, setTerminated] = useState(filter.terminated);
  const [isChecked, setIsChecked] = useState(false);
  const words = useFilterWords(props);
  const subjects = filterSubjects(fields, hasNodes, type);
  const context: BuilderContext = {
    project: props.project,
    people: props.people,
    roles: props.roles,
    today: props.today,
    words,
    isChecked,
    onPeopleFound: props.onPeopleFound,
  };
  const count = conditionsIn(group).length;
  const apply = () => {
    setIsChecked(true);
    if (conditionsIn(group).every(isReady) && count <= CONDITIONS_MAX) onApply(group, terminated);
  };
  return (
    <DialogModal
      title={t('filterTitle')}
      onClose={onClose}
      widthPx={860}
      footer={
        <>
          {count > CONDITIONS_MAX ? (
            <p role="alert" className="mr-auto self-center text-danger">
              {t('limit', { max: CONDITIONS_MAX })}
            </p>
          ) : (
            <Button
              size={32}
              variant="ghost"
              className="mr-auto"
              onClick={() => {
                setGroup({ kind: 'and', entries: [] });
                setTerminated('without');
              }}
            >
              {t('clearAll')}
            </Button>
          )}
          <Button size={32} onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button size={32} variant="primary" onClick={apply}>
            {t('apply')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <GroupEditor
          group={group}
          depth={1}
          fields={fields}
          subjects={subjects}
          context={context}
          onChange={setGroup}
        />
        <div className="flex items-center gap-3">
          <span className="text-text-2">{t('terminatedItems')}</span>
          <SegmentedControl
            label={t('terminatedItems')}
            value={terminated}
            onChange={setTerminated}
            options={choices.map((value) => ({ value, label: t(`terminatedChoice.${value}`) }))}
          />
        </div>
      </div>
    </DialogModal>
  );
}
