/** Everything of ours that reads a text that somebody else wrote: a capture, a record, a query, a quotation, an address. */
import * as arabic from '../../../src/arabic/index.ts';
import { closeness } from '../../../src/arabic/closeness.ts';
import { readEntries } from '../../../src/arabic/lexicon/read.ts';
import { plainLine, singleLine } from '../../../src/arabic/plain-line.ts';
import { isRelative, resolveRelative } from '../../../src/arabic/relative-dates.ts';
import { latinWords, romanKeys } from '../../../src/arabic/romanise.ts';
import { romanisedParts } from '../../../src/arabic/romanised.ts';
import { parseEdtf, writeEdtf } from '../../../src/archive/edtf.ts';
import { readMarkdown, readYaml } from '../../../src/archive/source.ts';
import { asMarkdown, blocks, compareBlock } from '../../../src/archive/transcription.ts';
import { wrapText } from '../../../src/charts/text.ts';
import { nearAddresses, readListing } from '../../../src/client/near-addresses/rank.ts';
import { textDirective, wholeWords } from '../../../src/client/quote/fragment.ts';
import { writeCsv } from '../../../src/exports/csv.ts';
import { arabicManner, inReadingOrder, latinManner } from '../../../src/exports/reading-order.ts';
import { readSums } from '../../../src/distribution/sums.ts';
import { readQuery, writeQuery } from '../../../src/search/address.ts';
import { beginnings, completionKey } from '../../../src/search/completion-keys.ts';
import { readHits, writeHits } from '../../../src/search/hits.ts';
import { complete } from '../../../src/search/completions.ts';
import { pieces } from '../../../src/search/pieces.ts';
import { terms } from '../../../src/search/terms.ts';
import { tokens } from '../../../src/search/tokens.ts';
import { isolate } from '../../../src/site/isolation.ts';
import { readQuotation } from '../../../src/verify/pasted.ts';
import { fileAsked } from '../../../src/worker/asked.ts';

/** One reader. */
export interface Reader {
  readonly name: string;
  /** Reads any text; throws when what must hold of every text does not. */
  readonly read: (text: string) => unknown;
  /** Whether it reads only what is short, and how long that is at most, in UTF-16 units. */
  readonly most?: number;
}

const lexicon = arabic.openLexicon({ ...(await readEntries()), names: [], attested: [] });
const finder = arabic.nameFinder(['لواء الأقصى', 'لواء', 'الأقصى', 'حماة', 'أبو دجانة', 'Ahrar']);
const listing = readListing('/factions/liwa-al-aqsa/\tلواء الأقصى\n/reports/0001/\tعنوان');

const must = (holds: boolean, what: string): void => {
  if (!holds) throw new Error(what);
};

/** Spans in the order of the text, none over another, that give back the words found. */
function spansHold(text: string, found: readonly { start: number; end: number; text?: string }[]): void {
  let last = 0;
  for (const { start, end, text: words } of found) {
    must(start >= last && end > start && end <= text.length, `span ${start}-${end}`);
    if (words !== undefined) must(text.slice(start, end) === words, `words of ${start}-${end}`);
    last = end;
  }
}

