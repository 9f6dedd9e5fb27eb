import { distance } from '../arabic/index.ts';

/**
 * The candidate that a slip of the keyboard most likely meant, by Levenshtein distance.
 *
 * @param written What was written; the first 64 UTF-16 units count.
 * @returns `undefined` when none is near: the distance may be a third of the longer word, and two at least.
 */
export function nearest(written: string, candidates: Iterable<string>): string | undefined {
  const word = written.slice(0, 64);
  let best: string | undefined;
  let least = Infinity;
  for (const candidate of candidates) {
    const apart = distance(word, candidate.slice(0, 64));
    if (apart < least && apart <= Math.max(2, Math.max(word.length, candidate.length) / 3)) {
      best = candidate;
      least = apart;
    }
  }
  return best;
}
