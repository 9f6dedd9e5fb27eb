import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readEdtf, writeEdtf } from '../../../src/archive/edtf.ts';
import { arabicCitation } from '../../../src/exports/arabic-citation.ts';
import { chicagoNote } from '../../../src/exports/chicago.ts';
import type { CitedPart } from '../../../src/exports/cited-parts.ts';
import { bracketed } from '../../../src/exports/cited-words.ts';
import { englishDate } from '../../../src/exports/english-dates.ts';
import { reference } from '../../../src/exports/references.ts';
import type { CitedName, Reference } from '../../../src/exports/references.ts';
import { openSite } from '../../../src/site/archive.ts';
import { cited } from './cited.ts';
import { bases, tornApart, visualOrder } from './visual-order.ts';

const archive = await openSite();
const references = archive.reports.map((report) =>
  reference(archive, report, (path) => `https://archive.invalid${path}`),
);

const person = fc.constantFrom<CitedName[]>(
  { name: 'سليم العمر', latin: 'Salīm al-‘Umar', kind: 'person' },
  { name: 'عمار البكور', latin: '‘Ammār al-Bakkūr', kind: 'person' },
  { name: 'هبة دباس', kind: 'person' },
);
const body = fc.constantFrom<CitedName[]>(
  { name: 'القدس العربي', latin: 'al-Quds al-‘Arabī', kind: 'organisation' },
  { name: 'سمارت', kind: 'organisation' },
  { name: 'BBC', latin: 'BBC', kind: 'organisation' },
);
const basis = fc.constantFrom('stated' as const, 'inferred' as const);
const known = <T extends object>(value: fc.Arbitrary<T>) =>
  fc.option(
    fc.tuple(value, basis).map(([each, how]) => ({ ...each, basis: how })),
    { nil: undefined },
  );
const edtf = fc.constantFrom('2017-02-18', '2017-02~', '2016', '2016?', '[2017-02-16..2017-02-22]', '2016/2017');
const anyReference = fc
  .record({
    title: fc.constantFrom(
      'خرج «جند الأقصى»',
      '‘مصدر: سيخرج غدًا’',
      'مناطق "داعش" (الرقة)؟',
      'مقتل 130 من "الحر".',
      '«النصرة» تعود',
    ),
    authors: fc.array(fc.oneof(person, body), { maxLength: 3 }),
    source: known(body),
    dateline: known(person),
    published: known(edtf.map((each) => ({ edtf: each }))),
    url: fc.constantFrom('https://archive.invalid/reports/0001/', undefined),
  })
  .map((changed): Reference => cited(changed));
const anyPart = fc.constantFrom<(CitedPart | undefined)[]>(
  undefined,
  { passage: 'title' },
  { passage: 'p12' },
  { passage: 'p7', figure: 'f3' },
);

/** What of a citation must not be parted: its elements, with the marks that belong to them. */
function elements(
  { authors, source, dateline, published }: Reference,
  name: (cited: CitedName) => string,
  date: (edtf: string) => string,
): string[] {
  return [
    ...authors.map(name),
    ...[source, dateline].flatMap((each) => (each ? [bracketed(each, name(each))] : [])),
    ...(published ? [bracketed(published, date(published.edtf))] : []),
  ];
}

describe('citations, pasted into a paragraph of either direction', () => {
  test('keep each element whole, and the address', () => {
    fc.assert(
      fc.property(anyReference, anyPart, (each, part) => {
        const arabic = arabicCitation(each, part);
        const english = chicagoNote(each, part);
        const inArabic = elements(
          each,
          ({ name }) => name,
          (edtf) => writeEdtf(readEdtf(edtf)),
        );
        const inEnglish = elements(each, ({ name, latin = name }) => latin.replace('‘', 'ʻ'), englishDate);
        for (const base of bases) {
          expect(tornApart(arabic.words, [`«${each.title}»`, ...inArabic], base)).toEqual([]);
          expect(tornApart(english.words, [`“${each.title},”`, ...inEnglish], base)).toEqual([]);
          expect(visualOrder(arabic.address, base)).toEqual([...arabic.address].map((_, at) => at));
        }
      }),
    );
  });

  test('of the archive’s reports: the Arabic one stands the same in both, from its first letter to its last', () => {
    for (const each of references) {
      for (const part of [undefined, { passage: 'p7' }, { passage: 'p7', figure: 'f3' }]) {
        const { words } = arabicCitation(each, part);
        expect(visualOrder(words, 'ltr')).toEqual(visualOrder(words, 'rtl'));
      }
    }
  });

  test('hold no control character, and the title whole', () => {
    for (const each of references) {
      for (const { words, address } of [arabicCitation(each), chicagoNote(each)]) {
        expect(`${words}${address}`).not.toMatch(/\p{Cf}|\p{Cc}/u);
        expect(words).toContain(each.title);
      }
    }
  });

  test('hold none of what a title or a name has, in one line', () => {
    const hostile = (word: string) => `\u202e${word}\r\n\u2067${word}\u200f\u2028\u0007\ufeff`;
    const each = cited({
      title: hostile('خبر'),
      authors: [{ name: hostile('كاتب'), latin: hostile('Kātib'), kind: 'person' }],
      source: { name: hostile('وكالة'), latin: hostile('Wikāla'), kind: 'organisation', basis: 'inferred' },
    });
    for (const { words } of [arabicCitation(each), chicagoNote(each)]) {
      expect(words).not.toMatch(/[\p{Cf}\p{Cc}\u2028]/u);
      expect(words).toContain('خبر خبر');
    }
    expect(arabicCitation(each).words).toContain('[وكالة وكالة]');
  });
});
