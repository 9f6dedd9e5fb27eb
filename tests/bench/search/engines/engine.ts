/** Another search engine, as the bench asks it. */
import type { Archive } from '../../../../src/archive/archive.ts';

export interface Engine {
  readonly name: string;
  readonly version: string;
  /** How it is set up, in one line. */
  readonly setup: string;
  readonly open: (archive: Archive) => Promise<Opened>;
}

/** An engine that has indexed an archive. */
export interface Opened {
  /** The paragraphs that answer, best first: `0001#p1`. */
  readonly ask: (query: string) => Promise<readonly string[]>;
  readonly close?: () => Promise<void>;
}
