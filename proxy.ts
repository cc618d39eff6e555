// Runs before every page: gives each response its own Content-Security-Policy nonce, and tells layouts which page is
// asked for. Sessions are not looked at here: pages and actions check them where the data is read.
import { type NextRequest, NextResponse } from 'next/server';

/** Page paths only: static files and prefetches carry no inline script that would need a nonce. */
export const config = {
  matcher: [
    {
      source: '/((?!_next/static|_next/image|api/|icon.svg).*)',
      missing: [
        { type: 'header', key: 'next-router-prefetch' },
        { type: 'header', key: 'purpose', value: 'prefetch' },
      ],
    },
  ],
};

/** Answers with a strict CSP; Next reads it from the request headers and stamps the nonce on its own scripts. */
export function proxy(request: NextRequest): NextResponse {
  const nonce = Buffer.from(crypto.randomUUID()).toString('base64');
  const policy = contentSecurityPolicy(nonce, process.env.NODE_ENV === 'development');
  const headers = new Headers(request.headers);
  headers.set('x-nonce', nonce);
  headers.set('x-page-path', pagePath(request.nextUrl));
  headers.set('Content-Security-Policy', policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('Content-Security-Policy', policy);
  return response;
}

/** The page with its state, to come back to after sign-in; layouts cannot see it otherwise. */
function pagePath({ pathname, searchParams }: URL): string {
  const state = new URLSearchParams(searchParams);
  state.delete('_rsc');
  return state.size > 0 ? `${pathname}?${state}` : pathname;
}

/** Styles keep 'unsafe-inline' because toasts and positioned popovers set style elements and attributes. */
function contentSecurityPolicy(nonce: string, isDevelopment: boolean): string {
  return [
    `default-src 'self'`,
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    `style-src 'self' 'unsafe-inline'`,
    `img-src 'self' blob: data:`,
    `font-src 'self'`,
    `connect-src 'self'${isDevelopment ? ' ws:' : ''}`,
    `object-src 'none'`,
    `base-uri 'self'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
  ].join('; ');
}
