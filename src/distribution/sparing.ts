/** What keeps the memory of a build near what it needs. */
import { setFlagsFromString } from 'node:v8';

/** Reports from which memory is dearer than time: below, a build stays under 2 GiB without. */
const many = 5_000;

/**
 * Have V8 look for what nobody needs any more whenever its heap has grown by two fifths, and Rolldown's allocator give back
 * at once what the bundling of the pages' program took, and take it in small pages. Left alone, V8 waits until the heap is
 * twice as large or more. Called before the program is bundled, which is where the allocator looks at its settings.
 */
export function spareMemory(reports: number): void {
  process.env['MIMALLOC_PURGE_DELAY'] ??= '0';
  process.env['MIMALLOC_ALLOW_THP'] ??= '0';
  if (reports >= many) setFlagsFromString('--heap-growing-percent=40');
}
