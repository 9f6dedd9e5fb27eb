/**
 * The analyser: what words a written word may be forms of. The same in the build and in the page.
 */
import { attestedReading } from './attested.ts';
import { foldWithOffsets, searchKey } from './fold.ts';
import { seamOf } from './glued.ts';
import type { Lexicon } from './lexicon.ts';
import { nisbaReadings } from './nisba.ts';
import { procliticsOf } from './proclitics.ts';
import { lexicalReadings, type Reading, type Written } from './readings.ts';
import { seatTwins, spelling } from './spelling.ts';

/** A word within what is written without a space: nearly always the whole. */
export interface Part {
  /** Half-open, UTF-16, into the written word; clitics are in the span. */
  readonly start: number;
  readonly end: number;
  /** One reading, or two when they are near in cost; cheapest first. In a query, others that its spelling may hide. */
  readonly readings: readonly [Reading, ...Reading[]];
}

/** How far a second reading may be from the first. */
export interface Choice {
  /** In cost; 0.2 unless said. */
  readonly near?: number;
}

/** `near` for the words of a query, which are read more widely than a text: «حمله» is «حملة» too. */
export const nearInQuery = 0.28;

/**
 * The words of one written word, each with its readings.
 *
 * Several parts come of a missing space («ماقامت»), of a name that others write in two words («كفرزيتا»), and of a
 * border between letters and digits, except that clitics stay with their number («و56») and an era with its year
 * («2017م»). Marks, tatwīl, Persian letters and presentation forms make no difference; hamzas, ة and ى decide between
 * readings, and what is left out of them costs little.
 *
 * A function word hides homographs («بين»); of other readings the cheapest is kept, and the next if it is near. Words
 * that nothing explains are cut only where the corpus attests it. Vowels are not read: «كَتَبَ» and «كُتُب» are not told
 * apart. The time is linear in the length; a run of more than forty letters is one unknown word.
 *
 * @param word A word as `words` gives it; of any other string, what it has of letters and digits. No parts without any.
 */
export function analyse(word: string, lexicon: Lexicon, { near = 0.2 }: Choice = {}): readonly Part[] {
  const { key, offsets } = foldWithOffsets(word);
  const letters = spelling(word);
  const parts: Part[] = [];
  for (const run of key.matchAll(scripts)) {
    const from = run.index;
    const to = from + run[0].length;
    const add = (start: number, end: number, readings: Part['readings']) =>
      parts.push({ ...placeOf(start, end, offsets, word), readings });
    const digits = run.groups?.['number'] ?? run.groups?.['digits'];
    if (digits !== undefined) {
      const clitics = run.groups?.['clitics'] ?? '';
      const thousands = near >= nearInQuery && /^\d{1,3}\.\d{3}$/u.test(digits);
      add(from, to, [number(digits, clitics), ...(thousands ? [number(digits.replace('.', ''), clitics)] : [])]);
    } else if (run.groups?.['arabic'] === undefined) {
      add(from, to, [whole(run[0], 'latin')]);
    } else {
      const written: Written = {
        key: run[0],
        spelling: letters.length === key.length ? letters.slice(from, to) : run[0],
      };
      let at = from;
      for (const part of partsOf(written, lexicon)) {
        add(at, at + part.key.length, chosen(part, lexicon, near));
        at += part.key.length;
      }
    }
  }
  return parts;
}

/** Every reading that a word as a whole may have in any spelling of it, cheapest first; never none. */
export function everyReading(word: string, lexicon: Lexicon): readonly Reading[] {
  const written = { key: searchKey(word), spelling: spelling(word) };
  return [...(written.key.length > longest ? [] : known(written, lexicon)), attestedReading(written, lexicon)];
}

/** Whether a word is nothing but clitics, which are written on the next one: «لـ» of «لـ»الجيش». */
export function isClitic(word: string): boolean {
  return cliticAlone.test(searchKey(word));
}

/** A mark that the key keeps stands at the place of its letter: the end is after both. */
function placeOf(from: number, to: number, offsets: readonly number[], word: string): Pick<Part, 'start' | 'end'> {
  const start = offsets[from] ?? 0;
  let after = to;
  while ((offsets[after] ?? word.length) <= start && after < offsets.length) after += 1;
  return { start, end: offsets[after] ?? word.length };
}

const clitic = '(?:[وف]?(?:[بكل]?(?:ال)?|لل))';
const arabic = '[\\u0620-\\u064a\\u066e-\\u06d3\\u06d5\\u06ee-\\u06ff]';
const scripts = new RegExp(
  `(?<![\\p{L}\\p{M}])(?<clitics>${clitic})(?<number>\\d+(?:[.,٬٫]\\d+)*)(?:[مه](?!\\p{L}))?|(?<digits>\\d+)|(?<arabic>${arabic}+)|(?!${arabic})\\p{L}(?:(?!${arabic})[\\p{L}\\p{M}])*`,
  'gu',
);

