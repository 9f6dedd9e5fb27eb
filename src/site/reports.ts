/** A report as lists show it. */
import type { Archive, Report } from '../archive/archive.ts';
import { statements } from './statements.ts';
import type { Statement } from './statements.ts';
import { count } from './wording.ts';

export interface ReportInList {
  readonly report: Report;
  /** Its source and its date. */
  readonly facts: readonly Statement[];
  /** What it holds: «12 رقمًا منسوبًا، 9 فصائل». */
  readonly holds: string;
}

export function reportCard(archive: Archive, report: Report): ReportInList {
  const { source, published } = statements(archive, report);
  const holds = [
    count(report.passages.length, 'paragraph'),
    count(report.figures.length, 'figure'),
    count(report.factions.length, 'faction'),
    count(report.places.length, 'place'),
  ].join(' · ');
  return { report, facts: [source, published], holds };
}

/** How long a title is for its heading: the longer, the smaller it is set. */
export function titleLength(title: string): 'short' | 'long' | 'longest' {
  const { length } = [...title];
  return length <= 100 ? 'short' : length <= 200 ? 'long' : 'longest';
}
