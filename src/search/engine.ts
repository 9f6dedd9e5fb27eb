/**
 * What a search asks of an engine: the part of Pagefind 1.6's browser interface that is used here.
 *
 * The loader of an engine is passed in, so that the network, the service worker and the edition opened from a disk
 * differ in one place only.
 */

/** Gives the engine, loading it the first time; rejects when it cannot be loaded. */
export type LoadEngine = () => Promise<Engine>;

/** A search engine over the documents of the archive. */
export interface Engine {
  /** Reports that have a lemma code, best first; all reports for `null`. Rejects when a part of the index cannot be loaded. */
  search(code: string | null): Promise<{ readonly results: readonly EngineResult[] }>;
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

/** A loaded report: its parts. */
export interface EngineReport {
  /** The address as it was indexed, whatever base the engine was given. */
  readonly raw_url?: string;
  readonly url: string;
  readonly meta: Readonly<Record<string, string>>;
  /** Where each part begins; `title` is its text as written. */
  readonly anchors: readonly { readonly id: string; readonly title?: string; readonly location: number }[];
}
