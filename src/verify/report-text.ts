/**
 * The text of a report as quotations are compared with it.
 */
import { clean } from './clean.ts';
import type { Clean } from './clean.ts';
import { write } from './written.ts';
import type { Written } from './written.ts';

/** A passage as the edition has it. */
export interface QuotedPassage {
  /** The fragment of its address: `title`, `p3`. */
  readonly id: string;
  /** Verbatim. */
  readonly text: string;
  /** SHA-256 of the text in UTF-8, 64 hexadecimal digits. */
  readonly sha256: string;
}

/** A report as its file has it (`verifyFiles`). */
export interface QuotedReport {
  readonly id: string;
  readonly edition: string;
  /** Its source and date, each with its basis. */
  readonly about: string;
  /** As the archive cites it, up to the paragraph. */
  readonly citation: string;
  /** With the site's origin where that is known; else from the site's root. */
  readonly address: string;
  /** The title, then the paragraphs in reading order. */
  readonly passages: readonly QuotedPassage[];
}

/** A report with its passages as one text. */
export interface ReportText extends Written {
  readonly report: QuotedReport;
  /** Each passage that has a visible character, cleaned, and where it begins in the text; `\n` stands between them. */
  readonly parts: readonly { readonly passage: QuotedPassage; readonly start: number; readonly clean: Clean }[];
}

/** Make a report comparable. */
export function reportText(report: QuotedReport): ReportText {
  const cleaned = report.passages
    .map((passage) => ({ passage, clean: clean(passage.text) }))
    .filter(({ clean: { text } }) => text !== '');
  let length = 0;
  const parts = cleaned.map((part) => {
    const start = length;
    length += part.clean.text.length + 1;
    return { ...part, start };
  });
  return { ...write(parts.map(({ clean: { text } }) => text).join('\n')), report, parts };
}

/** A passage in which something of a quotation stands; half-open, UTF-16, into its text as written. */
export interface Stand {
  readonly passage: QuotedPassage;
  readonly start: number;
  readonly end: number;
}

/** The passages that a part of the text lies in, in order. */
export function standsOf({ parts }: ReportText, from: number, to: number): readonly Stand[] {
  return parts.flatMap(({ passage, start, clean: { text, offsets } }) => {
    const [first, last] = [Math.max(0, from - start), Math.min(text.length, to - start)];
    return first >= last ? [] : [{ passage, start: offsets[first] ?? 0, end: offsets[last] ?? 0 }];
  });
}
