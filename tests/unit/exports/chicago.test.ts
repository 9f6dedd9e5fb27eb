import { describe, expect, test } from 'vitest';
import { chicagoNote, chicagoPart } from '../../../src/exports/chicago.ts';
import type { Reference } from '../../../src/exports/references.ts';
import { cited } from './cited.ts';

const title = '“عشرات المقاتلين من «جند الأقصى» سيخرجون بوساطة «الحزب التركستاني»,”';
const archive = 'Sijill archive, edition 2026.3, report no. 0001';

describe('chicagoNote(reference, part)', () => {
  test.each<[what: string, changed: Partial<Reference>, words: string]>([
    ['all that is known', {}, `Salīm al-ʻUmar, ${title} al-Quds al-ʻArabī, Ḥalab, February 18, 2017, ${archive}`],
    [
      'in brackets what is inferred, and of one day in a span all of it',
      {
        source: { name: 'القدس العربي', latin: 'al-Quds al-‘Arabī', kind: 'organisation', basis: 'inferred' },
        published: { edtf: '[2017-02-16..2017-02-22]', basis: 'inferred' },
      },
      `Salīm al-ʻUmar, ${title} [al-Quds al-ʻArabī], Ḥalab, [between February 16 and 22, 2017], ${archive}`,
    ],
    [
      'each of several authors',
      {
        authors: ['Hiba Dabbās', 'Smārt', 'Q.M.'].map((latin) => ({ name: 'اسم', latin, kind: 'person' })),
      },
      `Hiba Dabbās, Smārt, and Q.M., ${title} al-Quds al-ʻArabī, Ḥalab, February 18, 2017, ${archive}`,
    ],
    [
      'nothing but what every report has',
      { authors: [], source: undefined, dateline: undefined, published: undefined },
      `${title} n.d., ${archive}`,
    ],
    [
      'Arabic names where no other form is known, each after a Latin word',
      {
        authors: [{ name: 'سليم العمر', kind: 'person' }],
        source: { name: 'القدس العربي', kind: 'organisation', basis: 'stated' },
        dateline: { name: 'حلب', kind: 'place', basis: 'stated' },
        published: { edtf: '2017', basis: 'inferred' },
      },
      `سليم العمر, report ${title} in القدس العربي, from حلب, dated [2017], ${archive}`,
    ],
    [
      '“ca.” before a month',
      { published: { edtf: '2017-02~', basis: 'stated' } },
      `Salīm al-ʻUmar, ${title} al-Quds al-ʻArabī, Ḥalab, ca. February 2017, ${archive}`,
    ],
  ])('says %s', (_, changed, words) => {
    expect(chicagoNote(cited(changed)).words).toBe(words);
  });

  test.each([
    [{ passage: 'p7' }, 'para. 7', '#p7'],
    [{ passage: 'title' }, 'headline', '#title'],
    [{ passage: 'p7', figure: 'f3' }, 'para. 7, figure 3', '#f3'],
  ])('appends to the words and to the address what cites %j', (part, words, anchor) => {
    expect(chicagoPart(part)).toBe(words);
    expect(chicagoNote(cited(), part)).toEqual({
      words: `${chicagoNote(cited()).words}, ${words}`,
      address: `https://archive.invalid/reports/0001/${anchor}`,
    });
  });
});
