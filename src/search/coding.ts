/**
 * A text as the index holds it: lemma codes in place of words.
 */
import { classOf, codeLength, codeOf, refuseCollisions } from '../arabic/index.ts';
import type { LemmaClass } from '../arabic/index.ts';
import { pieces } from './pieces.ts';
import { remembered } from './remembered.ts';
import type { ReadWord } from './remembered.ts';
import { tokens } from './tokens.ts';

/** Codes texts, and remembers their lemmas. */
export interface Coder {
  /**
   * One string for each run between white space, in order; for a text without any, one all the same.
   *
   * A run is one place in the index, whatever it holds: its codes are joined with hyphens, and all of them stand at that
   * place. They are those of both readings of an ambiguous word; of the words that a mark or a missing space joins
   * («إدلب-حماة»، «ماقامت»); of a clitic that a mark parts from its word («لـ»الجيش»). So places can be counted in the
   * text as written, without the lexicon; which word of a run answers, and in what order, is decided on the text itself.
   * A run without a word («—») has the code of nothing.
   */
  readonly code: (text: string) => readonly string[];
  /** @throws When two lemmas of the texts or of the lexicon have one code. */
  readonly refuseCollisions: () => void;
}

/** The code that stands where there is no word. */
export const noWord = 'z'.repeat(codeLength);

/**
 * A coder.
 *
 * @param known Lemmas that a query may have though the texts do not.
 */
export function openCoder(readWord: ReadWord, known: Iterable<string> = []): Coder {
  const lemmas = new Map<LemmaClass, Set<string>>([['word', new Set(known)]]);
  const codesOf = remembered((word) => readWord(word).flatMap(({ readings }) => readings.map(read)));
  const read = (reading: Parameters<typeof codeOf>[0]) => {
    const of = classOf(reading.kind);
    lemmas.set(of, (lemmas.get(of) ?? new Set()).add(reading.lemma));
    return codeOf(reading);
  };
  const codeRun = remembered((run) => {
    const codes = new Set(pieces(run).flatMap(({ text }) => codesOf(text)));
    return codes.size === 0 ? noWord : [...codes].join('-');
  });
  return {
    code: (text) => {
      const runs = tokens(text).map(({ start, end }) => codeRun(text.slice(start, end)));
      return runs.length === 0 ? [noWord] : runs;
    },
    refuseCollisions: () => {
      for (const [of, list] of lemmas) refuseCollisions(list, of);
    },
  };
}
