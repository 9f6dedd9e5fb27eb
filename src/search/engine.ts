/**
 * What a search asks of an engine: the part of Pagefind 1.6's browser interface that is used here.
 *
 * The loader of an engine is passed in, so that the network, the service worker and the edition opened from a disk
 * differ in one place only.
 */

/** Gives the engine, loading it the first time; rejects when it cannot be loaded. */
export type LoadEngine = () => Promise<Engine>;

/** How many reports have each value of each filter. */
export type Counts = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** A search engine over the documents of the archive. */
export interface Engine {
  /**
   * Reports that have a lemma code and the filters, best first. `null` for the code asks for the filters alone. Rejects
   * when a part of the index cannot be loaded.
   */
  search(
    code: string | null,
    options: { readonly filters: Readonly<Record<string, string>> },
  ): Promise<{ readonly results: readonly EngineResult[]; readonly filters: Counts }>;
  /** Loads the filters, without which a search counts nothing; gives the counts over all reports. */
  filters(): Promise<Counts>;
}

/** A report that answers, not yet loaded. */
export interface EngineResult {
  /** The same for the same report in every search of one bundle. */
  readonly id: string;
  readonly score: number;
  /** The runs between white space at which the code stands, counted from 0 in the report. */
  readonly words: readonly number[];
  data(): Promise<EngineReport>;
}

/** A loaded report: its parts, and the values of its filters. */
export interface EngineReport {
  /** The address as it was indexed, whatever base the engine was given. */
  readonly raw_url?: string;
  readonly url: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters?: Readonly<Record<string, readonly string[]>>;
  /** Where each part begins; `title` is its text as written. */
  readonly anchors: readonly { readonly id: string; readonly title?: string; readonly location: number }[];
}
