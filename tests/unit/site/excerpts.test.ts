import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { excerpt } from '../../../src/site/excerpts.ts';

const line = 'وأفادت مصادر عسكرية أن جماعة "لواء الأقصى" أفرغت خلال اليومين الماضيين جميع مقراتها';
const start = line.indexOf('لواء الأقصى');
const span = { start, end: start + 'لواء الأقصى'.length };

describe('excerpt(line, span, reach)', () => {
  test('gives the whole line when it is within reach', () => {
    const { before, text, after, opens, closes } = excerpt(line, span, 200);
    expect(before + text + after).toBe(line);
    expect([opens, closes]).toEqual([false, false]);
  });

  test('cuts between words on both sides, and says so', () => {
    expect(excerpt(line, span, 12)).toEqual({
      before: 'أن جماعة "',
      text: 'لواء الأقصى',
      after: '" أفرغت خلال',
      opens: true,
      closes: true,
    });
  });

  test('leaves out a word longer than its reach rather than cut it', () => {
    expect(excerpt(line, span, 3)).toMatchObject({ before: '"', after: '"' });
  });

  test('is always a part of the line with the span in its place', () => {
    const words = fc.array(fc.constantFrom('لواء', 'الأقصى', '\u00a0', ' ', '«', 'و'), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(words, fc.nat(), fc.nat(), fc.integer({ min: 0, max: 30 }), (list, a, b, reach) => {
        const text = list.join('');
        const from = a % text.length;
        const to = from + (b % (text.length - from + 1));
        const part = excerpt(text, { start: from, end: to }, reach);
        expect(part.text).toBe(text.slice(from, to));
        expect(text.slice(from - part.before.length, to + part.after.length)).toBe(
          part.before + part.text + part.after,
        );
        expect(part.opens).toBe(from - part.before.length > 0);
        expect(part.closes).toBe(to + part.after.length < text.length);
        expect(Math.max(part.before.length, part.after.length)).toBeLessThanOrEqual(reach);
      }),
    );
  });
});
