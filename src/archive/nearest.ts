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
    const distance = levenshtein(word, candidate.slice(0, 64));
    if (distance < least && distance <= Math.max(2, Math.max(word.length, candidate.length) / 3)) {
      best = candidate;
      least = distance;
    }
  }
  return best;
}

function levenshtein(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
