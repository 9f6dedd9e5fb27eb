/**
 * Where a quotation stands in a text with the same letters, however they are spelled.
 */
import { placesOf } from './exact.ts';
import type { Step } from './steps.ts';
import type { Written } from './written.ts';

/**
 * Every place where a text has the words of a quotation by the search fold, from the edge of a word to the edge of one;
 * spaces may be left out or added between letters, not between digits. Each place as steps that are all `same`.
 */
export function findSpelled(theirs: Written, ours: Written): readonly (readonly Step[])[] {
  const last = theirs.stream.length;
  const begins = new Map(ours.starts.map((start, word) => [start, word]));
  return placesOf(theirs.stream, ours.stream).flatMap((at) => {
    const [first, end] = [begins.get(at), begins.get(at + last) ?? begins.get(at + last + 1)];
    if (first === undefined || end === undefined || end <= first) return [];
    // A boundary between digits belongs to no word: the quotation ends before it or not at all.
    if (!begins.has(at + last) && ours.stream[at + last] !== '.') return [];
    return [sameSteps(theirs, ours, first, end)];
  });
}

/** Both parted at the places where words of both begin. */
function sameSteps(theirs: Written, ours: Written, first: number, end: number): readonly Step[] {
  const steps: Step[] = [];
  const shift = ours.starts[first] ?? 0;
  let [i, j] = [0, first];
  while (i < theirs.words.length && j < end) {
    const [fromTheirs, fromOurs] = [i, j];
    do {
      const [a, b] = [nextStart(theirs, i), nextStart(ours, j) - shift];
      if (a <= b) i += 1;
      if (b <= a) j += 1;
    } while (i < theirs.words.length && startOf(theirs, i) !== startOf(ours, j) - shift);
    if (i >= theirs.words.length) j = end;
    steps.push({ same: true, theirs: { from: fromTheirs, to: i }, ours: { from: fromOurs, to: j } });
  }
  return steps;
}

const startOf = ({ starts }: Written, word: number) => starts[word] ?? 0;
const nextStart = (written: Written, word: number) => startOf(written, word + 1);
