/**
 * Where a term stands in a text. The index has the runs at which its codes stand; the text decides.
 */
import type { Lexicon } from '../arabic/lexicon.ts';
import type { Mark } from './answer.ts';
import type { Mode } from './query.ts';
import { unitsOf } from './slots.ts';
import type { Slot, Unit } from './slots.ts';
import { tokens } from './tokens.ts';

/**
 * The places of a term in a passage, a mark for each word, in order.
 *
 * The words of a term stand one after another; a clitic that only a mark parts from its word is no word between.
 *
 * @param runs For each slot, the runs of the passage, counted from 0, at which the index has one of its codes.
 */
export function placesOf(
  slots: readonly Slot[],
  runs: readonly ReadonlySet<number>[],
  text: string,
  mode: Mode,
  lexicon: Lexicon,
): readonly Mark[] {
  const [first] = runs;
  if (first === undefined || runs.some(({ size }) => size === 0)) return [];
  const spans = tokens(text);
  const known = new Map<number, readonly Unit[]>();
  const unitsAt = (run: number): readonly Unit[] => {
    const span = spans[run];
    if (span === undefined) return [];
    const units = known.get(run) ?? unitsOf(text.slice(span.start, span.end), span.start, run, mode, lexicon);
    known.set(run, units);
    return units;
  };
  const marks = [...first]
    .sort((a, b) => a - b)
    .flatMap((run) => {
      const own = unitsAt(run);
      const units = [...own];
      for (let next = run + 1; next < run + slots.length; next += 1) units.push(...unitsAt(next));
      return own.flatMap((_, place) => sequence(slots, runs, units, place));
    });
  return merged(marks);
}

/** Marks in order, each place once; a longer one before those inside it. */
export function merged(marks: readonly Mark[]): readonly Mark[] {
  const sorted = [...marks].sort((a, b) => a.start - b.start || b.end - a.end);
  let end = 0;
  return sorted.filter((mark) => {
    if (mark.start < end) return false;
    end = mark.end;
    return true;
  });
}

function sequence(
  slots: readonly Slot[],
  runs: readonly ReadonlySet<number>[],
  units: readonly Unit[],
  place: number,
): Mark[] {
  const marks: Mark[] = [];
  let at = place;
  for (const [position, slot] of slots.entries()) {
    const unit = units[at];
    if (unit === undefined) return [];
    const placed = runs[position]?.has(unit.run) ?? false;
    const mark = slot.mark(unit, placed);
    if (mark !== undefined) {
      marks.push(mark);
      at += 1;
      continue;
    }
    const next = units[at + 1];
    const joined = unit.glued && next !== undefined ? slot.markJoined(unit, next, placed) : undefined;
    if (joined === undefined) return [];
    marks.push(joined);
    at += 2;
  }
  return marks;
}
