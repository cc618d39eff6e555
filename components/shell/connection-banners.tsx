'use client';
// Tells that the connection or the session is gone, or that Plumb was updated, above the page; what is typed stays as it is.
import { LogIn, WifiOff } from 'lucide-react';
import { usePathname } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { buttonClass } from '@/components/ui/button-class';
import { listenForSessionEnd } from '@/components/ui/session-end';
import { NewVersionBanner } from './new-version-banner';
import { useNewVersion } from './use-new-version';

/** Written in by the build. */
const OWN_BUILD = process.env.BUILD_NAME ?? null;

function subscribeToConnection(onChange: () => void): () => void {
  window.addEventListener('online', onChange);
  window.addEventListener('offline', onChange);
  return () => {
    window.removeEventListener('online', onChange);
    window.removeEventListener('offline', onChange);
  };
}

/** Shows nothing while all is well. */
export function ConnectionBanners() {
  const t = useTranslations('shell');
  const path = usePathname();
  const isOnline = useSyncExternalStore(
    subscribeToConnection,
    () => navigator.onLine,
    () => true,
  );
  const [hasSessionEnded, setHasSessionEnded] = useState(false);
  useEffect(() => listenForSessionEnd(() => setHasSessionEnded(true)), []);
  const newVersion = useNewVersion(OWN_BUILD);
  if (isOnline && !hasSessionEnded && !newVersion.isOffered) return null;
  return (
    <div className="flex shrink-0 flex-col gap-2 border-b border-border p-3">
      {isOnline ? null : (
        <Banner tone="warning" icon={WifiOff} title={t('offline.title')}>
          {t('offline.body')}
        </Banner>
      )}
      {hasSessionEnded ? (
        <Banner
          tone="warning"
          icon={LogIn}
          title={t('sessionEnded.title')}
          actions={
            <>
              <a
                href={`/sign-in?next=${encodeURIComponent(path)}`}
                target="_blank"
                rel="noreferrer"
                className={buttonClass('secondary', 28)}
              >
                {t('sessionEnded.signIn')}
              </a>
              <Button variant="ghost" onClick={() => setHasSessionEnded(false)}>
                {t('sessionEnded.done')}
              </Button>
            </>
          }
        >
          {t('sessionEnded.body')}
        </Banner>
      ) : null}
      {newVersion.isOffered ? <NewVersionBanner onPutOff={newVersion.putOff} /> : null}
    </div>
  );
}
