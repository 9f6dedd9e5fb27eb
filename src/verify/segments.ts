/**
 * A quotation and a text side by side, piece by piece, as a reader is shown where they differ.
 */
import { differencesOf } from './differences.ts';
import type { Difference } from './differences.ts';
import type { Core, Quotation } from './pasted.ts';
import type { Step, Words } from './steps.ts';
import type { Written } from './written.ts';

/** A piece of both texts, cleaned: either is empty where it has nothing there. */
export interface Segment {
  readonly theirs: string;
  readonly ours: string;
  /** None where they are the same. */
  readonly differences: readonly Difference[];
  /** The quotation says itself that it leaves this out. */
  readonly isOmission: boolean;
}

/**
 * Steps as segments: the words of both, and what stands between them. What the quotation has before its first step and
 * after its last is compared as well; of its cores that which differs least is meant. Pieces that are the same are one.
 */
export function segmentsOf(steps: readonly Step[], theirs: Quotation, ours: Written): readonly Segment[] {
  const each = theirs.cores.map((core) => join(raw(steps, core, theirs, ours)));
  const weight = (segments: readonly Segment[]) =>
    segments.reduce((sum, { differences }) => sum + differences.length, 0);
  return each.reduce((best, segments) => (weight(segments) < weight(best) ? segments : best));
}

function raw(steps: readonly Step[], core: Core, theirs: Quotation, ours: Written): Segment[] {
  const segments: Segment[] = [];
  const [first, last] = [steps[0], steps.at(-1)];
  if (!first || !last) return segments;
  // What the quotation alone has at its ends: words that the text has not, or the marks before its first word.
  const [begin, end] = [startOf(theirs, first.theirs), endOf(theirs, last.theirs)];
  const [ourBegin, ourEnd] = [startOf(ours, first.ours), endOf(ours, last.ours)];
  const ahead = theirs.text.slice(core.start, Math.max(core.start, begin));
  segments.push(first.theirs.from > 0 ? addition(ahead) : pair(ahead, marksBefore(ours, ourBegin, ahead)));
  let [at, ourAt] = [begin, ourBegin];
  for (const step of steps) {
    const [from, to] = [startOf(theirs, step.theirs), endOf(theirs, step.theirs)];
    const [ourFrom, ourTo] = [startOf(ours, step.ours), endOf(ours, step.ours)];
    const [between, ourBetween] = [theirs.text.slice(at, from), ours.text.slice(ourAt, ourFrom)];
    if (isEmpty(step.theirs)) {
      if (theirs.omissions.has(step.theirs.from)) {
        const [next, ourNext] = [theirs.words[step.theirs.to]?.start ?? at, ours.words[step.ours.to]?.start ?? ourTo];
        segments.push({ ...pair(theirs.text.slice(at, next), ours.text.slice(ourAt, ourNext)), isOmission: true });
        [at, ourAt] = [next, ourNext];
      } else {
        segments.push({ theirs: '', ours: ours.text.slice(ourAt, ourTo), differences: ['word'], isOmission: false });
        ourAt = ourTo;
      }
    } else if (isEmpty(step.ours)) {
      segments.push(addition(theirs.text.slice(at, to)));
      at = to;
    } else {
      segments.push(...parted(between, ourBetween));
      const words = pair(theirs.text.slice(from, to), ours.text.slice(ourFrom, ourTo));
      segments.push(step.same ? words : { ...words, differences: ['word'] });
      [at, ourAt] = [to, ourTo];
    }
  }
  const rest = theirs.text.slice(end, Math.max(end, core.end));
  const isWhole = last.theirs.to === theirs.words.length;
  segments.push(isWhole ? pair(rest, marksAfter(ours, ourEnd, rest)) : addition(rest));
  return segments;
}

const isEmpty = ({ from, to }: Words) => from === to;
const startOf = ({ words, text }: Written, { from }: Words) => words[from]?.start ?? text.length;
const endOf = ({ words }: Written, { to }: Words) => words[to - 1]?.end ?? 0;

function pair(theirs: string, ours: string): Segment {
  return { theirs, ours, differences: differencesOf(theirs, ours), isOmission: false };
}

/** What stands between words: what both begin and end with is the same. */
function parted(theirs: string, ours: string): readonly Segment[] {
  const [a, b] = [[...theirs], [...ours]];
  let [head, tail] = [0, 0];
  const shorter = Math.min(a.length, b.length);
  while (head < shorter && a[head] === b[head]) head += 1;
  while (tail < shorter - head && a.at(-1 - tail) === b.at(-1 - tail)) tail += 1;
  const between = (list: readonly string[], from: number, to: number) => list.slice(from, to).join('');
  return [
    pair(between(a, 0, head), between(b, 0, head)),
    pair(between(a, head, a.length - tail), between(b, head, b.length - tail)),
    pair(between(a, a.length - tail, a.length), between(b, b.length - tail, b.length)),
  ];
}

const addition = (theirs: string): Segment => ({
  ...{ theirs, ours: '', isOmission: false },
  differences: theirs === '' ? [] : ['word'],
});

/** Of the marks that touch a word of the text before it, as many as differ least from those of the quotation. */
function marksBefore({ text }: Written, at: number, ahead: string): string {
  const before = text.slice(0, at);
  if (ahead === '' || before.endsWith(ahead)) return ahead;
  const run = /(?:(?![\p{L}\p{M}\p{N}ـ])\S)*$/u.exec(before)?.[0] ?? '';
  return nearest(
    ahead,
    Array.from({ length: run.length + 1 }, (_, skipped) => run.slice(skipped)),
  );
}

/** The same after a word. */
function marksAfter({ text }: Written, at: number, rest: string): string {
  const after = text.slice(at);
  if (rest === '' || after.startsWith(rest)) return rest;
  const run = /^(?:(?![\p{L}\p{M}\p{N}ـ])\S)*/u.exec(after)?.[0] ?? '';
  return nearest(
    rest,
    Array.from({ length: run.length + 1 }, (_, skipped) => run.slice(0, run.length - skipped)),
  );
}

function nearest(theirs: string, choice: readonly string[]): string {
  const weight = (ours: string) => differencesOf(theirs, ours).length;
  return choice.reduce((best, ours) => (weight(ours) < weight(best) ? ours : best));
}

function join(segments: readonly Segment[]): readonly Segment[] {
  const joined: Segment[] = [];
  for (const segment of segments) {
    const before = joined.at(-1);
    if (segment.theirs === '' && segment.ours === '') continue;
    if (before && !isApart(before) && !isApart(segment))
      joined[joined.length - 1] = {
        ...before,
        theirs: before.theirs + segment.theirs,
        ours: before.ours + segment.ours,
      };
    else joined.push(segment);
  }
  return joined;
}

const isApart = ({ differences, isOmission }: Segment) => differences.length > 0 || isOmission;
