/** The files of citations beside the pages, as programs read them, and the links by which a reader comes to them. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serve } from '../../src/distribution/serve.ts';
import type { Served } from '../../src/distribution/serve.ts';
import { citedFields } from '../../src/exports/cited-fields.ts';
import { reference, reportsAnswering, reportsNaming } from '../../src/exports/references.ts';
import { openSite } from '../../src/site/archive.ts';
import { cslFile, readBiblatex, readRis } from '../unit/exports/citation-readers.ts';
import { attribute, dist, named, sitePages, target } from './pages.ts';

const archive = await openSite();
const pages = new Map(sitePages().map((page) => [page.path, page]));
const ids = (reports: readonly { readonly id: string }[]) => reports.map(({ id }) => id);

/** Each page that has files beside it, with the reports that they cite. */
const lists: readonly (readonly [folder: string, reports: readonly string[]])[] = [
  ['reports/', ids(archive.reports)],
  ...archive.factions.map(({ id }) => [`factions/${id}/`, ids(reportsNaming(archive, id))] as const),
  ...archive.questions.map(({ id }) => [`figures/${id}/`, ids(reportsAnswering(archive, id))] as const),
];
const reports = archive.reports.map(({ id }) => [`reports/${id}/`, [id]] as const);
const filled = [...reports, ...lists].filter(([, cited]) => cited.length > 0);

const text = (file: string) => readFileSync(join(dist, file), 'utf8');
const key = (id: string) => `sijill-${id}`;

describe('the files beside each page', () => {
  test('cite in RIS the reports of the page, each once and in order', () => {
    const wrong = filled.filter(([folder, cited]) => {
      const found = readRis(text(`${folder}cite.ris`)).flatMap((record) => record.values('AN'));
      return found.join() !== cited.join();
    });
    expect(wrong).toEqual([]);
  });

  test('cite the same in BibLaTeX', () => {
    const wrong = filled.filter(([folder, cited]) => {
      const found = readBiblatex(text(`${folder}cite.bib`)).map((record) => record.key);
      return found.join() !== cited.map(key).join();
    });
    expect(wrong).toEqual([]);
  });

  test('cite the same in CSL-JSON, by its schema', () => {
    const wrong = filled.filter(([folder, cited]) => {
      const found = cslFile.parse(JSON.parse(text(`${folder}cite.csl.json`))).map(({ id }) => id);
      return found.join() !== cited.map(key).join();
    });
    expect(wrong).toEqual([]);
  });

  test('are left out where there is no report to cite', () => {
    const empty = lists.filter(([, cited]) => cited.length === 0);
    expect(empty.filter(([folder]) => existsSync(join(dist, folder, 'cite.ris')))).toEqual([]);
  });
});

describe('the three files of a report', () => {
  test('say the same, and what its record says', () => {
    for (const { id } of archive.reports) {
      const { title, authors, source, place } = citedFields(reference(archive, archive.report(id), () => undefined));
      const [ris] = readRis(text(`reports/${id}/cite.ris`));
      const [bib] = readBiblatex(text(`reports/${id}/cite.bib`));
      const [csl] = cslFile.parse(JSON.parse(text(`reports/${id}/cite.csl.json`)));
      const names = ris?.values('AU').map((name) => name.replace(/,$/, ''));
      const one = (value: string | undefined) => (value === undefined ? [] : [value]);
      const said = [
        [names, ris?.values('TI'), ris?.values('T2'), ris?.values('CY')],
        ['author', 'title', 'journaltitle', 'location'].map((field) => bib?.values(field)),
        [csl?.author?.map(({ literal }) => literal) ?? [], [csl?.title]].concat(
          [csl?.['container-title'], csl?.['publisher-place']].map(one),
        ),
      ];
      const recorded = [authors, [title], one(source), one(place)];
      expect(said, id).toEqual([recorded, recorded, recorded]);
    }
  });
});

describe('without SITE_URL', () => {
  test('no file names an address with an origin', () => {
    const named = filled.flatMap(([folder]) =>
      ['ris', 'bib', 'csl.json'].filter((format) => /https?:/.test(text(`${folder}cite.${format}`))),
    );
    expect(named).toEqual([]);
  });
});

describe('the links to the files', () => {
  let site: Served;
  beforeAll(async () => {
    site = await serve(dist, { port: 0 });
  });
  afterAll(() => site.close());

  const links = lists.flatMap(([folder]) => {
    const page = pages.get(`${folder}index.html`);
    if (!page) throw new Error(`There is no page in ${folder}.`);
    const found = named(page, 'a').filter((link) => attribute(link, 'download') !== undefined);
    return found.map((link) => ({
      folder,
      file: target(page, attribute(link, 'href') ?? '').file,
      type: attribute(link, 'type'),
      name: attribute(link, 'download') ?? '',
    }));
  });

  test('stand on each page that lists reports, and lead to its own files', () => {
    const wanted = lists
      .filter(([, cited]) => cited.length > 0)
      .flatMap(([folder]) => ['ris', 'bib', 'csl.json'].map((format) => `${folder}cite.${format}`));
    expect(links.map(({ file }) => file)).toEqual(wanted);
  });

  test('save each file under a name of its own', () => {
    expect(new Set(links.map(({ name }) => name)).size).toBe(links.length);
    expect(links.filter(({ name }) => !/^sijill-[a-z0-9-]+\.(?:ris|bib|csl\.json)$/.test(name))).toEqual([]);
  });

  test('name the media type that the file is served as', async () => {
    const [first] = filled.slice(-1);
    for (const { file, type } of links.filter(({ folder }) => folder === first?.[0])) {
      const response = await fetch(`${site.address}${file}`);
      await response.arrayBuffer();
      expect(response.headers.get('content-type')).toBe(`${type};charset=utf-8`);
    }
  });
});
