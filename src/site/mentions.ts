/** Every standing of a name, ready to be shown in its words. */
import { passageName } from '../arabic/passage-names.ts';
import { passageOf } from '../archive/archive.ts';
import type { Archive, Mention, Report } from '../archive/archive.ts';
import { lineRoles } from '../archive/vocabulary.ts';
import * as addresses from './addresses.ts';
import { excerpt } from './excerpts.ts';
import type { Excerpt } from './excerpts.ts';
import { byReport } from './forms.ts';
import { count } from './wording.ts';

/** The mentions of one report. */
export interface MentionGroup {
  readonly report: string;
  readonly title: string;
  readonly titleLine: number;
  /** How many, in words. */
  readonly times: string;
  readonly mentions: readonly MentionInContext[];
}

export interface MentionInContext {
  readonly line: number;
  readonly excerpt: Excerpt;
  /** The way to its passage. */
  readonly href: string;
  /** Words for its place: «الفقرة 3». */
  readonly place: string;
}

/** The mentions of a name by report, for the page at `here`. */
export function mentionGroups(archive: Archive, mentions: readonly Mention[], here: string): readonly MentionGroup[] {
  return byReport(mentions).map(([id, inReport]) => {
    const report = archive.report(id);
    return {
      report: id,
      title: report.heading.text,
      titleLine: report.heading.line,
      times: count(inReport.length, 'mention'),
      mentions: inReport.map((mention) => {
        const passage = passageOf(report, mention.line);
        return {
          line: mention.line,
          excerpt: excerpt(report.lines[mention.line - 1]?.text ?? '', mention),
          href: addresses.link(here, addresses.passage(id, passage)),
          place: placeName(report, mention.line),
        };
      }),
    };
  });
}

/** A line of a report in words: «العنوان», «الفقرة 3», «سطر الكاتب». */
export function placeName(report: Report, line: number): string {
  const passage = report.passages.find((each) => each.line === line);
  if (passage) return passageName(passage.id);
  return lineRoles[report.lines[line - 1]?.role ?? 'title'];
}
