/**
 * What must stand at one place for a term to stand there.
 */
import { analyse, everyReading, isClitic, nearInQuery } from '../arabic/analyse.ts';
import { codeOf } from '../arabic/codes.ts';
import { searchKey } from '../arabic/fold.ts';
import type { Lexicon } from '../arabic/lexicon.ts';
import type { Reading } from '../arabic/readings.ts';
import { differenceOf } from './difference.ts';
import { pieces } from './pieces.ts';
import type { Mode } from './query.ts';
import type { Term } from './terms.ts';
import type { Mark } from './answer.ts';

/** A word of a text as it is compared; half-open, UTF-16, into the passage. */
export interface Unit {
  readonly start: number;
  readonly end: number;
  readonly written: string;
  readonly readings: readonly Reading[];
  /** Its run between white space, counted from 0 in the passage. */
  readonly run: number;
  /** Whether it is a clitic that only a mark parts from the next unit: «لـ»جند», «الـ(فصائل». */
  readonly glued: boolean;
  /** Whether its run holds nothing else but such clitics. */
  readonly alone: boolean;
}

/** One word of a term. */
export interface Slot {
  /** One of them stands in the index wherever the word stands. */
  readonly codes: readonly string[];
  /** Whether it is a function word. */
  readonly common: boolean;
  /** Whether it would be one with another last letter or hamza, as «علي» and «الي» are typed for «على» and «إلى». */
  readonly perhapsCommon: boolean;
  /**
   * The mark of a unit that answers, or nothing.
   *
   * @param placed Whether the index has one of the codes at the unit's run.
   */
  readonly mark: (unit: Unit, placed: boolean) => Mark | undefined;
  /** The mark of a word with the clitic before it: in `lemma` of the word, in `spelling` of both as one. */
  readonly markJoined: (clitic: Unit, word: Unit, placed: boolean) => Mark | undefined;
}

/** The slots of a term: its words, or in `lemma` what they fall into; function words at the edges of a loose one dropped. */
export function slotsOf(term: Term, mode: Mode, lexicon: Lexicon): readonly Slot[] {
  if (mode !== 'lemma') return term.words.map((word) => writtenSlot(word, mode, lexicon));
  const slots = term.words.flatMap((word) => lemmaSlots(word, lexicon));
  if (term.quoted || slots.every(({ common }) => common)) return slots;
  const [first, last] = [slots.findIndex(({ common }) => !common), slots.findLastIndex(({ common }) => !common)];
  return slots.slice(first, last + 1);
}

/** The units of a part of a passage. */
export function unitsOf(text: string, start: number, run: number, mode: Mode, lexicon: Lexicon): readonly Unit[] {
  const all = pieces(text).flatMap((piece): Unit[] => {
    const base = { run, glued: isClitic(piece.text), alone: true };
    const at = start + piece.start;
    if (mode !== 'lemma') return [{ ...base, start: at, end: start + piece.end, written: piece.text, readings: [] }];
    return analyse(piece.text, lexicon).map((part) => ({
      ...base,
      start: at + part.start,
      end: at + part.end,
      written: piece.text.slice(part.start, part.end),
      readings: part.readings,
    }));
  });
  const units = all.map((unit, place) => ({ ...unit, glued: unit.glued && place < all.length - 1 }));
  const alone = units.filter(({ glued }) => !glued).length === 1;
  return units.map((unit) => ({ ...unit, alone }));
}

function lemmaSlots(word: string, lexicon: Lexicon): Slot[] {
  return analyse(word, lexicon, { near: nearInQuery }).map(({ start, end, readings }) => {
    const asked = new Map(readings.map((reading) => [codeOf(reading), reading]));
    const written = word.slice(start, end);
    const mark = (unit: Unit, placed: boolean) => {
      const reading = unit.readings.find((each) => asked.has(codeOf(each)));
      // Shards hold every form of what was asked; a word that they read otherwise is taken as the build read it.
      if (reading === undefined && !(placed && unit.alone && !unit.glued)) return undefined;
      const by = reading && asked.get(codeOf(reading));
      return marked(unit, differenceOf({ written, reading: by }, { written: unit.written, reading }));
    };
    return {
      codes: [...asked.keys()],
      common: readings[0].kind === 'function',
      perhapsCommon: readings[0].kind !== 'function' && everyReading(written, lexicon).some(isParticle),
      mark,
      markJoined: (_, unit, placed) => mark(unit, placed),
    };
  });
}

/** A function word as it stands, without clitics. */
const isParticle = ({ kind, clitics }: Reading) =>
  kind === 'function' && clitics.before.length === 0 && clitics.after === '';

function writtenSlot(word: string, mode: Mode, lexicon: Lexicon): Slot {
  const parts = analyse(word, lexicon, mode === 'literal' ? {} : { near: nearInQuery });
  const readings = parts.flatMap((part) => part.readings);
  const others = mode === 'literal' ? [] : everyReading(word, lexicon);
  const key = comparable(word, mode);
  const difference = (written: string) =>
    differenceOf({ written: word, reading: undefined }, { written, reading: undefined });
  return {
    codes: [...new Set([...readings, ...others].map(codeOf))],
    common: parts.every((part) => part.readings[0].kind === 'function'),
    perhapsCommon: false,
    mark: (unit) => {
      const same = comparable(unit.written, mode) === key || (mode === 'spelling' && ofNumber(unit.written) === key);
      return same ? marked(unit, difference(unit.written)) : undefined;
    },
    markJoined: (clitic, unit) => {
      const joined = clitic.written + unit.written;
      if (mode === 'literal' || searchKey(joined) !== key) return undefined;
      return marked({ start: clitic.start, end: unit.end }, difference(joined));
    },
  };
}

const marked = ({ start, end }: Mark, difference: Mark['difference']): Mark =>
  difference === undefined ? { start, end } : { start, end, difference };

const comparable = (word: string, mode: Mode) =>
  mode === 'literal' ? word.replace(/\p{Cf}/gu, '').normalize('NFC') : searchKey(word);

/** A number without the letters that are written on it: «و56»، «2017م». */
const ofNumber = (word: string) => searchKey(word).replace(/^\p{L}+(?=\p{N})|(?<=\p{N})\p{L}+$/gu, '');
