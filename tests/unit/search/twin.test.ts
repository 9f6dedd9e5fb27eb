import { describe, expect, test } from 'vitest';
import { openLexicon } from '../../../src/arabic/index.ts';
import { openCoder } from '../../../src/search/coding.ts';
import type { SearchDocument } from '../../../src/search/documents.ts';
import { openReader } from '../../../src/search/remembered.ts';
import { partsOf, twin } from '../../../src/search/twin.ts';

const hostile = "\"><script>alert(1)</script><img src=x onerror='alert(1)'>&amp;";
const document: SearchDocument = {
  address: 'reports/0001/',
  title: hostile,
  passages: [{ id: 'p1', text: hostile }],
  filters: { faction: [hostile], source: ['smart'], year: [], place: [] },
  meta: { byline: hostile },
  about: hostile,
};
const coder = openCoder(
  openReader(openLexicon({ nouns: [], verbs: [], functionWords: [], numbers: [], names: [], attested: [] })),
);
const parts = partsOf(document, coder);

describe('partsOf(document, coder)', () => {
  test('gives title, passages and lines, each with its sum', () => {
    expect(parts.map(({ id, text }) => [id, text])).toEqual([
      ['title', hostile],
      ['p1', hostile],
      ['line-byline', hostile],
    ]);
    const [title] = partsOf({ ...document, about: '' }, coder);
    expect(title?.sum).not.toBe(parts[0]?.sum);
    const [, spelt] = partsOf({ ...document, passages: [{ id: 'p1', text: `${hostile}\u064b` }] }, coder);
    expect(spelt?.codes).toEqual(parts[1]?.codes);
    expect(spelt?.sum).not.toBe(parts[1]?.sum);
  });
});

describe('twin(parts)', () => {
  test('makes no markup of any text or value', () => {
    const html = twin(parts);
    expect(html).not.toMatch(/<(?:script|img)/u);
    expect(html.match(/<[a-z][^>]*>/gu)).toEqual([
      '<html lang="und">',
      '<head>',
      '<meta charset="utf-8">',
      '<body>',
      expect.stringMatching(/^<h1 id="title" data-pagefind-title="\w+">$/u),
      expect.stringMatching(/^<p id="p1" data-pagefind-title="\w+">$/u),
      expect.stringMatching(/^<p id="line-byline" data-pagefind-title="\w+">$/u),
    ]);
  });
});
