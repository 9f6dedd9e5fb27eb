import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tokens } from '../../../src/search/tokens.ts';
import { inContext } from '../../../src/words/context.ts';

const numbered = Array.from({ length: 30 }, (_, n) => `ك${n}`).join(' ');
const at = (text: string, word: string) => ({ start: text.indexOf(word), end: text.indexOf(word) + word.length });

/** The part in one string, marks in brackets, as a page shows it. */
const shown = (text: string, ...words: readonly string[]) => {
  const { pieces, before, after } = inContext(
    text,
    words.map((word) => at(text, word)),
  );
  const inside = pieces.map((piece) => (piece.marked ? `[${piece.text}]` : piece.text)).join('');
  return `${before ? '… ' : ''}${inside}${after ? ' …' : ''}`;
};

describe('inContext(text, spans)', () => {
  test.each([
    [numbered, ['ك12'], '… ك6 ك7 ك8 ك9 ك10 ك11 [ك12] ك13 ك14 ك15 ك16 ك17 …', 'six words before and five after'],
    [numbered, ['ك0'], '[ك0] ك1 ك2 ك3 ك4 ك5 …', 'nothing before the first'],
    [numbered, ['ك29'], '… ك23 ك24 ك25 ك26 ك27 ك28 [ك29]', 'nothing after the last'],
    [numbered, ['ك12', 'ك15', 'ك20'], '… ك6 ك7 ك8 ك9 ك10 ك11 [ك12] ك13 ك14 [ك15] ك16 ك17 …', 'others within the part'],
    ['قال\u00a0إن  لـ«الفصيل»، أمس', ['الفصيل'], 'قال\u00a0إن  لـ«[الفصيل]»، أمس', 'what is written without a space'],
    ['قُتِلَ الفَصيلُ', ['الفَصيلُ'], 'قُتِلَ [الفَصيلُ]', 'marks'],
  ])('of «%s» around %s is «%s»: %s', (text, words, part) => {
    expect(shown(text, ...words)).toBe(part);
  });

  test('is a part of the text as written, cut between words', () => {
    const word = fc.stringMatching(/^[بتﷺ«.َـ]{1,5}$/u);
    const text = fc.array(word, { minLength: 1, maxLength: 40 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(text, fc.nat(), (passage, place) => {
        const all = tokens(passage);
        const span = all[place % all.length] ?? { start: 0, end: 0 };
        const { pieces, before, after } = inContext(passage, [span]);
        const part = pieces.map((piece) => piece.text).join('');
        const own = place % all.length;
        const expected = passage.slice(all[Math.max(0, own - 6)]?.start, all[Math.min(all.length - 1, own + 5)]?.end);
        expect([part, before, after]).toEqual([expected, own > 6, own + 5 < all.length - 1]);
      }),
    );
  });
});
