/**
 * Which terms of a query are passed over beside the others.
 */
import { propose } from './proposals.ts';
import type { AskCode, Proposal } from './proposals.ts';
import type { Slot } from './slots.ts';
import type { Term } from './terms.ts';

/** A term that is read. */
interface ReadTerm {
  readonly term: Term;
  readonly slots: readonly Slot[];
}

/**
 * The terms without those that are passed over; all, when nothing would be left.
 *
 * A function word is passed over unless it is quoted. One that is typed as another word («علي صفحته»، «الي الرقة») is too
 * when something follows it, unless a report has it near the next term («علي الشيخ»), or it is part of a known name.
 *
 * @param inName Whether a term is part of a name of several words.
 */
export async function keptTerms<Each extends ReadTerm>(
  read: readonly Each[],
  inName: (term: Term) => boolean,
  ask: AskCode,
): Promise<readonly Each[]> {
  const content = read.filter(({ term, slots }) => term.quoted || !slots.every(({ common }) => common));
  const kept = await Promise.all(
    content.map(async (each, place) => {
      const next = content[place + 1];
      const perhaps = !each.term.quoted && each.slots.every(({ perhapsCommon }) => perhapsCommon);
      if (!perhaps || next === undefined || inName(each.term)) return [each];
      return near(await propose(each.slots, ask), await propose(next.slots, ask)) ? [each] : [];
    }),
  );
  const left = kept.flat();
  return left.length > 0 ? left : read;
}

/** So few words may stand between a name and what is asked with it. */
const farthest = 8;

function near(a: ReadonlyMap<string, Proposal>, b: ReadonlyMap<string, Proposal>): boolean {
  return [...a].some(([id, { runs }]) => {
    const others = [...(b.get(id)?.runs[0] ?? [])];
    return [...(runs[0] ?? [])].some((run) => others.some((other) => Math.abs(run - other) <= farthest));
  });
}
