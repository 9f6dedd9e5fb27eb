import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sha256 } from '../../../src/archive/digest.ts';
import { codePoints, plainText } from '../../../src/exports/plain-text.ts';
import { openSite } from '../../../src/site/archive.ts';
import { line, withLines } from './awkward.ts';

const { reports } = await openSite();
const [report] = reports;
if (!report) throw new Error('There is no report.');

describe('plainText(report)', () => {
  test('is the title and the paragraphs, one a line, an empty line between two, and nothing else', () => {
    for (const each of reports) {
      const lines = plainText(each).text.split('\n');
      expect(lines.pop()).toBe('');
      expect(lines.filter((_, i) => i % 2 === 1).every((text) => text === '')).toBe(true);
      const words = lines.filter((_, i) => i % 2 === 0);
      expect(words).toEqual([each.heading, ...each.passages].map(({ text }) => text));
    }
  });

  test('lets the checksum of every passage be made of its line anew', () => {
    for (const each of reports) {
      const lines = plainText(each).text.split('\n');
      expect(sha256(lines[0] ?? '')).toBe(each.heading.sha256);
      for (const [i, { sha256: sum }] of each.passages.entries()) expect(sha256(lines[2 * i + 2] ?? '')).toBe(sum);
    }
  });

  test('says where each passage stands, in code points, whatever it is written with', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 5 }), (lines) => {
        const odd = withLines(
          report,
          lines.map((words) => ({ text: words.join('') })),
        );
        const { text, spans } = plainText(odd);
        const characters = Array.from(text);
        for (const { id, text: passage } of [odd.heading, ...odd.passages]) {
          const { start = -1, end = -1 } = spans.get(id) ?? {};
          expect(characters.slice(start, end).join('')).toBe(passage);
          expect(characters[end]).toBe('\n');
        }
        expect(spans.size).toBe(lines.length);
      }),
    );
  });

  test('keeps the line ends, the order of marks and the characters of the capture', () => {
    const texts = ['لِّواء\r', 'e\u0301 \u00a0😀\r'];
    const { text, spans } = plainText(
      withLines(
        report,
        texts.map((each) => ({ text: each })),
      ),
    );
    expect(text).toBe('لِّواء\r\n\ne\u0301 \u00a0😀\r\n');
    expect(spans.get('p1')).toEqual({ start: 9, end: 15 });
  });
});

describe('codePoints(text)', () => {
  test.each([
    ['', 0, 'nothing'],
    ['سِجِلّ', 6, 'a mark is a character'],
    ['😀\u{1EE00}', 2, 'characters of two code units'],
    ['👨‍👩‍👧', 5, 'one picture of five characters'],
  ])('of %j counts %i: %s', (text, count) => {
    expect(codePoints(text)).toBe(count);
  });

  test('counts as a walk of the characters does, also of halves of pairs', () => {
    const unit = fc.constantFrom('ب', 'ّ', 'a', '\ud83d', '\ude00', '😀');
    const text = fc.array(unit).map((units) => units.join(''));
    fc.assert(
      fc.property(text, (written) => {
        expect(codePoints(written)).toBe([...written].length);
      }),
    );
  });
});
