import { describe, expect, test } from 'vitest';
import { counted, countedNouns } from '../../../src/arabic/index.ts';

describe('counted(n, noun)', () => {
  test.each([
    [0, 'لا تقارير', 'لا فقرات', 'لا أرقام منسوبة'],
    [1, 'تقرير واحد', 'فقرة واحدة', 'رقم منسوب واحد'],
    [2, 'تقريران', 'فقرتان', 'رقمان منسوبان'],
    [3, '3 تقارير', '3 فقرات', '3 أرقام منسوبة'],
    [10, '10 تقارير', '10 فقرات', '10 أرقام منسوبة'],
    [11, '11 تقريرًا', '11 فقرة', '11 رقمًا منسوبًا'],
    [12, '12 تقريرًا', '12 فقرة', '12 رقمًا منسوبًا'],
    [99, '99 تقريرًا', '99 فقرة', '99 رقمًا منسوبًا'],
    [100, '100 تقرير', '100 فقرة', '100 رقم منسوب'],
    [101, '101 تقرير', '101 فقرة', '101 رقم منسوب'],
    [102, '102 تقرير', '102 فقرة', '102 رقم منسوب'],
    [103, '103 تقارير', '103 فقرات', '103 أرقام منسوبة'],
    [111, '111 تقريرًا', '111 فقرة', '111 رقمًا منسوبًا'],
    [200, '200 تقرير', '200 فقرة', '200 رقم منسوب'],
    [1000, '1000 تقرير', '1000 فقرة', '1000 رقم منسوب'],
  ])('%d: %s, %s, %s', (n, reports, paragraphs, figures) => {
    expect(counted(n, countedNouns.report)).toBe(reports);
    expect(counted(n, countedNouns.paragraph)).toBe(paragraphs);
    expect(counted(n, countedNouns.figure)).toBe(figures);
  });

  test.each([
    [2, 'genitive', 'تقريرين', 'علاقتين'],
    [2, 'accusative', 'تقريرين', 'علاقتين'],
    [1, 'genitive', 'تقرير واحد', 'علاقة واحدة'],
    [1, 'accusative', 'تقريرًا واحدًا', 'علاقة واحدة'],
    [3, 'genitive', '3 تقارير', '3 علاقات'],
  ] as const)('%d, %s: %s', (n, inCase, masculine, feminine) => {
    expect(counted(n, countedNouns.report, { case: inCase })).toBe(masculine);
    expect(counted(n, countedNouns.relation, { case: inCase })).toBe(feminine);
  });

  test.each([
    ['faction', 'فصيلان', '3 فصائل', '11 فصيلًا'],
    ['place', 'مكانان', '3 أماكن', '11 مكانًا'],
    ['person', 'شخصان', '3 أشخاص', '11 شخصًا'],
    ['organisation', 'جهتان', '3 جهات', '11 جهة'],
    ['name', 'اسمان', '3 أسماء', '11 اسمًا'],
    ['mention', 'موضعان', '3 مواضع', '11 موضعًا'],
    ['result', 'نتيجتان', '3 نتائج', '11 نتيجة'],
    ['file', 'ملفّان', '3 ملفّات', '11 ملفًّا'],
    ['question', 'سؤالان', '3 أسئلة', '11 سؤالًا'],
    ['statement', 'قولان', '3 أقوال', '11 قولًا'],
    ['otherStatement', 'قولان آخران', '3 أقوال أخرى', '11 قولًا آخر'],
  ] as const)('%s: %s، %s، %s', (name, two, few, many) => {
    expect([2, 3, 11].map((n) => counted(n, countedNouns[name]))).toEqual([two, few, many]);
  });

  test.each([-1, 1.5, Number.NaN])('refuses %d', (n) => {
    expect(() => counted(n, countedNouns.report)).toThrow(RangeError);
  });
});
