/**
 * Tables as CSV: RFC 4180 with CR LF, in UTF-8 with a byte order mark, by which Excel knows Arabic.
 *
 * A spreadsheet runs a cell that begins with `=`, `+`, `-` or `@` as a formula. Such a cell of words gets an apostrophe
 * before it, and so do words in it that would begin a cell if the file were opened with another separator or its quotes
 * were passed over: after `;`, a tab or a line break. An apostrophe that stands there by itself gets one more. So nothing
 * is lost: who takes one away at each of these places (`guarded`) has the words as they were. Numbers are left alone.
 */
import type { Cell } from './tables/column.ts';

/** What stands between the items of a list in one cell; in an item it stands after a backslash, as does a backslash. */
export const separator = '|';

/** What the data's documentation tells programs to replace by `$1`, to have the words as they were. */
export const guarded = /(^|[;\t\r\n])'/g;

/** A table with its heading. */
export function writeCsv(heading: readonly string[], rows: Iterable<readonly Cell[]>): string {
  return [...csvLines(heading, rows)].join('');
}

/** The same in pieces, a row a piece. */
export function* csvLines(heading: readonly string[], rows: Iterable<readonly Cell[]>): Generator<string> {
  yield `\ufeff${line(heading)}`;
  for (const cells of rows) yield line(cells);
}

const line = (cells: readonly Cell[]): string => `${cells.map((cell) => quoted(written(cell))).join(',')}\r\n`;

/** A list as the text of one cell. */
export function joined(items: readonly (string | null)[]): string {
  return items.map((item) => (item ?? '').replaceAll(/[\\|]/g, '\\$&')).join(separator);
}

function written(cell: Cell): string {
  switch (typeof cell) {
    case 'string':
      return guard(cell);
    case 'number':
    case 'boolean':
      return String(cell);
    case 'object':
      return cell === null ? '' : guard(joined(cell));
  }
}

/**
 * Where a cell may begin, and then what a spreadsheet passes over, before what makes a formula; or an apostrophe. What is
 * passed over ends where another cell may begin, so that no run of blanks is read again and again.
 */
const risky = /(?<=^|[;\t\r\n])(?=(?:(?![\t\r\n])[\s\p{Cc}\p{Cf}"])*[=+\-@＝＋－＠﹢﹣﹦﹫]|'|^[\t\r\n])/gu;

function guard(words: string): string {
  return words.replaceAll(risky, "'");
}

function quoted(words: string): string {
  return /[",\r\n\t;]|^\s|\s$/u.test(words) ? `"${words.replaceAll('"', '""')}"` : words;
}
