import { describe, expect, test } from 'vitest';
import { arabicCitation, arabicPart } from '../../../src/exports/arabic-citation.ts';
import { asText } from '../../../src/exports/cited-parts.ts';
import type { Reference } from '../../../src/exports/references.ts';
import { cited } from './cited.ts';

const title = '«عشرات المقاتلين من «جند الأقصى» سيخرجون بوساطة «الحزب التركستاني»»';
const archive = 'أرشيف سِجِلّ، الإصدار 2026.3، التقرير 0001';

describe('arabicCitation(reference, part)', () => {
  test.each<[what: string, changed: Partial<Reference>, words: string]>([
    ['all that is known', {}, `سليم العمر، ${title}، القدس العربي، حلب، 18 شباط (فبراير) 2017، ${archive}`],
    [
      'in brackets what is inferred, and of one day in a span all of it',
      {
        source: { name: 'القدس العربي', kind: 'organisation', basis: 'inferred' },
        published: { edtf: '[2017-02-16..2017-02-22]', basis: 'inferred' },
        dateline: { name: 'حلب', kind: 'place', basis: 'inferred' },
      },
      `سليم العمر، ${title}، [القدس العربي]، [حلب]، [بين 16 و22 شباط (فبراير) 2017]، ${archive}`,
    ],
    [
      '«تقرير» where nobody is named',
      { authors: [] },
      `تقرير ${title}، القدس العربي، حلب، 18 شباط (فبراير) 2017، ${archive}`,
    ],
    [
      'each of several authors',
      {
        authors: [
          { name: 'هبة دباس', kind: 'person' },
          { name: 'سمارت', kind: 'organisation' },
        ],
      },
      `هبة دباس وسمارت، ${title}، القدس العربي، حلب، 18 شباط (فبراير) 2017، ${archive}`,
    ],
    [
      'no source or place that is not known',
      { source: undefined, dateline: undefined },
      `سليم العمر، ${title}، 18 شباط (فبراير) 2017، ${archive}`,
    ],
    [
      'nothing but what every report has',
      { authors: [], source: undefined, dateline: undefined, published: undefined },
      `تقرير ${title}، د. ت.، ${archive}`,
    ],
    [
      '«نحو» before a month',
      { published: { edtf: '2017-02~', basis: 'stated' } },
      `سليم العمر، ${title}، القدس العربي، حلب، نحو شباط (فبراير) 2017، ${archive}`,
    ],
    [
      'doubt about a year',
      { published: { edtf: '2016?', basis: 'inferred' } },
      `سليم العمر، ${title}، القدس العربي، حلب، [2016 (غير مؤكَّد)]، ${archive}`,
    ],
    [
      'a title with other marks as it stands',
      { title: '‘مصدر: لواء "الأقصى" سيخرج غدًا’' },
      `سليم العمر، «‘مصدر: لواء "الأقصى" سيخرج غدًا’»، القدس العربي، حلب، 18 شباط (فبراير) 2017، ${archive}`,
    ],
    [
      'a word before a mark or a number that would stand between Latin and Arabic letters',
      {
        authors: [{ name: 'AFP', kind: 'organisation' }],
        source: { name: 'BBC', kind: 'organisation', basis: 'stated' },
        dateline: undefined,
      },
      `AFP، تقرير ${title}، في BBC، بتاريخ 18 شباط (فبراير) 2017، ${archive}`,
    ],
  ])('says %s', (_, changed, words) => {
    expect(arabicCitation(cited(changed)).words).toBe(words);
  });

  test.each([
    [{ passage: 'p7' }, 'الفقرة 7', '#p7'],
    [{ passage: 'title' }, 'العنوان', '#title'],
    [{ passage: 'p7', figure: 'f3' }, 'الفقرة 7، الرقم المنسوب 3', '#f3'],
    [{ passage: 'title', figure: 'f12' }, 'العنوان، الرقم المنسوب 12', '#f12'],
  ])('appends to the words and to the address what cites %j', (part, words, anchor) => {
    const whole = arabicCitation(cited());
    expect(arabicPart(part)).toBe(words);
    expect(arabicCitation(cited(), part)).toEqual({
      words: `${whole.words}، ${words}`,
      address: `https://archive.invalid/reports/0001/${anchor}`,
    });
  });

  test('gives the path in the archive where no origin is known, and invents none', () => {
    expect(arabicCitation(cited({ url: undefined }), { passage: 'p7' }).address).toBe('reports/0001/#p7');
    expect(arabicCitation(cited({ url: undefined })).address).toBe('reports/0001/#title');
  });

  test('is two lines as plain text, the second the address', () => {
    const citation = arabicCitation(cited());
    expect(asText(citation).split('\n')).toEqual([citation.words, citation.address]);
  });
});
