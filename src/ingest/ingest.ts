/** Files saved of pages, made into captures and drafts, one after the other: what `npm run ingest` does. */
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { bytesOf, namesIn } from '../archive/files.ts';
import { shown, telling } from '../archive/problems.ts';
import { authorityOf } from './authority.ts';
import { captureOf } from './capture.ts';
import { draftOf } from './draft.ts';
import type { Draft } from './draft.ts';
import { openShelf } from './shelf.ts';
import { UnreadableFile } from './text-file.ts';

/** What became of one file. */
export type Outcome =
  | { readonly kind: 'drafted'; readonly file: string; readonly draft: Draft }
  /** Its bytes are those of a report's capture, or of the file that one was made of. */
  | { readonly kind: 'known'; readonly file: string; readonly id: string }
  | { readonly kind: 'refused'; readonly file: string; readonly fault: string };

/** What became of all files, and which were not come to because the command was stopped. */
export interface Ingested {
  readonly outcomes: readonly Outcome[];
  readonly left: number;
  /** Faults of form in the content itself, whose records the drafts did not know. */
  readonly faults: number;
}

/**
 * Ingest files and the text and HTML files of folders, in the order given and by name. A file that cannot be ingested
 * keeps none of the others from it.
 *
 * @param told Called for each file as it is done, with its place in the batch.
 * @param stopped Asked before each file.
 * @throws Error in plain words where nothing can be written: what was written before stays.
 */
export async function ingest({
  content: folder,
  paths,
  dryRun = false,
  told = () => undefined,
  stopped = () => false,
}: {
  readonly content: string;
  readonly paths: readonly string[];
  readonly dryRun?: boolean;
  readonly told?: (outcome: Outcome, at: { readonly number: number; readonly of: number }) => void;
  readonly stopped?: () => boolean;
}): Promise<Ingested> {
  const shelf = await openShelf(folder, { dryRun });
  if (!shelf.content.whole) throw new Error(`${folder} is no content folder: npm run check tells what it lacks.`);
  const authority = authorityOf(shelf.content);
  const files = (await Promise.all(paths.map(filesAt))).flat();
  const outcomes: Outcome[] = [];
  const one = async (file: string): Promise<Outcome> => {
    const refused = (found: string, wanted: string, mend: string): Outcome => {
      return { kind: 'refused', file, fault: telling({ place: shown(file), head: ['ingest'], found, wanted, mend }) };
    };
    const bytes = await bytesOf(file);
    if (bytes === 'missing') return refused('لا ملفّ بهذا الاسم', 'ملفّ أو مجلّد موجود', 'صحّح الاسم');
    if (bytes === 'unreadable')
      return refused(
        'لا يمكن قراءته، أو مجلّد بلا ‎.txt ولا ‎.html',
        'ملفّ يمكن قراءته',
        'أعطِ إذن القراءة، أو اذكر الملفّ نفسه',
      );
    try {
      const capture = captureOf(file, bytes);
      const known = shelf.holder(capture.given) ?? shelf.holder(capture.sha256);
      if (known !== undefined) return { kind: 'known', file, id: known };
      const draft = draftOf(shelf.next(), capture, authority, shelf.content.reports);
      const sums = [capture.given, capture.sha256];
      await shelf.put(draft.id, { capture: capture.bytes, record: draft.text, sums });
      return { kind: 'drafted', file, draft };
    } catch (error) {
      if (error instanceof UnreadableFile) return refused(error.found, error.wanted, error.mend);
      throw error;
    }
  };
  for (const file of files) {
    if (stopped()) break;
    const outcome = await one(file);
    outcomes.push(outcome);
    told(outcome, { number: outcomes.length, of: files.length });
  }
  return { outcomes, left: files.length - outcomes.length, faults: shelf.faults };
}

/** The file, or the text and HTML files of a folder; a folder that has none stays as it is named, to be told. */
async function filesAt(path: string): Promise<readonly string[]> {
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
  const names = isFolder ? await namesIn(path) : [];
  const files = (typeof names === 'string' ? [] : names).filter((name) => /\.(?:txt|x?html?)$/iu.test(name));
  return files.length > 0 ? files.map((name) => join(path, name)) : [path];
}
