/**
 * What a reader asks.
 */

/** The filters by which results are narrowed, in the order of the form; also their names in the address. */
export const filterNames = ['faction', 'source', 'year', 'place'] as const;
export type FilterName = (typeof filterNames)[number];

/** The value of the filters `source` and `year` for reports whose source or date is unknown. */
export const unknown = 'unknown';

/**
 * How words are compared, from the widest: `lemma` as forms of one word; `spelling` as written but for marks, hamzas,
 * ة and ه, ى and ي, Persian letters and the script of digits; `literal` letter by letter. The first is meant when none
 * is named. Also their names in the address.
 */
export const modes = ['lemma', 'spelling', 'literal'] as const;
export type Mode = (typeof modes)[number];

/** The order of reports: as they answer, or by the date of publication. The first is meant when none is named. */
export const sorts = ['relevance', 'newest', 'oldest'] as const;
export type Sort = (typeof sorts)[number];

/** How hits are shown: in their paragraphs, or each in a line with its context. The first is meant when none is named. */
export const views = ['paragraphs', 'context'] as const;
export type View = (typeof views)[number];

/** What a reader asks. Words in quotation marks are a phrase. */
export interface Query {
  readonly words: string;
  readonly mode: Mode;
  /** One value for each filter that is set. */
  readonly filters: Readonly<Partial<Record<FilterName, string>>>;
  readonly sort?: Sort | undefined;
  readonly view?: View | undefined;
}

/** The filters that are set. */
export function set(filters: Query['filters']): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined && value !== ''));
}

/** Whether a query may ask anything: it has a letter, be it one that is no word alone, a digit or a filter. */
export function asks(query: Query): boolean {
  return /[\p{L}\p{N}]/u.test(query.words) || Object.keys(set(query.filters)).length > 0;
}