/** Each reader, with what must hold of every text. */
export const readers: readonly Reader[] = [
  {
    name: 'words',
    read: (text) => spansHold(text, arabic.words(text)),
  },
  {
    name: 'searchKey',
    read: (text) => must(arabic.searchKey(arabic.searchKey(text)) === arabic.searchKey(text), 'folded twice'),
  },
  {
    name: 'foldWithOffsets',
    read: (text) => must(arabic.foldWithOffsets(text).key === arabic.searchKey(text), 'another key'),
  },
  { name: 'findName', read: (text) => spansHold(text, arabic.findName(text, 'لواء الأقصى')) },
  { name: 'findName, of itself', read: (text) => arabic.findName(text, text), most: 2_000 },
  { name: 'nameFinder', read: (text) => spansHold(text, finder(text)) },
  { name: 'findNumbers', read: (text) => spansHold(text, arabic.findNumbers(text)) },
  { name: 'readNumber', read: arabic.readNumber },
  { name: 'findTriggers', read: (text) => spansHold(text, arabic.findTriggers(text)) },
  { name: 'readQuantity', read: arabic.readQuantity },
  { name: 'findDates', read: (text) => spansHold(text, arabic.findDates(text)) },
  { name: 'readDate', read: arabic.readDate },
  { name: 'weekdayIn', read: arabic.weekdayIn },
  { name: 'isRelative', read: isRelative },
  {
    name: 'resolveRelative',
    read: (text) =>
      resolveRelative(text, { first: { year: 2017, month: 2, day: 18 }, last: { year: 2017, month: 2, day: 18 } }),
  },
  {
    name: 'parseEdtf',
    read: (text) => {
      const edtf = parseEdtf(text);
      if (!('fault' in edtf)) must(writeEdtf(edtf).length > 0, 'a date without words');
    },
  },
  {
    name: 'analyse',
    read: (text) =>
      arabic
        .words(text)
        .slice(0, 2_000)
        .map((word) => arabic.analyse(word.text, lexicon)),
  },
  {
    name: 'analyse, in a query',
    read: (text) => arabic.analyse(text, lexicon, { near: arabic.nearInQuery }),
    most: 2_000,
  },
  { name: 'distance', read: (text) => arabic.distance(text, 'لواء الأقصى') },
  { name: 'closeness', read: (text) => closeness(text, 'لواء الأقصى'), most: 2_000 },
  { name: 'compareNames', read: (text) => must(arabic.compareNames(text, text) === 0, 'differs from itself') },
  { name: 'indexLetter', read: arabic.indexLetter },
  { name: 'romanKeys', read: romanKeys },
  { name: 'latinWords', read: latinWords },
  { name: 'romanisedParts', read: (text) => romanisedParts(text, 'لواء الأقصى'), most: 2_000 },
  { name: 'plainLine', read: (text) => must(!/[\r\n]/.test(plainLine(text)), 'two lines') },
  { name: 'singleLine', read: (text) => must(!/[\r\n]/.test(singleLine(text)), 'two lines') },
  {
    name: 'asMarkdown',
    read: (text) => {
      const line = text.replaceAll(/[\n\0]/g, ' ');
      must(compareBlock(asMarkdown(line), line) === 'same', 'escaped, it is another text');
    },
  },
  { name: 'compareBlock', read: (text) => compareBlock(text, 'نصّ') },
  { name: 'blocks', read: (text) => blocks(text, 1) },
  { name: 'readYaml', read: (text) => readYaml('a.yaml', text, []) },
  { name: 'readMarkdown', read: (text) => readMarkdown('a.md', `---\n${text}\n---\n`, []) },
  { name: 'writeCsv', read: (text) => must(!formula.test(cellOf(text)), 'a cell that is a formula') },
  {
    name: 'inReadingOrder',
    read: (text) =>
      [arabicManner, latinManner].map((manner) => inReadingOrder([{ text, lead: 'في' }, { text }], manner)),
  },
  { name: 'wrapText', read: (text) => wrapText(text, 20) },
  {
    name: 'isolate',
    read: (text) =>
      must(
        isolate(text)
          .map((part) => part.text)
          .join('') === text,
        'other words',
      ),
  },
  { name: 'terms', read: terms },
  { name: 'tokens', read: (text) => spansHold(text, tokens(text)) },
  { name: 'pieces', read: (text) => spansHold(text, pieces(text)) },
  {
    name: 'readQuery',
    read: (text) => {
      const query = readQuery(text);
      const again = readQuery(writeQuery('/search/', query));
      must(again.words === query.words.trim().toWellFormed(), 'other words in the address');
    },
  },
  { name: 'readHits', read: (text) => must(writeHits(readHits(text)).length < 2_000, 'a long address') },
  { name: 'readQuotation', read: readQuotation, most: 100_000 },
  { name: 'completionKey', read: (text) => beginnings(completionKey(text)), most: 2_000 },
  { name: 'complete', read: (text) => complete(text, text.length, 'lemma', async () => []) },
  { name: 'nearAddresses', read: (text) => nearAddresses(text, listing) },
  {
    name: 'fileAsked',
    read: (text) => fileAsked(`https://archive.invalid/${encodeURI(text.toWellFormed())}`, 'https://archive.invalid/'),
  },
  { name: 'readSums', read: readSums },
  { name: 'wholeWords', read: (text) => wholeWords(text, 0, text.length) },
  {
    name: 'textDirective',
    // A page has no halves of pairs.
    read: (given) => {
      const text = given.toWellFormed();
      const words = wholeWords(text, 0, text.length);
      return words && textDirective(words, words, text, 0);
    },
    most: 20_000,
  },
];

const formula = /^"?[=+\-@\t\r]/;
const cellOf = (text: string) => writeCsv(['a'], [[text]]).slice('\ufeffa\r\n'.length, -2);
