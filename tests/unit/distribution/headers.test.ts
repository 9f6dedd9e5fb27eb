import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { headerRules, headersOf, headersText, takes } from '../../../src/distribution/headers.ts';

describe('takes(pattern, path)', () => {
  test.each([
    ['/*', '/', true, 'nothing is any characters too'],
    ['/*', '/reports/0001/', true, 'slashes are taken'],
    ['/worker.js', '/worker.js', true, 'without a star'],
    ['/worker.js', '/worker.js/', false, 'all of the path'],
    ['/assets/*', '/assets/site-UNRJX6CJ.css', true, 'below'],
    ['/assets/*', '/data/assets/a', false, 'from the root'],
    ['/*.ris', '/reports/0001/cite.ris', true, 'an ending, in any folder'],
    ['/*.ris', '/reports/0001/cite.risx', false, 'at the end'],
    ['/a*a', '/a', false, 'what is before the star and after it do not overlap'],
  ])('%s of %s: %s, %s', (pattern, path, expected) => {
    expect(takes(pattern, path)).toBe(expected);
  });
});

describe('headersOf(path)', () => {
  const said = (path: string, name: string) => headersOf(path)[name];

  test.each(['/', '/reports/0001/', '/404.html', '/assets/site-UNRJX6CJ.css', '/data/figures.json', '/worker.js'])(
    'has %s loaded from its own site only, tell nobody, and do nothing that no page asks for',
    (path) => {
      expect(said(path, 'Content-Security-Policy')).toMatch(/^default-src 'none'; .*; frame-ancestors 'none'$/);
      expect(said(path, 'Referrer-Policy')).toBe('no-referrer');
      expect(said(path, 'X-Content-Type-Options')).toBe('nosniff');
      expect(said(path, 'Cross-Origin-Opener-Policy')).toBe('same-origin');
      expect(said(path, 'Permissions-Policy')).toMatch(/(?:^|, )geolocation=\(\), .*clipboard-write=\(self\)$/);
      expect(said(path, 'Strict-Transport-Security')).toBeUndefined();
    },
  );

  test.each([
    ['/assets/site-UNRJX6CJ.css', 'public, max-age=31536000, immutable', 'same-origin', undefined],
    ['/worker.js', 'no-cache', 'same-origin', undefined],
    ['/pagefind/pagefind-entry.json', undefined, 'same-origin', undefined],
    ['/reports/0001/', undefined, undefined, undefined],
    ['/social.png', undefined, 'cross-origin', undefined],
    ['/data/figures.json', undefined, 'cross-origin', '*'],
  ])('has %s kept as %s and read by others as %s, in programs %s', (path, kept, shown, read) => {
    expect([
      said(path, 'Cache-Control'),
      said(path, 'Cross-Origin-Resource-Policy'),
      said(path, 'Access-Control-Allow-Origin'),
    ]).toEqual([kept, shown, read]);
  });

  test.each([
    ['/reports/0001/cite.csl.json', 'application/vnd.citationstyles.csl+json;charset=utf-8'],
    ['/reports/0001/annotations.json', 'application/ld+json;charset=utf-8'],
    ['/data/reports.json', undefined],
    ['/pagefind/wasm.unknown.pagefind', 'application/octet-stream'],
    ['/manifest.webmanifest', 'application/manifest+json'],
    ['/SHA256SUMS', 'text/plain;charset=utf-8'],
  ])('names the type of %s: %s', (path, type) => {
    expect(said(path, 'Content-Type')).toBe(type);
  });
});

describe('headersText(rules)', () => {
  test('writes a pattern a line, and what it gives below it', () => {
    expect(headersText([{ pattern: '/a/*', headers: { 'X-A': '1', 'X-B': '2, 3' } }])).toBe(
      '/a/*\n  X-A: 1\n  X-B: 2, 3\n',
    );
  });

  test('keeps within what hosts read: 100 rules, lines of 2,000 characters, one star a pattern', () => {
    expect(headerRules.length).toBeLessThanOrEqual(100);
    expect(
      Math.max(
        ...headersText(headerRules)
          .split('\n')
          .map(({ length }) => length),
      ),
    ).toBeLessThanOrEqual(2000);
    expect(headerRules.filter(({ pattern }) => !/^\/[^*]*(?:\*[^*]*)?$/.test(pattern))).toEqual([]);
  });
});

describe('what other servers are told', () => {
  test.each(['nginx.conf', 'Caddyfile'])('by %s says with every file what the rules say', async (name) => {
    const told = await readFile(`src/distribution/hosts/${name}`, 'utf8');
    const missing = headerRules
      .flatMap(({ headers }) => Object.entries(headers))
      .map(([name, value]) => (name === 'Content-Type' ? [value.replace(/;.*/, '')] : [name, value]))
      .filter((words) => !words.every((word) => told.includes(word)));
    expect(missing).toEqual([]);
  });
});
