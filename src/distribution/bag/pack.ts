/** The portable edition in one file: the site of a build, with the content it is made of, as a zip. */
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { checkContent } from '../../archive/check.ts';
import { sha256 } from '../../archive/digest.ts';
import { readEdtf } from '../../archive/edtf.ts';
import type { Content } from '../../archive/read.ts';
import { portableFiles } from '../portable/files.ts';
import type { PortableFile } from '../portable/files.ts';
import { inPlainWords, writeWhole } from '../whole-file.ts';
import { zipped } from '../zip.ts';
import { bagFiles } from './bag.ts';
import { chooseContent } from './content-files.ts';

/** What was written. */
export interface Packed {
  /** The zip file. */
  readonly path: string;
  /** Of the zip, in bytes. */
  readonly size: number;
  /** Of the zip. */
  readonly sha256: string;
  readonly files: number;
  /** What the files weigh unzipped, in bytes. */
  readonly unzipped: number;
  /** SHA-256 of `tagmanifest-sha256.txt`, which seals all the other files. */
  readonly seal: string;
  readonly edition: string;
  /** Whether the edition is one that was released. */
  readonly released: boolean;
  /** How many captures stay behind. */
  readonly withheld: number;
}

/**
 * Pack a built site. The same site and content give the same bytes, on every machine and at any time.
 *
 * @param site Folder of the built site.
 * @param content The content folder that it was built of; without faults.
 * @param out A folder, or a path that ends in `.zip`; `sijill-2026.3.zip` in the folder where the command runs otherwise.
 */
export async function pack({
  site,
  content: folder,
  out = '.',
}: {
  readonly site: string;
  readonly content: string;
  readonly out?: string;
}): Promise<Packed> {
  await requirePlace(out);
  const { content, problems } = await checkContent(folder);
  const edition = content.edition?.record;
  if (problems.length > 0 || !edition) throw new Error(`${folder} is not sound: see \`npm run check\`.`);
  const name = `sijill-${edition.id}`;
  const choice = await chooseContent(folder, content);
  const bag = bagFiles({
    name,
    edition,
    site: portableFiles(site),
    content: { folder, choice },
    licences: await licenceTexts(),
  });
  const path = out.endsWith('.zip') ? resolve(out) : join(resolve(out), `${name}.zip`);
  const hash = createHash('sha256');
  const tally = { size: 0, files: 0, unzipped: 0, seal: '' };
  const counted = async function* (): AsyncGenerator<PortableFile> {
    for await (const file of bag) {
      tally.files += 1;
      tally.unzipped += file.bytes.length;
      // The last one seals the others.
      tally.seal = sha256(file.bytes);
      yield file;
    }
  };
  const bytes = async function* (): AsyncGenerator<Uint8Array> {
    for await (const piece of zipped(counted(), firstDay(edition.date))) {
      tally.size += piece.length;
      hash.update(piece);
      yield piece;
    }
  };
  await writeWhole(path, bytes());
  return {
    ...{ path, ...tally, sha256: hash.digest('hex'), edition: edition.id },
    ...{ released: wasReleased(content, edition.id), withheld: choice.withheld.length },
  };
}

/**
 * See that there is a folder to write the zip into, before a long build is made for it.
 *
 * @param out As `pack` takes it.
 * @throws Error in plain words when there is none.
 */
export async function requirePlace(out: string): Promise<void> {
  const folder = out.endsWith('.zip') ? dirname(resolve(out)) : out;
  const found = await stat(folder).catch((error: unknown) => {
    throw inPlainWords(error, out);
  });
  if (!found.isDirectory()) throw new Error(`${folder} is no folder; a file to write has a name that ends in .zip.`);
}

/** The texts that a copy of our code and of Pagefind's must bear; those of the fonts are part of the site. */
async function licenceTexts(): Promise<ReadonlyMap<string, Uint8Array>> {
  return new Map([
    ['pagefind.txt', await readFile('node_modules/pagefind/LICENSE/LICENSE')],
    ['sijill.txt', await readFile('LICENSE')],
  ]);
}

const wasReleased = ({ published }: Content, id: string): boolean =>
  published.editions.some(({ record }) => record.id === id);

/** The first day of a date, `2026-11-01` of a month. */
function firstDay(date: string): string {
  const edtf = readEdtf(date);
  const { year, month = 1, day = 1 } = edtf.kind === 'date' ? edtf.date : edtf.from;
  return [year, month, day].map((part) => String(part).padStart(2, '0')).join('-');
}
