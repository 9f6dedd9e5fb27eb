/**
 * How the words of a quotation answer to those of a text, step by step.
 */
import type { Written } from './written.ts';

/** Words by their places, half-open; empty where a step has none of one side. */
export interface Words {
  readonly from: number;
  readonly to: number;
}

/** Words of both that have the same letters (`same`), or that stand where the others do; or words of one side alone. */
export interface Step {
  readonly same: boolean;
  readonly theirs: Words;
  readonly ours: Words;
}

/** Whether words have the same letters, parted as they may be. */
export function haveSameLetters(theirs: Written, a: Words, ours: Written, b: Words): boolean {
  return lettersOf(theirs, a) === lettersOf(ours, b);
}

function lettersOf({ stream, starts }: Written, { from, to }: Words): string {
  const letters = stream.slice(starts[from], starts[to]);
  // The boundary between two numbers stands before the second: it is none of the first's letters.
  return to < starts.length - 1 && letters.endsWith('.') ? letters.slice(0, -1) : letters;
}

/** How many words a side has in some steps. */
export const wordCount = (steps: readonly Step[], side: 'theirs' | 'ours'): number =>
  steps.reduce((sum, step) => sum + step[side].to - step[side].from, 0);
