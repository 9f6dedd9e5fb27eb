import { describe, expect, test } from 'vitest';
import { askedFor, fileAsked } from '../../../src/worker/asked.ts';

const scope = 'https://archive.invalid/a/';

describe('fileAsked(address, scope)', () => {
  test.each([
    ['', 'index.html'],
    ['reports/0001/', 'reports/0001/index.html'],
    ['reports/0001/index.html', 'reports/0001/index.html'],
    ['reports/0001', 'reports/0001'],
    ['reports/0001/?sum=ab#p3', 'reports/0001/index.html'],
    ['pagefind/pagefind-entry.json?ts=1', 'pagefind/pagefind-entry.json'],
    ['?q=a/b/', 'index.html'],
    ['a%20b.txt', 'a b.txt'],
  ])('«%s» is %s', (address, path) => {
    expect(fileAsked(scope + address, scope)).toBe(path);
  });

  test.each([
    'https://archive.invalid/',
    'https://archive.invalid/ab/',
    'https://other.invalid/a/',
    `${scope}%E0%A4%A`,
  ])('%s is none of the site', (address) => {
    expect(fileAsked(address, scope)).toBeUndefined();
  });
});

describe('askedFor(path, scope)', () => {
  test.each(['index.html', 'reports/0001/index.html', 'reports/0001/text.txt', '404.html', 'a b.txt'])(
    'leads back to %s, under an address that no host redirects',
    (path) => {
      const address = askedFor(path, scope);
      expect(fileAsked(address, scope)).toBe(path);
      expect(address).not.toMatch(/\/index\.html$/);
    },
  );
});
