/** How a file is damaged on its way or on a disk. */

/** One bit turned, some bytes set to nothing, an end cut off, nothing left. */
export const ways = ['bit', 'zeros', 'cut', 'empty'] as const;
export type Way = (typeof ways)[number];

/** How many bytes are set to nothing at once. */
const hole = 16;

/**
 * A damaged copy of a file. Of ten damages seven turn a bit, which is hardest to find, and one is of each other way.
 *
 * @param next Gives numbers in [0, 1).
 * @returns The same bytes only where those it sets to nothing were nothing.
 */
export function damaged(file: Uint8Array, next: () => number): { readonly way: Way; readonly bytes: Uint8Array } {
  const chance = Math.floor(next() * 10);
  const way = ways[Math.max(0, chance - 6)] ?? 'bit';
  const bytes = Uint8Array.from(file);
  const at = Math.floor(next() * bytes.length);
  switch (way) {
    case 'bit':
      bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(next() * 8));
      return { way, bytes };
    case 'zeros':
      return { way, bytes: bytes.fill(0, at, at + hole) };
    case 'cut':
      return { way, bytes: bytes.subarray(0, at) };
    case 'empty':
      return { way, bytes: new Uint8Array() };
  }
}
