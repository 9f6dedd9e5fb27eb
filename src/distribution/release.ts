/**
 * The release of an edition: what it adds to the published record, or why it is refused. Nothing is written unless all
 * of it holds, and then all at once.
 */
import { existsSync } from 'node:fs';
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { checkContent } from '../archive/check.ts';
import { sha256 } from '../archive/digest.ts';
import { fieldHistories } from '../archive/fields.ts';
import { formerAddresses } from '../archive/former.ts';
import type { Problem } from '../archive/problems.ts';
import { publish, withoutWithdrawn } from '../archive/publication.ts';
import type { BuiltPage } from '../archive/publication.ts';
import { publishedFiles } from '../archive/published-files.ts';
import { citableOf, citedStatements, publishedOf } from '../archive/published.ts';
import type { Published } from '../archive/published.ts';
import type { PublishedReport } from '../archive/schema.ts';
import { builtPages } from './built-pages.ts';
import { forgetWhenStopped, inPlainWords } from './whole-file.ts';
import { replaceFolder, restore } from './whole-folder.ts';

/** What came of a release. */
export type Outcome =
  /** The content breaks rules. */
  | { readonly kind: 'faults'; readonly problems: readonly Problem[] }
  /** The built pages lack what was, or would be, published: addresses with their anchors. */
  | { readonly kind: 'missing'; readonly edition: string; readonly addresses: readonly string[] }
  /** The edition was released before, and would now hold something else. */
  | { readonly kind: 'differs'; readonly edition: string; readonly additions: Additions }
  /** The edition was released before, and holds what it did. */
  | { readonly kind: 'unchanged'; readonly edition: string }
  | { readonly kind: 'released'; readonly edition: string; readonly additions: Additions };

/** What an edition adds to the published record, each as an address. */
export interface Additions {
  readonly pages: readonly string[];
  /** Files beside pages. */
  readonly files: readonly string[];
  readonly anchors: readonly string[];
  readonly passages: readonly string[];
  readonly figures: readonly string[];
  /** Passages, figures and statements whose words are published anew. */
  readonly changed: readonly string[];
}

/** What a release needs of the world. */
export interface Release {
  /** The content folder; its `published/` is written. */
  readonly content: string;
  /** Builds the site of that content into a folder, which is not there yet. */
  readonly build: (out: string) => Promise<readonly Problem[]>;
  /** Only tell what would be added. */
  readonly dryRun?: boolean;
}

/**
 * Release the edition that `content/edition.yaml` names. The same content gives the same bytes, whenever and wherever it
 * is released.
 */
export async function release({ content: folder, build, dryRun = false }: Release): Promise<Outcome> {
  const record = join(resolve(folder), 'published');
  restore(record);
  const { content, problems } = await checkContent(folder);
  if (problems.length > 0) return { kind: 'faults', problems };
  const published = publishedOf(content);
  const edition = content.edition?.record;
  if (!edition) throw new Error(`${folder} names no edition.`);

  // A name of its own for each content folder: what a release that was killed has left is removed by the next.
  const site = join(tmpdir(), `sijill-release-${sha256(record).slice(0, 16)}`);
  const forget = forgetWhenStopped(site);
  try {
    await rm(site, { recursive: true, force: true });
    await mkdir(site, { mode: 0o700 }).catch((error: unknown) => {
      throw inPlainWords(error, site);
    });
    const faults = await build(join(site, 'dist'));
    if (faults.length > 0) return { kind: 'faults', problems: faults };
    const pages = await builtPages(join(site, 'dist'));
    const former = formerAddresses(content.published.redirects?.record, published);
    const gone = new Set<string>(former.pages.map(({ from }) => from));
    const citable = pages.filter(({ address }) => !gone.has(address)).map((page) => without(page, former.covers));
    const next = publish(withoutWithdrawn(published, former), citableOf(content), citable, edition);

    const missing = missingFrom(pages, next).filter((address) => !former.covers(address));
    if (missing.length > 0) return { kind: 'missing', edition: edition.id, addresses: missing };
    const additions = additionsOf(published, next);
    if (published.editions.some(({ id }) => id === edition.id)) {
      const { id } = edition;
      // The words of a report that was withdrawn go: that adds nothing, and differs.
      const [before, after] = [published, next].map((each) => JSON.stringify([...publishedFiles(each)]));
      return before !== after ? { kind: 'differs', edition: id, additions } : { kind: 'unchanged', edition: id };
    }
    if (!dryRun) await write(record, publishedFiles(next));
    return { kind: 'released', edition: edition.id, additions };
  } finally {
    await rm(site, { recursive: true, force: true });
    forget();
  }
}

