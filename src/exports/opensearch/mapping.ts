/** The index that the documents go into: `PUT /<index>`, for OpenSearch 1 and later and Elasticsearch 7 and later. */
import { searchKey } from '../../arabic/index.ts';

/** A field's type, and how its words are read. */
export interface Field {
  readonly type: 'keyword' | 'text' | 'date' | 'long' | 'object' | 'nested';
  readonly analyzer?: string;
  readonly format?: string;
  readonly index?: boolean;
  readonly ignore_above?: number;
  readonly properties?: Fields;
}
export type Fields = Readonly<Record<string, Field>>;

/**
 * Characters of four bytes that fit into Lucene's longest term, 32,766 bytes: a document with a longer one would be refused
 * for one word. https://docs.opensearch.org/latest/mappings/mapping-parameters/ignore-above/
 */
const longest = 8_191;
const keyword: Field = { type: 'keyword', ignore_above: longest };
/** Words as Arabic newspapers write them: the server's own analyser, with its stop words and its stemmer. */
const words: Field = { type: 'text', analyzer: 'arabic' };
const number: Field = { type: 'long' };
const day: Field = { type: 'date', format: 'strict_date' };
/** Kept, and not searched by. */
const shown: Field = { ...keyword, index: false };
const named: Field = { type: 'object', properties: { id: keyword, name: keyword } };

/** One for each field of a `ParagraphDocument`. */
const properties: Fields = {
  report: keyword,
  paragraph: keyword,
  address: shown,
  title: words,
  text: words,
  folded: { type: 'text', analyzer: 'folded' },
  lemmas: keyword,
  factions: named,
  organisations: named,
  places: named,
  persons: named,
  published: { type: 'object', properties: { basis: keyword, edtf: keyword, from: day, to: day } },
  source: { type: 'object', properties: { basis: keyword, id: keyword, name: keyword } },
  // Each figure is searched as one, so that nobody is given the figure of another.
  figures: {
    type: 'nested',
    properties: {
      id: keyword,
      address: shown,
      value: words,
      quote: words,
      quantity: {
        type: 'object',
        properties: { kind: keyword, n: number, min: number, max: number },
      },
      quantity_words: shown,
      measure: keyword,
      counting_unit: keyword,
      counted: words,
      claimed_by: { type: 'object', properties: { basis: keyword, mode: keyword, name: keyword, id: keyword } },
    },
  },
};

/**
 * Settings and fields of the index. A document with another field is refused.
 *
 * `folded` reads words as the archive folds them, whatever spelling is asked: the marks that `searchKey` drops are
 * dropped, and each letter that it writes for another is written so.
 */
export function indexSettings() {
  return {
    settings: {
      analysis: {
        char_filter: {
          marks: { type: 'pattern_replace', pattern: `[${droppedMarks().map(escaped).join('')}]`, replacement: '' },
          letters: {
            type: 'mapping',
            mappings: foldedLetters().map(([from, to]) => `${escaped(from)} => ${[...to].map(escaped).join('')}`),
          },
        },
        analyzer: {
          folded: {
            type: 'custom',
            char_filter: ['marks', 'letters'],
            tokenizer: 'standard',
            filter: ['lowercase'],
          },
        },
      },
    },
    mappings: { dynamic: 'strict', properties },
  } as const;
}

/** Arabic, its supplements and presentation forms, and what has no width: all that `searchKey` knows. */
const blocks: readonly (readonly [number, number])[] = [
  [0x00ad, 0x00ad],
  [0x0600, 0x077f],
  [0x08a0, 0x08ff],
  [0x200c, 0x206f],
  [0xfb50, 0xfeff],
];

const characters = (): readonly string[] =>
  blocks.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, at) => String.fromCharCode(from + at)));

const droppedMarks = () => characters().filter((character) => searchKey(character) === '');

const foldedLetters = () =>
  characters()
    .map((character) => [character, searchKey(character)] as const)
    .filter(([from, to]) => to !== '' && to !== from);

/** As Java's patterns and the server's mappings read a UTF-16 unit. */
const escaped = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
