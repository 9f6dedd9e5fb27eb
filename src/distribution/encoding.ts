/** A file as it travels: text compressed in the way that the reader's browser takes. */
import { constants, brotliCompressSync, gzipSync } from 'node:zlib';

/** A way to compress, by its name in HTTP. */
export type Encoding = 'br' | 'gzip';

/**
 * How to send a file to who accepts these encodings; none where it would gain nothing, as for fonts and pictures, which
 * are compressed already, or where only the file as it stands is accepted.
 *
 * @param path The file's name; its ending tells whether it is text.
 * @param accepted The request's `Accept-Encoding`.
 */
export function encodingOf(path: string, accepted: string | undefined): Encoding | undefined {
  if (!text.test(path)) return undefined;
  const offers = (accepted ?? '').split(',').map((offer) => offer.trim().toLowerCase());
  const takes = (name: Encoding) => offers.some((offer) => offer.split(/\s*;\s*/)[0] === name && !refused.test(offer));
  return (['br', 'gzip'] as const).find(takes);
}

/** The bytes of a file, compressed: quickly rather than to the last byte. */
export function encode(bytes: Uint8Array, encoding: Encoding): Uint8Array {
  return encoding === 'gzip'
    ? gzipSync(bytes)
    : brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
}

const text = /\.(?:bib|css|csv|geojson|html|js|json|ris|svg|txt|xml)$/;
const refused = /;\s*q=0(?:\.0*)?$/;
