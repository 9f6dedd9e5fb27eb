/**
 * The published plain text of a report, `/reports/0001/text.txt`, and where each passage stands in it.
 *
 * Its form, for good: the title, then each paragraph in reading order, one a line, an empty line between two and a line
 * feed at the end. UTF-8, Unicode as the capture has it and in no normal form, a carriage return of a capture kept. It
 * holds not one word of ours, so that whoever counts letters or words counts the capture's alone; and no byte order mark,
 * which would be a character before the first. Line 1 is the title and line 2n + 1 the nth paragraph.
 */
import type { Passage, Report } from '../archive/archive.ts';

/** Half-open, in code points (not in code units), as the W3C's TextPositionSelector counts. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

export interface PlainText {
  readonly text: string;
  /** Where each passage stands, by its id (`title`, `p1`…), without the line feed after it. */
  readonly spans: ReadonlyMap<string, Stretch>;
}

/** What stands between two passages. */
const gap = '\n\n';

/** The plain text of a report. Linear in it. */
export function plainText({ heading, passages }: Pick<Report, 'heading' | 'passages'>): PlainText {
  const all: readonly Passage[] = [heading, ...passages];
  const spans = new Map<string, Stretch>();
  let start = 0;
  for (const { id, text } of all) {
    const end = start + codePoints(text);
    spans.set(id, { start, end });
    start = end + gap.length;
  }
  return { text: `${all.map(({ text }) => text).join(gap)}\n`, spans };
}

/** How many characters a text has: a letter outside the basic plane is one, a combining mark is one of its own. */
export function codePoints(text: string): number {
  return text.length - (text.match(pairs)?.length ?? 0);
}

/** Looked for, and not met letter by letter: each letter of Arabic would be made as a text. */
const pairs = /[\ud800-\udbff][\udc00-\udfff]/g;