/** A page without the anchors that only say what moved or was withdrawn. */
function without({ address, anchors, files = [] }: BuiltPage, covers: (address: string) => boolean): BuiltPage {
  return { address, files, anchors: anchors.filter((anchor) => !covers(`${address}#${anchor}`)) };
}

/** Published addresses that no built page answers, and published anchors and files that its page does not have. */
export function missingFrom(pages: readonly BuiltPage[], published: Published): readonly string[] {
  const built = new Map(
    pages.map(({ address, anchors, files = [] }) => [address, { anchors: new Set(anchors), files: new Set(files) }]),
  );
  const promised = new Map([...published.reports, ...published.pages].map(({ address, files }) => [address, files]));
  return [...anchorsOf(published)].flatMap(([address, anchors]) => {
    const page = built.get(address);
    const files = Object.values(promised.get(address) ?? {}).flat();
    if (!page) return [address];
    return [
      ...anchors.filter((anchor) => !page.anchors.has(anchor)).map((anchor) => `${address}#${anchor}`),
      ...files.filter((file) => !page.files.has(file)).map((file) => `${address}${file}`),
    ];
  });
}

/** Every published file, by its address. */
function filesOf({ reports, pages }: Published): readonly string[] {
  return [...reports, ...pages].flatMap(({ address, files = {} }) =>
    Object.values(files)
      .flat()
      .map((file) => address + file),
  );
}

/** Every published anchor by its page's address. */
function anchorsOf({ reports, pages }: Published): ReadonlyMap<string, readonly string[]> {
  return new Map([
    ...reports.flatMap(({ address, capture, passages, figures, anchors }) => [
      [address, [passages, figures, anchors].flatMap((each) => Object.keys(each))] as const,
      [capture.address, Object.keys(capture.anchors)] as const,
    ]),
    ...pages.map(({ address, anchors }) => [address, Object.keys(anchors)] as const),
  ]);
}

function additionsOf(before: Published, after: Published): Additions {
  const known = anchorsOf(before);
  const numbered = new Set(after.reports.flatMap((report) => words(report).map(({ at }) => at)));
  const pages = [...anchorsOf(after)];
  const history = new Map(before.reports.flatMap((report) => [...words(report), ...statements(report)]).map(keyed));
  const versions = after.reports.flatMap((report) => [...words(report), ...statements(report)]);
  const filed = new Set(filesOf(before));
  const fresh = after.reports.flatMap(words).filter(({ at }) => !history.has(at));
  return {
    pages: pages.flatMap(([address]) => (known.has(address) ? [] : [address])),
    files: filesOf(after).filter((file) => !filed.has(file)),
    anchors: pages.flatMap(([address, anchors]) => {
      const old = new Set(known.get(address));
      return anchors
        .filter((each) => !old.has(each))
        .map((each) => `${address}#${each}`)
        .filter((at) => !numbered.has(at));
    }),
    passages: fresh.filter(({ figure }) => !figure).map(({ at }) => at),
    figures: fresh.filter(({ figure }) => figure).map(({ at }) => at),
    changed: versions.filter(({ at, times }) => times > (history.get(at) ?? times)).map(({ at }) => at),
  };
}

interface Versions {
  readonly at: string;
  readonly figure: boolean;
  /** How often its words were published anew. */
  readonly times: number;
}

const keyed = ({ at, times }: Versions) => [at, times] as const;

function words({ address, passages, figures }: PublishedReport): readonly Versions[] {
  const of = (all: PublishedReport['figures'], figure: boolean) =>
    Object.entries(all).map(([part, history]) => ({ at: `${address}#${part}`, figure, times: history.length }));
  return [...of(passages, false), ...of(figures, true)];
}

function statements({ address, statements: all, fields }: PublishedReport): readonly Versions[] {
  const histories = [...citedStatements.map((field) => [field, all[field]] as const), ...fieldHistories(fields)];
  return histories.map(([field, history]) => ({ at: `${address} ${field}`, figure: false, times: history.length }));
}

/**
 * Write every file, or change none: the folder is made anew beside its place, with what else stood in it, and takes it
 * when it is whole.
 */
async function write(folder: string, files: ReadonlyMap<string, string>): Promise<void> {
  await replaceFolder(folder, async (staging) => {
    if (existsSync(folder)) await cp(folder, staging, { recursive: true });
    for (const [name, text] of files) await writeFile(join(staging, name), text);
  });
}
