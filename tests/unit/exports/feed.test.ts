import fc from 'fast-check';
import { parseAtomFeed } from 'feedsmith';
import { describe, expect, test } from 'vitest';
import { writeFeed } from '../../../src/exports/feed.ts';
import type { Feed, FeedEntry } from '../../../src/exports/feed.ts';

const entry: FeedEntry = {
  id: 'https://archive.invalid/reports/0001/',
  address: 'https://archive.invalid/reports/0001/',
  title: 'التقرير 0001: «جند الأقصى» & "اللواء" <سابقًا>',
  day: '2026-11-23',
  category: { term: 'accession', label: 'تقرير ضُمّ' },
  summary: ['خلاصة & <b>غيرها</b>.', 'وفقرة ثانية.'],
};
const feed: Feed = {
  address: 'https://archive.invalid/feed.xml',
  page: 'https://archive.invalid/',
  title: 'سِجِلّ',
  subtitle: 'ما ضُمّ.',
  author: 'سِجِلّ',
  updated: '2026-11-28',
  entries: [entry, { ...entry, id: 'https://archive.invalid/corrections/#0001-p3-2026.2', day: '2026-11-28' }],
};

/** The texts of an element, in order, as they stand in the XML. */
const texts = (xml: string, tag: string) =>
  [...xml.matchAll(new RegExp(`<${tag}(?: [^>]*)?>([^<]*)</${tag}>`, 'g'))].map(([, text]) => text ?? '');

describe('writeFeed(feed)', () => {
  const xml = writeFeed(feed);

  test('is read by a feed reader as it was said', () => {
    const read = parseAtomFeed(xml);
    expect(read).toMatchObject({
      id: feed.address,
      title: { value: feed.title },
      updated: '2026-11-28T00:00:00Z',
      authors: [{ name: feed.author }],
    });
    expect(read.entries?.map(({ id, title }) => [id, title?.value])).toEqual(
      feed.entries.map(({ id, title }) => [id, title]),
    );
    expect(read.entries?.[0]?.links?.map(({ rel, href }) => [rel, href])).toEqual([['alternate', entry.address]]);
    expect(read.entries?.[0]?.summary?.value).toBe(
      '<p lang="ar" dir="rtl">خلاصة &amp; &lt;b&gt;غيرها&lt;/b&gt;.</p><p lang="ar" dir="rtl">وفقرة ثانية.</p>',
    );
  });

  test('has what RFC 4287 requires: one id, title and updated each, an author, a link to itself, and its language', () => {
    expect(
      xml.startsWith(
        '<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ar">',
      ),
    ).toBe(true);
    const each = 1 + feed.entries.length;
    expect(['id', 'title', 'updated'].map((tag) => texts(xml, tag).length)).toEqual([each, each, each]);
    expect(new Set(texts(xml, 'id')).size).toBe(each);
    for (const moment of [...texts(xml, 'updated'), ...texts(xml, 'published')]) {
      expect(moment).toMatch(/^\d{4}-\d\d-\d\dT00:00:00Z$/);
    }
    expect(texts(xml, 'name')).toEqual([feed.author]);
    expect(xml).toContain(`<link rel="self" type="application/atom+xml" href="${feed.address}"/>`);
    // What stands between the head and the first entry is not repeated, and nothing stands after the last.
    expect(xml.endsWith('  </entry>\n</feed>\n')).toBe(true);
  });

  test('stays XML whatever a title holds, and says it, but for signs that no XML can hold', () => {
    const hostile = fc.string({ unit: 'binary', maxLength: 60 });
    const markup = fc.constantFrom(']]>', '<!--', '&amp;', '</title>', '\u0000', '\ud800', '\u202e', '"\'', '\uffff');
    fc.assert(
      fc.property(fc.array(fc.oneof(hostile, markup)), (parts) => {
        const title = `ع${parts.join('')}`;
        const [said = ''] = texts(writeFeed({ ...feed, entries: [{ ...entry, title }] }), 'title').slice(1);
        expect(said).not.toMatch(/[<>"]|&(?!(?:amp|lt|gt|quot);)/);
        expect(said).not.toMatch(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/);
        expect(said.isWellFormed()).toBe(true);
        const back = said
          .replaceAll('&lt;', '<')
          .replaceAll('&gt;', '>')
          .replaceAll('&quot;', '"')
          .replaceAll('&amp;', '&');
        expect(back).toHaveLength(title.toWellFormed().length);
      }),
      { numRuns: 40 },
    );
  });
});
