// Next.js settings: languages without URL prefixes, headers that never change (the CSP with its nonce is in proxy.ts),
// and server libraries that must be loaded by Node instead of bundled.
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PHASE_PRODUCTION_BUILD } from 'next/constants.js';
import createNextIntlPlugin from 'next-intl/plugin';
import { nameBuild } from './server/launch/source-hash.mjs';

const withNextIntl = createNextIntlPlugin({
  requestConfig: './app/i18n/request.ts',
  experimental: {
    // Sentences are parsed at build time, so the browser does not load the parser (10 kB gzip on every page).
    messages: {
      path: ['./lib/i18n/messages/en', './lib/i18n/messages/zh-CN'],
      format: 'json',
      locales: ['en', 'zh-CN'],
      precompile: true,
    },
  },
});

const securityHeaders = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=()' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
];

const root = dirname(fileURLToPath(import.meta.url));

const settings = withNextIntl({
  poweredByHeader: false,
  reactStrictMode: true,
  // The bottom left belongs to toasts.
  devIndicators: { position: 'bottom-right' },
  allowedDevOrigins: ['127.0.0.1', 'localhost'],
  serverExternalPackages: ['pg', 'graphile-worker', 'pino'],
  // A lockfile in a parent folder would otherwise make Next guess a wrong root.
  turbopack: { root },
  async headers() {
    return [{ source: '/:path*', headers: securityHeaders }];
  },
});

/** Written into pages and server alike, so that a tab can tell when the server runs another build. None in development. */
export default (phase) =>
  phase === PHASE_PRODUCTION_BUILD ? { ...settings, env: { BUILD_NAME: nameBuild(root) } } : settings;
