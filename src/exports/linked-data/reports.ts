/** A report as linked data: a newspaper article that stands in an archive, with the claims in it. */
import type { Address } from '../../archive/identity.ts';
import { captureAddress, sections } from '../../archive/identity.ts';
import type { Archive, Report } from '../../archive/archive.ts';
import { readEdtf, writeEdtf } from '../../archive/edtf.ts';
import { archiveName } from '../../archive/vocabulary.ts';
import { bracketed, labelledSummary, nameInField } from '../cited-words.ts';
import type { Reference } from '../references.ts';
import { recordLicence, textRights } from '../rights.ts';
import { archiveNode } from './archives.ts';
import { claimNode } from './claims.ts';
import { entityNode } from './entities.ts';
import type { Node } from './node.ts';

/**
 * A report. What the archive inferred is told in words, in square brackets, and never as a property that states it.
 *
 * @param locate Writes an address as an IRI of the page.
 * @param policy Where it says whose the words are.
 */
export function reportNode(
  archive: Archive,
  report: Report,
  reference: Reference,
  policy: Address,
  locate: (address: Address) => string,
): Node {
  const { id, source, dateline, factions, organisations, places, persons, capture, corrections } = report;
  const entity = (named: string) => entityNode(archive, named, locate);
  return {
    '@type': ['NewsArticle', 'ArchiveComponent'],
    '@id': locate(reference.path),
    url: reference.url,
    headline: reference.title,
    inLanguage: 'ar',
    identifier: { '@type': 'PropertyValue', name: 'رقم التقرير', value: id },
    ...published(reference.published),
    author: authors(report, reference, entity),
    publisher: source.basis === 'stated' ? entity(source.organisation) : undefined,
    creditText: reference.source?.basis === 'inferred' ? nameInField(reference.source) : undefined,
    dateline: dateline.basis === 'stated' ? dateline.quote : undefined,
    locationCreated: dateline.basis === 'stated' ? entity(dateline.place) : undefined,
    articleSection: reference.section,
    abstract: labelledSummary(reference.summary),
    mentions: [...factions, ...organisations, ...places, ...persons].map(entity),
    holdingArchive: archiveNode(locate),
    itemLocation: reference.path,
    isPartOf: { '@type': 'Collection', '@id': locate(sections.report), name: `تقارير ${archiveName}` },
    version: reference.edition.id,
    encoding: {
      '@type': 'MediaObject',
      '@id': locate(captureAddress(id)),
      name: capture.file,
      encodingFormat: 'text/plain',
      sha256: capture.sha256,
    },
    copyrightNotice: textRights,
    usageInfo: locate(policy),
    sdLicense: recordLicence,
    correction: corrections.map((correction) => ({
      '@type': 'CorrectionComment',
      name: correction.field,
      text: `كان: «${correction.before}». صار: «${correction.after}». ${correction.reason}`,
      datePublished: isIsoDate(correction.date) ? correction.date : undefined,
    })),
    hasPart: report.figures.map((figure) => claimNode(archive, figure, locate)),
  };
}

/**
 * A day, month or year that is stated, as a date; any other date in words with its EDTF, as what is said of the
 * publication: a property for dates would narrow it, or state what is inferred.
 */
function published(date: Reference['published']): Node {
  if (!date) return {};
  const { edtf, basis } = date;
  if (basis === 'stated' && isIsoDate(edtf)) return { datePublished: edtf };
  const words = `${writeEdtf(readEdtf(edtf))} (EDTF: ${edtf})`;
  const description = bracketed(date, words) + (basis === 'inferred' ? '، تاريخ مستنتَج لا مذكور' : '');
  return { publication: { '@type': 'PublicationEvent', description } };
}

function isIsoDate(edtf: string): boolean {
  return /^\d{4}(?:-\d\d){0,2}$/.test(edtf);
}

/** The writers by their records; by the words of the byline where they have none. */
function authors({ byline }: Report, { authors: named }: Reference, entity: (id: string) => Node): Node[] {
  if (byline.basis === 'unknown') return [];
  const ids = [byline.person, byline.organisation].filter((id) => id !== undefined).map(entity);
  return named.map(
    ({ name, kind }) =>
      ids.find((node) => node['name'] === name) ?? { '@type': kind === 'person' ? 'Person' : 'Organization', name },
  );
}
