/** The kinds of pages and files that Eleventy makes: which there are, and what the template of each is given. */
import type { Archive, Report } from '../../../../src/archive/archive.ts';
import { annotations, toldByReport, writeAnnotations } from '../../../../src/exports/annotations.ts';
import { plainText } from '../../../../src/exports/plain-text.ts';
import { reportsAnswering, reportsNaming } from '../../../../src/exports/references.ts';
import * as addresses from '../../../../src/site/addresses.ts';
import { annotationAddresses } from '../../../../src/site/annotations.ts';
import { citationPieces } from '../../../../src/site/citation-files.ts';
import { openData } from '../../../../src/site/data-files.ts';
import { dossierPages } from '../../../../src/site/dossier-pages.ts';
import type { DossierPart } from '../../../../src/site/dossier-pages.ts';
import { verificationPaths, verificationText } from '../../../../src/site/verification.ts';
import { openWords } from '../../../../src/site/words.ts';
import { figureLists, indexLists, relationLists, reportLists } from './prepared-lists.ts';
import type { ListPage } from './prepared-lists.ts';
import { preparedDossier, preparedDossierLeaf } from './prepared-records.ts';
import { preparedWordList, preparedWordPassages } from './prepared-words.ts';
import { preparedCapture, preparedReport } from './prepared.ts';

/** A page or a file: its path below the site's folder, and what its template is given; of a file, its text. */
export interface Shown {
  readonly path: string;
  readonly prepared: () => unknown;
}

/** Files of a kind that `kindOf` names, and the template of their pages; files of text alone have none. */
export interface Kind {
  readonly template?: string;
  readonly shown: () => readonly Shown[] | Promise<readonly Shown[]>;
}

/** All that is made with Eleventy, in the order of making. */
export function kinds(archive: Archive): Readonly<Record<string, Kind>> {
  const named = [archive.factions, archive.places, archive.persons, archive.organisations].flat();
  const entities = named.map(({ id }) => archive.entity(id));
  const told = toldByReport(archive);
  return {
    'report pages': {
      template: 'report',
      shown: () =>
        archive.reports.map((report) => ({
          path: below(addresses.report(report.id)),
          prepared: () => preparedReport(archive, report),
        })),
    },
    'capture pages': {
      template: 'capture',
      shown: () =>
        archive.reports.map((report) => ({
          path: below(addresses.capture(report.id)),
          prepared: () => preparedCapture(report),
        })),
    },
    'files of reports': {
      shown: () =>
        archive.reports.flatMap((report) => {
          const annotated = () =>
            annotations(archive, report, told(report.id), annotationAddresses(archive, report.id));
          const address = addresses.report(report.id).slice(1);
          return [
            { path: `${address}text.txt`, prepared: () => plainText(report).text },
            { path: `${address}annotations.json`, prepared: () => writeAnnotations(annotated()) },
            ...citations(archive, addresses.report(report.id), [report]),
          ];
        }),
    },
    dossiers: {
      template: 'dossier',
      shown: () =>
        entities.map(({ entity, id }) => ({
          path: below(addresses.entityPage(entity, id)),
          prepared: () => preparedDossier(archive, id),
        })),
    },
    'dossier lists': {
      template: 'leaf',
      shown: () =>
        entities.flatMap(({ id }) =>
          Object.entries(dossierPages(archive, id).parts).flatMap(([part, leaves]) =>
            leaves.map(({ address }) => ({
              path: below(address),
              prepared: () => preparedDossierLeaf(archive, id, part as DossierPart, address),
            })),
          ),
        ),
    },
    'report lists': { template: 'leaf', shown: () => reportLists(archive).map(listed) },
    'figure lists': { template: 'leaf', shown: () => figureLists(archive).map(listed) },
    'relation lists': { template: 'leaf', shown: () => relationLists(archive).map(listed) },
    'index lists': {
      template: 'leaf',
      shown: () => entityKinds.flatMap((kind) => indexLists(archive, kind)).map(listed),
    },
    'citation files': {
      shown: () =>
        [
          [addresses.reports, archive.reports] as const,
          ...archive.factions.map(
            ({ id }) => [addresses.entityPage('faction', id), reportsNaming(archive, id)] as const,
          ),
          ...archive.questions.map(({ id }) => [addresses.question(id), reportsAnswering(archive, id)] as const),
        ].flatMap(([address, reports]) => (reports.length === 0 ? [] : citations(archive, address, reports))),
    },
    'word lists': {
      template: 'words',
      shown: async () => {
        const words = await openWords();
        return [...words.lists].flatMap(([letter, pages]) =>
          pages.map((_, i) => ({
            path: below(addresses.wordList(letter.slug, i + 1)),
            prepared: () => preparedWordList(words, letter, i + 1),
          })),
        );
      },
    },
    'word passages': {
      template: 'passages',
      shown: async () => {
        const words = await openWords();
        return words.pages.map((_, i) => ({
          path: below(addresses.wordPassages(i + 1)),
          prepared: () => preparedWordPassages(words, i + 1),
        }));
      },
    },
    verify: {
      shown: async () =>
        (await verificationPaths()).map(({ params, props }) => ({
          path: `verify/${params.file}`,
          prepared: () => verificationText(props),
        })),
    },
    data: {
      shown: async () => {
        const { files, package: listed } = await openData();
        const text = (pieces: Iterable<Uint8Array>) => Buffer.concat([...pieces]).toString();
        return [
          ...files.map(({ name, pieces }) => ({ path: `data/${name}`, prepared: () => text(pieces()) })),
          { path: 'data/datapackage.json', prepared: () => listed },
        ];
      },
    },
  };
}

function citations(archive: Archive, address: string, reports: readonly Report[]): readonly Shown[] {
  return (['ris', 'bib', 'csl.json'] as const).map((format) => ({
    path: `${address.slice(1)}cite.${format}`,
    prepared: () => Buffer.concat([...citationPieces(archive, reports, format)]).toString(),
  }));
}

const entityKinds = ['faction', 'place', 'person', 'organisation'] as const;
const listed = ({ address, prepared }: ListPage): Shown => ({ path: below(address), prepared });
const below = (address: string) => `${address.slice(1)}index.html`;
