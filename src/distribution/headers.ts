/**
 * What a host says with the site's files: our own server says it, and `_headers` has it for hosts that read such a file
 * (Netlify and Cloudflare Pages).
 *
 * Such hosts join the values of one header that two rules give to a path, or take one of them: of no path do two rules
 * give the same header. `Strict-Transport-Security` is the host's to say: it knows whether it has TLS, and for good.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ownTypes } from './content-types.ts';
import { hostPolicy, referrerPolicy } from './policy.ts';

/** Headers of all paths that a pattern takes; `*` stands for any characters, and stands there once at most. */
export interface HeaderRule {
  readonly pattern: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Its name in the site's folder. */
const headersFile = '_headers';

/** What a browser can do and no page of ours asks for, by names that no Chromium complains of (seen in 153 and 156). */
const unasked = [
  'accelerometer',
  'autoplay',
  'camera',
  'clipboard-read',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'keyboard-map',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-create',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'storage-access',
  'sync-xhr',
  'usb',
  'window-management',
  'xr-spatial-tracking',
];

/** Every rule. What no rule says of keeping, a host says: all of it but `/assets/` is to be asked for anew. */
export const headerRules: readonly HeaderRule[] = [
  {
    pattern: '/*',
    headers: {
      'Content-Security-Policy': hostPolicy,
      'Referrer-Policy': referrerPolicy,
      'X-Content-Type-Options': 'nosniff',
      'X-DNS-Prefetch-Control': 'off',
      'Permissions-Policy': [...unasked.map((name) => `${name}=()`), 'clipboard-write=(self)'].join(', '),
      'Cross-Origin-Opener-Policy': 'same-origin',
    },
  },
  // Names with a part that changes with the content. No other site has a reason to load these.
  {
    pattern: '/assets/*',
    headers: { 'Cache-Control': 'public, max-age=31536000, immutable', 'Cross-Origin-Resource-Policy': 'same-origin' },
  },
  { pattern: '/pagefind/*', headers: { 'Cross-Origin-Resource-Policy': 'same-origin' } },
  { pattern: '/verify/*', headers: { 'Cross-Origin-Resource-Policy': 'same-origin' } },
  // An old worker would show an old edition.
  { pattern: '/worker.js', headers: { 'Cache-Control': 'no-cache', 'Cross-Origin-Resource-Policy': 'same-origin' } },
  // Others may show the picture, and read the data in programs that run in a browser.
  { pattern: '/social.png', headers: { 'Cross-Origin-Resource-Policy': 'cross-origin' } },
  {
    pattern: '/data/*',
    headers: { 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' },
  },
  ...Object.entries(ownTypes).map(([end, type]) => ({ pattern: `/*${end}`, headers: { 'Content-Type': type } })),
];

/** What the rules say of a path from the site's root: `/reports/0001/`. */
export function headersOf(path: string): Readonly<Record<string, string>> {
  return Object.assign({}, ...headerRules.filter(({ pattern }) => takes(pattern, path)).map(({ headers }) => headers));
}

/** Whether a rule's pattern takes a path. */
export function takes(pattern: string, path: string): boolean {
  const [start = '', end] = pattern.split('*');
  if (end === undefined) return path === pattern;
  return path.length >= start.length + end.length && path.startsWith(start) && path.endsWith(end);
}

/** The rules as hosts read them. */
export function headersText(rules: readonly HeaderRule[]): string {
  const block = ({ pattern, headers }: HeaderRule) =>
    [pattern, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n');
  return `${rules.map(block).join('\n')}\n`;
}

/** Write them into a site's folder. */
export async function writeHeaders(folder: string): Promise<void> {
  await writeFile(join(folder, headersFile), headersText(headerRules));
}
