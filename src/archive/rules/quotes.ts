/** Rules of quotes: the words of a record stand in the capture, at the place that the record names. */
import { foldWithOffsets, searchKey } from '../../arabic/index.ts';
import { captureLines, isPassage, isText } from '../lines.ts';
import type { CaptureLine } from '../model.ts';
import { onceForReport } from '../once.ts';
import { locate, standings } from '../quotes.ts';
import type { Capture, Content, Entry, ReportEntry } from '../read.ts';
import type { EventRecord } from '../schema.ts';
import type { Report } from '../source.ts';

interface Quoted {
  readonly line: number;
  readonly quote: string;
  readonly occurrence?: number | undefined;
}

/** Check every quote of every record, and every figure's value in its quote. */
export function checkQuotes(content: Content): void {
  const lines = new Map<string, readonly CaptureLine[]>();
  for (const { record } of content.reports) {
    const capture = content.captures.get(record.capture.file);
    if (capture) lines.set(record.id, captureLines(record, capture));
  }
  const { reports, places, persons, questions, relations, events } = content;
  for (const entry of reports) {
    const capture = content.captures.get(entry.record.capture.file);
    if (capture && !quotesOthers(entry)) checkOwn(entry, capture);
    else check(entry, lines);
  }
  for (const entry of [...places, ...persons, ...questions, ...relations, ...events]) check(entry, lines);
  for (const entry of events) checkDateWords(entry, lines.get(entry.record.report));
}

const checkOwn = onceForReport('quotes', (entry: ReportEntry, capture: Capture) =>
  check(entry, new Map([[entry.record.id, captureLines(entry.record, capture)]])),
);

/** Whether a report's date or source is inferred from words of another's capture. */
function quotesOthers({ record: { source, published } }: ReportEntry): boolean {
  return [source, published].some(
    (known) => known.basis === 'inferred' && known.evidence.some(({ kind }) => kind === 'other-capture'),
  );
}

/** @param lines Those of each report that the record may quote, by its number. */
function check(entry: Entry<unknown>, lines: ReadonlyMap<string, readonly CaptureLine[]>): void {
  walk(entry, (quoted, owner, at) => {
    const text = lines.get(owner);
    const report: Report = (rule, field, found, more) => entry.report(rule, [...at, ...field], found, more);
    if (text && stands(quoted, text, report)) checkRole(quoted.line, text, at, report);
  });
}

/** The words of an event's date stand in its line too; they may stand outside its quote. */
function checkDateWords({ record, report }: Entry<EventRecord>, lines: readonly CaptureLine[] | undefined): void {
  const { words } = record.date;
  const text = lines?.[record.line - 1]?.text;
  if (words === undefined || text === undefined || text.includes(words)) return;
  report('quote/not-found', ['date', 'words'], words);
}

/** @returns Whether the quote, though perhaps not its value, stands in its line. */
function stands(quoted: Quoted, lines: readonly CaptureLine[], report: Report): boolean {
  const text = lines[quoted.line - 1]?.text;
  if (text === undefined) {
    report('capture/line-beyond', ['line'], String(quoted.line), { wanted: `رقم بين 1 و${lines.length}` });
    return false;
  }
  if (!isPlaced('quote', text, quoted.quote, quoted.occurrence, report, () => near(quoted, lines))) return false;
  if (!('value' in quoted) || typeof quoted.value !== 'string') return true;
  const occurrence = 'value_occurrence' in quoted ? (quoted.value_occurrence as number | undefined) : undefined;
  isPlaced('value', quoted.quote, quoted.value, occurrence, report);
  return true;
}

const occurrenceOf = { quote: 'occurrence', value: 'value_occurrence' } as const;

/** Whether words have one place in a text; what keeps them from it is told at the words or at their occurrence. */
function isPlaced(
  field: 'quote' | 'value',
  text: string,
  words: string,
  occurrence: number | undefined,
  report: Report,
  nearest: () => string | undefined = () => undefined,
): boolean {
  const found = locate(text, words, occurrence);
  if (typeof found === 'object') return true;
  const times = found === 'absent' && occurrence !== undefined ? standings(text, words).length : 0;
  if (times > 0) {
    const wanted = times === 1 ? `بلا ${occurrenceOf[field]}: ترد الكلمات مرة واحدة` : `رقم بين 1 و${times}`;
    report(`${field}/not-found`, [occurrenceOf[field]], String(occurrence), { wanted });
  } else if (found === 'absent') report(`${field}/not-found`, [field], words, { nearest: nearest() });
  else report(`${field}/ambiguous`, [field], words);
  return false;
}

/** Only the report's own words are quoted, for a title or a figure only passages; evidence may be page furniture. */
function checkRole(number: number, lines: readonly CaptureLine[], at: readonly PropertyKey[], report: Report): void {
  const line = lines[number - 1];
  // A line without a role is told as such.
  if (!line || line.role === 'blank') return;
  const [field, index] = [at[0], at[1]];
  const tell = (wanted: string) => report('capture/line-role', ['line'], `السطر ${number}: ${line.role}`, { wanted });
  if (field === 'title') {
    if (line.role !== 'title') tell('سطر دوره: title');
  } else if (field === 'figures' && typeof index === 'number' && at.length === 2) {
    if (!isPassage(line)) tell('سطر دوره: title, paragraph, caption');
  } else if (field === 'section') {
    if (line.kind !== 'section-heading') tell('سطر من عناصر الصفحة نوعه: section-heading');
  } else if (!isText(line) && !(line.role === 'furniture' && at.includes('evidence'))) {
    tell('سطر من التقرير نفسه، لا من عناصر الصفحة ولا تعليق قارئ');
  }
}

/** The words as the line has them, where only their spelling differs; else the first line that has them. */
function near({ line, quote }: Quoted, lines: readonly CaptureLine[]): string | undefined {
  const { key, offsets } = foldWithOffsets(lines[line - 1]?.text ?? '');
  const sought = searchKey(quote);
  const at = key.indexOf(sought);
  if (at >= 0) {
    const words = lines[line - 1]?.text.slice(offsets[at], offsets[at + sought.length]) ?? '';
    return words === quote ? undefined : words;
  }
  const other = lines.findIndex(({ text }) => text.includes(quote));
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
