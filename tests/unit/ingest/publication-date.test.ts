import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hijriDay, weekdayName, weekdayOf } from '../../../src/arabic/index.ts';
import { isDateLine, readDateLine } from '../../../src/ingest/publication-date.ts';

describe('readDateLine(text)', () => {
  test.each([
    ['25 شباط (فبراير - فيفري)، 2016', 'stated', '2016-02-25', undefined],
    ['25/2/2017-|آخر تحديث: 25/2/201703:15 PM (مكة المكرمة)', 'stated', '2017-02-25', undefined],
    ['الأربعاء 22/فبراير/2017 - 11:13 ص', 'stated', '2017-02-22', '11:13'],
    ['الثلاثاء، 06 كانون الأول/ديسمبر 2016', 'stated', '2016-12-06', undefined],
    ['٢٠١٦/١٢/٠٣ - ٠٨:٤٥ مساءً', 'stated', '2016-12-03', '20:45'],
    ['۲۰۱۶-۱۲-۰۳', 'stated', '2016-12-03', undefined],
    ['فبراير 22, 2017', 'stated', '2017-02-22', undefined],
    ['الخميس 3 أوت 2017', 'stated', '2017-08-03', undefined],
    ['الجمعة 13 جانفي 2017 12:05 ص', 'stated', '2017-01-13', '00:05'],
    ['22 جويلية 2016', 'stated', '2016-07-22', undefined],
    ['9 شتنبر 2016', 'stated', '2016-09-09', undefined],
    ['نُشر: 15:34-20 فبراير 2017 م ـ 23 جمادى الأولى 1438 هـ', 'stated', '2017-02-20', '15:34'],
    ['2016-12-03T10:22:11+02:00', 'stated', '2016-12-03', '10:22'],
    ['Saturday, December 3, 2016', 'stated', '2016-12-03', undefined],
    ['12/25/2016', 'stated', '2016-12-25', undefined],
    ['25/12/2016', 'stated', '2016-12-25', undefined],
    ['تاريخ النشر: 3 أوت 2016 10:20 م - آخر تحديث: 4 أوت 2016', 'stated', '2016-08-03', '22:20'],
    ['نُشر في 3/12/2016', 'inferred', '2016-12-03', undefined],
    ['الاثنين 6/2/2017', 'stated', '2017-02-06', undefined],
    ['الخميس 6/2/2017', 'inferred', '2017-02-06', undefined],
    ['14 ربيع الأول 1438 هـ', 'inferred', '[2016-12-12..2016-12-16]', undefined],
    ['الثلاثاء 14 ربيع الأول 1438 هـ', 'inferred', '2016-12-13', undefined],
    ['١٤٣٨/٣/١٤', 'inferred', '[2016-12-12..2016-12-16]', undefined],
    ['الثلاثاء 14 ربيع الأول 1438 هـ الموافق 13 ديسمبر 2016 م', 'stated', '2016-12-13', undefined],
    ['الأربعاء 18 فبراير 2017', 'inferred', '2017-02-18', undefined],
    ['3/12/16', 'unknown', undefined, undefined],
    ['18 فبراير', 'unknown', undefined, undefined],
    ['منذ 3 ساعات', 'unknown', undefined, undefined],
    ['31 فبراير 2017', 'unknown', undefined, undefined],
  ])('%s: %s %s', (text, basis, edtf, time) => {
    const { basis: told, edtf: date, time: hour } = readDateLine(text) ?? {};
    expect([told, date, hour]).toEqual([basis, edtf, time]);
    expect(isDateLine(text)).toBe(true);
  });

  test.each([
    ['الأربعاء 18 فبراير 2017', 'السبت'],
    ['الاثنين 3/12/2016', 'السبت'],
    ['الأحد 14 ربيع الأول 1438هـ', 'الأحد'],
    ['20 مارس 2015 الموافق 9 جمادى الآخرة 1436 هـ', 'الهجري'],
    ['31 فبراير 2017', 'التقويم'],
  ])('tells that %s contradicts itself', (text, word) => {
    expect(readDateLine(text)).toMatchObject({ contradicts: true, note: expect.stringContaining(word) as string });
  });

  test('says which other day it may be where the month may stand first', () => {
    expect(readDateLine('3/12/2016')?.note).toContain('2016-03-12');
  });

  const scripts = ['0123456789', '٠١٢٣٤٥٦٧٨٩', '۰۱۲۳۴۵۶۷۸۹'];
  const months = [
    ['كانون الثاني', 'يناير', 'جانفي', 'كانون الثاني/يناير', 'يناير (كانون الثاني)'],
    ['شباط', 'فبراير', 'فيفري', 'شباط/فبراير', 'شباط (فبراير - فيفري)'],
    ['آذار', 'مارس', 'مارس', 'آذار/مارس', 'مارس/ آذار'],
    ['نيسان', 'أبريل', 'أفريل', 'نيسان/أبريل', 'إبريل'],
    ['أيار', 'مايو', 'ماي', 'أيار/مايو', 'أيار (مايو)'],
    ['حزيران', 'يونيو', 'جوان', 'حزيران/يونيو', 'يونيه'],
    ['تموز', 'يوليو', 'جويلية', 'تموز/يوليو', 'يوليوز'],
    ['آب', 'أغسطس', 'أوت', 'آب/أغسطس', 'غشت'],
    ['أيلول', 'سبتمبر', 'شتنبر', 'أيلول/سبتمبر', 'سبتمبر/ أيلول'],
    ['تشرين الأول', 'أكتوبر', 'اكتوبر', 'تشرين الأول/أكتوبر', 'تشرين الأول (أكتوبر)'],
    ['تشرين الثاني', 'نوفمبر', 'نونبر', 'تشرين الثاني/نوفمبر', 'تشرين الثاني - نوفمبر'],
    ['كانون الأول', 'ديسمبر', 'دجنبر', 'كانون الأول/ديسمبر', 'كانون الأول (ديسمبر)'],
  ] as const;

  test('gives back any day, however it is written, with its weekday', () => {
    const written = fc.record({
      year: fc.integer({ min: 1950, max: 2060 }),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 28 }),
      name: fc.integer({ min: 0, max: 4 }),
      form: fc.integer({ min: 0, max: 4 }),
      script: fc.constantFrom(...scripts),
      time: fc.constantFrom('', ' - 11:13', ' 08:20', ' | 23:05'),
    });
    fc.assert(
      fc.property(written, ({ year, month, day, name, form, script, time }) => {
        const named = months[month - 1]?.[name] ?? '';
        const weekday = weekdayName(weekdayOf({ year, month, day }));
        const forms = [
          `${weekday} ${day} ${named} ${year}`,
          `${weekday}، ${String(day).padStart(2, '0')} ${named}، ${year}`,
          `نُشر في ${weekday} ${day} ${named} ${year} م`,
          `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
          `${day} ${named} ${year}`,
        ];
        const text = `${forms[form]}${time}`.replace(/\d/g, (digit) => script[Number(digit)] ?? '');
        const edtf = [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
        expect(readDateLine(text), text).toMatchObject({ basis: 'stated', edtf });
      }),
      { numRuns: 500 },
    );
  });

  test('never gives a Hijri day a span without the tabular one', () => {
    const hijri = fc.record({
      year: fc.integer({ min: 1380, max: 1480 }),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 29 }),
    });
    fc.assert(
      fc.property(hijri, (date) => {
        const reading = readDateLine(`${date.day}/${date.month}/${date.year} هـ`);
        const { year, month, day } = hijriDay(date);
        const middle = [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
        const [, first = '', last = ''] = /^\[(.*)\.\.(.*)\]$/.exec(reading?.edtf ?? '') ?? [];
        expect(first < middle && middle < last, `${reading?.edtf}`).toBe(true);
      }),
    );
  });
});

describe('isDateLine(text)', () => {
  test.each(['عنب بلدي – ريف حماة | 24/03/2017', 'بلدي نيوز - إدلب - خاص، 3 آذار 2016'])('is true of «%s»', (text) => {
    expect(isDateLine(text)).toBe(true);
  });

  test.each([
    'قال المصدر يوم 3 ديسمبر 2016 إن القوات تقدمت.',
    'كتب: أحمد سالم',
    'الاثنين',
    'صدر العدد 345 في 2017',
    'هدنة 2017: ما الذي تغيّر؟',
    'خروج آخر المقاتلين من أحياء المدينة | 24/03/2017',
  ])('is false of «%s»', (text) => {
    expect(isDateLine(text)).toBe(false);
  });
});
