/** The lines of a capture, each with its one role as a report's record gives it. */
import { sha256 } from './digest.ts';
import type { CaptureLine } from './model.ts';
import { once } from './once.ts';
import type { Capture } from './read.ts';
import type { ReportRecord } from './schema.ts';

/** Every line of the capture in order. A line of no role in the record is `blank`; the checker sees to it that it is. */
export function captureLines(record: ReportRecord, capture: Capture): readonly CaptureLine[] {
  return linesOf(record, [capture], () => readLines(record, capture));
}

const linesOf = once<ReportRecord, readonly CaptureLine[]>();

function readLines(record: ReportRecord, capture: Capture): readonly CaptureLine[] {
  const roles = new Map(record.capture.lines.map((line) => [line.line, line]));
  return capture.lines.map((text, i) => {
    const role = roles.get(i + 1);
    return {
      number: i + 1,
      text,
      sha256: sha256(text),
      role: role?.role ?? 'blank',
      ...(role?.role === 'furniture' ? { kind: role.kind } : {}),
      ...(role && 'note' in role && role.note !== undefined ? { note: role.note } : {}),
    };
  });
}

/** Whether a line's words are part of the report, so that names in it count: all but furniture, comments and residue. */
export function isText({ role }: CaptureLine): boolean {
  return role !== 'furniture' && role !== 'comment' && role !== 'residue' && role !== 'blank';
}

/** Whether a line is transcribed as a passage: the title, or a paragraph with a number. */
export function isPassage({ role }: CaptureLine): boolean {
  return role === 'title' || role === 'paragraph' || role === 'caption';
}
