/**
 * A zip file in a stream, the same bytes whenever and wherever it is made.
 *
 * Of our own, since no library gave both: Node's zlib packs differently from one processor and version to the next
 * (so `fflate` does it, in plain JavaScript), and fflate's own zip ends at 65,535 files. After PKWARE's APPNOTE 6.3.10.
 */
import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { deflateSync } from 'fflate';

/** A file to pack. */
export interface ZipEntry {
  /** Below the zip's top, with `/` between folders; told to be UTF-8. */
  readonly path: string;
  /** Less than 4 GiB. */
  readonly bytes: Uint8Array;
}

/** How hard it is packed: of 1 to 9, the first after which the zip hardly gets smaller. */
const level = 6;

/** Fewer bytes are not packed: nothing is gained, and fflate makes its tables anew for each file. */
const shortest = 64;

/**
 * Pack files as they come. Only one is held at a time, besides its name in the list at the end.
 *
 * The zip's comment is the checksum of all before it (`zipSeal`), so that a byte changed anywhere can be told, in the
 * headers too, which no checksum of a file covers.
 *
 * @param day The time of every file: this day at midnight, `2026-11-28`; earlier ones than 1980 are told as 1980-01-01.
 */
export async function* zipped(entries: AsyncIterable<ZipEntry>, day: string): AsyncGenerator<Uint8Array> {
  const date = dosDate(day);
  const hash = createHash('sha256');
  const listed: Buffer[] = [];
  let offset = 0;
  const sent = (bytes: Uint8Array): Uint8Array => {
    hash.update(bytes);
    offset += bytes.length;
    return bytes;
  };
  for await (const { path, bytes } of entries) {
    if (bytes.length >= full32) throw new RangeError(`${path} is too large for the zip: ${bytes.length} bytes.`);
    const deflated = bytes.length < shortest ? bytes : deflateSync(bytes, { level });
    const stored = deflated.length >= bytes.length;
    const data = stored ? bytes : deflated;
    const name = Buffer.from(path);
    const about = fields(date, stored ? 0 : 8, crc32(bytes), data.length, bytes.length, name.length);
    listed.push(centralHeader(about, name, offset));
    yield sent(Buffer.concat([numbers([0x04034b50, 4], [20, 2]), about, numbers([0, 2]), name]));
    yield sent(data);
  }
  const start = offset;
  for (const header of listed) yield sent(header);
  yield sent(ending(listed.length, start, offset - start));
  yield zipSeal(hash.digest('hex'));
}

/** The comment at the end of a zip of ours: what is the SHA-256 of all bytes before it. */
export function zipSeal(sha256: string): Buffer {
  return Buffer.from(`SHA-256 before this comment: ${sha256}`);
}

/** How long the comment is, in bytes. */
export const zipSealLength = zipSeal('0'.repeat(64)).length;

const full32 = 0xffffffff;
const full16 = 0xffff;
/** A regular file that its owner may write and everyone read. */
const mode = 0o100644;
/** Bit 11: names are UTF-8. */
const flags = 0x800;

/** What the header before a file and the one in the list at the end have in common: from the flags to the name's length. */
function fields(date: number, method: number, crc: number, packed: number, size: number, name: number): Buffer {
  return numbers([flags, 2], [method, 2], [0, 2], [date, 2], [crc, 4], [packed, 4], [size, 4], [name, 2]);
}

/** A file in the list at the end. Where it begins beyond 4 GiB, that stands in a zip64 field. */
function centralHeader(about: Buffer, name: Buffer, offset: number): Buffer {
  const far = offset >= full32;
  return Buffer.concat([
    numbers([0x02014b50, 4], [(3 << 8) | (far ? 45 : 20), 2], [far ? 45 : 20, 2]),
    about,
    numbers([far ? 12 : 0, 2], [0, 2], [0, 2], [0, 2], [mode * 0x10000, 4], [far ? full32 : offset, 4]),
    name,
    far ? numbers([1, 2], [8, 2], [offset, 8]) : Buffer.alloc(0),
  ]);
}

/** The end of the list; with a zip64 record before it where a number does not fit. */
function ending(count: number, start: number, size: number): Buffer {
  const large = count >= full16 || start >= full32 || size >= full32;
  const record = [
    ...[numbers([0x06064b50, 4], [44, 8], [(3 << 8) | 45, 2], [45, 2], [0, 4], [0, 4])],
    ...[numbers([count, 8], [count, 8], [size, 8], [start, 8])],
    ...[numbers([0x07064b50, 4], [0, 4], [start + size, 8], [1, 4])],
  ];
  const counts: Field[] = [2, 2].map((width) => [Math.min(count, full16), width]);
  return Buffer.concat([
    ...(large ? record : []),
    numbers([0x06054b50, 4], [0, 2], [0, 2], ...counts),
    numbers([Math.min(size, full32), 4], [Math.min(start, full32), 4], [zipSealLength, 2]),
  ]);
}

type Field = readonly [value: number, bytes: number];

/** Whole numbers one after the other, the least byte of each first. */
function numbers(...all: readonly Field[]): Buffer {
  const buffer = Buffer.alloc(all.reduce((sum, [, width]) => sum + width, 0));
  let at = 0;
  for (const [value, width] of all) {
    if (width === 8) buffer.writeBigUInt64LE(BigInt(value), at);
    else buffer.writeUIntLE(value, at, width);
    at += width;
  }
  return buffer;
}

/** A day as DOS writes it: years since 1980, month and day in 7, 4 and 5 bits. */
function dosDate(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return year < 1980 ? (1 << 5) | 1 : ((year - 1980) << 9) | (month << 5) | date;
}
