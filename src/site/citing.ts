/** How the archive is cited, shown by its own first report. */
import type { Archive, Passage, Report } from '../archive/archive.ts';
import * as addresses from './addresses.ts';
import { placeName } from './mentions.ts';
import { statements } from './statements.ts';
import type { Statement } from './statements.ts';

/** Something that can be cited, with its address. */
export interface Citable {
  readonly what: string;
  /** As cited: with the site's origin when that is known, else from the site's root. */
  readonly address: string;
  readonly href: string;
}

export interface CitationExample {
  readonly report: string;
  readonly title: { readonly line: number; readonly text: string };
  readonly byline: Statement;
  /** Its name; in square brackets when it is inferred, empty when it is not known. */
  readonly source: string;
  /** In square brackets when it is inferred; «د. ت.» when it is not known. */
  readonly published: string;
  readonly edition: string;
  /** What the example cites: a paragraph, or the report where it has none. */
  readonly cited: Citable;
  /** Words for it: «التقرير 0001، الفقرة 3». */
  readonly place: string;
  readonly citables: readonly Citable[];
}

/** A citation of a paragraph of the archive's first report, and addresses of each kind; none in an empty archive. */
export function citationExample(archive: Archive, here: string): CitationExample | undefined {
  const [report] = archive.reports;
  if (!report) return undefined;
  const { id, heading, passages, figures } = report;
  const { byline, source, published } = statements(archive, report);
  const citable = (what: string, address: string): Citable => ({
    what,
    address: addresses.absolute(address) ?? address,
    href: addresses.link(here, address),
  });
  const passage = passages[2] ?? passages[0];
  const figure = figures[1] ?? figures[0];
  const whole = citable('تقرير', addresses.report(id));
  const paragraph = passage && citable('فقرة منه', addresses.passage(id, passage.id));
  const [faction] = report.factions;
  const [question] = archive.questions;
  return {
    report: id,
    title: heading,
    byline,
    source: bracketed(source),
    published: bracketed(published) || 'د. ت.',
    edition: archive.edition.id,
    cited: paragraph ?? whole,
    place: [`التقرير ${id}`, ...(passage ? [placeName(report, passage.line)] : [])].join('، '),
    citables: [
      whole,
      ...(paragraph ? [paragraph] : []),
      ...(figure ? [citable('رقم منسوب فيه', addresses.figure(id, figure.id))] : []),
      citable('سطر من نسخته الملتقَطة', addresses.captureLine(id, (passage ?? heading).line)),
      ...(faction ? [citable('فصيل', addresses.faction(faction))] : []),
      ...(question ? [citable('سؤال', addresses.question(question.id))] : []),
    ],
  };
}

/**
 * What a link to a passage may carry of its words' checksum, as `?sum=`: so that who comes by it later is told if the
 * words are not those that were cited. The first 16 of the 64 hexadecimal digits of SHA-256.
 */
export function sumOf({ sha256 }: Pick<Passage, 'sha256'>): string {
  return sha256.slice(0, 16);
}

/**
 * The checksums that the passages of a report had in editions before, by passage, as its page carries them
 * (`src/client/cited.ts` reads them): `sum:since:until`, a space between. Nearly always empty: captures never change.
 */
export function formerSums(archive: Archive, report: Report): ReadonlyMap<string, string> {
  const published = archive.published.reports.find(({ id }) => id === report.id);
  const today = new Map([report.heading, ...report.passages].map(({ id, sha256 }) => [id, sha256]));
  const all = Object.entries(published?.passages ?? {}).map(([id, history]) => {
    const now = today.get(id);
    const changed = now !== undefined && history.at(-1)?.sha256 !== now;
    const ends = [...history.slice(1).map(({ edition }) => edition), ...(changed ? [archive.edition.id] : [])];
    return [
      id,
      ends.map((until, i) => `${sumOf(history[i] ?? { sha256: '' })}:${history[i]?.edition}:${until}`),
    ] as const;
  });
  return new Map(all.flatMap(([id, sums]) => (sums.length > 0 ? [[id, sums.join(' ')] as const] : [])));
}

function bracketed({ basis, value }: Statement): string {
  return basis === 'inferred' ? `[${value}]` : value;
}
