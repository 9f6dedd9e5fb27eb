/**
 * Elements of a citation in one line that reads right in a paragraph of either direction, without controls.
 *
 * What has no direction of its own (a mark, a number) takes that of its neighbours or, between neighbours that differ,
 * of the paragraph: it stands right in one of the two and jumps in the other. So a word of the citation's own script
 * stands before an element where it would be between two that differ (UAX #9, rules N1 and N2).
 */

import { plainLine } from '../arabic/plain-line.ts';

/** One element, with the word that may stand before it; without one it stands as it is. */
export interface Element {
  readonly text: string;
  readonly lead?: string;
}

/** How a script's citations are written. */
export interface Manner {
  readonly comma: string;
  readonly letter: RegExp;
  /** Whether a line may begin with a mark: where the first words are of the other script, it stands beside them. */
  readonly beginsWithMark: boolean;
}

export const arabicManner: Manner = { comma: '،', letter: /\p{Script=Arabic}/u, beginsWithMark: false };
export const latinManner: Manner = { comma: ',', letter: /\P{Script=Arabic}/u, beginsWithMark: true };

/**
 * The elements that are not empty, in order, each without controls. One that ends with a comma in quotation marks
 * takes no other.
 */
export function inReadingOrder(elements: readonly Element[], { comma, letter, beginsWithMark }: Manner): string {
  let line = '';
  let own = beginsWithMark;
  const written = elements.map(({ text, lead }) => ({ text: plainLine(text), lead }));
  for (const { text, lead } of written.filter((element) => element.text !== '')) {
    const first = /^\[?(\p{L})/u.exec(text)?.[1];
    const begins = first === undefined ? own : letter.test(first);
    const separator = line === '' ? '' : line.endsWith(`${comma}”`) ? ' ' : `${comma} `;
    line += separator + (begins || lead === undefined ? text : `${lead} ${text}`);
    const last = /\p{L}(?=\P{L}*$)/u.exec(text)?.[0];
    own = last === undefined ? own || lead !== undefined : letter.test(last);
  }
  return line;
}
