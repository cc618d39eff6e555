'use client';
// What the marks of the board mean, in one line at its foot.
import { useTranslations } from 'next-intl';
import { useBoard } from './board-context';
import { LOAD_STEPS, loadFill, OVERLOAD_STRIPES } from './load-look';

/** Shows the key: every mark twice, as it looks and in words. */
export function BoardLegend() {
  const t = useTranslations('schedule');
  const { by } = useBoard();
  return (
    <ul aria-label={t('legend.label')} className="flex flex-wrap items-center gap-x-5 gap-y-1 px-4">
      {by === 'people' ? (
        <li className="flex items-center gap-2">
          {t('load.legend')}
          {LOAD_STEPS.map((share) => (
            <span key={share} className="flex items-center gap-1.5">
              <span aria-hidden style={{ background: loadFill(share) }} className="h-3.5 w-5 rounded-chip" />
              {t('load.upTo', { share: share.toFixed(2).replace(/0$/, '') })}
            </span>
          ))}
        </li>
      ) : null}
      <li className="flex items-center gap-2">
        <span
          aria-hidden
          data-option="blue"
          className="h-3.5 w-5 rounded-chip border border-(--option-solid) bg-(--option-bg)"
        />
        {t('legend.published')}
      </li>
      <li className="flex items-center gap-2">
        <span
          aria-hidden
          className="h-3.5 w-5 rounded-chip border-[1.5px] border-dashed border-accent-text bg-[color-mix(in_oklab,var(--color-accent-text)_15%,var(--color-surface))]"
        />
        {t('legend.draft')}
      </li>
      <li className="flex items-center gap-2">
        <span aria-hidden className="h-1 w-5 rounded-full bg-control" />
        {t('legend.oldPlace')}
      </li>
      <li className="flex items-center gap-2">
        <span
          aria-hidden
          style={{ backgroundImage: OVERLOAD_STRIPES }}
          className="h-3.5 w-5 rounded-chip border border-danger-solid"
        />
        {t('load.over')}
      </li>
      <li className="flex items-center gap-2">
        <span aria-hidden className="h-3.5 w-5 rounded-chip border border-border bg-holiday bg-hatch" />
        {t('legend.dayOff')}
      </li>
      <li className="flex items-center gap-2">
        <span aria-hidden className="font-medium text-warning">
          {t('makeUp')}
        </span>
        {t('legend.makeUp')}
      </li>
    </ul>
  );
}
