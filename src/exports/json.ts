/** Data as a JSON file: UTF-8, two spaces a level, a line feed at its end. */
export function writeJson(data: unknown): string {
  return `${JSON.stringify(data, null, 2)}\n`;
}

/** What stands in such a file as an item of a list, `level` levels deep: without the spaces before its first line. */
export function jsonItem(item: object, level: number): string {
  return JSON.stringify(item, null, 2).replaceAll('\n', `\n${'  '.repeat(level)}`);
}

/**
 * The same in pieces, for a list too long to be held: what `writeJson({ ...head, [name]: [...items] })` gives, an item a
 * piece.
 *
 * @param head At least one key.
 */
export function* writeLongList(head: object, name: string, items: Iterable<object>): Generator<string> {
  yield `${JSON.stringify(head, null, 2).slice(0, -'\n}'.length)},\n  ${JSON.stringify(name)}: [`;
  let before = '';
  for (const item of items) {
    yield `${before}\n    ${jsonItem(item, 2)}`;
    before = ',';
  }
  yield `${before === '' ? '' : '\n  '}]\n}\n`;
}
