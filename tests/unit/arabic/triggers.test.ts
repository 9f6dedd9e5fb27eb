import { describe, expect, test } from 'vitest';
import { findTriggers, triggerExclusions } from '../../../src/arabic/index.ts';

const triggers = (text: string) => findTriggers(text).map(({ start, end, kind }) => [text.slice(start, end), kind]);

describe('findTriggers(text)', () => {
  test.each<[string, [string, string][]]>([
    ['خروج أكثر من 250 مقاتلاً', [['أكثر من 250', 'number']]],
    [
      'وأكد المصدر ان عدد الاسرى يتجاوز 100 غالبيتهم',
      [
        ['عدد', 'indefinite'],
        ['يتجاوز 100', 'number'],
        ['غالبيتهم', 'share'],
      ],
    ],
    ['فقط بضع عشرات من المقاتلين', [['بضع عشرات', 'indefinite']]],
    ['خروج أكثر\u00a0من\u00a0250 مقاتلاً', [['أكثر\u00a0من\u00a0250', 'number']]],
    ['خروج أكثر  من   250 مقاتلاً', [['أكثر  من   250', 'number']]],
    [
      'أحد عشر قائداً عسكرياً، وثلاثة إعلاميين و56 مقاتلاً',
      [
        ['أحد عشر', 'number'],
        ['ثلاثة', 'number'],
        ['56', 'number'],
      ],
    ],
    ['بأكثر من ألفي عنصر', [['أكثر من ألفي', 'number']]],
    ['لم يتجاوز الـ(150) شخصاً', [['لم يتجاوز الـ(150', 'number']]],
    ['لا يقل عددهم عن 20', [['لا يقل عددهم عن 20', 'number']]],
    ['مايزيد على 20 سيارة', [['مايزيد على 20', 'number']]],
    ['20 سيارة كحد أقصى', [['20 سيارة كحد أقصى', 'number']]],
    [
      'كل من مدينتي مورك وخان شيخون على هاتين المدينتين',
      [
        ['مدينتي', 'dual'],
        ['مدينتين', 'dual'],
      ],
    ],
    ['توصلا لاتفاق قبل يومين، يقضي', [['يومين', 'dual']]],
    ['إلى الرقة قبل عدة أيام، بايع', [['عدة', 'indefinite']]],
    ['في الأول من الشهر الجاري', [['الأول من الشهر', 'date']]],
    ['الأربعاء 22/فبراير/2017 - 11:13 ص', [['22/فبراير/2017 - 11:13 ص', 'date']]],
    ['يوم الثلاثاء 14-2-2017م على', [['14-2-2017م', 'date']]],
    ['25 شباط (فبراير - فيفري)، 2016', [['25 شباط (فبراير - فيفري)، 2016', 'date']]],
    [
      'طالت العشرات أغلبهم من',
      [
        ['عشرات', 'scale'],
        ['أغلبهم', 'share'],
      ],
    ],
    ['أسر عدد آخر من نقاط', [['عدد', 'indefinite']]],
    ['قبل أسبوع تقريباً استنفر', [['أسبوع تقريباً', 'time']]],
    ['وبعد أيام بدأ', [['أيام', 'time']]],
    [
      'على سيارتين من الرتل مع أحد الأدلاء',
      [
        ['سيارتين', 'dual'],
        ['أحد', 'one'],
      ],
    ],
    ['تهديداً لإحدى الفصائل', [['إحدى', 'one']]],
    ['تعتزم إحداها الانضمام', [['إحداها', 'one']]],
    ['العديد من الحواجز', [['عديد', 'indefinite']]],
    ['وبعض المتطوعين', [['بعض', 'share']]],
    ['إعدام جميع الأسرى', [['جميع', 'share']]],
    ['بعدة مناطق', [['عدة', 'indefinite']]],
    ['عشرات الآلاف', [['عشرات الآلاف', 'scale']]],
    ['في العشرين من شباط', [['العشرين من شباط', 'date']]],
    ['مليونين و300 ألف لاجئ', [['مليونين و300 ألف', 'number']]],
    [
      '20 بالمئة من السكان و30% منهم',
      [
        ['20 بالمئة', 'number'],
        ['30', 'number'],
      ],
    ],
    [
      'لم يتعدَّ الخمسين، وما يربو على مئة ونيف',
      [
        ['لم يتعدَّ الخمسين', 'number'],
        ['ما يربو على مئة ونيف', 'number'],
      ],
    ],
    [
      'قائدان عسكريان ومقاتلَين',
      [
        ['قائدان', 'dual'],
        ['مقاتلَين', 'dual'],
      ],
    ],
    ['٢٥٠ مقاتلًا', [['٢٥٠', 'number']]],
  ])('%s', (text, expected) => {
    const found = triggers(text);
    expect(found).toEqual(expected);
  });

  test('finds every digit', () => {
    for (const digit of '0123456789٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹') {
      expect(findTriggers(`سلاح M${digit} قديم`)).toHaveLength(1);
      expect(findTriggers(`و${digit}`)).toHaveLength(1);
    }
  });

  test('gives spans in order and apart', () => {
    const found = findTriggers('نحو 10 أيام، بضع عشرات، عشرات الآلاف، 14-2-2017م، أحد سجون، جميع 3 آلاف و5');
    found.forEach((trigger, i) => {
      expect(trigger.end).toBeGreaterThan(trigger.start);
      expect(trigger.start).toBeGreaterThanOrEqual(found[i - 1]?.end ?? 0);
    });
  });

  test('reads a line of 56 kB, dense with numbers, in a few seconds', () => {
    const begun = performance.now();
    expect(findTriggers('قتل نحو 400 عنصر من فصائل أخرى بينهم أسرى في 14-2-2017م '.repeat(1000))).toHaveLength(2_000);
    expect(performance.now() - begun).toBeLessThan(10_000);
  });
});

describe('triggerExclusions', () => {
  test.each(triggerExclusions)('$example: $reason', ({ example }) => {
    expect(triggers(example)).toEqual([]);
  });
});
