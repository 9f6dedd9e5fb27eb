/** The portable edition as a BagIt bag (RFC 8493, version 1.0): every file of it, in the order in which it is packed. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256 } from '../../archive/digest.ts';
import type { Edition } from '../../archive/schema.ts';
import type { PortableFile } from '../portable/files.ts';
import { sumsFile, sumsText } from '../sums.ts';
import type { Sum } from '../sums.ts';
import { bagInfo, declaration, manifestText } from './bag-info.ts';
import type { ContentChoice } from './content-files.ts';
import { contentPath, door, readme, sitePath, withheldPath } from './reading.ts';

/** What a bag is made of. */
export interface BagParts {
  /** `sijill-2026.3`: the bag's folder. */
  readonly name: string;
  readonly edition: Edition;
  /** The files of the portable site. Its list of checksums is made anew. */
  readonly site: AsyncIterable<PortableFile>;
  readonly content: { readonly folder: string; readonly choice: ContentChoice };
  /** Texts of licences by file name: `sijill.txt`. */
  readonly licences: ReadonlyMap<string, Uint8Array>;
}

/**
 * Every file of the bag, `sijill-2026.3/bagit.txt` first, the lists last: they hold what was counted on the way.
 *
 * @throws Error when two paths differ in case or in the form of a letter alone: some disks would lose one of them.
 */
export async function* bagFiles({ name, edition, site, content, licences }: BagParts): AsyncGenerator<PortableFile> {
  const taken = new Set<string>();
  const tags: Sum[] = [];
  const payload: Sum[] = [];
  let octets = 0;
  const packed = (path: string, bytes: Uint8Array, sums: Sum[]): PortableFile => {
    const key = path.normalize('NFC').toLowerCase();
    if (taken.has(key)) throw new Error(`${path} stands twice in the bag, or differs from another path in case alone.`);
    taken.add(key);
    sums.push({ path, sha256: sha256(bytes) });
    return { path: `${name}/${path}`, bytes };
  };
  const tag = (path: string, text: string) => packed(path, Buffer.from(text), tags);
  const load = (path: string, bytes: Uint8Array) => {
    octets += bytes.length;
    return packed(path, bytes, payload);
  };

  const { folder, choice } = content;
  yield tag('bagit.txt', declaration);
  yield tag('index.html', door(edition));
  yield tag('README.txt', readme(name, edition, { withheld: choice.withheld.length }));
  if (choice.withheld.length > 0) yield tag(withheldPath, manifestText(choice.withheld.map(below(contentPath))));
  for (const [file, bytes] of licences) yield packed(`licences/${file}`, bytes, tags);

  for await (const { path, bytes } of site) if (path !== sumsFile) yield load(`${sitePath}${path}`, bytes);
  const listed = payload.map(({ path, sha256 }) => ({ path: path.slice(sitePath.length), sha256 }));
  yield load(`${sitePath}${sumsFile}`, Buffer.from(sumsText(listed)));
  for (const path of choice.paths) yield load(`${contentPath}${path}`, await readFile(join(folder, path)));

  yield tag('bag-info.txt', bagInfo(name, edition, { octets, files: payload.length }));
  yield tag('manifest-sha256.txt', manifestText(sorted(payload)));
  yield packed('tagmanifest-sha256.txt', Buffer.from(manifestText(sorted(tags))), []);
}

const sorted = (sums: readonly Sum[]): readonly Sum[] => [...sums].sort((a, b) => (a.path < b.path ? -1 : 1));

const below = (folder: string) => (sum: Sum) => ({ ...sum, path: `${folder}${sum.path}` });
