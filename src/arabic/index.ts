/**
 * Arabic text: folding, words, lemmas, names, numbers, quantities, dates, counting and order. Pure, without dependencies, the
 * same in Node and in the browser. Import from here, or a single file of it where a browser bundle counts bytes.
 */
export { foldWithOffsets, searchKey, type Folded } from './fold.ts';
export { words, type Word } from './words.ts';
export { findName, nameFinder, type FoundName } from './names.ts';
export { findNumbers, readNumber, type FoundNumber } from './numerals.ts';
export { readQuantity, writeQuantity, type Quantity } from './quantities.ts';
export { findTriggers, triggerExclusions, type Trigger, type TriggerExclusion, type TriggerKind } from './triggers.ts';
export {
  findDates,
  readDate,
  weekdayIn,
  weekdayName,
  weekdayOf,
  writeDay,
  type FoundDate,
  type WrittenDate,
} from './dates.ts';
export { findHijri, hijriDay, hijriMonth, hijriSlack, type FoundHijri } from './hijri.ts';
export { dayAt, dayNumber, type CalendarDay } from './calendar.ts';
export { counted, countedNouns, noun, type Case, type CountedNoun } from './counting.ts';
export { distance } from './distance.ts';
export { compareNames, indexLetter } from './order.ts';
export { analyse, nearInQuery, type Choice, type Part } from './analyse.ts';
export type { Reading } from './readings.ts';
export type { FormName, LemmaKind } from './forms.ts';
export { classOf, codeLength, codeOf, lemmaCode, refuseCollisions, type LemmaClass } from './codes.ts';
export { lemmasOf, openLexicon, type Lexicon, type LexiconSources } from './lexicon.ts';
export { LexiconError } from './lexicon/parse.ts';
