/** Rules of captures: the file is the one that was hashed, and every line of it has exactly one role. */
import type { Problem } from '../problems.ts';
import type { Capture, Content, ReportEntry } from '../read.ts';

/**
 * Check each report's capture, and that no capture is without a report.
 *
 * @returns Names of the captures of which nothing more can be told, because they are not those of the records or because
 *   it is not clear which line is which: what other rules said of them would follow from that.
 */
export function checkCaptures(
  { broken, captures, reports, unread }: Content,
  problems: Problem[],
): ReadonlySet<string> {
  const used = new Set<string>();
  const unclear = new Set<string>();
  for (const { record, source, report } of reports) {
    const { file } = record.capture;
    const own = `${record.id}.txt`;
    const capture = captures.get(file);
    used.add(file);
    if (file !== own && file.slice(0, -4) !== stemOf(source.file)) {
      report('file/name', ['capture', 'file'], file, { wanted: own });
      used.add(own);
      unclear.add(file);
    } else if (capture) {
      if (!checkCapture({ record, report }, capture)) unclear.add(file);
    } else if (!unread.has(file)) report('file/missing', ['capture', 'file'], file);
  }
  for (const [name, { file }] of captures) {
    if (used.has(name) || broken.has(name.slice(0, -4))) continue;
    problems.push({ rule: 'capture/orphan', file, line: 1, column: 1, field: '', found: name });
  }
  return unclear;
}

/** `0001` of `content/reports/0001.md`. */
function stemOf(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1, -3);
}

type Recorded = Pick<ReportEntry, 'record' | 'report'>;

/** @returns Whether it is clear which line is which. */
function checkCapture({ record, report }: Recorded, capture: Capture): boolean {
  const { sha256, lines } = record.capture;
  if (capture.sha256 !== sha256) {
    report('capture/hash', ['capture', 'sha256'], sha256, { wanted: `بصمة الملفّ كما هو: ${capture.sha256}` });
    return false;
  }
  const seen = new Set<number>();
  for (const [i, { line }] of lines.entries()) {
    if (seen.has(line)) report('capture/line-twice', ['capture', 'lines', i, 'line'], String(line));
    seen.add(line);
  }
  if (seen.size < lines.length) return false;

  let slips = 0;
  let before = 0;
  for (const [i, { line, role }] of lines.entries()) {
    const text = capture.lines[line - 1];
    const at = ['capture', 'lines', i, 'line'];
    if (text === undefined) {
      slips += 1;
      report('capture/line-beyond', at, String(line), { wanted: `رقم بين 1 و${capture.lines.length}` });
    } else if (text === '') {
      slips += 1;
      report('capture/line-blank', at, String(line));
    } else {
      if (line < before) report('capture/line-order', at, `${line} بعد ${before}`);
      before = line;
    }
    if (role === 'residue' && /[\p{L}\p{N}]/u.test(text ?? '')) {
      const found = `السطر ${line}: ${text}`;
      report('capture/line-role', ['capture', 'lines', i, 'role'], found, { wanted: 'سطر residue بلا حرف ولا رقم' });
    }
  }
  const unaccounted = capture.lines.flatMap((text, i) => (text !== '' && !seen.has(i + 1) ? [i + 1] : []));
  // A line whose number is a slip is the one that lacks a role.
  if (unaccounted.length > slips) {
    for (const line of unaccounted) {
      report('capture/line-unaccounted', ['capture', 'lines'], `${line}: ${capture.lines[line - 1]}`);
    }
  }
  checkTitle({ record, report });
  return slips === 0;
}

/** One title: the line of another is told, unless the title's own line is the fault, which its quote tells. */
function checkTitle({ record, report }: Recorded): void {
  const titles = record.capture.lines.flatMap(({ line, role }, i) => (role === 'title' ? [{ line, i }] : []));
  if (!titles.some(({ line }) => line === record.title.line)) return;
  for (const { line, i } of titles) {
    if (line === record.title.line) continue;
    const wanted = `عنوان واحد، هو السطر ${record.title.line}`;
    report('capture/line-role', ['capture', 'lines', i, 'role'], 'title', { wanted });
  }
}
