import { describe, expect, test } from 'vitest';
import type { SearchDocument } from '../../../src/search/documents.ts';
import { twin } from '../../../src/search/twin.ts';

const hostile = "\"><script>alert(1)</script><img src=x onerror='alert(1)'>&amp;";
const document: SearchDocument = {
  address: 'reports/0001/',
  title: hostile,
  passages: [{ id: 'p1', text: hostile }],
  filters: { faction: [hostile], source: ['smart'], year: [], place: [] },
  meta: { byline: hostile },
  about: hostile,
};

describe('twin(document)', () => {
  test('makes no markup of any text or value', () => {
    const html = twin(document);
    expect(html).not.toMatch(/<(?:script|img)/u);
    expect(html.match(/<[a-z][^>]*>/gu)).toEqual([
      '<html lang="ar">',
      '<head>',
      '<meta charset="utf-8">',
      '<title>',
      '<body>',
      expect.stringMatching(/^<h1 id="title" /u),
      expect.stringMatching(/^<p id="p1" /u),
      expect.stringMatching(/^<span data-pagefind-filter="faction\[data-value\]" data-value="/u),
      '<span data-pagefind-filter="source[data-value]" data-value="smart">',
      expect.stringMatching(/^<span data-pagefind-meta="byline\[data-value\]" data-value="/u),
    ]);
  });
});
