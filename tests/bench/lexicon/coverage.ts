/** How much of running text the lexicon explains. */
import { searchKey, words } from '../../../src/arabic/index.ts';
import type { LemmaKind } from '../../../src/arabic/forms.ts';
import type { ReadWord } from '../../../src/search/remembered.ts';

export interface Coverage {
  /** Running words. */
  readonly words: number;
  /** Running words by the kind of their first reading. */
  readonly kinds: ReadonlyMap<LemmaKind, number>;
  /** Lemmas that nothing explains, the most frequent first. */
  readonly unknown: readonly (readonly [lemma: string, count: number])[];
  /** Seconds that reading took, one word after the other. */
  readonly seconds: number;
}

export function coverageOf(texts: readonly string[], read: ReadWord): Coverage {
  const running = texts.flatMap((text) => words(text).map((word) => word.text));
  const start = performance.now();
  const parts = running.flatMap((word) => read(word));
  const seconds = (performance.now() - start) / 1000;
  const kinds = new Map<LemmaKind, number>();
  const unknown = new Map<string, number>();
  for (const { readings } of parts) {
    const [{ kind, lemma }] = readings;
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    if (kind === 'unknown') unknown.set(searchKey(lemma), (unknown.get(searchKey(lemma)) ?? 0) + 1);
  }
  return { words: parts.length, kinds, unknown: [...unknown].sort((a, b) => b[1] - a[1]), seconds };
}

/** The share of running words that something explains. */
export function explained({ words: all, kinds }: Coverage): number {
  return 1 - (kinds.get('unknown') ?? 0) / all;
}
