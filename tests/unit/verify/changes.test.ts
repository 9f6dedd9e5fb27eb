/** What is said of a passage of the reports that was changed in one way or another. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { searchKey } from '../../../src/arabic/index.ts';
import { clean } from '../../../src/verify/clean.ts';
import { placesIn } from '../../../src/verify/judge.ts';
import { readQuotation } from '../../../src/verify/pasted.ts';
import { verify } from '../../../src/verify/verify.ts';
import { library, passages, texts } from './first-reports.ts';

/** Words in a row of a passage, at least five, as written from the first letter to the last. */
const excerpt = fc
  .record({ passage: fc.constantFrom(...passages), start: fc.nat(), length: fc.integer({ min: 5, max: 30 }) })
  .map(({ passage: { text }, start, length }) => {
    const words = [...text.matchAll(/\S+/gu)];
    const first = start % Math.max(1, words.length - 4);
    const [from, to] = [words[first], words[Math.min(words.length, first + length) - 1]];
    return text.slice(from?.index, (to?.index ?? 0) + (to?.[0].length ?? 0));
  })
  .filter((text) => text.trim().split(/\s+/u).length >= 5);

const kindOf = async (quotation: string) => (await verify(quotation, library)).kind;
const runs = { numRuns: 60 };
/** The excerpt, and one of its UTF-16 places at which a test holds. */
const at = (holds: RegExp) =>
  fc
    .record({ text: excerpt, place: fc.nat() })
    .map(({ text, place }) => ({ text, all: [...text.matchAll(holds)], place }))
    .filter(({ all }) => all.length > 0)
    .map(({ text, all, place }) => ({ text, index: all[place % all.length]?.index ?? 0 }));
const put = (text: string, index: number, piece: string, instead = 0) =>
  text.slice(0, index) + piece + text.slice(index + instead);

/** The ground of «exact», written another way than in `src/`: no index, no words, no folding. */
const bare = (text: string) =>
  text
    .replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .normalize('NFC');
const whole = texts.map(({ report }) => bare(report.passages.map(({ text }) => text).join('\n')));
const standsSomewhere = (quotation: string) => {
  const trimmed = bare(quotation);
  const cores = [trimmed, trimmed.slice(1, -1).trim(), trimmed.slice(1, -1).trim().slice(1, -1).trim()];
  return cores.some((core) => core !== '' && whole.some((text) => text.includes(core)));
};

