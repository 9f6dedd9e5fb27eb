/**
 * The search index on disk: Pagefind's bundle, made through its Node interface.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import type { SearchDocument } from './documents.ts';
import type { EngineReport } from './engine.ts';
import { indexed } from './keys.ts';
import { tokens } from './tokens.ts';
import { twin } from './twin.ts';
import { sealed } from './written.ts';

/**
 * Index documents and write the bundle that the search page loads in parts.
 *
 * The same documents give the same bytes. Pagefind's ready-made interfaces are left out, as are the programs for other
 * languages. The folder is made; what else stands in it is left alone.
 *
 * @returns How many files were written, and their size in bytes.
 * @throws With Pagefind's own words when it reports an error; when a written passage is not the document's, or its
 * words are not counted as the search counts them.
 */
export async function writeBundle(
  documents: readonly SearchDocument[],
  folder: string,
): Promise<{ files: number; bytes: number }> {
  const files = documents.length === 0 ? ofNothing() : needed(await index(documents));
  compare(documents, files);
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
`;
  const encoder = new TextEncoder();
  return [
    { path: 'pagefind.js', content: encoder.encode(engine) },
    // The search page asks for it to tell «nothing there» from «nothing loaded».
    { path: 'pagefind-entry.json', content: encoder.encode('{}\n') },
  ];
}

interface File {
  readonly path: string;
  readonly content: Uint8Array;
}

async function index(documents: readonly SearchDocument[]): Promise<File[]> {
  try {
    const made = await createIndex({ forceLanguage: 'ar' });
    refuse('createIndex', made.errors);
    if (made.index === undefined) throw new Error('Pagefind gave no index and no reason.');
    for (const document of documents) {
      const added = await made.index.addHTMLFile({ url: document.address, content: twin(document) });
      refuse(document.address, added.errors);
    }
    const { errors, files } = await made.index.getFiles();
    refuse('getFiles', errors);
    return files.sort((a, b) => (a.path < b.path ? -1 : 1));
  } finally {
    await close();
  }
}

function refuse(what: string, errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind refused ${what}:\n${errors.join('\n')}`);
}

const parts =
  /^(?:pagefind\.js|pagefind-worker\.js|pagefind-entry\.json|pagefind\.[^/]+\.pf_meta|(?:index|fragment|filter)\/[^/]+)$/;

function needed(files: readonly File[]): File[] {
  return files.filter(({ path }) => parts.test(path) || path === 'wasm.ar.pagefind');
}

/** A fragment file holds one report, or several by their hashes. */
function fragments({ path, content }: File): EngineReport[] {
  const text = gunzipSync(content)
    .toString('utf8')
    .replace(/^pagefind_dcd/, '');
  const data = JSON.parse(text) as EngineReport | Record<string, EngineReport>;
  if ('url' in data && typeof data.url === 'string') return [data as EngineReport];
  const reports = Object.values(data as Record<string, EngineReport>);
  if (reports.some((report) => typeof report.url !== 'string')) throw new Error(`${path} is not a fragment as known.`);
  return reports;
}

function compare(documents: readonly SearchDocument[], files: readonly File[]): void {
  const written = new Map(
    files
      .filter(({ path }) => path.startsWith('fragment/'))
      .flatMap((file) => fragments(file).map((report) => [report.url, report] as const)),
  );
  for (const { address, title, passages, about, meta } of documents) {
    const report = written.get(address);
    if (report === undefined) throw new Error(`${address} is missing in the search index.`);
    const expected = [
      { id: 'title', text: title, carried: sealed(title, about, Object.values(meta)) },
      ...passages.map(({ id, text }) => ({ id, text, carried: sealed(text) })),
    ];
    if (report.anchors.length !== expected.length)
      throw new Error(`${address} has other passages in the search index.`);
    let location = 0;
    for (const [place, { id, text, carried }] of expected.entries()) {
      const anchor = report.anchors[place];
      if (anchor?.id !== id || anchor.title !== carried || anchor.location !== location) {
        throw new Error(`${address}#${id} does not stand in the search index as written, at word ${location}.`);
      }
      location += indexed(text).length || tokens(text).length;
    }
  }
}
