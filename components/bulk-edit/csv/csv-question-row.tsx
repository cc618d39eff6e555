'use client';
// One unclear text: the values it may mean, another value of the field, or nothing.
import { useTranslations } from 'next-intl';
import { FieldInput } from '@/components/field/field-input';
import { FieldValueView } from '@/components/field/field-value-view';
import { useValueText } from '@/components/field/use-value-text';
import { Select } from '@/components/ui/select';
import type { CsvAnswer, CsvQuestion } from '@/lib/bulk-edit/csv-import';
import type { Field } from '@/lib/fields/field';
import { EMPTY } from '@/lib/fields/field-value';
import { formatCount } from '@/lib/i18n/format-count';
import type { Day } from '@/lib/schedule/days';
import type { PeopleByKey } from '@/lib/work-item/person';

const LEAVE = ' leave';

type CsvQuestionRowProps = {
  project: string;
  column: string;
  question: CsvQuestion;
  field: Field;
  typeKey: string;
  people: PeopleByKey;
  today: Day;
  answer: CsvAnswer | undefined;
  onAnswer: (answer: CsvAnswer) => void;
};

/** Shows the text with its reason and count, and the choice beside it. */
export function CsvQuestionRow(props: CsvQuestionRowProps) {
  const { project, column, question, field, typeKey, people, today, answer, onAnswer } = props;
  const t = useTranslations('bulkEdit.csv');
  const valueText = useValueText();
  const { columnIndex, text, count, reason, candidates } = question;
  const label = t('meaningOf', { text, column });
  const value = answer?.value ?? null;
  if (candidates.length === 0)
    return (
      <li className="grid grid-cols-[minmax(0,1fr)_minmax(0,20rem)] items-center gap-x-6 border-b border-border px-6 py-2">
        <TextFacts column={column} text={text} words={t(`reason.${reason}`, { count: formatCount(count) })} />
        <div>
          <FieldInput
            label={label}
            field={{ ...field, required: 'no' }}
            value={value ?? EMPTY}
            onChange={(chosen) =>
              onAnswer({ columnIndex, text, value: chosen.kind === 'empty' ? null : chosen })
            }
            project={project}
            people={people}
            today={today}
            target={{ typeKey }}
          />
          <p className="mt-0.5 text-caption text-text-3">{t('leftWhenEmpty')}</p>
        </div>
      </li>
    );
  const options = candidates.map((candidate) => ({
    id: JSON.stringify(candidate),
    text: valueText(field, candidate, { people }),
    content: <FieldValueView field={field} value={candidate} people={people} room="cell" />,
  }));
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_minmax(0,20rem)] items-center gap-x-6 border-b border-border px-6 py-2">
      <TextFacts column={column} text={text} words={t(`reason.${reason}`, { count: formatCount(count) })} />
      <Select
        label={label}
        placeholder={t('leave')}
        options={[...options, { id: LEAVE, text: t('leave') }]}
        value={value === null ? (answer ? LEAVE : null) : JSON.stringify(value)}
        onChange={(id) =>
          onAnswer({
            columnIndex,
            text,
            value: candidates.find((candidate) => JSON.stringify(candidate) === id) ?? null,
          })
        }
      />
    </li>
  );
}

function TextFacts({ column, text, words }: { column: string; text: string; words: string }) {
  return (
    <span className="min-w-0">
      <span className="block truncate">
        <span className="text-text-3">{column}</span> <span className="font-medium">{text}</span>
      </span>
      <span className="block text-caption text-text-2">{words}</span>
    </span>
  );
}
