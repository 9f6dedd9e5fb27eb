/** Whether the work of a reader grows faster than its text: what makes a page or a build hang. */
import type { Reader } from './readers.ts';

/** What is repeated: what has led regular expressions and grammars astray. */
export const units: readonly string[] = [
  ...[
    ' ',
    '  a',
    '\t',
    '\u00a0',
    '\u200f',
    '\ufeff',
    '\u00ad',
    '\n',
    '\r\n',
    '\n\n',
    '.',
    '. ',
    '...',
    '…',
    '،',
    ',',
    ', ',
  ],
  ...[
    'a',
    'A ',
    '0',
    '1,',
    '1.',
    '1-',
    '1/',
    '٣',
    '٣٬',
    '1 1 ',
    '20 ألف ',
    '2017',
    '2017-',
    '[2017..',
    '1/2/',
    '25 شباط ',
  ],
  ...[
    'و',
    'ال',
    'لا',
    'ا',
    'ب ',
    'ـ',
    '\u064b',
    'ا\u0651',
    'وال',
    'كان',
    'ما',
    'عبد',
    'لواء ',
    'لواء الأقصى ',
    'الأقصى',
  ],
  ...[
    'ألف ',
    'مئة و',
    'مئة',
    'ثلاثة وثلاثين ألفا و',
    'خمسون ',
    'بين ',
    'من 10 إلى ',
    'أكثر من ',
    'نحو ',
    'عشرات ',
    'لم ',
  ],
  ...['لا أحد ', 'ما لا يقل عن ', 'قبل ', 'قبل يومين ', 'الأحد ', 'بعد ', 'بعده ', 'و بعده', 'في ', 'عام ', 'أبو '],
  ...[
    '*',
    '_',
    '[',
    '](',
    '<',
    '<a ',
    '<!--',
    '&',
    '&#',
    '&amp;',
    '\\',
    '`',
    '#',
    '>',
    '- ',
    '{',
    '}',
    '"',
    "'",
    '«',
    '»',
    '(',
    '|',
  ],
  ...[
    'a: ',
    'a: b\n',
    '- ',
    '? ',
    ': ',
    '&a ',
    '*a ',
    '!x ',
    '# ',
    '"a',
    "'a",
    '{a',
    '[a,',
    '- - ',
    'a:\n  b\n',
    '--- ',
    '|\n',
  ],
  ...[
    '=',
    '+',
    '@',
    ';',
    ';=',
    '; =',
    '"=',
    '%',
    '%D9',
    '%D9%84',
    '?',
    '?q=',
    '&q=',
    '/',
    '../',
    '#p1',
    'p1:1-2;',
    '1-2,',
    ':',
  ],
  ...[
    '\u{1f600}',
    '\ud800',
    '\udc00',
    '\u0301',
    '\u1100\u1161',
    '\u200d',
    'e\u0301',
    '報',
    '😀\u200d',
    '\u202e',
    '\u2067',
  ],
];

export interface Growth {
  readonly reader: string;
  /** What was repeated, and what stands after it. */
  readonly unit: string;
  readonly end: string;
  /** Milliseconds of work for a text of 10,000 and of 100,000 UTF-16 units. */
  readonly short: number;
  readonly long: number;
}

const sizes = { first: 20_000, short: 10_000, long: 100_000 };
/** What takes less at the first size is not looked at further, in milliseconds. */
const unnoticed = 10;
/** Ends that make a search begin again: nothing, a letter, a sign. */
const ends = ['', 'ب', '!'];
/** Ten times the text may take so many times as long; less work than this is not judged, in milliseconds. */
const most = { ratio: 30, unjudged: 150 };
/** Less than a clock tells, in milliseconds. */
const least = 5;

/**
 * The units with which a reader's work grows faster than its text.
 *
 * @param begins Is told what is tried.
 */
export async function superlinear(
  { name, read, most: longest = sizes.long }: Reader,
  begins: (unit: string) => void = () => undefined,
): Promise<readonly Growth[]> {
  const found: Growth[] = [];
  const scale = Math.min(1, longest / sizes.long);
  for (const unit of units) {
    for (const end of ends) {
      begins(`${JSON.stringify(unit)} and ${JSON.stringify(end)}`);
      const text = (size: number) => unit.repeat(Math.ceil((size * scale) / unit.length)) + end;
      if ((await work(() => read(text(sizes.first)))) < unnoticed) continue;
      const long = await work(() => read(text(sizes.long)));
      if (long < most.unjudged) continue;
      // What the engine does once (compiling, collecting garbage) is not the text's.
      const again = await work(() => read(text(sizes.long)));
      const short = await work(() => read(text(sizes.short)));
      if (Math.min(long, again) > Math.max(short, least) * most.ratio)
        found.push({ reader: name, unit, end, short, long: Math.min(long, again) });
    }
  }
  return found;
}

/** Milliseconds of this process's own work. */
async function work(run: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  try {
    await run();
  } catch {
    // What it throws is another part's to tell.
  }
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
