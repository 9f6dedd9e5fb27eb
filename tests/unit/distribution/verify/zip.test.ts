import fc from 'fast-check';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkCopy } from '../../../../src/distribution/verify/index.ts';
import { bagOf, short, zipOf } from './copies.ts';

let home: string;
let zip: Buffer;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'sijill-zip-'));
  zip = await zipOf(await bagOf());
});
afterAll(() => rm(home, { recursive: true }));

async function check(bytes: Uint8Array) {
  const what = join(home, 'a.zip');
  await writeFile(what, bytes);
  return checkCopy({ what });
}
const faultsOf = async (bytes: Uint8Array) => short((await check(bytes)).faults);

/** The bag with more files, or others, than its lists name. */
const packed = async (...more: readonly (readonly [path: string, text: string])[]) =>
  zipOf([...(await bagOf()), ...more.map(([path, text]) => ({ path, bytes: Buffer.from(text) }))]);

/** The list at the zip's end: where the header of the nth file begins. */
function listed(bytes: Buffer, n: number): number {
  let at = bytes.indexOf('PK\u0001\u0002');
  for (let i = 0; i < n; i += 1) at = bytes.indexOf('PK\u0001\u0002', at + 4);
  return at;
}

/** What harms the zip's second file, once the zip is made. */
const harming = (change: (bytes: Buffer, header: number) => void) => (): Buffer => {
  const bytes = Buffer.from(zip);
  change(bytes, listed(bytes, 1));
  return bytes;
};

describe('checkCopy({ what }) of a zip', () => {
  test('finds a whole one whole, and tells the seal of its bag', async () => {
    const { faults, files, seal, note } = await check(zip);
    expect([faults, files, seal?.list, note]).toEqual([[], 12, 'tagmanifest-sha256.txt', undefined]);
  });

  test('names what was altered, is missing and was added', async () => {
    const files = (await bagOf()).flatMap(({ path, bytes }) => {
      if (path.endsWith('text.txt')) return [];
      return [{ path, bytes: path.endsWith('data/site/index.html') ? Buffer.from('غيره') : bytes }];
    });
    const bytes = await zipOf([...files, { path: 'sijill-2026.1/data/site/extra', bytes: Buffer.from('x') }]);
    expect(await faultsOf(bytes)).toEqual([
      'bag/oxum bag-info.txt',
      'file/added data/site/extra',
      'file/altered data/site/index.html',
      'file/missing data/site/reports/0001/text.txt',
    ]);
  });

  const top = 'sijill-2026.1/';
  test.each([
    ['climbs', '../evil', 'zip/name ../evil'],
    ['climbs from inside', `${top}data/../../../evil`, 'zip/name data/../../../evil'],
    ['is absolute', '/etc/passwd', 'zip/name /etc/passwd'],
    ['is absolute on Windows', 'C:/evil', 'zip/name C:/evil'],
    ['climbs on Windows', `${top}..\\..\\evil`, 'zip/name ..\\..\\evil'],
    ['drives a terminal', `${top}\u001b[2J`, 'zip/name \u001b[2J'],
    ['is there twice', `${top}README.txt`, 'zip/twice README.txt'],
    ['differs in case alone', `${top}readme.txt`, 'zip/alike readme.txt'],
    ['differs in case alone, Arabic and Latin', `${top}data/site/A b/لواء.txt`, 'zip/alike data/site/A b/لواء.txt'],
    ['stands beside the bag', 'evil.exe', 'file/added evil.exe'],
  ])('tells of a name that %s', async (_, path, expected) => {
    expect(await faultsOf(await packed([path, 'x']))).toContain(expected);
  });

  test.each([
    [
      'a symbolic link',
      harming((bytes, at) => bytes.writeUInt32LE(0o120777 * 0x10000, at + 38)),
      'file/link index.html',
    ],
    ['an encrypted file', harming((bytes, at) => bytes.writeUInt16LE(0x801, at + 8)), 'zip/encrypted index.html'],
    [
      'a way to pack that is unknown',
      harming((bytes, at) => bytes.writeUInt16LE(14, at + 10)),
      'zip/method index.html',
    ],
    ['a size that is too small', harming((bytes, at) => bytes.writeUInt32LE(3, at + 24)), 'zip/size index.html'],
    [
      'a size that is too large',
      harming((bytes, at) => bytes.writeUInt32LE(9_999_999, at + 24)),
      'zip/size index.html',
    ],
    ['files that would fill a disk', harming((bytes, at) => bytes.writeUInt32LE(0xfffffff0, at + 24)), 'zip/bomb '],
    ['bytes that two files share', harming((bytes, at) => bytes.writeUInt32LE(0, at + 42)), 'zip/size index.html'],
    [
      'another name before the file',
      harming((bytes) => bytes.write('X', bytes.indexOf('index.html'))),
      'zip/header index.html',
    ],
    ['a name that is no UTF-8', harming((bytes, at) => bytes.writeUInt8(0xff, at + 46)), 'zip/name '],
  ])('tells of %s', async (_, harm, expected) => {
    expect((await faultsOf(harm())).join('\n')).toContain(expected);
  });

  test.each([0, 1, 30, 500, 0.5, 0.9, 0.99])('tells that it was cut off after %d', async (share) => {
    const bytes = zip.subarray(0, share < 1 ? share * zip.length : share);
    expect(await faultsOf(bytes)).toEqual(['zip/damaged ']);
  });

  test('tells that bytes were put before or behind it', async () => {
    expect((await faultsOf(Buffer.concat([Buffer.from('#!/bin/sh\n'), zip]))).join()).toContain('zip/');
    expect((await faultsOf(Buffer.concat([zip, Buffer.from('x')]))).join()).toContain('zip/');
  });

  test('takes a zip that another program packed, and says so', async () => {
    const plain = Buffer.from(zip.subarray(0, zip.lastIndexOf('SHA-256 before this comment')));
    plain.writeUInt16LE(0, plain.length - 2);
    const { faults, note } = await check(plain);
    expect(faults).toEqual([]);
    expect(note).toContain('packed by another program');
  });

  test('tells that a sound zip holds no archive', async () => {
    expect(await faultsOf(await zipOf([{ path: 'a.txt', bytes: Buffer.from('a') }]))).toEqual(['list/missing ']);
    expect(await faultsOf(await zipOf([]))).toEqual(['list/missing ']);
  });

  test('names a byte that was changed anywhere', () =>
    fc.assert(
      fc.asyncProperty(fc.nat({ max: zip.length - 1 }), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const bytes = Buffer.from(zip);
        bytes[at] = (bytes[at] ?? 0) ^ change;
        expect((await faultsOf(bytes)).length).toBeGreaterThan(0);
      }),
      { numRuns: 100 },
    ));
});
