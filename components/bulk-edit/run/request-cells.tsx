// One small cell a request, by change: what is sent, what is confirmed, what was read back. The outline of what is to come.
import { useTranslations } from 'next-intl';
import { classNames } from '@/components/ui/class-names';
import { Icon } from '@/components/ui/icon';
import { ITEMS_PER_REQUEST } from '@/lib/bulk-edit/batch-request';
import type { ChunkCell, RunProgress } from '@/lib/bulk-edit/run-progress';
import type { Field } from '@/lib/fields/field';
import { chunkLooks, chunkStates } from './chunk-look';

/** Beyond this many, the requests to come are a number instead of cells. */
const MOST_AHEAD = 60;

type RequestCellsProps = { progress: RunProgress; fields: readonly Field[] };

/** Shows the requests in the order sent, one line a change. */
export function RequestCells({ progress, fields }: RequestCellsProps) {
  const t = useTranslations('bulkEdit.requests');
  const { chunks, chunksAhead } = progress;
  if (chunks.length === 0 && chunksAhead === 0) return null;
  const present = chunkStates.filter((state) => chunks.some((chunk) => chunk.state === state));
  const indexes = [...new Set(chunks.map((chunk) => chunk.changeIndex))];
  const lines = indexes.length > 0 ? indexes : [0];
  return (
    <section aria-label={t('title')}>
      <div className="mb-2 flex flex-wrap items-center justify-between gap-x-6 gap-y-1">
        <h3>
          <span className="font-semibold">{t('title')}</span>{' '}
          <span className="font-normal text-text-2">
            {t('sent', { count: chunks.length, size: ITEMS_PER_REQUEST })}
          </span>
        </h3>
        <ul aria-hidden className="flex flex-wrap gap-x-4 gap-y-1 text-caption text-text-2">
          {present.map((state) => (
            <li key={state} className="flex items-center gap-1.5">
              <CellBox state={state} isSmall />
              {t(`state.${state}`)}
            </li>
          ))}
        </ul>
      </div>
      {lines.map((changeIndex, line) => (
        <div key={changeIndex} className="flex gap-3 py-1">
          {fields.length > 1 ? (
            <span className="w-24 shrink-0 truncate pt-0.5 text-text-2">{fields[changeIndex]?.name}</span>
          ) : null}
          <ol className="flex min-w-0 flex-wrap gap-1">
            {chunks
              .map((chunk, index) => ({ chunk, number: index + 1 }))
              .filter(({ chunk }) => chunk.changeIndex === changeIndex)
              .map(({ chunk, number }) => (
                <RequestCell key={chunk.seq} chunk={chunk} number={number} />
              ))}
            {line === lines.length - 1 ? <CellsAhead count={chunksAhead} /> : null}
          </ol>
        </div>
      ))}
    </section>
  );
}

function RequestCell({ chunk, number }: { chunk: ChunkCell; number: number }) {
  const t = useTranslations('bulkEdit.requests');
  const words = t('cell', {
    number,
    items: chunk.itemCount,
    state: t(`state.${chunk.state}`),
    failed: chunk.failedCount,
  });
  return (
    <li title={words}>
      <span className="sr-only">{words}</span>
      <CellBox state={chunk.state} />
    </li>
  );
}

function CellBox({ state, isSmall = false }: { state: ChunkCell['state']; isSmall?: boolean }) {
  const look = chunkLooks[state];
  return (
    <span
      aria-hidden
      className={classNames(
        'flex items-center justify-center rounded-chip border',
        isSmall ? 'size-4' : 'h-6 w-7.5',
        look.className,
      )}
    >
      <Icon of={look.icon} sizePx={12} />
    </span>
  );
}

function CellsAhead({ count }: { count: number }) {
  const t = useTranslations('bulkEdit.requests');
  if (count <= 0) return null;
  return (
    <li title={t('ahead', { count })} className="flex flex-wrap gap-1">
      <span className="sr-only">{t('ahead', { count })}</span>
      {Array.from({ length: Math.min(count, MOST_AHEAD) }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: outlines without identity
        <span key={index} aria-hidden className="h-6 w-7.5 rounded-chip border border-border" />
      ))}
      {count > MOST_AHEAD ? (
        <span aria-hidden className="self-center text-text-3">
          +{count - MOST_AHEAD}
        </span>
      ) : null}
    </li>
  );
}
