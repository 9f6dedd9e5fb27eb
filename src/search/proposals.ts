/**
 * Which reports may hold a term, by the index alone.
 */
import type { Engine, EngineResult } from './engine.ts';
import type { Slot } from './slots.ts';

/** A report in which every slot of a term has a place, one after another. */
export interface Proposal {
  readonly result: EngineResult;
  readonly score: number;
  /** For each slot, the runs of the report at which one of its codes stands. */
  readonly runs: readonly ReadonlySet<number>[];
}

/** Asks an engine for codes, each code once. */
export type AskCode = (code: string) => Promise<readonly EngineResult[]>;

export function asker(engine: Engine): AskCode {
  const asked = new Map<string, Promise<readonly EngineResult[]>>();
  return (code) => {
    const known = asked.get(code) ?? engine.search(code).then(({ results }) => results);
    asked.set(code, known);
    return known;
  };
}

/** The proposals for a term, by the ids of the reports. */
export async function propose(slots: readonly Slot[], ask: AskCode): Promise<ReadonlyMap<string, Proposal>> {
  const bySlot = await Promise.all(slots.map((slot) => union(slot, ask)));
  const [first, ...others] = bySlot;
  const proposals = new Map<string, Proposal>();
  for (const [id, { result, score, runs }] of first ?? []) {
    const rest = others.flatMap((slot) => slot.get(id) ?? []);
    const all = [runs, ...rest.map((each) => each.runs)];
    if (all.length < slots.length || !follow(all)) continue;
    proposals.set(id, { result, score: score + rest.reduce((sum, each) => sum + each.score, 0), runs: all });
  }
  return proposals;
}

/** Whether runs can be chosen, one for each slot, each the one before or the next: the words of one run share it. */
function follow(slots: readonly ReadonlySet<number>[]): boolean {
  const [first, ...others] = slots;
  let reached = first ?? new Set<number>();
  for (const runs of others) reached = new Set([...runs].filter((run) => reached.has(run) || reached.has(run - 1)));
  return reached.size > 0;
}

async function union({ codes }: Slot, ask: AskCode) {
  const found = new Map<string, { result: EngineResult; score: number; runs: Set<number> }>();
  for (const results of await Promise.all(codes.map(ask))) {
    for (const result of results) {
      const known = found.get(result.id);
      if (known === undefined) found.set(result.id, { result, score: result.score, runs: new Set(result.words) });
      else {
        known.score = Math.max(known.score, result.score);
        for (const run of result.words) known.runs.add(run);
      }
    }
  }
  return found;
}
