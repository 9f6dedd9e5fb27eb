/** How the archive is cited: each report and its parts, and an example. */
import type { Archive, Report } from '../archive/archive.ts';
import { publishedReport } from '../archive/published.ts';
import { once } from '../archive/once.ts';
import { arabicCitation, arabicPart } from '../exports/arabic-citation.ts';
import { chicagoNote, chicagoPart } from '../exports/chicago.ts';
import type { Citation } from '../exports/cited-parts.ts';
import { reference } from '../exports/references.ts';
import type { Reference } from '../exports/references.ts';
import { linkSum } from '../verify/link-sum.ts';
import { plainLine } from '../arabic/plain-line.ts';
import * as addresses from './addresses.ts';
import { perArchive } from './per-archive.ts';

/** A report as every form of citation has it, with the site's origin where that is known. */
export function citedReport(archive: Archive, report: Report): Reference {
  return references(archive)(report, [], () => reference(archive, report, addresses.absolute));
}

/** Each is told on its report's page, and on those of all that it names. */
const references = perArchive(() => once<Report, Reference>());

/** Reports of a page that reference managers are told of in it; of more, the files beside it tell. */
export const mostContextObjects = 100;

/** A report with all that can be cited of it, in words. */
export interface ReportCitation {
  readonly arabic: Citation;
  /** A note in Chicago's manner. */
  readonly english: Citation;
  /** The title as it stands in both. */
  readonly headline: string;
  /** Its passages with their figures, in order. */
  readonly parts: readonly PartCitation[];
}

/** What is appended to the citation of a report to cite a part of it. */
export interface PartCitation {
  /** Takes the place of the anchor in the address. */
  readonly anchor: string;
  readonly arabic: string;
  readonly english: string;
}

/** How a report is cited, and each part of it. */
export function reportCitation(archive: Archive, report: Report): ReportCitation {
  const cited = citedReport(archive, report);
  const { heading, passages } = report;
  return {
    arabic: arabicCitation(cited),
    english: chicagoNote(cited),
    headline: plainLine(cited.title),
    parts: [{ ...heading, id: 'title' }, ...passages].flatMap(({ id: passage, figures }) =>
      [undefined, ...figures.map(({ id }) => id)].map((figure) => {
        const part = { passage, ...(figure === undefined ? {} : { figure }) };
        return { anchor: figure ?? passage, arabic: arabicPart(part), english: chicagoPart(part) };
      }),
    ),
  };
}

/** Something that can be cited, with its address. */
export interface Citable {
  readonly what: string;
  /** As cited: with the site's origin when that is known, else from the site's root. */
  readonly address: string;
  readonly href: string;
}

export interface CitationExample {
  /** Of a paragraph, or of the report where it has none. */
  readonly arabic: Citation;
  readonly english: Citation;
  /** The way to what is cited. */
  readonly href: string;
  readonly citables: readonly Citable[];
}

/** A citation of a part of the archive's first report, and addresses of each kind; none in an empty archive. */
export function citationExample(archive: Archive, here: string): CitationExample | undefined {
  const [report] = archive.reports;
  if (!report) return undefined;
  const { id, heading, passages, figures } = report;
  const citable = (what: string, address: addresses.Address): Citable => ({
    what,
    address: addresses.standing(address),
    href: addresses.link(here, address),
  });
  const passage = passages[2] ?? passages[0];
  const figure = figures[1] ?? figures[0];
  const [faction] = report.factions;
  const [question] = archive.questions;
  const cited = citedReport(archive, report);
  const part = passage && { passage: passage.id };
  return {
    arabic: arabicCitation(cited, part),
    english: chicagoNote(cited, part),
    href: addresses.link(here, passage ? addresses.passage(id, passage.id) : addresses.report(id)),
    citables: [
      citable('تقرير', addresses.report(id)),
      ...(passage ? [citable('فقرة منه', addresses.passage(id, passage.id))] : []),
      ...(figure ? [citable('رقم منسوب فيه', addresses.figure(id, figure.id))] : []),
      citable('سطر من نسخته الملتقَطة', addresses.captureLine(id, (passage ?? heading).line)),
      ...(faction ? [citable('فصيل', addresses.faction(faction))] : []),
      ...(question ? [citable('سؤال', addresses.question(question.id))] : []),
    ],
  };
}

/**
 * The checksums that the passages of a report had in editions before, by passage, as its page carries them
 * (`src/client/cited.ts` reads them): `sum:since:until`, a space between. Nearly always empty: captures never change.
 */
export function formerSums(archive: Archive, report: Report): ReadonlyMap<string, string> {
  const published = publishedReport(archive.published, report.id);
  const today = new Map([report.heading, ...report.passages].map(({ id, sha256 }) => [id, sha256]));
  const all = Object.entries(published?.passages ?? {}).map(([id, history]) => {
    const now = today.get(id);
    const changed = now !== undefined && history.at(-1)?.sha256 !== now;
    const ends = [...history.slice(1).map(({ edition }) => edition), ...(changed ? [archive.edition.id] : [])];
    return [
      id,
      ends.map((until, i) => `${linkSum(history[i]?.sha256 ?? '')}:${history[i]?.edition}:${until}`),
    ] as const;
  });
  return new Map(all.flatMap(([id, sums]) => (sums.length > 0 ? [[id, sums.join(' ')] as const] : [])));
}
