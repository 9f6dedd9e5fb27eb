/**
 * The search index on disk: Pagefind's bundle, made through its Node interface, and beside it the lexicon, the vocabulary
 * and the completions.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { transform } from 'esbuild';
import { close, createIndex } from 'pagefind';
import { lemmasOf, openLexicon } from '../arabic/index.ts';
import type { LexiconSources } from '../arabic/index.ts';
import { openCoder } from './coding.ts';
import type { Coder } from './coding.ts';
import type { KnownName } from './completions.ts';
import { completionsFiles } from './completions-files.ts';
import type { SearchDocument } from './documents.ts';
import { restore } from './fragments.ts';
import type { Fed } from './fragments.ts';
import { lexiconFiles } from './lexicon-files.ts';
import type { NameTable } from './name-table.ts';
import { namesFiles } from './names-files.ts';
import { openReader } from './remembered.ts';
import type { ReadWord } from './remembered.ts';
import { reportsFile } from './reports.ts';
import { reportsTable } from './reports-table.ts';
import { partsOf, twin } from './twin.ts';
import { vocabulary } from './vocabulary.ts';
import { vocabularyFiles } from './vocabulary-files.ts';

/**
 * Index documents and write the bundle that the search page loads in parts.
 *
 * The index holds lemma codes (`openCoder`), its fragments the words as written (`restore`). The same documents and
 * lexicon give the same bytes. Pagefind's ready-made interfaces and its worker are left out, as are the programs for other languages.
 * The folder is made; what else stands in it is left alone.
 *
 * @param begun The names that are offered to a reader who begins them.
 * @param read Reads words by these sources.
 * @returns How many files were written, and their size in bytes.
 * @throws With Pagefind's own words when it reports an error; when two lemmas have one code; and, saying what changed,
 * when Pagefind writes otherwise than is known of version 1.6.
 */
export async function writeBundle(
  documents: readonly SearchDocument[],
  folder: string,
  sources: LexiconSources,
  names: NameTable = new Map(),
  begun: readonly KnownName[] = [],
  read: ReadWord = openReader(openLexicon(sources)),
): Promise<{ files: number; bytes: number }> {
  const besides = () => {
    const words = vocabulary(documents, read, sources.names);
    return [
      ...lexiconFiles(sources),
      ...namesFiles(names),
      ...vocabularyFiles(words),
      ...completionsFiles(words, begun),
    ];
  };
  const files =
    documents.length === 0 ? ofNothing(besides) : await index(documents, openCoder(read, lemmasOf(sources)), besides);
  for (const part of new Set(files.map(({ path }) => dirname(path))))
    await mkdir(join(folder, part), { recursive: true });
  for (let at = 0; at < files.length; at += atOnce) {
    const some = files.slice(at, at + atOnce);
    await Promise.all(some.map(({ path, content }) => writeFile(join(folder, path), content)));
  }
  return { files: files.length, bytes: files.reduce((sum, { content }) => sum + content.length, 0) };
}

/** How many files are written at once. */
const atOnce = 64;

/** Pagefind makes no index of nothing, and its interface throws then: an engine that finds nothing stands in its place. */
function ofNothing(besides: () => readonly Text[]): File[] {
  const engine = `export const search = async () => ({ results: [] });
export const options = async () => undefined;
`;
  return [['pagefind.js', engine] as const, [reportsFile, reportsTable(new Map())] as const, ...besides()].map(asFile);
}

interface File {
  readonly path: string;
  readonly content: Uint8Array;
}

/** A path and what stands there. */
type Text = readonly [path: string, text: string];

const asFile = ([path, text]: Text): File => ({ path, content: new TextEncoder().encode(text) });

