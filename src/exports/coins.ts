/**
 * A report as an OpenURL ContextObject, which reference managers find in a page (COinS): on lists, so that Zotero
 * offers each report of the list. Only there: on a report's own page it would take the place of the fuller metadata.
 */
import { plainLine } from '../arabic/plain-line.ts';
import { archiveName } from '../archive/vocabulary.ts';
import { dateInField, nameInField } from './cited-words.ts';
import type { Reference } from './references.ts';

/**
 * Keys and values with `&` between, percent-encoded: what stands in the title of a `<span class="Z3988">`.
 *
 * Each writer is a corporate author (`aucorp`), which Zotero keeps in one field; the format's own fields for persons
 * part a name into first and last. Several stand last first, because Zotero turns them round. Zotero also reads a plus
 * sign as a space. Summary and rights are left out: of each letter percent-encoding makes six.
 */
export function contextObject(reference: Reference): string {
  const { id, title, authors, source, path, url } = reference;
  const pairs: readonly (readonly [key: string, value: string | undefined])[] = [
    ['ctx_ver', 'Z39.88-2004'],
    ['rft_val_fmt', 'info:ofi/fmt:kev:mtx:dc'],
    ['rft.type', 'newspaperArticle'],
    ['rft.title', title],
    ...authors.toReversed().map(({ name }) => ['rft.aucorp', name] as const),
    ['rft.source', source && nameInField(source)],
    ['rft.date', dateInField(reference.published)],
    ['rft.language', 'ar'],
    ['rft.description', `التقرير ${id} في أرشيف ${archiveName}: ${path}`],
    ['rft.identifier', url],
  ];
  return pairs.flatMap(([key, value]) => (value ? [`${key}=${encode(value)}`] : [])).join('&');
}

/** Percent-encoded, apostrophes and brackets too; half of a pair of code units, which no encoding has, becomes U+FFFD. */
function encode(value: string): string {
  return encodeURIComponent(plainLine(value).toWellFormed()).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
