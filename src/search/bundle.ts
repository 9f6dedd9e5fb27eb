/**
 * The search index on disk: Pagefind's bundle, made through its Node interface, and beside it the lexicon, the vocabulary
 * and the completions.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { openLexicon } from '../arabic/index.ts';
import type { LexiconSources } from '../arabic/index.ts';
import { openCoder } from './coding.ts';
import type { KnownName } from './completions.ts';
import { completionsFiles } from './completions-files.ts';
import type { SearchDocument } from './documents.ts';
import { restore } from './fragments.ts';
import type { Fed } from './fragments.ts';
import { lexiconFiles } from './lexicon-files.ts';
import type { NameTable } from './name-table.ts';
import { namesFiles } from './names-files.ts';
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
): Promise<{ files: number; bytes: number }> {
  const encoder = new TextEncoder();
  const words = vocabulary(documents, openLexicon(sources), sources.names);
  const beside = [
    ...lexiconFiles(sources),
    ...namesFiles(names),
    ...vocabularyFiles(words),
    ...completionsFiles(words, begun),
  ].map(([path, text]) => ({ path, content: encoder.encode(text) }));
  const files = [...(documents.length === 0 ? ofNothing() : await index(documents, sources)), ...beside];
  for (const { path, content } of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  return { files: files.length, bytes: files.reduce((sum, { content }) => sum + content.length, 0) };
}

/** Pagefind makes no index of nothing, and its interface throws then: an engine that finds nothing stands in its place. */
function ofNothing(): File[] {
  const engine = `const nothing = { results: [], filters: {} };
export const search = async () => nothing;
export const filters = async () => nothing.filters;
export const options = async () => undefined;
`;
  return [{ path: 'pagefind.js', content: new TextEncoder().encode(engine) }];
}

interface File {
  readonly path: string;
  readonly content: Uint8Array;
}

async function index(documents: readonly SearchDocument[], sources: LexiconSources): Promise<File[]> {
  const coder = openCoder(openLexicon(sources));
  const fed = new Map<string, Fed>();
  try {
    // No stemmer may touch a code.
    const made = await createIndex({ forceLanguage: 'und' });
    refuse('createIndex', made.errors);
    if (made.index === undefined) throw new Error('Pagefind gave no index and no reason.');
    for (const document of documents) {
      const { address, about, date } = document;
      const parts = partsOf(document, coder);
      if (fed.has(address)) throw new Error(`${address} is the address of two documents.`);
      fed.set(address, { address, about, date, parts });
      const added = await made.index.addHTMLFile({ url: address, content: twin(document, parts) });
      refuse(address, added.errors);
    }
    coder.refuseCollisions();
    const { errors, files } = await made.index.getFiles();
    refuse('getFiles', errors);
    const sorted = needed(files).sort((a, b) => (a.path < b.path ? -1 : 1));
    const restored = sorted.map((file) => ({ path: file.path, content: content(file, fed) }));
    const [missing] = fed.keys();
    if (missing !== undefined) throw new Error(`${missing} is missing in the search index.`);
    return restored;
  } finally {
    await close();
  }
}

function refuse(what: string, errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind refused ${what}:\n${errors.join('\n')}`);
}

const kept =
  /^(?:pagefind\.js|pagefind-entry\.json|wasm\.unknown\.pagefind|pagefind\.[^/]+\.pf_meta|(?:index|fragment|filter)\/[^/]+)$/;

const needed = (files: readonly File[]): File[] => files.filter(({ path }) => kept.test(path));

function content({ path, content }: File, fed: Map<string, Fed>): Uint8Array {
  if (path.startsWith('fragment/')) return restore(path, content, fed);
  return path === 'pagefind.js' ? withFailures(path, content) : content;
}

/**
 * Pagefind's program, telling of parts that it cannot load.
 *
 * Pagefind 1.6 passes over a part of the index or of the filters that does not arrive or is damaged, and then finds
 * nothing: a search whose answer is to be trusted must fail. To be taken out when Pagefind rejects such a search itself.
 *
 * @throws When the two places are not as known.
 */
function withFailures(path: string, program: Uint8Array): Uint8Array {
  const text = new TextDecoder().decode(program);
  const parts = text.split(/(?<="load_(?:index|filter)_chunk"\)\))\.catch\(\(\)=>\{\}\)/);
  if (parts.length !== 3) throw new Error(`${path} passes over missing parts in ${parts.length - 1} places, not in 2.`);
  return new TextEncoder().encode(parts.join(''));
}
