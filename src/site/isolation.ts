/** Runs of Latin letters in Arabic sentences of the interface, which must be isolated to keep their own order. */

/** A part of a sentence. Joined, the parts are the sentence. */
export interface Part {
  readonly text: string;
  /** Whether it runs from left to right by itself. */
  readonly isolated: boolean;
}

/** A word that begins with a Latin letter, or an ISO date, and what belongs to it: a path, more such words, a bracket with a path. */
const run =
  /(?:\d{4}-\d\d-\d\d|[A-Za-z][\w./:@%+-]*[\w/])(?: [A-Za-z][\w./:@%+-]*[\w/]| \(\/?[\w./%-]+\))*|U\+[0-9A-F]{4,6}/gu;

/** Parts of a sentence, the runs of Latin letters apart. Not for a capture's words: they stay as they are. */
export function isolate(sentence: string): readonly Part[] {
  const parts: Part[] = [];
  let end = 0;
  for (const { 0: text, index } of sentence.matchAll(run)) {
    if (index > end) parts.push({ text: sentence.slice(end, index), isolated: false });
    parts.push({ text, isolated: true });
    end = index + text.length;
  }
  if (end < sentence.length) parts.push({ text: sentence.slice(end), isolated: false });
  return parts;
}
