/** Texts that nobody would write and somebody will paste: made of a seed. */
import { units } from './growth.ts';

/** Gives numbers in [0, 1). */
export type Next = () => number;

export const pick = <T>(next: Next, list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;

/** What is markup or a formula somewhere; where it comes out unescaped, it is seen by `hostile`. */
export const attacks: readonly string[] = [
  '<script>hostile()</script>',
  '"><img src=x onerror=hostile()>',
  "' onmouseover='hostile()",
  '</script><script>hostile()</script>',
  ']]><hostile/>',
  '<!-- hostile -->',
  '&lt;hostile&gt;&amp;',
  '=HYPERLINK("https://archive.invalid";"hostile")',
  '[hostile](javascript:hostile())',
  '\\u003chostile\\u003e',
  '{{hostile}}',
  '\u202e<hostile>\u2066',
];

const sizes = [1, 1, 2, 3, 8, 40, 400];

/** A text of some pieces, each repeated up to 400 times; halves of pairs and controls among them. */
export function text(next: Next): string {
  const count = 1 + Math.floor(next() * 12);
  return Array.from({ length: count }, () => {
    const chance = next();
    if (chance < 0.1) return pick(next, attacks);
    if (chance < 0.2) return String.fromCharCode(Math.floor(next() * 0x10000));
    if (chance < 0.25) return String(Math.floor(next() * 10 ** Math.floor(next() * 20)));
    return pick(next, units).repeat(pick(next, sizes));
  }).join('');
}

/** A text with one thing done to it that hands, editors and disks do. */
export function mutated(next: Next, whole: string): string {
  const [a, b] = [next(), next()].map((each) => Math.floor(each * whole.length)).sort((x, y) => x - y);
  const [from = 0, to = 0] = [a, b];
  const lines = whole.split('\n');
  const line = Math.floor(next() * lines.length);
  const put = (words: string) => whole.slice(0, from) + words + whole.slice(from);
  return pick<() => string>(next, [
    () => whole.slice(0, from),
    () => whole.slice(0, from) + whole.slice(from + 1 + Math.floor(next() * 40)),
    () => lines.toSpliced(line, 1).join('\n'),
    () => lines.toSpliced(line, 0, lines[line] ?? '').join('\n'),
    () => lines.toSpliced(line, 2, lines[line + 1] ?? '', lines[line] ?? '').join('\n'),
    () =>
      lines
        .with(line, (lines[line] ?? '').replace(/^ */, pick(next, ['\t', ' ', '      ', '- ', '? ', ''])))
        .join('\n'),
    () => lines.with(line, (lines[line] ?? '').replace(/: .*/, `: ${pick(next, values)}`)).join('\n'),
    () => lines.with(line, (lines[line] ?? '').replace(/: .*/, `: ${JSON.stringify(text(next))}`)).join('\n'),
    () => lines.with(line, (lines[line] ?? '').replace(/[\w-]+(?=:)/, pick(next, keys))).join('\n'),
    () => whole.slice(0, from) + whole.slice(from, to).toUpperCase() + whole.slice(to),
    () => whole.slice(0, from) + whole.slice(to) + whole.slice(from, to),
    () => put(text(next)),
    () => put(pick(next, values)),
    () => put(pick(next, ['\0', '\ufeff', '\r', '\t', '\u2028', '\u0085', '\u202e', '\x1b[31m', '---\n', '...\n'])),
    () => whole.replaceAll('\n', '\r\n'),
    () => `\ufeff${whole}`,
    () => whole.replaceAll(/\d+/g, (digits) => (next() < 0.1 ? pick(next, numbers) : digits)),
  ])();
}

const numbers = ['0', '-1', '1e999', '9'.repeat(400), '0x10', '1.5', '.nan', '.inf', '9007199254740993', '2017-02-30'];
const values = [
  ...[
    ...numbers,
    'null',
    '~',
    'true',
    '[]',
    '{}',
    '""',
    "''",
    '[[]]',
    '{ a: b }',
    '*a',
    '&a b',
    '!!str a',
    '!x y',
    '<<: *a',
  ],
  ...[
    '"\\ud800"',
    '"\\0"',
    '"\\u202e"',
    '"\\x1b[2J"',
    '|\n  a',
    '>\n  a',
    '? a',
    '- a',
    'a: b: c',
    '[a',
    '{a',
    '"a',
    "'a",
    '#',
  ],
  ...[
    `${'['.repeat(40)}`,
    `${'{a: '.repeat(40)}`,
    `"${'و'.repeat(5000)}"`,
    '2017-02-18',
    '"[2017..2016]"',
    '0001',
    'p1',
    'f1',
  ],
];
const keys = [
  '<<',
  '__proto__',
  'constructor',
  'toString',
  'id',
  'line',
  'quote',
  'kind',
  'basis',
  '"a b"',
  '? ',
  '0',
  '',
  'نصّ',
];
