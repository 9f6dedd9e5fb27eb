import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { positions, quoteSelector } from '../../../src/exports/selectors.ts';
import { line, stretch } from './awkward.ts';

const placed = fc.tuple(line, fc.nat(), fc.nat()).map(([words, from, to]) => ({
  text: words.join(''),
  span: stretch(words, from, to),
}));

describe('positions(text)', () => {
  test('counts so that a slice of the characters gives the words back', () => {
    fc.assert(
      fc.property(placed, ({ text, span }) => {
        const { start, end } = positions(text)(span);
        expect(Array.from(text).slice(start, end).join('')).toBe(text.slice(span.start, span.end));
      }),
    );
  });

  test('takes no more than a pass over a long line, however many words are placed in it', () => {
    const text = `${'😀قال '.repeat(40_000)}`;
    const place = positions(text);
    const ends = Array.from({ length: 40_000 }, (_, i) => place({ start: i * 6 + 2, end: i * 6 + 5 }));
    expect(ends.at(-1)).toEqual({ start: 199_996, end: 199_999 });
  });
});

describe('quoteSelector(text, span)', () => {
  test('gives words that stand between what is before and after them, and no half of a character', () => {
    fc.assert(
      fc.property(placed, ({ text, span }) => {
        const { exact, prefix, suffix } = quoteSelector(text, span);
        expect(text.slice(span.start - prefix.length, span.end + suffix.length)).toBe(`${prefix}${exact}${suffix}`);
        expect([prefix, exact, suffix].every((part) => part.isWellFormed())).toBe(true);
      }),
    );
  });

  test.each([
    ['قال نعم', { start: 0, end: 3 }, '', ' نعم', 'at the beginning of a line'],
    ['قال نعم', { start: 4, end: 7 }, 'قال ', '', 'at its end'],
    ['نعم نعم نعم', { start: 4, end: 7 }, 'نعم ', ' نعم', 'among its like'],
  ])('of %j at %j has %j and %j around it: %s', (text, span, prefix, suffix) => {
    expect(quoteSelector(text, span)).toMatchObject({ exact: text.slice(span.start, span.end), prefix, suffix });
  });

  test('tells two places apart where the same stands around both, as far as the text does', () => {
    const same = `${'كلمة '.repeat(12)}الهيئة للمواجهة المسلّحة.`;
    const text = `قال أوّلهم ${same}`;
    const whole = `${text}\n\nقال آخرهم ${same}\n`;
    const start = text.indexOf('الهيئة');
    const { prefix, exact, suffix } = quoteSelector(text, { start, end: start + 6 }, whole);
    expect(whole.split(`${prefix}${exact}${suffix}`)).toHaveLength(2);
    // Where the text has nothing more to tell them apart, the place does.
    expect(quoteSelector('نعم', { start: 0, end: 3 }, 'نعم\n\nنعم\n')).toMatchObject({ prefix: '', suffix: '' });
  });
});
