/** A file that scripts read, as a script that hands over what is in it: a page on a disk may load no other. */
import { deflateSync } from 'node:zlib';

/** Where the twin of a file stands. */
export const twinPath = (path: string): string => `${path}.js`;

/**
 * The twin of a file, by its bytes: text as it is or packed, whatever is shorter; bytes that are no text as they are or
 * packed. `src/client/files/disk.ts` reads it.
 */
export function twinOf(bytes: Uint8Array): Uint8Array {
  const text = textOf(bytes);
  const plain = text === undefined ? call('bytes', base64(bytes)) : call('text', text);
  const packed = call('packed', base64(deflateSync(bytes, { level: 9 })));
  return packed.length < plain.length ? packed : plain;
}

/** @param writing As `Writing` in `src/client/files/disk.ts` has it. */
function call(writing: 'text' | 'bytes' | 'packed', content: string): Uint8Array {
  return new TextEncoder().encode(`sijillTwin(${JSON.stringify(writing)},${JSON.stringify(content)});\n`);
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

/** None when the bytes are not UTF-8. */
function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
