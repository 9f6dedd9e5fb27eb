/**
 * The answer to a query.
 */
import type { Difference } from './difference.ts';
import type { Span } from './tokens.ts';

/**
 * Why hits are together, in the order in which they are shown: `text`, the words stand there; `alias`, another name of
 * what was asked; `related`, words of the same family; `suggestion`, what was perhaps meant; `partial`, when no passage
 * has all words, the passages that have the most of them.
 */
export const groupKinds = ['text', 'alias', 'related', 'suggestion', 'partial'] as const;
export type GroupKind = (typeof groupKinds)[number];

/** Hits of one kind, by report (in the order asked), then in reading order. */
export interface Group {
  readonly kind: GroupKind;
  /** What was searched for in place of the words typed: a name, a related word, a suggestion. */
  readonly instead?: string;
  /** Of suggestions: what is offered; the hits are those of the first. */
  readonly offers?: readonly Offer[];
  readonly hits: readonly Hit[];
  /** How many reports answer in all; with `atMost`, perhaps fewer, since not all were read that the index proposes. */
  readonly reports: number;
  readonly atMost?: boolean;
  /** How many of them stand among the hits. */
  readonly shown: number;
}

/** A query that was perhaps meant. */
export interface Offer {
  /** The words of the whole query. */
  readonly words: string;
  /** What stands in it in place of the words that stand nowhere. */
  readonly instead: string;
  /** How many reports it finds. */
  readonly reports: number;
}

/** A passage that answers, or a report that answers as a whole. */
export interface Hit {
  readonly report: {
    readonly address: string;
    readonly title: string;
    /** Its source and date in a line, each with its basis. */
    readonly about: string;
  };
  /** `id` is `title` or the fragment of the paragraph's address; none when the report as a whole answers. */
  readonly passage?: { readonly id: string; readonly text: string };
  /** Places of the words in the passage as written, in order. */
  readonly spans: readonly Mark[];
  readonly reason: Reason;
}

/** A word that answers; with `difference`, when it is not the word as typed. */
export interface Mark extends Span {
  readonly difference?: Difference;
}

/**
 * Why a passage is among the hits: the words stand in the passage; or in a line of the report that is no passage (its
 * writer, place or date); or only filters were asked.
 */
export type Reason = 'words' | 'line' | 'filters';

/** A record of the authority files, as a query names it. */
export interface NamedRecord {
  /** From the site's root, `factions/liwa-al-aqsa/`. */
  readonly address: string;
  readonly name: string;
  readonly english: string;
  /** What it is: «جماعة مسلّحة». */
  readonly kind: string;
}

/** How many reports have each value of each filter. */
export type Counts = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** The answer to a query. */
export interface Answer {
  /** Whose name the whole query is: one record's when `sure`, perhaps one of these otherwise. */
  readonly named?: { readonly sure: boolean; readonly records: readonly NamedRecord[] };
  readonly groups: readonly Group[];
  /** For each filter, how many reports each value would leave, the other filters staying as they are. */
  readonly counts: Counts;
  /** Words and phrases, as typed, that stand in no report, whatever the filters. */
  readonly nowhere: readonly string[];
  /** Groups of which nothing is known, since what they need could not be loaded; the others stand. */
  readonly missing: readonly GroupKind[];
  /** Words, as typed, that were not searched: too common beside the others, or too many. */
  readonly passedOver: { readonly common: readonly string[]; readonly many: readonly string[] };
}
