import { describe, expect, test } from 'vitest';
import type { Report } from '../../../src/archive/archive.ts';
import { omittedLines, lineCounts, linesInView } from '../../../src/site/capture.ts';

type Line = Report['lines'][number];
const here = '/reports/0006/capture/';
const texts: readonly Omit<Line, 'number' | 'sha256'>[] = [
  { role: 'title', text: 'اتفاق في الرقة' },
  { role: 'blank', text: '' },
  { role: 'furniture', kind: 'print-button', text: 'اطبع', note: 'زرّ' },
  { role: 'paragraph', text: 'توصّل الطرفان إلى اتفاق.' },
  { role: 'byline', text: 'سليم العمر' },
  { role: 'comment', text: '    كلام قارئ خاصّ' },
  { role: 'comment', text: 'كلام آخر' },
  { role: 'residue', text: '\u00a0' },
  { role: 'comment', text: 'كلام ثالث' },
];
const lines = texts.map((line, i) => ({ ...line, number: i + 1, sha256: String(i + 1).repeat(64) }));
const passage = { mentions: [], figures: [], caption: false };
/** As much of a report as its capture's page asks for. */
const report = {
  id: '0006',
  lines,
  heading: { ...passage, id: 'title', line: 1, text: 'اتفاق في الرقة' },
  passages: [{ ...passage, id: 'p7', line: 4, text: 'توصّل الطرفان إلى اتفاق.' }],
} as unknown as Report;

describe('linesInView(report, here)', () => {
  const view = linesInView(report, here);

  test('gives every line, in order, with its hash', () => {
    expect(view.map(({ number, sha256 }) => [number, sha256])).toEqual(lines.map((line) => [line.number, line.sha256]));
  });

  test('leads from a transcribed line to its passage, by its stored number', () => {
    expect(view.filter((line) => line.passage).map((line) => [line.label, line.passage])).toEqual([
      ['', { name: 'العنوان', href: '../#title' }],
      ['', { name: 'الفقرة 7', href: '../#p7' }],
    ]);
  });

  test('never gives the words of a reader who comments', () => {
    const comments = view.filter(({ role }) => role === 'comment');
    expect(comments.map(({ text, instead }) => [text, instead])).toEqual(Array(3).fill([undefined, 'نصّه محجوب.']));
    expect(JSON.stringify(view)).not.toMatch(/كلام/);
  });

  test('says of a line of spaces that nothing else is in it, and keeps them', () => {
    expect(view[7]).toMatchObject({ label: 'أثر بلا نصّ', text: '\u00a0', instead: 'ليس فيه إلا فراغ.' });
  });

  test('says what furniture is, with the note on it', () => {
    expect(view[2]).toMatchObject({ label: 'من عناصر الصفحة: زرّ الطباعة', text: 'اطبع', note: 'زرّ' });
  });
});

describe('omittedLines(report, here)', () => {
  test('counts what the text does not show by kind, empty lines last, and leads to runs of lines', () => {
    expect(omittedLines(report, here).map(({ what, times, runs }) => [what, times, runs])).toEqual([
      ['زرّ الطباعة', 'سطر واحد', [{ name: '3', href: '#l3' }]],
      [
        'تعليق قارئ',
        '3 أسطر',
        [
          { name: '6–7', href: '#l6' },
          { name: '9', href: '#l9' },
        ],
      ],
      ['أثر بلا نصّ', 'سطر واحد', [{ name: '8', href: '#l8' }]],
      ['سطر فارغ', 'سطر واحد', [{ name: '2', href: '#l2' }]],
    ]);
  });

  test('gives a reason for each kind', () => {
    expect(omittedLines(report, here).filter(({ why }) => why === '')).toEqual([]);
  });
});

test('lineCounts(report) counts every line once', () => {
  expect(lineCounts(report)).toEqual({ all: '9 أسطر', passages: 'سطران', head: 'سطر واحد', left: '6 أسطر' });
});
