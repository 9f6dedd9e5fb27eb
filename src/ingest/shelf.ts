/** Where drafts are put: a capture and its record stand in `content/` both or neither, and nothing is ever overwritten. */
import { existsSync, linkSync, renameSync, rmSync } from 'node:fs';
import { mkdir, open, rm } from 'node:fs/promises';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { namesIn } from '../archive/files.ts';
import { readContent } from '../archive/read.ts';
import type { Content } from '../archive/read.ts';
import { isRunning } from '../distribution/claim.ts';
import { inPlainWords } from '../distribution/whole-file.ts';

/** The content that drafts are added to. */
export interface Shelf {
  readonly content: Content;
  /** How many faults of form the content has: records with one are not known to the drafts. */
  readonly faults: number;
  /** The next number that no capture, report or published record has. */
  readonly next: () => string;
  /** The number of the report whose capture has this checksum, or was made of a file that has it. */
  readonly holder: (sha256: string) => string | undefined;
  /**
   * Write a capture and its record under the next number.
   *
   * @throws Error in plain words where the disk refuses, or where another command has taken the number; then neither stands.
   */
  readonly put: (id: string, files: { capture: Uint8Array; record: string; sums: readonly string[] }) => Promise<void>;
}

/**
 * Open a content folder for drafts. What a command that was killed left half done is finished or removed first.
 *
 * @param dryRun Change nothing.
 */
export async function openShelf(folder: string, { dryRun }: { readonly dryRun: boolean }): Promise<Shelf> {
  if (!dryRun) await recover(folder);
  const { content, problems } = await readContent(folder);
  const numbers = await Promise.all(['captures', 'reports', 'published'].map((name) => namesIn(join(folder, name))));
  let last = numbers
    .flatMap((names) => (typeof names === 'string' ? [] : names))
    .reduce((most, name) => Math.max(most, Number(/^(\d{1,12})\./u.exec(name)?.[1] ?? 0)), 0);
  const holders = new Map([...content.captures].map(([name, { sha256 }]) => [sha256, name.slice(0, -4)]));
  for (const { record } of content.reports) {
    const words = 'words' in record.capture.method ? record.capture.method.words : '';
    const given = /SHA-256: ([0-9a-f]{64})/u.exec(words)?.[1];
    if (given !== undefined) holders.set(given, record.id);
  }
  return {
    content,
    faults: problems.length,
    next: () => String(last + 1).padStart(4, '0'),
    holder: (sha256) => holders.get(sha256),
    put: async (id, { capture, record, sums }) => {
      if (!dryRun) await putBoth(folder, id, capture, record);
      last = Math.max(last, Number(id));
      for (const sum of sums) holders.set(sum, id);
    },
  };
}

async function putBoth(folder: string, id: string, capture: Uint8Array, record: string): Promise<void> {
  const places = [
    { final: join(folder, 'captures', `${id}.txt`), staged: stagedIn(folder, 'captures', `${id}.txt`), data: capture },
    { final: join(folder, 'reports', `${id}.md`), staged: stagedIn(folder, 'reports', `${id}.md`), data: record },
  ] as const;
  const [first, second] = places;
  try {
    for (const { staged, data } of [second, first]) await stage(staged, data);
    // Without a pause between them, so that no signal comes between; `recover` finishes what a kill did part.
    place(first.staged, first.final);
    try {
      place(second.staged, second.final);
    } catch (error) {
      rmSync(first.final, { force: true });
      throw error;
    }
  } catch (error) {
    throw inPlainWords(error, first.final);
  } finally {
    for (const { staged } of places) await rm(staged, { force: true }).catch(() => undefined);
  }
}

function stagedIn(folder: string, part: string, name: string): string {
  return join(folder, part, `.${name}.${process.pid}.part`);
}

async function stage(path: string, data: Uint8Array | string): Promise<void> {
  await mkdir(join(path, '..'), { recursive: true });
  const file = await open(path, 'w');
  try {
    await file.writeFile(data);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Give a whole file its name, unless something stands there. */
function place(staged: string, final: string): void {
  const taken = () => new Error(`${final} stands there already: another command has taken the number. Run again.`);
  try {
    linkSync(staged, final);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EEXIST') throw taken();
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EXDEV'].includes(String(code))) throw error;
    // A disk without links.
    if (existsSync(final)) throw taken();
    renameSync(staged, final);
  }
}

/** Finish or remove what a killed command left: a record is whole once its capture has its name. */
async function recover(folder: string): Promise<void> {
  for (const part of ['reports', 'captures']) {
    const names = await readdir(join(folder, part)).catch(() => []);
    for (const name of names) {
      const [, file = '', id = '', pid = ''] = /^\.((\d+)\.(?:md|txt))\.(\d+)\.part$/u.exec(name) ?? [];
      if (file === '' || isRunning(Number(pid))) continue;
      const [staged, final] = [join(folder, part, name), join(folder, part, file)];
      const half = part === 'reports' && existsSync(join(folder, 'captures', `${id}.txt`)) && !existsSync(final);
      if (half) place(staged, final);
      await rm(staged, { force: true }).catch((error: unknown) => {
        throw inPlainWords(error, staged);
      });
    }
  }
}
