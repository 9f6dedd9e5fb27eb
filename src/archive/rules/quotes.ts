/** Rules of quotes: the words of a record stand in the capture, at the place that the record names. */
import { foldWithOffsets, searchKey } from '../../arabic/index.ts';
import { locate } from '../quotes.ts';
import type { Content, Entry } from '../read.ts';
import type { Report } from '../source.ts';

interface Quoted {
  readonly line: number;
  readonly quote: string;
  readonly occurrence?: number | undefined;
}

/** Check every quote of every record, and every figure's value in its quote. */
export function checkQuotes(content: Content): void {
  const lines = new Map<string, readonly string[]>();
  for (const { record } of content.reports) {
    const capture = content.captures.get(record.capture.file);
    if (capture) lines.set(record.id, capture.lines);
  }
  for (const entry of [...content.reports, ...content.persons, ...content.questions, ...content.relations]) {
    walk(entry as Entry<unknown>, (quoted, owner, at) => {
      const text = lines.get(owner);
      if (text) check(quoted, text, (rule, field, found, more) => entry.report(rule, [...at, ...field], found, more));
    });
  }
}

function check(quoted: Quoted, lines: readonly string[], report: Report): void {
  const text = lines[quoted.line - 1];
  if (text === undefined) return report('capture/line-beyond', ['line'], String(quoted.line));
  const found = locate(text, quoted.quote, quoted.occurrence);
  if (found === 'absent') return report('quote/not-found', ['quote'], quoted.quote, { nearest: near(quoted, lines) });
  if (found === 'ambiguous') return report('quote/ambiguous', ['quote'], quoted.quote);
  if (!('value' in quoted) || typeof quoted.value !== 'string') return;
  const occurrence = 'value_occurrence' in quoted ? (quoted.value_occurrence as number | undefined) : undefined;
  const value = locate(quoted.quote, quoted.value, occurrence);
  if (value === 'absent') report('value/not-found', ['value'], quoted.value);
  if (value === 'ambiguous') report('value/ambiguous', ['value'], quoted.value);
}

/** The words as the line has them, where only their spelling differs; else the first line that has them. */
function near({ line, quote }: Quoted, lines: readonly string[]): string | undefined {
  const { key, offsets } = foldWithOffsets(lines[line - 1] ?? '');
  const sought = searchKey(quote);
  const at = key.indexOf(sought);
  if (at >= 0) {
    const words = lines[line - 1]?.slice(offsets[at], offsets[at + sought.length]) ?? '';
    return words === quote ? undefined : words;
  }
  const other = lines.findIndex((text) => text.includes(quote));
  return other < 0 ? undefined : `السطر ${other + 1}`;
}

/** Visit every part of a record that quotes a line, with the report it quotes: its own `report`, or the one around it. */
function walk(entry: Entry<unknown>, visit: (quoted: Quoted, owner: string, at: PropertyKey[]) => void): void {
  const step = (value: unknown, owner: string, at: PropertyKey[]): void => {
    if (typeof value !== 'object' || value === null) return;
    const own = 'report' in value && typeof value.report === 'string' ? value.report : owner;
    if (isQuoted(value)) visit(value, own, at);
    for (const [key, part] of Object.entries(value)) step(part, own, [...at, Array.isArray(value) ? Number(key) : key]);
  };
  const { record } = entry;
  const id = typeof record === 'object' && record !== null && 'id' in record ? String(record.id) : '';
  step(record, id, []);
}

function isQuoted(value: object): value is Quoted {
  return 'line' in value && typeof value.line === 'number' && 'quote' in value && typeof value.quote === 'string';
}
