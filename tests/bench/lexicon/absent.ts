/** How often a word that the archive does not hold finds something all the same. */
import { withoutArticle } from '../../../src/arabic/article.ts';
import { analyse, codeOf, lemmaCode, nearInQuery, searchKey, words } from '../../../src/arabic/index.ts';
import type { Lexicon } from '../../../src/arabic/index.ts';
import { classOfToken } from './hand-made.ts';
import type { ReadSentence } from './hand-made.ts';

export interface Absent {
  /** Words that were asked: each as written, whose lemma no word of the texts has. */
  readonly asked: number;
  /** Those that find words all the same, with the words that they find. */
  readonly found: readonly (readonly [word: string, found: readonly string[]])[];
}

/**
 * Ask every content word of the sentences whose lemma, as readers gave it, no word of the texts has in any reading.
 *
 * @param lexicon With the names of the texts.
 */
export function askAbsent(sentences: readonly ReadSentence[], texts: readonly string[], lexicon: Lexicon): Absent {
  const held = new Map<string, Set<string>>();
  for (const { text } of texts.flatMap(words))
    for (const { readings } of analyse(text, lexicon))
      for (const reading of readings) {
        const code = codeOf(reading);
        held.set(code, (held.get(code) ?? new Set()).add(text));
      }
  const asked = new Map<string, readonly string[]>();
  for (const { text, kinds, lemmas } of sentences.flatMap(({ tokens }) => tokens)) {
    const [kind = 'x'] = kinds;
    const [own = []] = lemmas;
    const key = searchKey(text);
    if (lemmas.length > 1 || classOfToken(kind, own) !== 'word' || asked.has(key)) continue;
    if (own.flatMap((lemma) => [lemma, withoutArticle(lemma)]).some((lemma) => holds(held, lemma))) continue;
    const codes = analyse(text, lexicon, { near: nearInQuery }).flatMap(({ readings }) => readings.map(codeOf));
    asked.set(key, [...new Set(codes.flatMap((code) => [...(held.get(code) ?? [])]))]);
  }
  return { asked: asked.size, found: [...asked].filter(([, list]) => list.length > 0) };
}

/** What the archive reads as a function word («حين»), readers may have read as a noun. */
const holds = (held: ReadonlyMap<string, unknown>, lemma: string) =>
  held.has(lemmaCode(lemma)) || held.has(lemmaCode(lemma, 'function'));
