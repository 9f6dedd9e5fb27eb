/** Files of citations beside pages: of a report, and of all that a faction's, a question's or the archive's page lists. */
import type { APIRoute } from 'astro';
import type { Archive, Report } from '../archive/archive.ts';
import { parts } from '../archive/identity.ts';
import type { Address } from '../archive/identity.ts';
import { archiveLatinName } from '../archive/vocabulary.ts';
import { biblatex } from '../exports/biblatex.ts';
import { csl } from '../exports/csl.ts';
import type { RecordFormat } from '../exports/record-format.ts';
import { reportsAnswering, reportsNaming } from '../exports/references.ts';
import { ris } from '../exports/ris.ts';
import * as addresses from './addresses.ts';
import type { CitationFormat } from './addresses.ts';
import { openSite } from './archive.ts';
import { citationRecords, joined } from './citation-records.ts';
import { perArchive } from './per-archive.ts';
import { writtenFiles } from './written-files.ts';
import type { WrittenFile } from './written-files.ts';

interface Format {
  /** As reference managers call it. */
  readonly name: string;
  readonly mediaType: string;
  readonly written: RecordFormat;
}

const formats: Readonly<Record<CitationFormat, Format>> = {
  ris: { name: 'RIS', mediaType: 'application/x-research-info-systems', written: ris },
  bib: { name: 'BibLaTeX', mediaType: 'application/x-bibtex', written: biblatex },
  'csl.json': { name: 'CSL-JSON', mediaType: 'application/vnd.citationstyles.csl+json', written: csl },
};
const formatNames: readonly CitationFormat[] = ['ris', 'bib', 'csl.json'];

/** A link to a file of citations. */
export interface CitationFile {
  readonly name: string;
  readonly mediaType: string;
  readonly href: string;
  /** What to call it where it is saved, beside others of its kind: `sijill-0001.ris`. */
  readonly saveAs: string;
}

/** The files beside a page, as the page at `here` links to them. */
export function citationFiles(here: string, page: Address): readonly CitationFile[] {
  const last = parts(page).page.split('/').at(-2) ?? '';
  return formatNames.map((format) => ({
    name: formats[format].name,
    mediaType: formats[format].mediaType,
    href: addresses.link(here, addresses.citations(page, format)),
    saveAs: `${archiveLatinName.toLowerCase()}-${last}.${format}`,
  }));
}

/** What an endpoint of such files is given for one of them. */
export interface CitationProps {
  readonly reports: readonly Report[];
  readonly format: CitationFormat;
}

/** A path for each format; none where there is no report to cite, nor where the build has written the files already. */
export function citationPaths<Params>(archive: Archive, params: Params, reports: readonly Report[]) {
  const isGiven = reports.length > 0 && !written(archive);
  return (isGiven ? formatNames : []).map((format) => ({
    params: { ...params, format },
    props: { reports, format } satisfies CitationProps,
  }));
}

/** Answers with the file. */
export const citationFile: APIRoute<CitationProps> = async ({ props: { reports, format } }) => {
  const archive = await openSite();
  const text = new Blob([...citationPieces(archive, reports, format)]);
  return new Response(text, { headers: { 'Content-Type': `${formats[format].mediaType}; charset=utf-8` } });
};

/** The file of some reports, for whoever asks for files in whatever order: each record is kept. */
export function citationPieces(archive: Archive, reports: readonly Report[], format: CitationFormat) {
  return joined(formats[format].written, reports.map(kept(archive)[format]));
}

const kept = perArchive((archive) => ({
  ris: citationRecords(archive, ris),
  bib: citationRecords(archive, biblatex),
  'csl.json': citationRecords(archive, csl),
}));

/** Every such file, a format at a time: the records of one are held, and each is made once for all lists that have it. */
const written = writtenFiles(function* (archive, keys): Generator<WrittenFile> {
  const lists = [
    ...archive.reports.map((report) => [addresses.report(report.id), [report]] as const),
    ...archive.factions.map(({ id }) => [addresses.faction(id), reportsNaming(archive, id)] as const),
    ...archive.questions.map(({ id }) => [addresses.question(id), reportsAnswering(archive, id)] as const),
    [addresses.reports, archive.reports] as const,
  ].filter(([, reports]) => reports.length > 0);
  for (const format of formatNames) {
    const { written } = formats[format];
    const record = citationRecords(archive, written);
    for (const [page, reports] of lists)
      yield {
        here: addresses.citations(page, format),
        key: keys.reports(reports),
        pieces: () => joined(written, reports.map(record)),
      };
  }
});
