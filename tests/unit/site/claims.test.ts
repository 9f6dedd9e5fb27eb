import { describe, expect, test } from 'vitest';
import type { Claim } from '../../../src/site/claims.ts';
import { claimsByMeasure, groupClaims, inDigits, remarksOn, written } from '../../../src/site/claims.ts';
import { partyRoles } from '../../../src/site/roles.ts';

const executed: Claim = {
  id: 'f6',
  report: '0001',
  line: 14,
  passage: 'الفقرة 5',
  value: 'أحد عشر',
  inDigits: '11',
  written: '11 قائدًا عسكريًّا',
  counted: 'قادة عسكريون',
  measure: 'executed',
  questions: [],
  speaker: { basis: 'stated', name: 'محمد رشيد', identity: '', manner: '', relayed: false },
  roles: partyRoles({ measure: 'executed', quantity: { kind: 'exact', n: 11 } }),
  actor: [{ name: 'لواء الأقصى', href: undefined }],
  target: [],
  when: undefined,
  places: [],
  note: 'عدد من ثلاثة.',
  href: '#f6',
};

describe('groupClaims(claims)', () => {
  test('gathers values of one speaker about the same parties, in order, and says a shared remark once', () => {
    const groups = groupClaims([executed, { ...executed, id: 'f7', value: 'ثلاثة', href: '#f7' }]);
    expect(groups.map(({ claims, notes }) => [claims.map(({ href }) => href), notes])).toEqual([
      [['#f6', '#f7'], ['عدد من ثلاثة.']],
    ]);
  });

  test('tells different remarks apart by their values', () => {
    const [group] = groupClaims([executed, { ...executed, value: '56', note: 'بصيغة الماضي.' }]);
    expect(group?.notes).toEqual(['«أحد عشر»: عدد من ثلاثة.', '«56»: بصيغة الماضي.']);
  });

  test.each([
    ['speaker', { speaker: { ...executed.speaker, name: 'ناشطون' } }],
    ['what the parties are', { roles: partyRoles({ measure: 'strength', quantity: { kind: 'words' } }) }],
    ['actor', { actor: [] }],
    ['place', { places: [{ name: 'خان شيخون', href: undefined }] }],
  ] satisfies [string, Partial<Claim>][])('keeps apart what differs in %s', (_, other) => {
    expect(groupClaims([executed, { ...executed, ...other }])).toHaveLength(2);
  });
});

describe('remarksOn(claim)', () => {
  const when = { date: '16 شباط (فبراير) 2017', basis: 'inferred', note: 'محسوب من «قبل يومين».' } as const;

  test.each<[Pick<Claim, 'note' | 'when'>, readonly string[], string]>([
    [{ note: '', when: undefined }, [], 'none'],
    [{ note: 'عدد من ثلاثة.', when: { ...when, note: '' } }, ['عدد من ثلاثة.'], 'one on the number'],
    [{ note: '', when }, ['تاريخ الحدث: محسوب من «قبل يومين».'], 'from what words the date was counted'],
  ])('%j: %j (%s)', (claim, remarks) => {
    expect(remarksOn(claim)).toEqual(remarks);
  });

  test('says in a note on several numbers once from what their date was counted', () => {
    const [group] = groupClaims([
      { ...executed, when },
      { ...executed, id: 'f7', value: 'ثلاثة', when },
    ]);
    expect(group?.notes).toEqual(['عدد من ثلاثة.', 'تاريخ الحدث: محسوب من «قبل يومين».']);
  });
});

describe('claimsByMeasure(claims)', () => {
  test('gives each measure that is claimed its claims, in the order of the vocabulary', () => {
    const strength: Claim = { ...executed, measure: 'strength', href: '#f9' };
    expect(claimsByMeasure([executed, strength, { ...executed, href: '#f7' }])).toEqual([
      { id: 'measure-strength', name: 'عدد المقاتلين', claims: [strength] },
      { id: 'measure-executed', name: 'الإعدام', claims: [executed, { ...executed, href: '#f7' }] },
    ]);
  });
});

describe('inDigits(figure)', () => {
  test.each([
    ['ثلاثة', { kind: 'within', n: 3 }, '3'],
    ['أكثر من ألفي', { kind: 'more_than', n: 2000 }, '2000'],
    ['اليومين الماضيين', { kind: 'exact', n: 2 }, ''],
    ['سيارتين', { kind: 'exact', n: 2 }, ''],
    ['أسبوع تقريباً', { kind: 'about', n: 1 }, ''],
    ['نحو 130', { kind: 'about', n: 130 }, ''],
    ['نحو ١٣٠', { kind: 'about', n: 130 }, ''],
    ['عشرات', { kind: 'words' }, ''],
  ] as const)('%s', (value, quantity, digits) => {
    expect(inDigits({ value, quantity })).toBe(digits);
  });
});

describe('written(figure)', () => {
  test.each([
    ['أكثر من 250', { kind: 'more_than', n: 250 }, 'fighter', 'أكثر من 250 مقاتلًا'],
    ['لم يتجاوز الـ(150)', { kind: 'at_most', n: 150 }, 'person', '150 شخصًا على الأكثر'],
    ['ثلاثة', { kind: 'within', n: 3 }, 'day', 'خلال 3 أيام'],
    ['أكثر من ألفي', { kind: 'more_than', n: 2000 }, 'member', 'أكثر من 2000 عنصر'],
    ['نحو اثنين', { kind: 'about', n: 2 }, 'fighter', 'نحو مقاتلَين'],
    ['بين 10 و20', { kind: 'between', min: 10, max: 20 }, 'prisoner', 'بين 10 و20 أسيرًا'],
    ['أحد', { kind: 'exact', n: 1 }, 'person', 'شخص واحد'],
    ['أي نقطة', { kind: 'none' }, 'position', 'لا نقاط'],
    ['ما يقارب سبعة', { kind: 'about', n: 7 }, undefined, 'نحو 7'],
  ] as const)('tells of «%s» what it counts', (value, quantity, unit, words) => {
    expect(written({ value, quantity, counting_unit: unit })).toBe(words);
  });

  test.each([
    ['سيارتين', { kind: 'exact', n: 2 }, 'vehicle', 'the noun says two'],
    ['اليومين الماضيين', { kind: 'exact', n: 2 }, 'day', 'with the article, too'],
    ['أسبوع تقريباً', { kind: 'about', n: 1 }, 'week', 'the noun says one'],
    ['56', { kind: 'exact', n: 56 }, undefined, 'the same digits'],
    ['(١٥٠)', { kind: 'exact', n: 150 }, undefined, 'the same number in other digits'],
    ['نحو 100 معتقل', { kind: 'about', n: 100 }, 'detainee', 'the same words'],
    ['عشرات', { kind: 'words' }, 'fighter', 'no number'],
    ['جميعاً', { kind: 'all' }, 'prisoner', 'no number'],
    ['نفي قطعي', { kind: 'denied' }, 'prisoner', 'a denial'],
    ['أي منها', { kind: 'none' }, undefined, 'none of nothing'],
  ] as const)('repeats nothing of «%s»: %j, %s: %s', (value, quantity, unit, _why) => {
    expect(written({ value, quantity, counting_unit: unit })).toBe('');
  });
});
