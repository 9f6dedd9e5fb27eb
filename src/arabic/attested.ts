/**
 * Words that nothing explains, read by what the corpus attests.
 */
import type { Lexicon } from './lexicon.ts';
import { procliticsOf } from './proclitics.ts';
import type { Reading, Written } from './readings.ts';

/**
 * The reading of a word that the lexicon does not explain.
 *
 * A clitic or an ending is cut only when the corpus holds the rest as a word of its own («والكباش» by «كباش» or
 * «الكباش»), and the rest is no word of the lexicon, which would have explained the whole. Where the corpus holds a word
 * with its article only, the article is part of the lemma, for the bare word too. A rest of fewer than three letters is
 * never left, nor one of fewer than four where a single letter but و is cut: a short unknown word stays whole.
 */
export function attestedReading({ key }: Written, lexicon: Lexicon): Reading {
  const whole: Reading = { lemma: key, kind: 'unknown', form: 'invariable', clitics: noClitics, cost: 2 };
  if (key.length < 4) return whole;
  const longestFirst = procliticsOf(key).filter(({ hosts }) => hosts.has('definite'));
  for (const run of longestFirst.reverse()) {
    const rest = key.slice(run.key.length);
    if (rest.length < (run.key.length === 1 && run.key !== 'و' ? 4 : 3)) continue;
    for (const [ending, instead] of run.definite ? endings : [...endings, ...pronouns]) {
      if (run.key + ending === '') continue;
      const stem = rest.slice(0, rest.length - ending.length) + instead;
      if (!rest.endsWith(ending) || stem.length < (ending.length === 1 ? 4 : 3)) continue;
      if (!lexicon.forms(stem).every(({ kind }) => kind === 'name')) continue;
      const lemma = [stem, `ال${stem}`].find((each) => lexicon.attests(each));
      if (lemma === undefined) continue;
      return { ...whole, lemma, clitics: { before: run.list, after: instead === '' && !run.definite ? ending : '' } };
    }
  }
  return lexicon.attests(`ال${key}`) && !lexicon.attests(key) ? { ...whole, lemma: `ال${key}` } : whole;
}

const noClitics = { before: [], after: '' } as const;

/** Cut endings, and what stands in their place. */
const endings: readonly (readonly [ending: string, instead: string])[] = [
  ['', ''],
  ['يه', 'ي'],
  ['يين', 'ي'],
  ['يون', 'ي'],
  ['ات', 'ه'],
  ['ات', ''],
  ['ين', ''],
  ['ون', ''],
  ['ان', ''],
];

const pronouns: readonly (readonly [ending: string, instead: string])[] = [
  ['تها', 'ه'],
  ['تهم', 'ه'],
  ['ته', 'ه'],
  ['ها', ''],
  ['هم', ''],
  ['ه', ''],
  ['ا', ''],
];
