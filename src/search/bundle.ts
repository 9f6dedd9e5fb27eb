/**
 * The search index on disk: Pagefind's bundle, whole or in shards, and beside it the lexicon, the vocabulary and the
 * completions.
 */
import { lemmasOf, openLexicon } from '../arabic/index.ts';
import type { LexiconSources } from '../arabic/index.ts';
import { asFile, writeFiles } from './bundle-files.ts';
import type { BundleFile, Written } from './bundle-files.ts';
import { openCoder } from './coding.ts';
import type { Coder } from './coding.ts';
import type { KnownName } from './completions.ts';
import { completionsFiles } from './completions-files.ts';
import type { SearchDocument } from './documents.ts';
import { lexiconFiles } from './lexicon-files.ts';
import type { NameTable } from './name-table.ts';
import { namesFiles } from './names-files.ts';
import { coded, pagefindIndex, programFile } from './pagefind-index.ts';
import { pagefindProgram } from './pagefind-program.ts';
import { openReader } from './remembered.ts';
import type { ReadWord } from './remembered.ts';
import { reportsFile } from './reports.ts';
import { reportsTable } from './reports-table.ts';
import { writeShards } from './shard-bundle.ts';
import type { ShardWriting } from './shard-bundle.ts';
import type { Sharding } from './shards.ts';
import { vocabulary } from './vocabulary.ts';
import { vocabularyFiles } from './vocabulary-files.ts';

/** How a bundle is written. */
export interface Writing extends ShardWriting {
  /** The whole in one if not given. */
  readonly sharding?: Sharding;
  /** Reads words by the sources; opened of them if not given. */
  readonly read?: ReadWord;
}

/**
 * Index documents and write the bundle that the search page loads in parts.
 *
 * The same documents and lexicon give the same bytes, whatever was built before. The folder is made; what else stands in
 * it is left alone.
 *
 * @param begun The names that are offered to a reader who begins them.
 * @returns How many files were written, and their size in bytes.
 * @throws What `pagefindIndex` throws, and when two lemmas have one code.
 */
export async function writeBundle(
  documents: readonly SearchDocument[],
  folder: string,
  sources: LexiconSources,
  names: NameTable = new Map(),
  begun: readonly KnownName[] = [],
  { read = openReader(openLexicon(sources)), ...writing }: Writing = {},
): Promise<Written> {
  const coder = openCoder(read, lemmasOf(sources));
  const besides = () => {
    const words = vocabulary(documents, read, sources.names);
    return [
      ...lexiconFiles(sources),
      ...namesFiles(names),
      ...vocabularyFiles(words),
      ...completionsFiles(words, begun),
    ].map(asFile);
  };
  if (documents.length === 0) return writeFiles(folder, [...ofNothing(), ...besides()]);
  if (writing.sharding !== 'year') return writeFiles(folder, await whole(documents, coder, besides));
  const index = await writeShards(documents, coder, folder, writing);
  const rest = await writeFiles(folder, besides());
  return { files: index.files + rest.files, bytes: index.bytes + rest.bytes };
}

/** Pagefind makes no index of nothing, and its interface throws then: an engine that finds nothing stands in its place. */
function ofNothing(): readonly BundleFile[] {
  const engine = `export const search = async () => ({ results: [] });
export const options = async () => undefined;
`;
  return [[programFile, engine] as const, [reportsFile, reportsTable(new Map())] as const].map(asFile);
}

/** @param besides Makes the files beside the index, while Pagefind writes its own. */
async function whole(
  documents: readonly SearchDocument[],
  coder: Coder,
  besides: () => readonly BundleFile[],
): Promise<readonly BundleFile[]> {
  let others: readonly BundleFile[] = [];
  const { files, byId } = await pagefindIndex(each(documents, coder), () => {
    coder.refuseCollisions();
    others = besides();
  });
  const all = files.map(async (file) =>
    file.path === programFile ? { ...file, content: await pagefindProgram(file.path, file.content) } : file,
  );
  return [...(await Promise.all(all)), asFile([reportsFile, reportsTable(byId)]), ...others];
}

function* each(documents: readonly SearchDocument[], coder: Coder) {
  for (const document of documents) yield coded(document, coder);
}
