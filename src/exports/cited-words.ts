/** Words that data in pages says of a report: what a field holds when its thing is inferred, or is the archive's own. */
import { archiveLatinName, archiveName } from '../archive/vocabulary.ts';
import type { CitedName, Known, Reference } from './references.ts';

/** The archive's name, in both scripts. */
export const archiveInBothScripts = `${archiveName} (${archiveLatinName})`;

/** A name; in square brackets where the archive inferred it, as cataloguers write what the thing itself does not say. */
export function nameInField({ name, basis }: Known<CitedName>): string {
  return basis === 'inferred' ? `[${name}]` : name;
}

/**
 * A date in EDTF; in square brackets where the archive inferred it, and «د.ت.» where none is known. A date in brackets
 * is EDTF too (one of a set of one), and a set has them already; an interval in brackets is words only.
 */
export function dateInField(published: Reference['published']): string {
  if (!published) return 'د.ت.';
  const { edtf, basis } = published;
  return basis === 'inferred' && !edtf.startsWith('[') ? `[${edtf}]` : edtf;
}

/** The archive's summary, said to be the archive's. */
export function labelledSummary(summary: string): string {
  return `خلاصة كتبها الأرشيف، وليست من نصّ التقرير: ${summary}`;
}