describe('verify(pasted, library)', () => {
  test('finds every excerpt exactly, however it was pasted', async () => {
    const around = fc.constantFrom(['', ''], ['«', '»'], ['"', '"'], ['“', '”'], [' «', '» '], ['\u2067', '\u2069\n']);
    const space = fc.constantFrom(' ', '\u00a0', '  ', '\n', '\r\n', ' \u200f', '\u202b ', '\t');
    await fc.assert(
      fc.asyncProperty(excerpt, around, space, async (text, [open, close], blank) => {
        expect(await kindOf(`${open}${text.replace(/\s+/gu, blank)}${close}`)).toBe('exact');
        expect(await kindOf(`${open}${text.normalize('NFD')}${close}`)).toBe('exact');
      }),
      runs,
    );
  });

  test('what is exact stands in a report, character for character', async () => {
    const noise = fc.constantFrom(...'اأإهةىي،.«»"ًّـ 15٥\u200c\u200f');
    await fc.assert(
      fc.asyncProperty(excerpt, noise, fc.nat(), fc.nat(1), async (text, piece, place, instead) => {
        const changed = put(text, place % (text.length + 1), piece, instead);
        const isExact = (await kindOf(changed)) === 'exact';
        expect(isExact && !standsSomewhere(changed)).toBe(false);
      }),
      { numRuns: 80 },
    );
  });

  test('with a letter or digit changed is never exact', async () => {
    const other = fc.constantFrom(...'ابتثجحخدذرزسشصضطظعغفقكلمنهويىةأإآء0123456789');
    await fc.assert(
      fc.asyncProperty(at(/[\p{L}\p{N}]/gu), other, async ({ text, index }, letter) => {
        const changed = put(text, index, letter, 1);
        fc.pre(bare(changed) !== bare(text) && !standsSomewhere(changed));
        const kind = await kindOf(changed);
        expect(kind).not.toBe('exact');
        if (kind === 'spelling') expect(searchKey(letter)).toBe(searchKey(text[index] ?? ''));
      }),
      { numRuns: 80 },
    );
  });

  test.each([
    ['a mark added', /(?<=[ء-ي])(?![\p{M}])/gu, 'ُ', 0],
    ['a tatwīl added', /(?<=[بتجحسشعفقكلمني])(?=[ء-ي])/gu, 'ـ', 0],
    ['a mark left out', /\p{M}/gu, '', 1],
    ['a comma added', /(?<=[ء-ي]) (?=[ء-ي])/gu, '،', 0],
    ['a quotation mark left out', /[«»]/gu, '', 1],
    ['a hamza added', /(?<=\S)ا/gu, 'أ', 1],
    ['a hamza left out', /[أإ]/gu, 'ا', 1],
    ['a final yā’ without dots', /ي(?!\S)/gu, 'ى', 1],
    ['a Persian kāf', /ك/gu, 'ک', 1],
    ['a tā’ marbūṭa without dots', /ة/gu, 'ه', 1],
    ['a joiner added', /(?<=[ء-ي])(?=[ء-ي])/gu, '\u200d', 0],
  ] as const)('with %s differs in spelling or marks', async (_, holds, piece, instead) => {
    await fc.assert(
      fc.asyncProperty(at(holds), async ({ text, index }) => {
        const changed = put(text, index, piece, instead);
        fc.pre(!standsSomewhere(changed));
        expect(await kindOf(changed)).toBe('spelling');
      }),
      { numRuns: 25 },
    );
  });

  test('with a word swapped is partly there, and all but that word are found', async () => {
    const word = fc.constantFrom('مدرسة', 'غيمة', 'بستاني', 'فلفل');
    await fc.assert(
      fc.asyncProperty(at(/(?<!\S)[ء-ي]{3,}(?!\S)/gu), word, async ({ text, index }, other) => {
        const long = /^[ء-ي]+/u.exec(text.slice(index))?.[0].length ?? 0;
        const verdict = await verify(put(text, index, other, long), library);
        expect(verdict.kind).toBe('partly');
        if (verdict.kind === 'partly') expect(verdict.places[0]?.found).toBe(verdict.words - 1);
      }),
      runs,
    );
  });

  test('of words that stand in no report is found nowhere', async () => {
    const word = fc.string({ unit: fc.constantFrom(...'ثظذضغخ'), minLength: 4, maxLength: 9 });
    await fc.assert(
      fc.asyncProperty(fc.array(word, { minLength: 1, maxLength: 30 }), async (list) => {
        expect(await verify(list.join(' '), library)).toMatchObject({ kind: 'none', places: [] });
      }),
      runs,
    );
  });

  test('with its words shuffled is never exact, nor a matter of spelling', async () => {
    const letters = (part: string) => searchKey(part).replace(/[^\p{L}\p{N}]/gu, '');
    const allLetters = texts.map(({ text }) => letters(text));
    const shuffled = excerpt.chain((text) => {
      const words = text.split(/\s+/u);
      return fc.shuffledSubarray(words, { minLength: words.length }).map((list) => ({ text, list }));
    });
    await fc.assert(
      fc.asyncProperty(shuffled, async ({ text, list }) => {
        fc.pre(searchKey(list.join('')) !== searchKey(text.replace(/\s+/gu, '')) && !standsSomewhere(list.join(' ')));
        fc.pre(!allLetters.some((each) => each.includes(letters(list.join('')))));
        expect(['partly', 'none']).toContain(await kindOf(list.join(' ')));
      }),
      runs,
    );
  });

  test('is given for any text whatever', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 200 }), async (text) => {
        expect(await kindOf(text)).not.toBe('exact');
      }),
      { numRuns: 100, examples: [['\ud800'], ['\u0000'], ['\u0300'], ['((((((…']] },
    );
  });
});

describe('placesIn(quotation, text)', () => {
  test('has segments that give both texts back', () => {
    fc.assert(
      fc.property(at(/[أإاة ]/gu), fc.constantFrom('ا', 'ه', ' ، ', '…'), ({ text, index }, piece) => {
        const quotation = readQuotation(put(text, index, piece, 1));
        for (const each of texts)
          for (const { segments, closeness } of placesIn(quotation, each)) {
            const theirs = segments.map((segment) => segment.theirs).join('');
            const ours = segments.map((segment) => segment.ours).join('');
            const cores = quotation.cores.map(({ start, end }) => quotation.text.slice(start, end));
            if (closeness === 'spelling') expect(cores).toContain(theirs);
            expect(each.text).toContain(ours);
          }
      }),
      runs,
    );
  });
});

describe('clean(text)', () => {
  test('gives the same for a text that is clean, and leads back to the text as it came', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { text: cleaned, offsets } = clean(text);
        expect(clean(cleaned).text).toBe(cleaned);
        expect(offsets).toHaveLength(cleaned.length + 1);
        expect([...offsets].sort((a, b) => a - b)).toEqual(offsets);
        expect(clean(text.slice(offsets[0], offsets.at(-1))).text).toBe(cleaned);
      }),
      { numRuns: 150 },
    );
  });
});
