/** How often the analyser gives a word the lemma that a reader gave it. */
import { analyse, classOf } from '../../../src/arabic/index.ts';
import type { Lexicon, Reading } from '../../../src/arabic/index.ts';
import { allows, classOfToken } from './hand-made.ts';
import type { ReadSentence, ReadToken } from './hand-made.ts';

/** A word that the analyser reads otherwise than the reader. */
export interface Confusion {
  readonly token: ReadToken;
  readonly sentence: string;
  readonly readings: readonly Reading[];
  /** Whether the second reading is the reader's. */
  readonly second: boolean;
}

export interface Accuracy {
  readonly tokens: number;
  /** Tokens whose first reading is the reader's; whose first or second is. */
  readonly first: number;
  readonly either: number;
  readonly confusions: readonly Confusion[];
}

/** Each token alone, as the search reads it, without its neighbours. Of words written together, each must be right. */
export function accuracyOf(sentences: readonly ReadSentence[], lexicon: Lexicon): Accuracy {
  let tokens = 0;
  let first = 0;
  let either = 0;
  const confusions: Confusion[] = [];
  for (const { text, tokens: own } of sentences)
    for (const token of own) {
      const parts = analyse(token.text, lexicon).map(({ readings }) => readings);
      const judged = token.lemmas.map((lemmas, place) => {
        const of = classOfToken(token.kinds[place] ?? 'x', lemmas);
        return (parts[place] ?? []).map(
          (reading) => (of === undefined || of === classOf(reading.kind)) && right(token, place, lemmas, reading),
        );
      });
      tokens += 1;
      const whole = parts.length === token.lemmas.length;
      const atOnce = whole && judged.every(([best]) => best === true);
      const atAll = whole && judged.every((list) => list.includes(true));
      if (atOnce) first += 1;
      if (atAll) either += 1;
      if (!atOnce) confusions.push({ token, sentence: text, readings: parts.flat(), second: atAll });
    }
  return { tokens, first, either, confusions };
}

/** Of foreign letters anything is right. */
function right({ kinds }: ReadToken, place: number, lemmas: readonly string[], { lemma }: Reading): boolean {
  return kinds[place] === 'x' || allows(lemmas, lemma);
}
