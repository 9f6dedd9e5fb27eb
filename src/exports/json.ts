/** Data as a JSON file: UTF-8, two spaces a level, a line feed at its end. */
export function writeJson(data: unknown): string {
  return `${JSON.stringify(data, null, 2)}\n`;
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
    yield `${before}\n    ${JSON.stringify(item, null, 2).replaceAll('\n', '\n    ')}`;
    before = ',';
  }
  yield `${before === '' ? '' : '\n  '}]\n}\n`;
}
