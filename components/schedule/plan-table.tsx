'use client';
// The same plans as a plain table: one line a bar, every value in words, days and points typed in place, each line opening the side panel for the rest. Loaded when chosen.
import { useVirtualizer } from '@tanstack/react-virtual';
import { Pencil, TriangleAlert } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useRef } from 'react';
import { avatarPerson } from '@/components/field/person-name';
import { Chip } from '@/components/ui/chip';
import { Icon } from '@/components/ui/icon';
import { IconButton } from '@/components/ui/icon-button';
import type { BoardRow } from '@/lib/schedule/board-rows';
import { EMPTY_ENTRY, entryOf, sameEntry, spanOf } from '@/lib/schedule/node-plan';
import { breachesOf, breachesOn } from '@/lib/schedule/plan-rules';
import { workingDayCount } from '@/lib/schedule/working-days';
import { barPlaceOf, canResize } from './bar-place';
import { useBoard } from './board-context';
import { TableCell } from './table-cell';
import type { BoardModel } from './use-schedule-board';

const ROW_PX = 36;
const COLUMNS = ['item', 'node', 'person', 'status', 'start', 'end', 'workingDays', 'points'] as const;

type PlanTableProps = { model: BoardModel; label: string };

/** Shows every bar of the board, opened or not; only the lines in view are drawn. */
export default function PlanTable({ model, label }: PlanTableProps) {
  const t = useTranslations('schedule');
  const scroller = useRef<HTMLDivElement>(null);
  const rows = model.allRows.filter((row) => row.kind === 'node' || row.kind === 'lane');
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    overscan: 12,
    initialRect: { width: 1280, height: 720 },
  });
  const seen = virtualizer.getVirtualItems();
  const abovePx = seen[0]?.start ?? 0;
  const belowPx = virtualizer.getTotalSize() - (seen.at(-1)?.end ?? 0);
  return (
    <section
      ref={scroller}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      aria-label={label}
      className="min-h-0 flex-1 overflow-auto"
    >
      <table
        aria-label={label}
        aria-rowcount={rows.length + 1}
        className="w-full min-w-200 border-collapse text-left"
      >
        <thead className="sticky top-0 z-1 bg-surface-2">
          <tr aria-rowindex={1} className="h-8 text-caption text-text-3">
            {COLUMNS.map((column) => (
              <th
                key={column}
                scope="col"
                className={`border-b border-border px-3 font-normal first:pl-5 ${isNumber(column) ? 'text-right' : ''}`}
              >
                {t(`table.${column}`)}
              </th>
            ))}
            <td className="border-b border-border" />
          </tr>
        </thead>
        <tbody>
          {abovePx > 0 ? <tr aria-hidden style={{ height: abovePx }} /> : null}
          {seen.map(({ index }) => {
            const row = rows[index];
            return row ? <TableRow key={row.key} row={row} index={index} model={model} /> : null;
          })}
          {belowPx > 0 ? <tr aria-hidden style={{ height: belowPx }} /> : null}
        </tbody>
      </table>
    </section>
  );
}

function isNumber(column: (typeof COLUMNS)[number]): boolean {
  return column === 'workingDays' || column === 'points';
}

type TableRowProps = { row: BoardRow & { kind: 'node' | 'lane' }; index: number; model: BoardModel };

function TableRow({ row, index, model }: TableRowProps) {
  const t = useTranslations('schedule');
  const locale = useLocale();
  const { people, words, actions, calendar } = useBoard();
  const place = barPlaceOf(row);
  if (!place) throw new Error('A node or a lane always has a bar');
  const entry = entryOf(model.edit.draftedPlan(place), place.target) ?? EMPTY_ENTRY;
  const stored = entryOf(place.node.plan, place.target) ?? EMPTY_ENTRY;
  const span = spanOf(entry);
  const person = row.kind === 'lane' ? avatarPerson(row.lane.ownerKey, people, locale).name : '';
  const owners = row.node.ownerKeys.map((key) => avatarPerson(key, people, locale).name).join(t('listComma'));
  const item = row.head.name || t('nameless', { id: row.head.id });
  const plan = model.edit.draftedPlan(place);
  const breaches = sameEntry(entry, stored) ? [] : breachesOn(breachesOf(plan, place.node), place.target);
  const isEditable = row.lock === null && canResize(place, plan);
  const cell = (part: 'startDay' | 'endDay' | 'points') => {
    const value = entry[part];
    const text = part === 'points' ? words.pointsText(value) : value === null ? '' : words.dayText(value);
    if (!isEditable) return text;
    return (
      <TableCell
        kind={part === 'points' ? 'points' : 'day'}
        label={t(`table.${part === 'points' ? 'pointsOf' : part}`, { name: person || row.node.name })}
        value={value}
        text={text}
        onChange={(changed) => model.edit.edit(place, { kind: 'set', entry: { ...entry, [part]: changed } })}
      />
    );
  };
  return (
    <tr
      aria-rowindex={index + 2}
      style={{ height: ROW_PX }}
      className="border-b border-border hover:bg-hover"
    >
      <td className="max-w-60 truncate px-3 pl-5" title={item}>
        {item}
      </td>
      <th scope="row" className="px-3 font-medium whitespace-nowrap">
        {row.node.name}
        {breaches.length > 0 ? (
          <span title={breaches.map(words.breachText).join(' ')} className="ml-2 inline-flex text-danger">
            <Icon of={TriangleAlert} sizePx={14} />
            <span className="sr-only">{breaches.map(words.breachText).join(' ')}</span>
          </span>
        ) : null}
        {sameEntry(entry, stored) ? null : <Chip className="ml-2 h-4.5 px-1 text-label">{t('isDraft')}</Chip>}
      </th>
      <td className="max-w-60 truncate px-3">{person || owners}</td>
      <td className="px-3 whitespace-nowrap text-text-2">{t(`nodeStatus.${row.node.status}`)}</td>
      <td className="w-40 px-3 whitespace-nowrap">{cell('startDay')}</td>
      <td className="w-40 px-3 whitespace-nowrap">{cell('endDay')}</td>
      <td className="px-3 text-right">{span ? workingDayCount(span.startDay, span.endDay, calendar) : ''}</td>
      <td className="w-24 px-3 text-right">{cell('points')}</td>
      <td className="w-10 pr-3 text-right">
        {row.lock ? null : (
          <IconButton
            icon={Pencil}
            iconSizePx={14}
            data-edit={row.key}
            label={t('editDays', { name: person || row.node.name })}
            aria-haspopup="dialog"
            onClick={() => actions.openPanel(row.key)}
          />
        )}
      </td>
    </tr>
  );
}
