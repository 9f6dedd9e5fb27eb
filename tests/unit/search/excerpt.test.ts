import { describe, expect, test } from 'vitest';
import { context, excerpt, joined } from '../../../src/search/excerpt.ts';
import { tokens } from '../../../src/search/tokens.ts';

const written = ({ pieces }: ReturnType<typeof excerpt>) =>
  pieces.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');

describe('excerpt(text, spans)', () => {
  test('gives a short passage whole, with its words marked', () => {
    const text = '«جند الأقصى»\u00a0في إدلب';
    const spans = [
      { start: 1, end: 4 },
      { start: 5, end: 11 },
    ];
    expect(written(excerpt(text, spans))).toBe('«[جند] [الأقصى]»\u00a0في إدلب');
  });

  const long = Array.from({ length: 100 }, (_, place) => `كلمة${place}`).join(' ');
  const at = (...places: number[]) => places.flatMap((place) => tokens(long)[place] ?? []);

  test('cuts a long passage to where most of the marked words stand', () => {
    const shown = excerpt(long, at(0, 60, 62, 64), 10);
    expect(shown).toMatchObject({ before: true, after: true });
    expect(written(shown)).toBe('كلمة56 كلمة57 كلمة58 كلمة59 [كلمة60] كلمة61 [كلمة62] كلمة63 [كلمة64] كلمة65');
  });

  test('takes the first of several such places, and its start without a cut before it', () => {
    const shown = excerpt(long, at(3, 90), 10);
    expect(shown).toMatchObject({ before: false, after: true });
    expect(written(shown)).toMatch(/^كلمة0 .*\[كلمة3\].* كلمة9$/u);
  });

  test('reaches the end without a cut after it', () => {
    const shown = excerpt(long, at(99), 10);
    expect(shown).toMatchObject({ before: true, after: false });
    expect(written(shown)).toMatch(/^كلمة90 .*\[كلمة99\]$/u);
  });
});

describe('joined(text, spans)', () => {
  const text = 'أكد «جند\u00a0الأقصى» و«الجند» ثم';
  const span = (word: string) => ({ start: text.indexOf(word), end: text.indexOf(word) + word.length });

  test.each([
    [['جند', 'الأقصى'], ['جند\u00a0الأقصى'], 'white space alone between them'],
    [['الأقصى', 'الجند'], ['الأقصى', 'الجند'], 'marks between them'],
    [['أكد', 'جند', 'الأقصى', 'ثم'], ['أكد', 'جند\u00a0الأقصى', 'ثم'], 'some of them'],
    [[], [], 'none'],
  ])('%j → %j: %s', (words, expected) => {
    expect(joined(text, words.map(span)).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });
});

describe('context(text, span)', () => {
  const text = 'خرج من إدلب «جند الأقصى»، إلى حماة أمس';
  const at = (word: string) => ({ start: text.indexOf(word), end: text.indexOf(word) + word.length });

  test.each([
    ['جند الأقصى', 2, ['إدلب «', 'جند الأقصى', '»، إلى']],
    ['جند', 1, ['«', 'جند', ' الأقصى»،']],
    ['خرج', 9, ['', 'خرج', ' من إدلب «جند الأقصى»، إلى حماة أمس']],
    ['أمس', 2, ['إلى حماة ', 'أمس', '']],
  ] as const)('«%s» with %i on each side → %j', (word, length, expected) => {
    const { before, word: found, after } = context(text, at(word), length);
    expect([before, found, after]).toEqual(expected);
    expect(text).toContain(before + found + after);
  });
});
