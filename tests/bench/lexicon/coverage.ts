/** How much of running text the lexicon explains. */
import { searchKey, words } from '../../../src/arabic/index.ts';
import type { LemmaKind } from '../../../src/arabic/forms.ts';
import type { ReadWord } from '../../../src/search/remembered.ts';

export interface Coverage {
  /** Running words. */
  readonly words: number;
  /** Running words by the kind of their first reading. */
  readonly kinds: ReadonlyMap<LemmaKind, number>;
  /** Nouns and adjectives, and lemmas that nothing explains, the most frequent first. */
  readonly nominals: readonly Counted[];
  readonly unknown: readonly Counted[];
  /** Seconds that reading took, one word after the other. */
  readonly seconds: number;
}

/** A lemma's search key, and how often it is the first reading. */
export type Counted = readonly [lemma: string, count: number];

export function coverageOf(texts: readonly string[], read: ReadWord): Coverage {
  const running = texts.flatMap((text) => words(text).map((word) => word.text));
  const start = performance.now();
  const parts = running.flatMap((word) => read(word));
  const seconds = (performance.now() - start) / 1000;
  const kinds = new Map<LemmaKind, number>();
  const [nominals, unknown] = [new Map<string, number>(), new Map<string, number>()];
  for (const { readings } of parts) {
    const [{ kind, lemma }] = readings;
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    const of = kind === 'unknown' ? unknown : kind === 'noun' || kind === 'adjective' ? nominals : undefined;
    of?.set(searchKey(lemma), (of.get(searchKey(lemma)) ?? 0) + 1);
  }
  return { words: parts.length, kinds, nominals: sorted(nominals), unknown: sorted(unknown), seconds };
}

const sorted = (counts: ReadonlyMap<string, number>): Counted[] => [...counts].sort((a, b) => b[1] - a[1]);

/** The share of running words that something explains. */
export function explained({ words: all, kinds }: Coverage): number {
  return 1 - (kinds.get('unknown') ?? 0) / all;
}
