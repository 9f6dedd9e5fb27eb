import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { encode, encodingOf } from '../../../src/distribution/encoding.ts';

describe('encodingOf(path, accepted)', () => {
  test.each([
    ['reports/0001/index.html', 'gzip, deflate, br, zstd', 'br'],
    ['assets/site.css', 'gzip', 'gzip'],
    ['index.html', 'br;q=0, gzip;q=0.5', 'gzip'],
    ['index.html', 'br;q=0.0', undefined],
    ['index.html', 'identity', undefined],
    ['index.html', undefined, undefined],
    ['assets/text.woff2', 'gzip, br', undefined],
    ['pagefind/index/ar_1.pf_index', 'gzip, br', undefined],
  ])('%s for who takes %j: %j', (path, accepted, expected) => {
    expect(encodingOf(path, accepted)).toBe(expected);
  });
});

describe('encode(bytes, encoding)', () => {
  test.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ] as const)('%s gives the same bytes back', (encoding, decode) => {
    const bytes = Buffer.from('سجلّ '.repeat(100));
    const sent = encode(bytes, encoding);
    expect(sent.length).toBeLessThan(bytes.length);
    expect(decode(sent)).toEqual(bytes);
  });
});
