/** Texts that make offsets go wrong: characters of two code units, marks, repeated words, line ends of a capture. */
import fc from 'fast-check';
import type { Figure, Report } from '../../../src/archive/archive.ts';
import { sha256 } from '../../../src/archive/digest.ts';

const pieces = [
  ...['قال', 'قال', 'لواء', 'لِواءٌ', '«', '»', ' ', ' ', '\u00a0', 'e\u0301', '250', 'A', '\u200f', '\ufeff'],
  ...['😀', '👨‍👩‍👧', '\u{1EE00}\u{1EE01}', '\u{10FFFF}', '\u0651', 'ـ', '.', '\t'],
];

/** A line of a capture: awkward pieces, whole code points only; now and then with a carriage return at its end. */
export const line: fc.Arbitrary<readonly string[]> = fc
  .tuple(fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 60 }), fc.constantFrom('', '', '\r'))
  .map(([words, end]) => (end === '' ? words : [...words, end]));

/** Some pieces of a line that stand together, as a span in code units. */
export function stretch(words: readonly string[], from: number, to: number): { start: number; end: number } {
  const [first, last] = [from % words.length, to % words.length].sort((a, b) => a - b);
  const start = words.slice(0, first).join('').length;
  return { start, end: start + words.slice(first, (last ?? 0) + 1).join('').length };
}

/** A report of other lines, the first of which is its title; each has a figure on the span given, if any. */
export function withLines(report: Report, lines: readonly { text: string; figure?: Partial<Figure> }[]): Report {
  const texts = lines.map(({ text }, i) => ({ number: i + 1, text, sha256: sha256(text), role: 'paragraph' as const }));
  const passages = texts.map(({ text, ...each }, i) => ({
    ...{ id: i === 0 ? 'title' : `p${i}`, line: each.number, text, sha256: each.sha256 },
    ...{ caption: false, mentions: [], figures: [] },
  }));
  const [heading = report.heading, ...others] = passages;
  const [example] = report.figures;
  const figures = lines.flatMap(({ figure }, i) =>
    figure && example ? [{ ...example, ...figure, id: `f${i + 1}`, line: i + 1 }] : [],
  );
  return { ...report, lines: texts, heading, passages: others, figures, mentions: [] };
}
