import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { fromBufferPromise } from 'yauzl';
import { describe, expect, test } from 'vitest';
import { zipped, zipSeal, zipSealLength } from '../../../src/distribution/zip.ts';
import type { ZipEntry } from '../../../src/distribution/zip.ts';

async function* each(entries: Iterable<ZipEntry>): AsyncGenerator<ZipEntry> {
  yield* entries;
}

async function zipOf(entries: Iterable<ZipEntry>, day = '2026-11-28'): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of zipped(each(entries), day)) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** What a reader that did not write the zip finds in it. */
async function unzipped(zip: Buffer): Promise<ZipEntry[]> {
  const file = await fromBufferPromise(zip);
  const entries: ZipEntry[] = [];
  for await (const entry of file.eachEntry())
    entries.push({
      path: entry.fileName,
      bytes: new Uint8Array(await buffer(await file.openReadStreamPromise(entry))),
    });
  return entries;
}

const bytes = (text: string) => new Uint8Array(Buffer.from(text));

describe('zipped(entries, day)', () => {
  test('is read back by another program, empty files and Arabic names too', async () => {
    const entries = [
      { path: 'a/index.html', bytes: bytes('<p>سجلّ</p>'.repeat(1000)) },
      { path: 'لواء.txt', bytes: bytes('x') },
      { path: 'empty', bytes: bytes('') },
    ];
    const zip = await zipOf(entries);
    expect(await unzipped(zip)).toEqual(entries);
    expect(zip.length).toBeLessThan(1000);
  });

  test('gives back whatever was packed', () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 400 }), { maxLength: 8 }), async (contents) => {
        const entries = contents.map((content, i) => ({ path: `f${i}`, bytes: content }));
        expect((await unzipped(await zipOf(entries))).map((entry) => [...entry.bytes])).toEqual(
          contents.map((content) => [...content]),
        );
      }),
      { numRuns: 30 },
    ));

  test('flags names as UTF-8, dates each file by the day, and has no extra field', async () => {
    const file = await fromBufferPromise(await zipOf([{ path: 'a', bytes: bytes('a') }]));
    for await (const entry of file.eachEntry()) {
      expect(entry.generalPurposeBitFlag).toBe(0x800);
      expect(entry.getLastModDate({ timezone: 'UTC' }).toISOString()).toBe('2026-11-28T00:00:00.000Z');
      expect(entry.extraFieldLength).toBe(0);
      expect(entry.externalFileAttributes >>> 16).toBe(0o100644);
    }
  });

  test('ends with the checksum of all before it', async () => {
    const zip = await zipOf([{ path: 'a', bytes: bytes('a') }]);
    const before = zip.subarray(0, -zipSealLength);
    expect(zip.subarray(-zipSealLength)).toEqual(zipSeal(createHash('sha256').update(before).digest('hex')));
  });

  test.each([
    ['1970-01-01', (1 << 5) | 1],
    ['1980-01-01', (1 << 5) | 1],
    ['2026-11-28', (46 << 9) | (11 << 5) | 28],
  ])('writes %s as DOS does', async (day, date) => {
    expect((await zipOf([{ path: 'a', bytes: bytes('') }], day)).readUInt16LE(12)).toBe(date);
  });

  test('holds more files than the old form of a zip could', async () => {
    const count = 66_000;
    const zip = await zipOf(Array.from({ length: count }, (_, i) => ({ path: `f${i}`, bytes: bytes('') })));
    const file = await fromBufferPromise(zip);
    let seen = 0;
    for await (const entry of file.eachEntry()) {
      if (entry.fileName !== `f${seen}`) break;
      seen += 1;
    }
    expect(seen).toBe(count);
  });
});
