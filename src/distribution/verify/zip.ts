/** A copy in a zip, read without unpacking it to the disk, and what a zip can do to who unpacks it. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { openPromise } from 'yauzl';
import type { Entry, ZipFile } from 'yauzl';
import { zipSeal, zipSealLength } from '../zip.ts';
import { alike, Collected, marks, staysInside } from './copy.ts';
import type { Copy } from './copy.ts';
import type { Fault } from './faults.ts';

/**
 * Read every file of a zip.
 *
 * @returns The copy, and its top: the zip's folder that its paths begin at, with a slash, or empty.
 */
export async function openZip(zip: string): Promise<Copy & { readonly top: string }> {
  const copy = new Collected();
  const { size } = await stat(zip);
  const seal = await readSeal(zip, size);
  const damaged = (error: unknown) => copy.faults.push({ rule: 'zip/damaged', path: '', found: messageOf(error) });

  const file = await openPromise(zip, { decodeStrings: false, autoClose: false }).catch(damaged);
  if (typeof file !== 'object') return { ...copy, sees: 'some files', top: '' };
  if (seal.fault !== undefined) copy.faults.push(seal.fault);
  try {
    const entries: Entry[] = [];
    let whole = true;
    try {
      for await (const entry of file.eachEntry()) entries.push(entry);
    } catch (error) {
      damaged(error);
      whole = false;
    }
    const unpacked = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
    if (unpacked > Math.max(least, most * size)) {
      copy.faults.push({ rule: 'zip/bomb', path: '', found: `${unpacked} بايت في ملفّ من ${size}` });
      return { ...copy, sees: 'some files', top: '' };
    }
    const top = await readEntries(file, entries, copy);
    const noMarks = (copy.files.size > 0 || entries.length === 0) && !marks.some((mark) => copy.files.has(mark));
    if (whole && noMarks) copy.faults.push({ rule: 'list/missing', path: '', found: 'لا قائمة في هذا الملفّ' });
    const note = seal.ours
      ? {}
      : { note: 'The zip was packed by another program: its files were checked, not its own bytes.' };
    return { ...copy, sees: whole && !noMarks ? 'all files' : 'some files', ...note, top };
  } finally {
    file.close();
  }
}

/** A zip that says it unpacks to more than this many times its size, and to more than `least` bytes, is not unpacked. */
const most = 200;
const least = 100_000_000;
/** More than deflate can make of a byte: who says so lies. */
const densest = 1032;

async function readEntries(file: ZipFile, entries: readonly Entry[], copy: Collected): Promise<string> {
  const all = entries.map((entry) => ({ entry, name: nameOf(entry) }));
  const top = topOf(all.map(({ name }) => name));
  const inside = (name: string) => (name.startsWith(top) ? name.slice(top.length) : `../${name}`);
  const seen = new Map<string, string>();
  let end = 0;
  for (const { entry, name } of all.sort(
    (a, b) => a.entry.relativeOffsetOfLocalHeader - b.entry.relativeOffsetOfLocalHeader,
  )) {
    const path = name === '' || !name.startsWith(top) ? name : inside(name);
    const tell = (rule: Fault['rule'], found: string, nearest?: string) => copy.tell({ rule, path, found, nearest });
    const start = entry.relativeOffsetOfLocalHeader;
    const overlaps = start < end;
    end = Math.max(end, start + 30 + entry.fileNameLength + entry.compressedSize);
    const key = alike(name);
    const other = seen.get(key);
    if (other === undefined) seen.set(key, name);
    const folder = name.endsWith('/') && entry.uncompressedSize === 0;
    if (name === '' || windows.test(name) || !staysInside(folder ? name.slice(0, -1) : name))
      tell('zip/name', entry.fileNameRaw.toString());
    else if (other !== undefined)
      tell(other === name ? 'zip/twice' : 'zip/alike', name, other === name ? undefined : other);
    else if (isLink(entry)) tell('file/link', 'رابط أو شيء غير ملفّ');
    else if (folder) continue;
    else if (entry.isEncrypted()) tell('zip/encrypted', 'ملفّ مشفّر');
    else if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8)
      tell('zip/method', `طريقة ${entry.compressionMethod}`);
    else if (overlaps) tell('zip/size', 'بايتات يأخذها ملفّ آخر أيضًا');
    else if (entry.uncompressedSize > densest * entry.compressedSize + least / 1000)
      tell('zip/size', `${entry.uncompressedSize} بايت في ${entry.compressedSize}`);
    else if (!name.startsWith(top)) tell('file/added', `خارج ${top}`);
    else {
      try {
        const header = await file.readLocalFileHeaderPromise(entry);
        if (!header.fileName.equals(entry.fileNameRaw)) tell('zip/header', header.fileName.toString());
        else await copy.add(path, await file.openReadStreamPromise(entry));
      } catch (error) {
        const found = messageOf(error);
        tell(/bytes in the stream|size mismatch/.test(found) ? 'zip/size' : 'zip/damaged', found);
      }
    }
  }
  return top;
}

/** What leads elsewhere on Windows, or drives a terminal. */
const windows = /^[A-Za-z]:|[\\\p{Cc}]/u;

/** An entry's name; empty where its bytes are no UTF-8. */
function nameOf({ fileNameRaw }: Entry): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(fileNameRaw);
  } catch {
    return '';
  }
}

/** The zip's folder that holds a list, the shortest of them. */
function topOf(names: readonly string[]): string {
  const tops = names.flatMap((name) =>
    marks.filter((mark) => name === mark || name.endsWith(`/${mark}`)).map((mark) => name.slice(0, -mark.length)),
  );
  return (
    tops.reduce<string | undefined>(
      (best, top) => (best === undefined || top.length < best.length ? top : best),
      undefined,
    ) ?? ''
  );
}

/** Whether a Unix program packed something that is neither file nor folder. */
function isLink({ versionMadeBy, externalFileAttributes }: Entry): boolean {
  const type = (externalFileAttributes >>> 28) & 0xf;
  return versionMadeBy >> 8 === 3 && type !== 0 && type !== 0o10 && type !== 0o4;
}

interface Seal {
  /** Whether the zip ends as ours do. */
  readonly ours: boolean;
  readonly fault?: Fault;
}

/** Compare the checksum in the zip's comment with the bytes before it; a zip without a comment is another program's. */
async function readSeal(zip: string, size: number): Promise<Seal> {
  const before = Math.max(0, size - zipSealLength);
  const hash = createHash('sha256');
  if (before > 0) for await (const piece of createReadStream(zip, { end: before - 1 })) hash.update(piece as Buffer);
  const tail: Buffer[] = [];
  for await (const piece of createReadStream(zip, { start: before })) tail.push(piece as Buffer);
  const found = Buffer.concat(tail);
  const wanted = zipSeal(hash.digest('hex'));
  if (found.equals(wanted)) return { ours: true };
  // No comment: the record that ends a zip is 22 bytes, the last two of which give the comment's length.
  const plain =
    found.length >= 22 &&
    found.readUInt32LE(found.length - 22) === 0x06054b50 &&
    found.readUInt16LE(found.length - 2) === 0;
  return plain
    ? { ours: false }
    : {
        ours: true,
        fault: { rule: 'zip/bytes', path: '', found: found.toString('latin1'), wanted: wanted.toString() },
      };
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
