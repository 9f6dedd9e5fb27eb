/** Files of citations beside pages: of a report, and of all that a faction's, a question's or the archive's page lists. */
import type { APIRoute } from 'astro';
import type { Report } from '../archive/archive.ts';
import { parts } from '../archive/identity.ts';
import type { Address } from '../archive/identity.ts';
import { archiveLatinName } from '../archive/vocabulary.ts';
import { writeBiblatex } from '../exports/biblatex.ts';
import { writeCsl } from '../exports/csl.ts';
import type { Reference } from '../exports/references.ts';
import { writeRis } from '../exports/ris.ts';
import * as addresses from './addresses.ts';
import type { CitationFormat } from './addresses.ts';
import { openSite } from './archive.ts';
import { citedReport } from './citing.ts';

interface Format {
  /** As reference managers call it. */
  readonly name: string;
  readonly mediaType: string;
  readonly write: (references: readonly Reference[]) => string;
}

const formats: Readonly<Record<CitationFormat, Format>> = {
  ris: { name: 'RIS', mediaType: 'application/x-research-info-systems', write: writeRis },
  bib: { name: 'BibLaTeX', mediaType: 'application/x-bibtex', write: writeBiblatex },
  'csl.json': { name: 'CSL-JSON', mediaType: 'application/vnd.citationstyles.csl+json', write: writeCsl },
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

/** A path for each format; none where there is no report to cite. */
export function citationPaths<Params>(params: Params, reports: readonly Report[], cacheKey?: string) {
  return (reports.length === 0 ? [] : formatNames).map((format) => ({
    params: { ...params, format },
    props: { reports, format } satisfies CitationProps,
    ...(cacheKey === undefined ? {} : { cacheKey }),
  }));
}

/** Answers with the file. */
export const citationFile: APIRoute<CitationProps> = async ({ props: { reports, format } }) => {
  const archive = await openSite();
  const { mediaType, write } = formats[format];
  const references = reports.map((report) => citedReport(archive, report));
  return new Response(write(references), { headers: { 'Content-Type': `${mediaType}; charset=utf-8` } });
};
