/**
 * The metadata of a report's page that reference managers read: Dublin Core, and Zotero's own terms where Dublin Core
 * has no word for a field of a newspaper article.
 *
 * What is left out is left out on purpose, since Zotero (its translators Embedded Metadata and RDF) makes something
 * else of it: `citation_*` takes the place of the names and the type; DC.coverage becomes the place in the archive;
 * DC.publisher repeats the source; DC.description becomes a remark; an address in DC.identifier can be read as a DOI.
 */
import { plainLine } from '../arabic/plain-line.ts';
import { archiveInBothScripts, dateInField, labelledSummary, nameInField } from './cited-words.ts';
import type { Reference } from './references.ts';
import { textRights } from './rights.ts';

/** One `<meta>`: its name and what it says. */
export type Metadatum = readonly [name: string, content: string];

/** The vocabularies that the names are of: the prefix before the point, and its namespace. */
export const metadataSchemas: readonly (readonly [prefix: string, namespace: string])[] = [
  ['DC', 'http://purl.org/dc/elements/1.1/'],
  ['DCTERMS', 'http://purl.org/dc/terms/'],
  ['bib', 'http://purl.org/net/biblio#'],
  ['z', 'http://www.zotero.org/namespaces/export#'],
];

/**
 * The metadata of a report. What is not known is left out, but for the date: without one Zotero takes the first date
 * of the page.
 *
 * Loses what `plainLine` does: marks of direction, ends of lines.
 */
export function pageMetadata(reference: Reference): readonly Metadatum[] {
  const { id, title, authors, source, dateline, section, summary, subjects, path } = reference;
  const place = dateline && nameInField(dateline);
  const abstract = labelledSummary(summary);
  const metadata: readonly (readonly [name: string, content: string | undefined])[] = [
    ['z.itemType', 'newspaperArticle'],
    ['DC.title', title],
    ['z.shortTitle', isCutShort(title) ? keptWhole(title) : undefined],
    ...authors.map(({ name }) => ['DC.creator', name] as const),
    ...authors.map(({ name }) => ['bib.authors', wholeName(name)] as const),
    ['DC.source', source && nameInField(source)],
    ['DC.date', dateInField(reference.published)],
    ['DCTERMS.spatial', place],
    ['z.place', place],
    ['z.section', section],
    ['DC.language', 'ar'],
    ['DC.identifier', id],
    ['z.archive', archiveInBothScripts],
    ['z.archiveLocation', path],
    ['z.callNumber', id],
    ['DC.rights', textRights],
    ['DCTERMS.abstract', abstract],
    ['z.abstractNote', abstract],
    ['z.extra', remark(reference)],
    ...subjects.map((subject) => ['DC.subject', subject] as const),
  ];
  return metadata.flatMap(([name, content]) => {
    const clean = plainLine(content ?? '');
    return clean ? [[name, clean]] : [];
  });
}

/** Which edition of the archive is read; and, where there is any, what square brackets mean. */
function remark({ edition, source, published, dateline }: Reference): string {
  const inferred = [source, published, dateline].some((known) => known?.basis === 'inferred');
  return [
    `التقرير كما في الإصدار ${edition.id} من الأرشيف (${edition.date}).`,
    ...(inferred ? ['ما بين قوسين معقوفين استنتجه الأرشيف، ولا تذكره النسخة الملتقَطة.'] : []),
  ].join(' ');
}

/** Whether Zotero would make a short title of what stands before a colon or after a question mark. */
function isCutShort(title: string): boolean {
  return /:|\?./u.test(title);
}

/**
 * The title as a short title that Zotero keeps. It drops one that is the title itself and then makes its own, so here a
 * space is a no-break space.
 */
function keptWhole(title: string): string {
  return title.replace(/\s/u, '\u00a0');
}

/**
 * A name with a Latin comma at its end: Zotero reads what stands before a comma as the family name, and so keeps an
 * Arabic name whole in one field. A Latin comma inside it would part it there, and is an Arabic one here; DC.creator
 * has it as it is.
 */
function wholeName(name: string): string {
  return `${name.replaceAll(',', '،')},`;
}
