import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayAt, dayNumber } from '../../../src/arabic/calendar.ts';
import { readDate, weekdayIn, weekdayName, weekdayOf } from '../../../src/arabic/index.ts';
import { isRelative, resolveRelative } from '../../../src/arabic/relative-dates.ts';
import type { PossibleDays } from '../../../src/arabic/relative-dates.ts';

function on(first: string, last = first): PossibleDays {
  const day = (text: string) => {
    const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
    return { year, month, day };
  };
  return { first: day(first), last: day(last) };
}

/** A Saturday, a Wednesday, a Thursday; a week in December, and one across February's end. */
const saturday = on('2017-02-18');
const wednesday = on('2017-02-22');
const thursday = on('2016-02-25');
const december = on('2017-12-18', '2017-12-24');
const turn = on('2017-02-26', '2017-03-02');
const week = on('2017-02-16', '2017-02-22');

describe('resolveRelative(words, written)', () => {
  test.each<[words: string, written: PossibleDays, date: string]>([
    ['أمس', saturday, '2017-02-17'],
    ['أمس الجمعة', saturday, '2017-02-17'],
    ['يوم أمس', wednesday, '2017-02-21'],
    ['مساء أمس', wednesday, '2017-02-21'],
    ['وأمس', wednesday, '2017-02-21'],
    ['اليوم', saturday, '2017-02-18'],
    ['اليوم السبت', saturday, '2017-02-18'],
    ['صباح اليوم', saturday, '2017-02-18'],
    ['غدًا', saturday, '2017-02-19'],
    ['غداً الأحد', saturday, '2017-02-19'],
    ['يوم غد الأحد', saturday, '2017-02-19'],
    ['بعد غد', saturday, '2017-02-20'],
    ['أول أمس', saturday, '2017-02-16'],
    ['أول من أمس الخميس', saturday, '2017-02-16'],
    ['أمس الأول', saturday, '2017-02-16'],
    ['قبل يوم', saturday, '2017-02-17'],
    ['قبل يوم واحد', saturday, '2017-02-17'],
    ['قبل يومين', saturday, '2017-02-16'],
    ['منذ يومين', saturday, '2017-02-16'],
    ['قبل ثلاثة أيام', saturday, '2017-02-15'],
    ['قبل 10 أيام', wednesday, '2017-02-12'],
    ['قبل خمسة عشر يومًا', saturday, '2017-02-03'],
    ['قبل ثلاثة وعشرين يوماً', saturday, '2017-01-26'],
    ['قبل نحو 10 أيام', wednesday, '2017-02-12~'],
    ['قبل عشرة أيام تقريبًا', wednesday, '2017-02-12~'],
    ['بعد يومين', saturday, '2017-02-20'],
    ['قبل أسبوع', thursday, '2016-02-18~'],
    ['قبل أسبوع تقريباً', thursday, '2016-02-18~'],
    ['قبل أسبوعين', saturday, '2017-02-04~'],
    ['قبل ثلاثة أسابيع', saturday, '2017-01-28~'],
    ['قبل شهر', saturday, '2017-01~'],
    ['قبل شهرين', saturday, '2016-12~'],
    ['منذ ما يقارب سبعة شهور', december, '2017-05~'],
    ['منذ ما يقرب من ثلاثة أشهر', saturday, '2016-11~'],
    ['قبل عام', saturday, '2016~'],
    ['قبل نحو سنتين', saturday, '2015~'],
    ['يوم الاثنين الماضي', saturday, '2017-02-13'],
    ['الجمعة الماضية', saturday, '2017-02-17'],
    ['السبت الماضي', saturday, '2017-02-11'],
    ['الأحد المقبل', saturday, '2017-02-19'],
    ['مساء الأحد الفائت', december, '2017-12-17'],
    ['الاثنين الماضي', week, '[2017-02-13..2017-02-20]'],
    ['أمس الجمعة', december, '2017-12-22'],
    ['أمس', december, '[2017-12-17..2017-12-23]'],
    ['خلال اليومين الماضيين', wednesday, '2017-02-20/2017-02-21'],
    ['الأيام الثلاثة الماضية', wednesday, '2017-02-19/2017-02-21'],
    ['خلال اليومين القادمين', wednesday, '2017-02-23/2017-02-24'],
    ['الأسبوع الماضي', wednesday, '[2017-02-11..2017-02-21]'],
    ['الشهر الجاري', saturday, '2017-02'],
    ['هذا الشهر', saturday, '2017-02'],
    ['الشهر الماضي', saturday, '2017-01'],
    ['خلال الشهر المقبل', saturday, '2017-03'],
    ['الشهر الجاري', turn, '[2017-02..2017-03]'],
    ['في الأول من الشهر الجاري', saturday, '2017-02-01'],
    ['الخامس عشر من الشهر الماضي', saturday, '2017-01-15'],
    ['الحادي والعشرين من الشهر الفائت', saturday, '2017-01-21'],
    ['15 من الشهر الجاري', saturday, '2017-02-15'],
    ['العام الماضي', saturday, '2016'],
    ['23 كانون الثاني الفائت', saturday, '2017-01-23'],
    ['تشرين الأول الفائت', saturday, '2016-10'],
    ['في أيار/مايو الماضي', december, '2017-05'],
    ['آب الماضي', saturday, '2016-08'],
    ['14 شباط الجاري', saturday, '2017-02-14'],
    ['نيسان المقبل', saturday, '2017-04'],
  ])('«%s» of %o is %s', (words, written, date) => {
    expect(resolveRelative(words, written)).toBe(date);
    expect(isRelative(words)).toBe(true);
  });

  test.each([
    ['مؤخراً', 'no bound'],
    ['في وقت سابق', 'no bound'],
    ['قبل عدة أيام', 'no number'],
    ['قبل أيام', 'no number'],
    ['بعد أيام', 'no number'],
    ['قبل بضعة أشهر', 'no number'],
    ['خلال الأيام الماضية', 'no number'],
    ['قبل أكثر من شهر', 'one bound'],
    ['قبل ساعات', 'hours'],
    ['قبل ثلاث ساعات', 'hours'],
    ['قبل يومين من الاتفاق', 'counted from another happening'],
    ['في اليوم التالي', 'counted from another happening'],
    ['خلال ثلاثة أيام', 'before or after'],
    ['الأحد', 'which of them'],
    ['يوم الأحد', 'which of them'],
    ['ليلة الأحد الماضي', 'begins or ends the day'],
    ['23 كانون الثاني', 'which year'],
    ['مطلع أيار الماضي', 'a part of a month'],
    ['قبل أيار الماضي', 'one bound'],
    ['الماضي', 'nothing named'],
    ['18 شباط 2017', 'whole in itself'],
    ['يوم الثلاثاء 14-2-2017م', 'whole in itself'],
    ['أيار 2016 الماضي', 'whole in itself'],
    ['قبل يومين ينص على خروجهم خلال ثلاثة أيام', 'words too much'],
    ['', 'no words'],
  ])('does not read «%s»: %s', (words) => {
    expect(resolveRelative(words, saturday)).toBeUndefined();
    expect(isRelative(words)).toBe(false);
  });

  test.each<[words: string, written: PossibleDays, why: string]>([
    ['أمس الأحد', saturday, 'yesterday was a Friday'],
    ['اليوم الجمعة', saturday, 'it is a Saturday'],
    ['شباط الماضي', saturday, 'this February or the last'],
    ['كانون الثاني الجاري', saturday, 'it is February'],
    ['30 من الشهر الجاري', saturday, 'February has no such day'],
    ['اليومين الماضيين', week, 'the ends of the span are not known'],
    ['أمس', on('2016-01-01', '2017-12-31'), 'more than a year of possible days'],
    ['أمس', { first: wednesday.first, last: saturday.first }, 'the days are the wrong way round'],
  ])('gives no date for «%s» of %o: %s', (words, written) => {
    expect(resolveRelative(words, written)).toBeUndefined();
  });

  const anyDay = fc.integer({
    min: dayNumber({ year: 1990, month: 1, day: 1 }),
    max: dayNumber({ year: 2090, month: 1, day: 1 }),
  });

  test('finds yesterday by its weekday and by no other', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 6 }), (number, weekday) => {
        const written = { first: dayAt(number), last: dayAt(number) };
        const found = resolveRelative(`أمس ${weekdayName(weekday)}`, written);
        expect(found !== undefined).toBe(weekdayOf(dayAt(number - 1)) === weekday);
      }),
    );
  });

  test('gives a day that reads back as the weekday named, within the week before', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 6 }), (number, weekday) => {
        const words = `يوم ${weekdayName(weekday)} الماضي`;
        const found = resolveRelative(words, { first: dayAt(number), last: dayAt(number) }) ?? '';
        const { year = 0, month = 0, day = 0 } = readDate(found) ?? {};
        expect(weekdayOf({ year, month, day })).toBe(weekdayIn(words));
        const ago = number - dayNumber({ year, month, day });
        expect(ago >= 1 && ago <= 7).toBe(true);
      }),
    );
  });

  test('gives of several possible days no more than each of them gives', () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.integer({ min: 0, max: 30 }),
        fc.constantFrom('أمس', 'قبل يومين', 'الاثنين الماضي'),
        (number, more, words) => {
          const all = resolveRelative(words, { first: dayAt(number), last: dayAt(number + more) });
          const each = Array.from(
            { length: more + 1 },
            (_, i) => resolveRelative(words, { first: dayAt(number + i), last: dayAt(number + i) }) ?? '',
          ).sort();
          expect(all).toBe(each[0] === each.at(-1) ? each[0] : `[${each[0]}..${each.at(-1)}]`);
        },
      ),
    );
  });
});
