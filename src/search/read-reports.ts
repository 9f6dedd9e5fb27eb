/**
 * Which of the reports that the index proposes are read, and how many may answer.
 */
import type { Found } from './found.ts';
import { passes } from './narrow.ts';
import type { Filters } from './narrow.ts';
import type { Reports } from './reports.ts';

/** What was read. */
export interface ReadReports {
  /** The reports that answer and pass the filters, of those that were read, in the order asked. */
  readonly found: readonly Found[];
  /** How many more pass the filters and may answer, but were not read. */
  readonly unread: number;
  /** The reports that answer or may, whatever the filters. */
  readonly left: readonly string[];
}

/** So many reports are all read; of more, no more than are needed: each costs its words. */
export const few = 30;

/**
 * Read reports until so many answer and pass the filters.
 *
 * Where none that pass do, the others are read until one answers, so that words which stand somewhere are never said to
 * stand nowhere.
 *
 * @param ids What the index proposes, in the order asked.
 * @param read Loads reports, and gives those that answer.
 */
export async function readReports(
  ids: readonly string[],
  read: (ids: readonly string[]) => Promise<readonly Found[]>,
  { reports, filters, enough }: { readonly reports: Reports; readonly filters: Filters; readonly enough: number },
): Promise<ReadReports> {
  const isPassing = (id: string) => {
    const report = reports.get(id);
    return report !== undefined && passes(report, filters);
  };
  const passing = ids.filter(isPassing);
  const others = ids.filter((id) => !isPassing(id));
  const all = ids.length <= few;
  const within = await readUntil(passing, read, all ? Infinity : enough);
  const beyond = await readUntil(others, read, all ? Infinity : within.found.length > 0 ? 0 : 1);
  const answering = [...within.found, ...beyond.found].map(({ id }) => id);
  return {
    found: within.found,
    unread: within.unread.length,
    left: [...answering, ...within.unread, ...beyond.unread],
  };
}

async function readUntil(
  ids: readonly string[],
  read: (ids: readonly string[]) => Promise<readonly Found[]>,
  enough: number,
) {
  const found: Found[] = [];
  let at = 0;
  while (at < ids.length && found.length < enough) {
    const portion = ids.slice(at, at + Math.min(enough, few));
    found.push(...(await read(portion)));
    at += portion.length;
  }
  return { found, unread: ids.slice(at) };
}
