/** What keeps the memory of a build near what it needs. */
import { setFlagsFromString } from 'node:v8';

/** Reports from which memory is dearer than time: the processor looks through it more often. */
const many = 1_000;

/** The same of a build that keeps pages: it finds most of them made, has less to hold and little else to do. */
const manyKept = 2_000;

/** Reports from which what is alive leaves no room for a fifth more: 10,000 keep some 1.3 GB alive. */
const veryMany = 5_000;

/**
 * Have V8 look for what nobody needs any more whenever its heap has grown by a fifth or a tenth, and Rolldown's allocator
 * give back at once what the bundling of the pages' program took. Left alone, V8 waits until the heap is twice as large or
 * more. Called before the program is bundled, which is where the allocator looks at its setting.
 *
 * @param keeping Whether the build takes pages from an earlier one.
 */
export function spareMemory(reports: number, keeping: boolean): void {
  process.env['MIMALLOC_PURGE_DELAY'] ??= '0';
  if (reports >= (keeping ? manyKept : many))
    setFlagsFromString(`--heap-growing-percent=${reports < veryMany ? 20 : 10}`);
}
