/** Words that all forms of citation and data share: for what is inferred, for what is not known, and the archive's own. */
import { archiveLatinName, archiveName } from '../archive/vocabulary.ts';
import type { CitedName, Known, Reference } from './references.ts';

/** The archive's name, in both scripts. */
export const archiveInBothScripts = `${archiveName} (${archiveLatinName})`;

/** Words; in square brackets where the archive inferred them, as cataloguers write what the thing itself does not say. */
export function bracketed({ basis }: { readonly basis: string }, words: string): string {
  return basis === 'inferred' ? `[${words}]` : words;
}

/** A name, in brackets where it is inferred. */
export function nameInField(name: Known<CitedName>): string {
  return bracketed(name, name.name);
}

/**
 * A date in EDTF; in square brackets where the archive inferred it, and «د.ت.» where none is known (not `noDate`: Zotero
 * was measured with this). A date in brackets is EDTF too (one of a set of one), and a set has them already; an interval
 * in brackets is words only.
 */
export function dateInField(published: Reference['published']): string {
  if (!published) return 'د.ت.';
  const { edtf } = published;
  return edtf.startsWith('[') ? edtf : bracketed(published, edtf);
}

/** The archive's summary, said to be the archive's. */
export function labelledSummary(summary: string): string {
  return `خلاصة كتبها الأرشيف، وليست من نصّ التقرير: ${summary}`;
}
