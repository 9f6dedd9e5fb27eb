import type { Kept } from '../../src/archive/kept.ts';

/** What a build keeps, as JSON gives it, without a folder on the disk. */
export function keptInMemory(): Kept {
  const texts = new Map<string, string>();
  return {
    find(key) {
      const text = texts.get(key);
      return text === undefined ? undefined : JSON.parse(text);
    },
    keep: (key, value) => texts.set(key, JSON.stringify(value)),
  };
}
