import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textDirective as directiveAt, wholeWords } from '../../../../src/client/quote/fragment.ts';
import type { Excerpt } from '../../../../src/client/quote/fragment.ts';

const passage = 'وأعلنت «الهيئة» أن 1,250 مقاتلًا، بينهم قادة - خرجوا من إدلب (شمال سوريا).';

/** The excerpt that selecting a part of a text makes. */
const select = (text: string, part: string): Excerpt => {
  const start = text.indexOf(part);
  const excerpt = wholeWords(text, start, start + part.length);
  if (start < 0 || !excerpt) throw new Error(`«${part}» is no selection.`);
  return excerpt;
};
/** The directive where the first passage begins at a place, that of its first copy if not given. */
const textDirective = (first: Excerpt, last: Excerpt, page: string, at = page.indexOf(first.text)) =>
  directiveAt(first, last, page, Math.max(at, 0));
const decoded = (directive = '') =>
  directive
    .slice('text='.length)
    .split(',')
    .map((part) => decodeURIComponent(part));

describe('wholeWords(text, from, to)', () => {
  test.each([
    ['a word that is cut', 'هيئ', 'الهيئة'],
    ['words cut at both ends', 'لنت «الهيئة» أ', 'وأعلنت «الهيئة» أن'],
    ['marks that were selected', '«الهيئة»', '«الهيئة»'],
    ['no marks that were not', 'الهيئة', 'الهيئة'],
    ['no space around', ' أن ', 'أن'],
    ['no comma before', '، بينهم', 'بينهم'],
    ['a number with its separator', '25', '1,250'],
    ['a vocalised word', 'مقات', 'مقاتلًا'],
    ['the end of the passage', 'وريا).', 'سوريا).'],
  ])('gives %s', (_, part, wanted) => {
    const { text, start, end } = select(passage, part);
    expect(text.slice(start, end)).toBe(wanted);
  });

  test.each([
    ['nothing', 3, 3],
    ['a space', 7, 8],
    ['marks alone', passage.length - 2, passage.length],
  ])('is none for %s', (_, from, to) => {
    expect(wholeWords(passage, from, to)).toBeUndefined();
  });
});

