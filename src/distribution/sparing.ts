/** What keeps the memory of a build near what it needs. */
import { setFlagsFromString } from 'node:v8';

/** Reports from which memory is dearer than time. Below, a build stays far under 2 GiB without; at 1,000 it costs a fifth. */
const many = 1_500;

/** Reports from which what is alive leaves no room for a fifth more: 10,000 keep some 1.3 GB alive. */
const veryMany = 5_000;

/**
 * Have V8 look for what nobody needs any more whenever its heap has grown by a fifth or a tenth, and Rolldown's allocator
 * give back at once what the bundling of the pages' program took. Left alone, V8 waits until the heap is twice as large or
 * more. Called before the program is bundled, which is where the allocator looks at its setting.
 */
export function spareMemory(reports: number): void {
  process.env['MIMALLOC_PURGE_DELAY'] ??= '0';
  if (reports >= many) setFlagsFromString(`--heap-growing-percent=${reports < veryMany ? 20 : 10}`);
}
