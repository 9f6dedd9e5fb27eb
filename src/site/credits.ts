/** Reports that have a named thing as their source, their writer or the place of their writing. */
import type { Archive, Report } from '../archive/archive.ts';
import { statements } from './statements.ts';
import type { Statement } from './statements.ts';
import { count } from './wording.ts';

/** A report, with what is known of the thing's part in it, and how. */
export interface Credit {
  readonly report: Report;
  readonly statements: readonly Statement[];
}

/** The reports of a thing, by accession number; only `some` of them, if given. */
export function credits(archive: Archive, id: string, some = archive.reportsOf(id)): readonly Credit[] {
  return some.map((report) => {
    const known = statements(archive, report);
    const { source, byline, dateline } = report;
    return {
      report,
      statements: [
        ...('organisation' in source && source.organisation === id ? [known.source] : []),
        ...(byline.basis === 'stated' && [byline.person, byline.organisation].includes(id) ? [known.byline] : []),
        ...('place' in dateline && dateline.place === id ? [known.dateline] : []),
      ],
    };
  });
}

/** How many reports a thing is the source of, and how many of them by inference, in words; empty for none. */
export function creditWords(archive: Pick<Archive, 'reportsOf'>, id: string): string {
  const sources = archive.reportsOf(id).flatMap(({ source }) => {
    return 'organisation' in source && source.organisation === id ? [source] : [];
  });
  const inferred = sources.filter(({ basis }) => basis === 'inferred').length;
  if (sources.length === 0) return '';
  const all = `مصدر ${count(sources.length, 'report', 'genitive')}`;
  if (inferred === 0) return all;
  return inferred === sources.length ? `${all}، استنتاجًا` : `${all}، منها ${count(inferred, 'report')} استنتاجًا`;
}
