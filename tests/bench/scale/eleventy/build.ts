/**
 * A process that builds what our site has of each report with Eleventy and prints each stage as it begins:
 * `node build.ts <folder> <our site>`. Content is read, checked and rendered by our own modules, unified pipeline included;
 * what differs is who makes the pages. The frame of a page is that of ours, so that pages weigh about the same.
 */
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Report } from '../../../../src/archive/archive.ts';
import { annotations, toldByReport, writeAnnotations } from '../../../../src/exports/annotations.ts';
import { writeBiblatex } from '../../../../src/exports/biblatex.ts';
import { writeCsl } from '../../../../src/exports/csl.ts';
import { plainText } from '../../../../src/exports/plain-text.ts';
import { writeRis } from '../../../../src/exports/ris.ts';
import { annotationAddresses } from '../../../../src/site/annotations.ts';
import { openSite } from '../../../../src/site/archive.ts';
import { citedReport } from '../../../../src/site/citing.ts';
import { packages } from './packages.ts';
import { preparedCapture, preparedReport } from './prepared.ts';

/** What is used of Eleventy 3. */
interface Config {
  addGlobalData(name: string, value: unknown): void;
  addFilter(name: string, filter: (report: Report) => unknown): void;
  addAsyncFilter(name: string, filter: (report: Report) => Promise<unknown>): void;
  addTemplate(name: string, template: string, data: object): void;
}
type Eleventy = new (
  input: string,
  output: string,
  options: { quietMode: boolean; config: (config: Config) => void },
) => { write(): Promise<void> };

const [out = '', ours = ''] = process.argv.slice(2);
const here = (name: string) => readFile(new URL(name, import.meta.url), 'utf8');
process.stdout.write('check\n');
const archive = await openSite();
process.stdout.write('pages\n');
const told = toldByReport(archive);
const [template, capture] = [await here('report.njk'), await here('capture.njk')];
const frames = { report: await frameOf('index.html'), capture: await frameOf('capture/index.html') };
const files: Readonly<Record<string, (report: Report) => string>> = {
  'text.txt': (report) => plainText(report).text,
  'annotations.json': (report) =>
    writeAnnotations(annotations(archive, report, told(report.id), annotationAddresses(archive, report.id))),
  'cite.ris': (report) => writeRis([citedReport(archive, report)]),
  'cite.bib': (report) => writeBiblatex([citedReport(archive, report)]),
  'cite.csl.json': (report) => writeCsl([citedReport(archive, report)]),
};
const { default: Eleventy } = await packages.load<{ default: Eleventy }>('@11ty/eleventy/src/Eleventy.js');
const config = (settings: Config) => {
  settings.addGlobalData('reports', () => archive.reports);
  settings.addAsyncFilter('prepared', (report) => preparedReport(archive, report));
  settings.addFilter('capture', preparedCapture);
  const page = (name: string, text: string, path: string, more: object = {}) =>
    settings.addTemplate(`${name}.njk`, text, {
      pagination: { data: 'reports', size: 1, alias: 'report', addAllPagesToCollections: false },
      permalink: (data: { report: Report }) => `reports/${data.report.id}/${path}`,
      eleventyExcludeFromCollections: true,
      ...more,
    });
  page('report', template, 'index.html', { frame: frames.report });
  page('capture', capture, 'capture/index.html', { frame: frames.capture });
  for (const [path, write] of Object.entries(files)) {
    const name = path.replaceAll('.', '_');
    settings.addFilter(name, write);
    page(name, `{{ report | ${name} | safe }}`, path);
  }
};
await new Eleventy(await mkdtemp(join(tmpdir(), 'sijill-eleventy-')), out, { quietMode: true, config }).write();

/** What our own page has before its title and after its main part. */
async function frameOf(page: string) {
  const html = await readFile(join(ours, 'reports', archive.reports[0]?.id ?? '', page), 'utf8');
  const before = html
    .slice(0, html.indexOf('<main'))
    .replace(/<title>.*?<\/title>|<script type="application.*?<\/script>|<meta name="(?:DC|z|bib|DCTERMS)\..*?>/gs, '');
  // What stands in the midst of a page and is the same on each.
  const tools =
    /<sijill-hits[^]*<\/sijill-cited>|<section aria-labelledby="omitted">[^]*?<\/section>/.exec(html)?.[0] ?? '';
  return { before, tools, after: html.slice(html.indexOf('</main>') + 7) };
}
