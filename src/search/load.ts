/**
 * What a search loads; injected, so that it runs over the network, on a disk and in tests.
 */
import type { LoadEngine } from './engine.ts';
import type { LoadLexicon } from './lexicon-loader.ts';
import type { LoadNames } from './names.ts';
import type { LoadReports } from './reports.ts';
import type { Suggest } from './suggest.ts';

/** What an answer is made from; each loads what it needs when it is asked, and rejects when it cannot. */
export interface Load {
  readonly engine: LoadEngine;
  readonly reports: LoadReports;
  readonly lexicon: LoadLexicon;
  readonly names: LoadNames;
  /** What suggests other words for those that stand nowhere; without it, none are. */
  readonly suggest?: () => Promise<Suggest>;
}
