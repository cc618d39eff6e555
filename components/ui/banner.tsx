// One sentence on what happened, one on what is safe and what to do, above the content it is about.
import { CircleAlert, Info, type LucideIcon, ShieldCheck, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { Icon } from './icon';

/** Success only for what was read back. */
export type BannerTone = 'info' | 'success' | 'warning' | 'danger';

const looks: Record<BannerTone, { box: string; icon: string; drawing: LucideIcon }> = {
  info: { box: 'border-info-solid/45 bg-info-soft', icon: 'text-info', drawing: Info },
  success: { box: 'border-success-solid/45 bg-success-soft', icon: 'text-success', drawing: ShieldCheck },
  warning: { box: 'border-warning-solid/55 bg-warning-soft', icon: 'text-warning', drawing: TriangleAlert },
  danger: { box: 'border-danger-solid/45 bg-danger-soft', icon: 'text-danger', drawing: CircleAlert },
};

type BannerProps = {
  tone: BannerTone;
  title: ReactNode;
  children?: ReactNode;
  /** Buttons or links under the sentences. */
  actions?: ReactNode;
  /** When it happened, at the right. */
  time?: ReactNode;
  icon?: LucideIcon;
  /** `alert` for failures that must be heard at once, `status` for the rest. */
  role?: 'status' | 'alert';
  className?: string;
};

/** Shows a banner in the soft fill of its tone. */
export function Banner({ tone, title, children, actions, time, icon, role, className }: BannerProps) {
  const look = looks[tone];
  return (
    <div
      role={role ?? (tone === 'danger' ? 'alert' : 'status')}
      className={classNames('flex items-start gap-2.5 rounded-card border px-4 py-3', look.box, className)}
    >
      <Icon of={icon ?? look.drawing} className={`mt-0.5 ${look.icon}`} />
      <div className="min-w-0 flex-1">
        <p className="font-semibold">{title}</p>
        {children ? <div className="text-text-2">{children}</div> : null}
        {actions ? <div className="mt-2 flex flex-wrap items-center gap-2">{actions}</div> : null}
      </div>
      {time ? <span className="text-text-3">{time}</span> : null}
    </div>
  );
}
