/** The real content as if it had been released before, for tests of what may become of it. */
import { cp, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { checkContent } from '../../../src/archive/check.ts';
import type { Checked } from '../../../src/archive/check.ts';
import { recordAddress } from '../../../src/archive/identity.ts';
import type { RecordKind } from '../../../src/archive/identity.ts';
import { publish } from '../../../src/archive/publication.ts';
import { publishedFiles } from '../../../src/archive/published-files.ts';
import { citableOf } from '../../../src/archive/published.ts';
import type { Citable, Published } from '../../../src/archive/published.ts';

/** An edition before all real ones. */
export const first = { id: '2000.1', date: '2000-01-01', scope: 'تجربة' };

export const nothing: Published = { editions: [], reports: [], pages: [] };

/** Pages that a site of this content has, each with one anchor of its own. */
export function pagesOf({ records }: Citable) {
  const all = (Object.entries(records) as [RecordKind, ReadonlySet<string>][]).flatMap(([kind, ids]) =>
    [...ids].map((id) => recordAddress(kind, id)),
  );
  return ['/', '/about/', ...all].map((address) => ({ address, anchors: ['mentions'] }));
}

/** A copy of the real content in a folder of its own, released once in the edition `first`. To be removed after. */
export async function releasedContent(): Promise<string> {
  const folder = join(await mkdtemp(join(tmpdir(), 'sijill-released-')), 'content');
  await cp('content', folder, { recursive: true });
  for (const own of ['published', 'redirects.yaml']) await rm(join(folder, own), { recursive: true, force: true });
  // Corrections name editions that this copy never had.
  for (const name of await readdir(join(folder, 'reports'))) {
    const text = await readFile(join(folder, 'reports', name), 'utf8');
    await writeFile(join(folder, 'reports', name), text.replace(/^corrections:\n(?: .*\n)+/m, 'corrections: []\n'));
  }
  const { content, problems } = await checkContent(folder);
  if (problems.length > 0) throw new Error('The real content has faults.');
  const citable = citableOf(content);
  await mkdir(join(folder, 'published'));
  for (const [name, text] of publishedFiles(publish(nothing, citable, pagesOf(citable), first))) {
    await writeFile(join(folder, 'published', name), text);
  }
  return folder;
}

/** Change the text of one file, which must then differ. */
export async function edit(folder: string, name: string, change: (text: string) => string): Promise<void> {
  const text = await readFile(join(folder, name), 'utf8');
  const changed = change(text);
  if (changed === text) throw new Error(`${name}: nothing changed`);
  await writeFile(join(folder, name), changed);
}

/** Put one word for another wherever it stands in the records, but not in what was published. */
export async function rename(folder: string, word: string, other: string): Promise<void> {
  for (const name of await readdir(folder, { recursive: true })) {
    if (!/^(?:reports[\\/].*\.md|[a-z]+\.yaml)$/.test(name)) continue;
    const text = await readFile(join(folder, name), 'utf8');
    await writeFile(join(folder, name), text.replaceAll(new RegExp(`(?<![\\w-])${word}(?![\\w-])`, 'g'), other));
  }
}

/** What the rules of permanence tell: «rule found». Other faults that a change brings with it are left out. */
export function permanence({ problems }: Checked): readonly string[] {
  return problems
    .filter(({ rule }) => /^(?:published|redirect|correction|edition)\//.test(rule))
    .map(({ rule, field, found }) =>
      [rule, field, rule === 'published/changed' ? '' : found].filter(Boolean).join(' '),
    );
}

/** Make a folder what another is, writing only the files that differ: the others are as they were to who remembers them. */
export async function restore(folder: string, sound: string): Promise<void> {
  const [now, wanted] = await Promise.all([folder, sound].map(filesIn));
  for (const [path] of now ?? []) if (!wanted?.has(path)) await rm(join(folder, path));
  for (const [path, bytes] of wanted ?? []) {
    if (now?.get(path)?.equals(bytes)) continue;
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), bytes);
  }
}

async function filesIn(folder: string): Promise<ReadonlyMap<string, Buffer>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  return new Map(await Promise.all(paths.map(async (path) => [relative(folder, path), await readFile(path)] as const)));
}
