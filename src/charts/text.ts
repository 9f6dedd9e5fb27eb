/**
 * How wide words are drawn, known before any browser draws them: drawings are laid out at build time.
 *
 * Widths are those of the interface's face (`sans-600`, the wider of its two weights), measured in a browser. A page
 * that has to do with another face may need more: leave some room.
 */

/**
 * The width of a line of text in em.
 *
 * Arabic letters by their form: one that leans on the next is narrower. Marks have none; a letter that is not listed
 * counts as a wide one.
 */
export function textWidth(text: string): number {
  const letters = [...text.replaceAll(/\p{M}/gu, '')];
  const hundredths = letters.reduce((sum, letter, i) => sum + width(letter, letters[i + 1]), 0);
  return (hundredths * spare) / 100;
}

/** Words in lines of at most so many em; a longer word has a line to itself, and is not broken. */
export function wrapText(text: string, most: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/u).filter(Boolean)) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && textWidth(longer) <= most) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** Some pairs of letters are wider than each alone. */
const spare = 1.03;

/** Hundredths of an em: at a word's end or before a letter that is not joined, and leaning on the next letter. */
const arabic: readonly (readonly [letters: string, end: number, joined: number])[] = [
  ['ا', 28, 28],
  ['ر ز', 34, 34],
  ['د ذ', 59, 59],
  ['و ء ه ة', 51, 65],
  ['ب ت ث پ ي ى', 95, 32],
  ['ن ل', 73, 32],
  ['ج ح خ چ', 66, 66],
  ['س ش', 123, 83],
  ['ص ض', 132, 90],
  ['ط ظ', 80, 71],
  ['ع غ', 63, 54],
  ['ف ڤ', 102, 47],
  ['ق', 75, 47],
  ['ك گ', 101, 48],
  ['م', 69, 58],
  ['ـ', 11, 11],
];
const widths: ReadonlyMap<string, readonly [end: number, joined: number]> = new Map(
  arabic.flatMap(([letters, end, joined]) => letters.split(' ').map((letter) => [letter, [end, joined]] as const)),
);
/** What leans on nothing after it. */
const apart = /[ادذرزوءة]/u;
const seats: ReadonlyMap<string, string> = new Map([
  ['ؤ', 'و'],
  ['ئ', 'ي'],
]);
const other = { wide: 90, digit: 60, space: 24, narrow: 47 };

function width(letter: string, next: string | undefined): number {
  const plain = seats.get(letter) ?? (/[أإآٱ]/u.test(letter) ? 'ا' : letter);
  const known = widths.get(plain);
  if (known)
    return known[
      next !== undefined && /\p{Script=Arabic}/u.test(next) && /\p{L}|ـ/u.test(next) && !apart.test(plain) ? 1 : 0
    ];
  if (/\s/u.test(letter)) return other.space;
  if (/\p{Nd}|[a-z]/u.test(letter)) return other.digit;
  if (/\p{P}/u.test(letter)) return letter === '«' || letter === '»' ? 54 : other.narrow;
  return other.wide;
}
