import { describe, expect, test } from 'vitest';
import type { Mention } from '../../../src/archive/archive.ts';
import { byReport, printedForms, registeredForms } from '../../../src/site/forms.ts';

const mention = (report: string, line: number, text: string): Mention => ({
  report,
  line,
  text,
  entity: 'faction',
  id: 'liwa-al-aqsa',
  start: 0,
  end: text.length,
  decided: false,
});

const first = mention('0001', 6, 'لواء الأقصى');
const short = mention('0002', 7, 'اللواء');
const mentions = [first, mention('0001', 10, 'لواء الأقصى'), short, mention('0002', 8, 'لواء الأقصى')];

describe('printedForms(mentions)', () => {
  test('counts each form by report, with its first place, the most printed first', () => {
    expect(printedForms(mentions)).toEqual([
      {
        text: 'لواء الأقصى',
        times: 3,
        reports: [
          { report: '0001', times: 2, first },
          { report: '0002', times: 1, first: mentions[3] },
        ],
      },
      { text: 'اللواء', times: 1, reports: [{ report: '0002', times: 1, first: short }] },
    ]);
  });

  test('keeps spellings apart', () => {
    const spelt = [mention('0001', 1, 'هيئة تحرير الشام'), mention('0001', 2, 'هيئه تحرير الشام')];
    expect(printedForms(spelt).map(({ text }) => text)).toEqual(['هيئة تحرير الشام', 'هيئه تحرير الشام']);
  });
});

describe('registeredForms(names, mentions)', () => {
  const names = [
    { text: 'تنظيم الدولة الإسلامية', kind: 'full' },
    { text: 'الدواعش', kind: 'description' },
  ] as const;

  test('gathers forms as printed under the registered one, with its kind, the most printed first', () => {
    const printed = ['تنظيم الدولة الإسلامية', 'الدواعش', 'للدواعش'].map((text, i) => mention('0005', i + 1, text));
    const forms = registeredForms([...names], printed);
    expect(forms.map(({ text, kind, printed: [...as] }) => [text, kind, as.map((form) => form.text)])).toEqual([
      ['الدواعش', 'وصف', ['الدواعش', 'للدواعش']],
      ['تنظيم الدولة الإسلامية', 'الاسم كاملًا', ['تنظيم الدولة الإسلامية']],
    ]);
  });

  test('shows words linked by decision alone as such', () => {
    expect(registeredForms([...names], [mention('0005', 1, 'التنظيم')])).toMatchObject([
      { text: 'التنظيم', kind: 'لفظ رُبط بقرار' },
    ]);
  });
});

describe('byReport(records)', () => {
  test('keeps the order of the records and of the first of each report', () => {
    expect(byReport(mentions).map(([report, { length }]) => [report, length])).toEqual([
      ['0001', 2],
      ['0002', 2],
    ]);
  });
});