/** @param besides Makes the files beside the index, while Pagefind writes its own. */
async function index(
  documents: readonly SearchDocument[],
  coder: Coder,
  besides: () => readonly Text[],
): Promise<File[]> {
  const fed = new Map<string, Fed>();
  try {
    // No stemmer may touch a code.
    const made = await createIndex({ forceLanguage: 'und' });
    refuse('createIndex', made.errors);
    if (made.index === undefined) throw new Error('Pagefind gave no index and no reason.');
    let added = Promise.resolve();
    for (const document of documents) {
      const { address, about } = document;
      const parts = partsOf(document, coder);
      if (fed.has(address)) throw new Error(`${address} is the address of two documents.`);
      fed.set(address, { address, about, parts });
      const content = twin(parts);
      await added;
      // Pagefind reads it while the next is coded.
      added = made.index.addHTMLFile({ url: address, content }).then(({ errors }) => refuse(address, errors));
      added.catch(() => undefined);
    }
    await added;
    coder.refuseCollisions();
    const writing = made.index.getFiles();
    const others = besides();
    const { errors, files } = await writing;
    refuse('getFiles', errors);
    const byAddress = new Map(documents.map((document) => [document.address, document]));
    const byId = new Map<string, SearchDocument>();
    const written = needed(files).map(async ({ path, content }): Promise<File> => {
      const id = /^fragment\/(.+)\.pf_fragment$/.exec(path)?.[1];
      if (id === undefined) return { path, content: await program(path, content) };
      const restored = restore(path, content, fed);
      const document = byAddress.get(restored.address);
      if (document !== undefined) byId.set(id, document);
      return { path, content: restored.content };
    });
    const all = await Promise.all(written);
    const [missing] = fed.keys();
    if (missing !== undefined) throw new Error(`${missing} is missing in the search index.`);
    return [...all, ...[[reportsFile, reportsTable(byId)] as const, ...others].map(asFile)];
  } finally {
    await close();
  }
}

function refuse(what: string, errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind refused ${what}:\n${errors.join('\n')}`);
}

const kept =
  /^(?:pagefind\.js|pagefind-entry\.json|wasm\.unknown\.pagefind|pagefind\.[^/]+\.pf_meta|(?:index|fragment)\/[^/]+)$/;

const needed = (files: readonly File[]): File[] => files.filter(({ path }) => kept.test(path));

const program = (path: string, content: Uint8Array) =>
  path === 'pagefind.js' ? smaller(withFailures(path, content)) : content;

/**
 * Pagefind's program, telling of parts that it cannot load or that are damaged.
 *
 * Pagefind 1.6 passes over a part of the index or of the filters that does not arrive, and then finds nothing; and it
 * unpacks what it loads without a look at the checksum at its end (RFC 1952), so that one bit may change words. A search
 * whose answer is to be trusted must fail. To be taken out when Pagefind rejects such a search itself.
 *
 * @throws When the places are not as known.
 */
function withFailures(path: string, program: Uint8Array): string {
  const text = new TextDecoder().decode(program);
  const parts = text.split(/(?<="load_(?:index|filter)_chunk"\)\))\.catch\(\(\)=>\{\}\)/);
  if (parts.length !== 3) throw new Error(`${path} passes over missing parts in ${parts.length - 1} places, not in 2.`);
  const unpacking = parts.join('').split('data=gz_default(data);');
  if (unpacking.length !== 2) throw new Error(`${path} unpacks in ${unpacking.length - 1} places, not in 1.`);
  return unpacking.join('data=unpackWhole(data);') + unpackWhole;
}

/** In Pagefind's program: what a gzip file holds; throws where it is not what was packed. CRC-32, bit by bit. */
const unpackWhole = `
function unpackWhole(packed) {
  const data = gz_default(packed);
  let sum = -1;
  for (const byte of data) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (0xedb88320 & -(sum & 1));
  }
  if (new DataView(packed.buffer, packed.byteOffset).getInt32(packed.length - 8, true) !== ~sum) throw new Error('damaged');
  return data;
}
`;

/** A module with short names inside, the same outside: Pagefind leaves its program as it was written. */
async function smaller(program: string): Promise<Uint8Array> {
  const { code } = await transform(program, { minify: true, format: 'esm', target: 'es2022', charset: 'utf8' });
  return new TextEncoder().encode(code);
}
