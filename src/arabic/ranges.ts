/**
 * Ranges: lines under keys, as texts of about one size, of which a page loads those that its keys fall into.
 */

/**
 * The lines as texts, in the order of their keys: each holds those of a range of keys, each line once.
 *
 * A text is named by as much of its first key as tells it from the key before, so names are in order too; the first has
 * an empty one.
 *
 * @param limit In UTF-8 bytes; the text of a single key may exceed it.
 */
export function ranges(keys: ReadonlyMap<string, Iterable<string>>, limit: number): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  const sizes = new Map<string, number>();
  const sizeOf = (line: string) => sizes.get(line) ?? sizes.set(line, bytes(line) + 1).get(line) ?? 0;
  let name = '';
  let lines = new Set<string>();
  let size = 0;
  let before = '';
  for (const key of [...keys.keys()].sort()) {
    const own = new Set(keys.get(key));
    let more = 0;
    for (const line of own) if (!lines.has(line)) more += sizeOf(line);
    if (lines.size > 0 && size + more > limit) {
      texts.set(name, textOf(lines));
      name = beginning(key, before);
      lines = new Set();
      size = 0;
    }
    for (const line of own) {
      if (lines.has(line)) continue;
      lines.add(line);
      size += sizeOf(line);
    }
    before = key;
  }
  return keys.size === 0 ? texts : texts.set(name, textOf(lines));
}

/** The names of the texts that keys fall into, each once, by the names of all. */
export function rangesOf(keys: Iterable<string>, names: ReadonlySet<string>): readonly string[] {
  const sorted = [...names].sort().reverse();
  return [...new Set([...keys].flatMap((key) => sorted.find((name) => name <= key) ?? []))];
}

const textOf = (lines: ReadonlySet<string>) => [...lines].sort().join('\n');

/** As much of a key as comes after another in order. */
function beginning(key: string, before: string): string {
  let length = 1;
  while (key.slice(0, length) <= before) length += 1;
  return key.slice(0, length);
}

const bytes = (text: string) => [...text].reduce((sum, letter) => sum + (letter > '\u007f' ? 2 : 1), 0);
