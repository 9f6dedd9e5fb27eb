import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { guarded, joined, separator, writeCsv } from '../../../src/exports/csv.ts';
import type { Cell } from '../../../src/exports/tables/index.ts';

/** What a program gets that follows RFC 4180 and knows a byte order mark. */
const read = (csv: string): string[][] => parse(csv, { bom: true, relaxColumnCount: false });
/** What the documentation tells it to do then. */
const undone = (cell: string): string => cell.replaceAll(guarded, '$1');
/** The items of a list in a cell, as the documentation has it. */
const items = (cell: string): string[] =>
  cell === ''
    ? []
    : (cell.match(/(?:^|\|)((?:\\.|[^\\|])*)/gs) ?? []).map((item, i) =>
        (i === 0 && !item.startsWith('|') ? item : item.slice(1)).replaceAll(/\\(.)/gs, '$1'),
      );
const cellOf = (cell: Cell): string => read(writeCsv(['a'], [[cell]]))[1]?.[0] ?? '';

/** Words with more of what is dangerous in them than chance would give. */
const words = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '=',
        '+',
        '-',
        '@',
        '＝',
        '＠',
        "'",
        '"',
        ',',
        ';',
        '|',
        '\\',
        '\t',
        '\r',
        '\n',
        ' ',
        '\u00a0',
        '\u200f',
        '\ufeff',
      ),
      fc.string({ unit: 'grapheme', maxLength: 3 }),
      fc.constantFrom('قال', '«لواء الأقصى»', '1+1'),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''));

describe('writeCsv(heading, rows)', () => {
  test('loses nothing: what is parsed and undone as documented is what was written', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(words, words), { minLength: 1, maxLength: 4 }), (rows) => {
        const [, ...back] = read(writeCsv(['a', 'b'], rows));
        expect(back.map((cells) => cells.map(undone))).toEqual(rows);
      }),
      { numRuns: 500 },
    );
  });

  test('leaves no cell that a spreadsheet runs, whatever separator it takes and whether it knows quotes', () => {
    fc.assert(
      fc.property(words, (cell) => {
        const [, ...lines] = writeCsv(['a'], [[cell]]).split(/[\t\r\n;]/u);
        for (const part of [cellOf(cell), ...lines.map((line) => line.replace(/^"+/, ''))]) {
          expect(part).not.toMatch(/^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]/u);
        }
        expect(cellOf(cell)).not.toMatch(/^[\t\r\n]/);
      }),
      { numRuns: 500 },
    );
  });

  test.each<[written: Cell, cell: string]>([
    ['=1+1', "'=1+1"],
    ['\u200f @SUM(A1)', "'\u200f @SUM(A1)"],
    ['＝1', "'＝1"],
    ["'قال", "''قال"],
    ['قال؛ - ثمّ', 'قال؛ - ثمّ'],
    ['a; =b', "a;' =b"],
    ['«قال»', '«قال»'],
    [-12.5, '-12.5'],
    [0, '0'],
    [false, 'false'],
    [null, ''],
    ['0001', '0001'],
    [['raqqa', null, 'a|b'], 'raqqa||a\\|b'],
    [['=a', '=b'], "'=a|=b"],
  ])('writes %j as the cell %j', (written, cell) => {
    expect(cellOf(written)).toBe(cell);
  });

  test('is RFC 4180 with a byte order mark: CR LF after every row, quotes doubled in quotes', () => {
    expect(writeCsv(['a', 'b'], [['قال "نعم"', 'سطر\nوسطر']])).toBe('\ufeffa,b\r\n"قال ""نعم""","سطر\nوسطر"\r\n');
    expect(writeCsv(['a'], [])).toBe('\ufeffa\r\n');
  });
});

describe('joined(items)', () => {
  test('keeps every item, whatever stands in it', () => {
    fc.assert(
      fc.property(
        fc.array(
          words.filter((word) => word !== ''),
          { maxLength: 5 },
        ),
        (list) => {
          expect(items(joined(list))).toEqual(list);
        },
      ),
    );
    expect(joined(['a', 'b'])).toBe(`a${separator}b`);
  });
});
