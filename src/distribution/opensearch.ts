/** The archive's paragraphs in a folder, for a search server. */
import { readdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { bulkTexts } from '../exports/opensearch/bulk.ts';
import { indexSettings } from '../exports/opensearch/mapping.ts';
import { paragraphDocuments } from '../exports/opensearch/paragraphs.ts';
import type { ParagraphContext } from '../exports/opensearch/paragraphs.ts';
import { inPlainWords } from './whole-file.ts';
import { replaceFolder, restore } from './whole-folder.ts';

/** The index's settings; the documents stand in files beside it: `paragraphs-0001.ndjson`. */
const indexFile = 'index.json';
const isOurs = (name: string) => name === indexFile || /^paragraphs-\d{4,}\.ndjson$/.test(name);

/** What was written. */
export interface OpenSearchExport {
  readonly files: readonly string[];
  readonly documents: number;
  readonly bytes: number;
}

/**
 * Write the index and the documents of an archive. The folder is made beside its place and moved there when it is whole;
 * no more than one file is held at a time. What a command that was killed had set aside is put back first. The same
 * archive gives the same bytes.
 *
 * @param replace Whether an export that stands there may go.
 * @param limit Bytes of a file of documents at most, as `bulkTexts` has it.
 * @throws Error in plain words, with nothing changed, when something stands there that is no export, or may not go.
 */
export async function writeOpenSearch(
  folder: string,
  context: ParagraphContext,
  { replace = false, limit }: { readonly replace?: boolean; readonly limit?: number } = {},
): Promise<OpenSearchExport> {
  const target = resolve(folder);
  restore(target);
  await refuseOther(folder, target, replace);
  return replaceFolder(target, (staging) => writeFiles(staging, context, limit));
}

async function writeFiles(
  folder: string,
  context: ParagraphContext,
  limit: number | undefined,
): Promise<OpenSearchExport> {
  const files: string[] = [];
  let [documents, bytes] = [0, 0];
  const write = async (name: string, text: string) => {
    await writeFile(join(folder, name), text);
    files.push(name);
    bytes += Buffer.byteLength(text);
  };
  await write(indexFile, `${JSON.stringify(indexSettings(), null, 2)}\n`);
  function* counted() {
    for (const document of paragraphDocuments(context)) {
      documents += 1;
      yield document;
    }
  }
  for (const text of bulkTexts(counted(), limit))
    await write(`paragraphs-${String(files.length).padStart(4, '0')}.ndjson`, text);
  return { files, documents, bytes };
}

async function refuseOther(folder: string, target: string, replace: boolean): Promise<void> {
  const names = await readdir(target).catch((error: NodeJS.ErrnoException): string[] => {
    if (error.code === 'ENOENT') return [];
    throw error.code === 'ENOTDIR'
      ? new Error(`${folder} is a file; a folder is wanted.`)
      : inPlainWords(error, folder);
  });
  const other = names.find((name) => !isOurs(name));
  if (other !== undefined)
    throw new Error(`${folder} holds something else than an export: ${other}. Name another folder.`);
  if (names.length > 0 && !replace)
    throw new Error(`${folder} holds an export. Name another folder, or add --replace and it is written anew.`);
}