describe('textDirective(first, last, page)', () => {
  const directive = (part: string, page = passage) => {
    const excerpt = select(passage, part);
    return textDirective(excerpt, excerpt, page);
  };

  test('encodes what has a meaning in a directive', () => {
    expect(decoded(directive('1,250 مقاتلًا، بينهم قادة - خرجوا'))).toEqual(['1,250 مقاتلًا، بينهم قادة - خرجوا']);
    expect(directive('1,250 مقاتلًا، بينهم قادة - خرجوا')).toMatch(/^text=[\w%]+$/);
  });

  test('begins and ends with words, whatever marks were selected', () => {
    expect(decoded(directive('«الهيئة»'))).toEqual(['الهيئة']);
    expect(decoded(directive('سوريا).'))).toEqual(['سوريا']);
  });

  test('has the nearest words before or after those that stand in the page twice, hamza and tanwīn aside', () => {
    expect(decoded(directive('خرجوا', `${passage} ثم خرجوا`))).toEqual(['قادة --', 'خرجوا']);
    expect(decoded(directive('وأعلنت', `واعلنت ${passage}`))).toEqual(['وأعلنت', '-«الهيئة']);
    expect(decoded(directive('مقاتلًا', `مقاتلا ${passage}`))).toEqual(['1,250-', 'مقاتلًا']);
  });

  test('has the first and the last words of many, as many as stand in the page once', () => {
    const all = select(passage, passage);
    expect(decoded(textDirective(all, all, passage))).toEqual(['وأعلنت «الهيئة» أن', 'إدلب (شمال سوريا']);
    const twice = `${passage} وأعلنت «الهيئة» أن أحدًا`;
    expect(decoded(textDirective(all, all, twice))).toEqual(['وأعلنت «الهيئة» أن 1,250', 'إدلب (شمال سوريا']);
  });

  test('goes from one passage into another', () => {
    const next = 'وخرجوا من إدلب ليلًا.';
    const [first, last] = [select(passage, 'إدلب (شمال سوريا).'), select(next, 'وخرجوا من إدلب')];
    expect(decoded(textDirective(first, last, `${passage}${next}`))).toEqual(['إدلب (شمال سوريا', 'وخرجوا من إدلب']);
    expect(decoded(textDirective(first, last, `${passage}${next} إدلب (شمال سوريا) وخرجوا من إدلب ثانية`))).toEqual([
      'من-',
      'إدلب (شمال سوريا',
      'وخرجوا من إدلب',
      '-ليلًا',
    ]);
  });

  test('takes a passage that is repeated as a whole for one: the first is found', () => {
    const page = `${passage} توثيق: ${passage}`;
    expect(decoded(directive('إدلب', page))).toEqual(['إدلب']);
    expect(decoded(directive('خرجوا', `${page} ثم خرجوا`))).toEqual(
      ['قادة -', 'خرجوا'].map((part, at) => (at ? part : `${part}-`)),
    );
  });

  test('goes as far for a context as the passage does', () => {
    const words = Array.from({ length: 30 }, (_, n) => `كلمة${n}`).join(' ');
    const texts = [`قالت ${words}`, `وقال ${words}`] as const;
    const excerpt = select(texts[1], 'كلمة29');
    expect(decoded(textDirective(excerpt, excerpt, texts.join('\n')))[0]).toMatch(/^وقال كلمة0 .* كلمة28-$/);
  });

  test('is none, and soon, for a word of thousands that are the same', () => {
    const text = 'لواء '.repeat(10_000).trim();
    const word = wholeWords(text, 25_001, 25_003) as Excerpt;
    expect(textDirective(word, word, text)).toBeUndefined();
  });

  test('counts places that overlap', () => {
    const text = 'قال ثم قال ثم قال';
    const excerpt = wholeWords(text, 0, 10);
    if (!excerpt) throw new Error('no excerpt');
    expect(decoded(textDirective(excerpt, excerpt, text))).toEqual(['قال ثم قال', '-ثم']);
  });

  test('is none where another place before has all words of the passage', () => {
    const text = 'خرجوا من إدلب';
    const page = `قال إنهم ${text} ليلًا. ${text}`;
    const excerpt = select(text, 'إدلب');
    expect(textDirective(excerpt, excerpt, page, page.lastIndexOf(text))).toBeUndefined();
    expect(textDirective(excerpt, excerpt, `وقيل: ${text}`)).toBe(`text=${encodeURIComponent('إدلب')}`);
  });

  test('finds, with its context, the one place that was selected', () => {
    const word = fc.constantFrom('خرج', 'أعدم', 'لواء', 'الأقصى', 'من', 'الرقة،', '«داعش»');
    const words = fc.array(word, { minLength: 2, maxLength: 9 });
    fc.assert(
      fc.property(words, fc.nat(), fc.nat(40), (list, at, length) => {
        const text = [...list, 'وحيدة', ...list.slice(1)].join(' ');
        const from = at % text.length;
        const excerpt = wholeWords(text, from, Math.min(from + length, text.length));
        const directive = excerpt && textDirective(excerpt, excerpt, text);
        fc.pre(directive !== undefined);
        const parts = decoded(directive);
        const prefix = parts.find((part) => part.endsWith('-'))?.slice(0, -1) ?? '';
        const suffix = parts.find((part) => part.startsWith('-'))?.slice(1) ?? '';
        const [named = ''] = parts.filter((part) => !/^-|-$/.test(part));
        const places = Array.from(text, (_, at) => at).filter(
          (at) =>
            text.startsWith(named, at) &&
            text.slice(0, at).trimEnd().endsWith(prefix) &&
            text
              .slice(at + named.length)
              .trimStart()
              .startsWith(suffix),
        );
        expect(places).toHaveLength(1);
        const chosen = text.slice(excerpt?.start, excerpt?.end);
        const marks = /^\P{L}*/u.exec(chosen)?.[0].length ?? 0;
        expect(places[0]).toBe((excerpt?.start ?? 0) + marks);
        expect(named).toBe(chosen.replace(/^\P{L}+|\P{L}+$/gu, ''));
      }),
    );
  });
});
