/** Rules of captures: the file is the one that was hashed, and every line of it has exactly one role. */
import type { Problem } from '../problems.ts';
import type { Content, ReportEntry } from '../read.ts';
import type { FieldPath } from '../source.ts';

/** Check each report's capture, and that no capture is without a report. */
export function checkCaptures({ broken, captures, reports, unread }: Content, problems: Problem[]): void {
  const used = new Set<string>();
  const strayed = new Set<string>();
  for (const entry of reports) {
    used.add(entry.record.capture.file);
    if (!captures.has(entry.record.capture.file)) strayed.add(`${entry.record.id}.txt`);
    if (!unread.has(entry.record.capture.file)) checkCapture(entry, captures);
  }
  for (const [name, { file }] of captures) {
    if (used.has(name) || strayed.has(name) || broken.has(name.slice(0, -4))) continue;
    problems.push({ rule: 'capture/orphan', file, line: 1, column: 1, field: '', found: name });
  }
}

function checkCapture({ record, report }: ReportEntry, captures: Content['captures']): void {
  const { file, sha256, lines } = record.capture;
  const capture = captures.get(file);
  if (!capture) {
    const own = `${record.id}.txt`;
    return report('file/missing', ['capture', 'file'], file, { nearest: captures.has(own) ? own : undefined });
  }
  if (capture.sha256 !== sha256) {
    report('capture/hash', ['capture', 'sha256'], sha256, { wanted: `بصمة الملفّ كما هو: ${capture.sha256}` });
  }
  const seen = new Set<number>();
  for (const [i, { line }] of lines.entries()) {
    const text = capture.lines[line - 1];
    const at = ['capture', 'lines', i, 'line'];
    if (text === undefined) {
      report('capture/line-beyond', at, String(line), { wanted: `رقم بين 1 و${capture.lines.length}` });
    } else if (text === '') report('capture/line-blank', at, String(line));
    if (seen.has(line)) report('capture/line-twice', at, String(line));
    seen.add(line);
  }
  for (const [i, text] of capture.lines.entries()) {
    if (text !== '' && !seen.has(i + 1)) report('capture/line-unaccounted', ['capture', 'lines'], `${i + 1}: ${text}`);
  }
  const roles = new Map(lines.map(({ line, role }) => [line, role]));
  const expect = (line: number, at: FieldPath, wanted: readonly string[]) => {
    const role = roles.get(line);
    if (capture.lines[line - 1] === undefined || wanted.includes(role ?? '')) return;
    report('capture/line-role', at, `السطر ${line}: ${role ?? 'لا دور'}`, { wanted: `سطر دوره: ${wanted.join(', ')}` });
  };
  expect(record.title.line, ['title', 'line'], ['title']);
  for (const [i, { line, role }] of lines.entries()) {
    if (role === 'title' && line !== record.title.line && roles.get(record.title.line) === 'title') {
      report('capture/line-role', ['capture', 'lines', i, 'role'], role, {
        wanted: `عنوان واحد، هو السطر ${record.title.line}`,
      });
    }
  }
  for (const [i, { line }] of record.figures.entries()) {
    expect(line, ['figures', i, 'line'], ['title', 'paragraph', 'caption']);
  }
}
