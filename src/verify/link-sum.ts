/**
 * What a link to a passage may carry of its words' checksum, as `?sum=`: so that who comes by it later is told if the
 * words are not those that were cited. The first 16 of the 64 hexadecimal digits of SHA-256.
 */
export function linkSum(sha256: string): string {
  return sha256.slice(0, 16);
}
