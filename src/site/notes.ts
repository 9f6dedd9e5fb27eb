/** Where the notes on a passage's figures stand on a wide page, and how many of them are open. */
import { groupClaims } from './claims.ts';
import type { Claim, ClaimGroup } from './claims.ts';

export interface Notes {
  /** Whether they stand under the passage, in columns, and not beside it. */
  readonly under: boolean;
  readonly shown: readonly ClaimGroup[];
  /** Those that are closed at first. */
  readonly closed: readonly ClaimGroup[];
}

/** Characters of a passage in a line, and the lines that one note is as high as, on a wide page: near enough. */
const perLine = 66;
const noteLines = 3;
/** Lines by which notes may be longer than their passage: they stand beside the next one then. */
const overhang = 8;
/** Of more notes than the first, the second number is open. */
const most = 8;
const open = 6;

/**
 * The notes on the figures of a passage. They stand beside it unless they are so much longer that they would part the
 * passages that follow.
 *
 * @param length Of the passage, in characters.
 */
export function arrangeNotes(claims: readonly Claim[], length: number): Notes {
  const groups = groupClaims(claims);
  const under = groups.length * noteLines > Math.ceil(length / perLine) + overhang;
  const shown = groups.length > most ? groups.slice(0, open) : groups;
  return { under, shown, closed: groups.slice(shown.length) };
}