function number(digits: string, clitics: string): Reading {
  const before = /^([وف]?)([بكل]?)((?:ال|ل)?)$/u.exec(clitics)?.slice(1).filter(Boolean) ?? [];
  const lemma = digits
    .replace(/[,٬]/gu, '')
    .replace(/٫/gu, '.')
    .replace(/^0+(?=\d)/u, '');
  return { lemma, kind: 'number', form: 'invariable', clitics: { before, after: '' }, cost: 0 };
}

const whole = (lemma: string, kind: Reading['kind']): Reading => ({
  lemma,
  kind,
  form: 'invariable',
  clitics: { before: [], after: '' },
  cost: 0,
});

const longest = 40;

/** The word, or the two of it that a space should part. */
function partsOf(word: Written, lexicon: Lexicon): readonly Written[] {
  if (word.key.length < 5 || word.key.length > longest) return [word];
  const lengths = joinedName(word.key, lexicon) ?? seam(word, lexicon);
  if (lengths === undefined) return [word];
  let at = 0;
  return lengths.map((length) => {
    const [from, to] = [at, at + length];
    at = to;
    return { key: word.key.slice(from, to), spelling: word.spelling.slice(from, to) };
  });
}

function joinedName(key: string, lexicon: Lexicon): readonly number[] | undefined {
  for (const run of procliticsOf(key)) {
    const name = run.definite ? undefined : lexicon.joinedName(key.slice(run.key.length));
    if (name !== undefined) return name.map((length, place) => length + (place === 0 ? run.key.length : 0));
  }
  return undefined;
}

function seam(word: Written, lexicon: Lexicon): readonly number[] | undefined {
  if (known(word, lexicon).length > 0) return undefined;
  const found = seamOf(word, lexicon);
  return found === undefined ? undefined : [found.at, word.key.length - found.at];
}

/** By the lexicon; of a word that it does not explain, those of its twins by the seat of a hamza. */
function known(word: Written, lexicon: Lexicon): readonly Reading[] {
  const own = explained(word, lexicon);
  if (own.length > 0) return own;
  return seatTwins(word.spelling)
    .flatMap((twin) => explained({ key: searchKey(twin), spelling: twin }, lexicon))
    .map((reading) => ({ ...reading, cost: reading.cost + 0.2 }));
}

const explained = (word: Written, lexicon: Lexicon) => [
  ...lexicalReadings(word, lexicon),
  ...nisbaReadings(word, lexicon),
];

/**
 * What only the ending of a query's word may hide: a name in ة for which ه is typed («لحماه» is not only ل and حمى), a noun
 * in ة that is near («محافظه» is not only of محافظ and محفظة), and a word of the corpus whose last hamza is left out
 * («الثلاثا»).
 */
function hidden(word: Written, readings: readonly Reading[], lexicon: Lexicon): readonly Reading[] {
  if (word.spelling.endsWith('ه'))
    return readings.filter(
      ({ kind, lemma, clitics, cost }) =>
        lemma.endsWith('ة') &&
        clitics.after === '' &&
        (kind === 'name' || cost - (readings[0]?.cost ?? 0) <= nearInQuery),
    );
  const least = readings.length === 0 ? 4 : 5;
  if (!word.spelling.endsWith('ا') || word.key.length < least || readings[0]?.kind === 'verb') return [];
  if (!lexicon.attests(`${word.key}ء`)) return [];
  const whole = explained({ key: `${word.key}ء`, spelling: `${word.spelling}ء` }, lexicon);
  return whole
    .filter(({ clitics, kind }) => clitics.after === '' && kind !== 'function')
    .map((reading) => ({ ...reading, cost: reading.cost + 0.5 }));
}

const cliticAlone = /^[وف]?(?:[وفبكلس]|[بكل]?ال|لل)$/u;

function chosen(word: Written, lexicon: Lexicon, near: number): Part['readings'] {
  if (cliticAlone.test(word.key)) return [whole(word.key, 'function')];
  const all = word.key.length > longest ? [] : [...known(word, lexicon)].sort((a, b) => a.cost - b.cost);
  const more = near >= nearInQuery && word.key.length <= longest ? hidden(word, all, lexicon) : [];
  const [first = more[0], ...others] = all;
  if (first === undefined) return [attestedReading(word, lexicon)];
  if (first.kind === 'function') return [first];
  const second = others.find(({ lemma, kind }) => kind !== 'function' && !sameWord(lemma, first.lemma));
  const kept: [Reading, ...Reading[]] =
    second !== undefined && second.cost - first.cost <= near ? [first, second] : [first];
  for (const each of more) if (!kept.some(({ lemma }) => sameWord(lemma, each.lemma))) kept.push(each);
  return kept;
}

const sameWord = (a: string, b: string) => a === b || searchKey(a) === searchKey(b);
