/** Checksums. */
import { hash } from 'node:crypto';

/** SHA-256, hexadecimal. */
export function sha256(data: Uint8Array | string): string {
  return hash('sha256', data);
}

/**
 * SHA-256 of a published record: its pages and its reports, as their files have them. Each edition keeps that of the record
 * it made, so that a file of it which was edited or is gone is seen.
 *
 * @param reports By number.
 */
export function recordDigest(pages: unknown, reports: ReadonlyMap<string, unknown>): string {
  const sorted = [...reports].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, report]) => report);
  return sha256(JSON.stringify([pages, ...sorted]));
}
