/** The forms in which reports print a name. */
import type { Mention } from '../archive/archive.ts';

/** A form as printed, and where. */
export interface PrintedForm {
  readonly text: string;
  readonly times: number;
  readonly reports: readonly FormInReport[];
}

export interface FormInReport {
  readonly report: string;
  readonly times: number;
  /** Its first place in the report. */
  readonly first: Mention;
}

/** Forms by how often they are printed, then by first place; the reports of each in the order of the mentions. */
export function printedForms(mentions: readonly Mention[]): readonly PrintedForm[] {
  return grouped(mentions, ({ text }) => text)
    .map(([text, places]) => ({
      text,
      times: places.length,
      reports: byReport(places).map(([report, inReport]) => ({
        report,
        times: inReport.length,
        first: inReport[0],
      })),
    }))
    .sort((a, b) => b.times - a.times);
}

/** What belongs to a report, in lists by report, in the order of the first of each. */
export function byReport<T extends { readonly report: string }>(
  records: readonly T[],
): readonly (readonly [report: string, records: readonly [T, ...T[]]])[] {
  return grouped(records, ({ report }) => report);
}

function grouped<T>(records: readonly T[], key: (record: T) => string): [string, [T, ...T[]]][] {
  const groups = new Map<string, [T, ...T[]]>();
  for (const record of records) {
    const group = groups.get(key(record));
    if (group) group.push(record);
    else groups.set(key(record), [record]);
  }
  return [...groups];
}
