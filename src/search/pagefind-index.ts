/**
 * An index of reports, made by Pagefind through its Node interface; the whole archive's or a shard's.
 */
import { close, createIndex } from 'pagefind';
import type { BundleFile } from './bundle-files.ts';
import { noWord } from './coding.ts';
import type { Coder } from './coding.ts';
import type { SearchDocument } from './documents.ts';
import { restore } from './fragments.ts';
import type { Fed } from './fragments.ts';
import { partsOf, twin } from './twin.ts';

/** What Pagefind wrote of some reports. */
export interface PagefindIndex {
  /** Those that a search loads, the words as written in them; Pagefind's program is as Pagefind has it. */
  readonly files: readonly BundleFile[];
  /** The reports by the ids that they have in the index. */
  readonly byId: ReadonlyMap<string, SearchDocument>;
}

/** Where Pagefind's program stands among its files, and the part of it that is for the processor. */
export const programFile = 'pagefind.js';
export const wasmFile = 'wasm.unknown.pagefind';

/** A report as it is fed. */
export interface FedDocument extends Fed {
  readonly document: SearchDocument;
}

/** A report's parts, coded. */
export function coded(document: SearchDocument, coder: Coder): FedDocument {
  const { address, about } = document;
  return { document, address, about, parts: partsOf(document, coder) };
}

/**
 * Index reports: lemma codes (`openCoder`) are what Pagefind reads, the words as written are put back (`restore`).
 *
 * Pagefind's ready-made interfaces and its worker are left out, as are the programs for other languages. The same reports
 * and codes give the same bytes. Pagefind's own program runs beside this one, and ends with the index.
 *
 * @param reports At least one; each is taken when the one before has been handed over.
 * @param meanwhile Done while Pagefind writes.
 * @throws With Pagefind's own words when it reports an error, and, saying what changed, when Pagefind writes otherwise
 * than is known of version 1.6.
 */
export async function pagefindIndex(
  reports: Iterable<FedDocument>,
  meanwhile: () => void = () => undefined,
): Promise<PagefindIndex> {
  const waiting = new Map<string, Fed>();
  const documents = new Map<string, SearchDocument>();
  const byId = new Map<string, SearchDocument>();
  try {
    // No stemmer may touch a code.
    const made = await createIndex({ forceLanguage: 'und' });
    refuse('createIndex', made.errors);
    if (made.index === undefined) throw new Error('Pagefind gave no index and no reason.');
    let added = Promise.resolve();
    for (const report of reports) {
      const { address, parts } = report;
      if (waiting.has(address)) throw new Error(`${address} is the address of two documents.`);
      waiting.set(address, report);
      documents.set(address, report.document);
      const content = twin(parts);
      await added;
      // Pagefind reads it while the next is coded.
      added = made.index.addHTMLFile({ url: address, content }).then(({ errors }) => refuse(address, errors));
      added.catch(() => undefined);
    }
    await added;
    const writing = made.index.getFiles();
    meanwhile();
    const { errors, files } = await writing;
    refuse('getFiles', errors);
    const written = files
      .filter(({ path }) => kept.test(path))
      .map(({ path, content }): BundleFile => {
        const id = idOf(path);
        if (id === undefined) return { path, content };
        const restored = restore(path, content, waiting);
        const document = documents.get(restored.address);
        if (document !== undefined) byId.set(id, document);
        return { path, content: restored.content };
      });
    const [missing] = waiting.keys();
    if (missing !== undefined) throw new Error(`${missing} is missing in the search index.`);
    return { files: written, byId };
  } finally {
    await close();
  }
}

/** Pagefind's programs, which are the same for every index. */
export async function pagefindPrograms(): Promise<{ readonly program: Uint8Array; readonly wasm: Uint8Array }> {
  const nothing = { address: 'reports/', title: '', passages: [], filters: none, meta: {}, about: '' };
  const parts = [{ id: 'title', text: '—', codes: [noWord], sum: 'none' }];
  const { files } = await pagefindIndex([{ document: nothing, address: nothing.address, about: '', parts }]);
  const [program, wasm] = [programFile, wasmFile].map((path) => files.find((file) => file.path === path)?.content);
  if (program === undefined || wasm === undefined) throw new Error('Pagefind wrote no program.');
  return { program, wasm };
}

const none: SearchDocument['filters'] = { faction: [], source: [], year: [], place: [] };

/** The id of the report that a fragment is of. */
export const idOf = (path: string): string | undefined => /(?:^|\/)fragment\/(.+)\.pf_fragment$/.exec(path)?.[1];

function refuse(what: string, errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind refused ${what}:\n${errors.join('\n')}`);
}

const kept =
  /^(?:pagefind\.js|pagefind-entry\.json|wasm\.unknown\.pagefind|pagefind\.[^/]+\.pf_meta|(?:index|fragment)\/[^/]+)$/;
