/** The forms in which reports print a name. */
import { nameFinder } from '../arabic/index.ts';
import type { Entity, Mention } from '../archive/archive.ts';
import { once } from '../archive/once.ts';
import { nameKinds } from '../archive/vocabulary.ts';
import { remembered } from '../search/remembered.ts';

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

/** A form of a name as registered, with the forms in which reports print it. */
export interface RegisteredForm {
  /** The registered form; the printed one where it was linked by decision alone. */
  readonly text: string;
  /** What sort of name it is, in words. */
  readonly kind: string;
  readonly printed: readonly PrintedForm[];
}

/** Printed forms under the registered form that each bears («للدواعش» under «الدواعش»), the most printed first. */
export function registeredForms(names: Entity['names'], mentions: readonly Mention[]): readonly RegisteredForm[] {
  const registered = borne(names, [], () => bearing(names));
  return grouped(mentions, ({ text }) => registered(text))
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([text, places]) => {
      const kind = names.find((name) => name.text === text)?.kind;
      return { text, kind: kind ? nameKinds[kind] : 'لفظ رُبط بقرار', printed: printedForms(places) };
    });
}

/** Of the names of a thing the one that a printed form bears, or the form itself. */
function bearing(names: Entity['names']): (printed: string) => string {
  const find = nameFinder(names.map(({ text }) => text));
  return remembered((printed) => {
    const [longest] = [...find(printed)].sort((a, b) => b.end - b.start - (a.end - a.start));
    return (longest && names[longest.form]?.text) ?? printed;
  });
}

/** Thousands of mentions, on many pages, are written in a few ways. */
const borne = once<Entity['names'], (printed: string) => string>();

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
