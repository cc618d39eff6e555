'use client';
// One group of the filter: how its members are joined, the members, and what adds more.
import { FolderPlus, Plus, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { SegmentedControl } from '@/components/ui/segmented-control';
import type { Field } from '@/lib/fields/field';
import { DEPTH_MAX, type FilterEntry, type FilterGroup } from '@/lib/work-item/filter';
import { withAdded, withEntry } from '@/lib/work-item/filter-edit';
import { operatorsOf } from '@/lib/work-item/filter-family';
import { type BuilderContext, type FilterSubject, startOperand } from './builder-context';
import { ConditionEditor } from './condition-editor';

type GroupEditorProps = {
  group: FilterGroup;
  /** 1 for the whole filter. */
  depth: number;
  fields: readonly Field[];
  subjects: readonly FilterSubject[];
  context: BuilderContext;
  onChange: (group: FilterGroup) => void;
  onRemove?: () => void;
};

/** Shows the group; groups inside it stand in boxes of their own. */
export function GroupEditor({
  group,
  depth,
  fields,
  subjects,
  context,
  onChange,
  onRemove,
}: GroupEditorProps) {
  const t = useTranslations('filters');
  const put = (place: number, entry: FilterEntry | null) => onChange(withEntry(group, [place], entry));
  const addCondition = () => {
    const subject = subjects.find((entry) => entry.key === 'priority') ?? subjects[0];
    const operator = subject && operatorsOf[subject.family][0];
    if (!subject || !operator) return;
    const operand = startOperand(subject, operator, null, context);
    onChange(withAdded(group, [], { kind: 'condition', fieldKey: subject.key, operator, operand }));
  };
  const addGroup = () =>
    onChange(withAdded(group, [], { kind: group.kind === 'and' ? 'or' : 'and', entries: [] }));
  return (
    <fieldset
      aria-label={depth === 1 ? t('filterTitle') : t(group.kind === 'and' ? 'joinAll' : 'joinAny')}
      className={
        depth === 1
          ? 'flex flex-col gap-3'
          : 'flex flex-col gap-3 rounded-card border border-border bg-surface-2 p-3'
      }
    >
      <div className="flex items-center gap-2">
        <SegmentedControl
          label={t('join')}
          value={group.kind}
          onChange={(kind) => onChange({ ...group, kind })}
          options={[
            { value: 'and', label: t('joinAll') },
            { value: 'or', label: t('joinAny') },
          ]}
        />
        {onRemove ? (
          <IconButton icon={X} label={t('removeGroup')} className="ml-auto" onClick={onRemove} />
        ) : null}
      </div>
      <ul className="flex flex-col gap-2">
        {group.entries.map((entry, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: entries have no name of their own; their place is what they are
          <li key={place}>
            {entry.kind === 'condition' ? (
              <ConditionEditor
                condition={entry}
                fields={fields}
                subjects={subjects}
                context={context}
                depth={depth}
                onChange={(next) => put(place, next)}
                onRemove={() => put(place, null)}
              />
            ) : (
              <GroupEditor
                group={entry}
                depth={depth + 1}
                fields={fields}
                subjects={subjects}
                context={context}
                onChange={(next) => put(place, next)}
                onRemove={() => put(place, null)}
              />
            )}
          </li>
        ))}
      </ul>
      <div className="flex gap-2">
        <Button icon={Plus} onClick={addCondition}>
          {t('addCondition')}
        </Button>
        {depth < DEPTH_MAX ? (
          <Button variant="ghost" icon={FolderPlus} onClick={addGroup}>
            {t('addGroup')}
          </Button>
        ) : null}
      </div>
    </fieldset>
  );
}
