/**
 * What a page may load and send: nothing but the site's own files (Content Security Policy, level 3).
 *
 * Each page says it itself, in a `meta`, so that it holds on every host and from a disk; a host may say it once more.
 */

/** What a page does that others do not. */
export interface PagePlace {
  /** Its script runs WebAssembly: Pagefind's engine. */
  readonly wasm: boolean;
  /** It is of the portable edition, opened from a disk, `file://`, where nothing can be fetched and no worker runs. */
  readonly fromDisk?: boolean;
}

/**
 * The policy that stands in a page.
 *
 * From a disk, Firefox takes no form for one of `'self'`; files that a page names are so in every browser (seen in
 * Firefox 153 and Chromium 153). `upgrade-insecure-requests` is left out: this machine and onion services have no TLS.
 */
export function pagePolicy({ wasm, fromDisk = false }: PagePlace): string {
  const loaded = [
    'style-src',
    'font-src',
    'img-src',
    ...(fromDisk ? [] : ['connect-src', 'manifest-src', 'worker-src']),
  ];
  return [
    "default-src 'none'",
    `script-src 'self'${wasm ? " 'wasm-unsafe-eval'" : ''}`,
    ...loaded.map((directive) => `${directive} 'self'`),
    `form-action 'self'${fromDisk ? ' file:' : ''}`,
    "base-uri 'none'",
  ].join('; ');
}

/**
 * The policy that a host sends with every file. A browser obeys it besides the page's own and lets through only what both
 * do, so it is that of the page which needs most, and says what no page can: that none is shown inside another's.
 *
 * Styles may stand inline, as no page's own policy lets them: a browser shows a picture in a page that it makes itself,
 * and Chromium complains of each of its styles otherwise.
 */
export const hostPolicy = [
  pagePolicy({ wasm: true }).replace("style-src 'self'", "style-src 'self' 'unsafe-inline'"),
  "frame-ancestors 'none'",
].join('; ');

/** What another site is told of where a reader comes from. */
export const referrerPolicy = 'no-referrer';
