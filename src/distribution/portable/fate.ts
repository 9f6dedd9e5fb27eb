/** What becomes of each file of a built site in its portable edition. */
import { sumsFile } from '../sums.ts';

/** Why a file stands in the portable edition, and as what. */
export type Fate =
  /** As it is. */
  | 'same'
  /** A page, with what a disk needs otherwise (`portablePage`). */
  | 'page'
  /** A script that hands its content over, in its place (`twinOf`): scripts read it. */
  | 'twin'
  /** Pagefind's program as a classic script. */
  | 'program'
  /** Of no use on a disk: it asks for a server, speaks to programs on the network, or can be made of the sources. */
  | 'left out';

/** By its path in the site's folder. What is not known here stands there as it is. */
export function fateOf(path: string): Fate {
  if (leftOut.some((each) => each.test(path))) return 'left out';
  if (path.endsWith('.html')) return 'page';
  if (path === 'pagefind/pagefind.js') return 'program';
  return /^(?:pagefind|verify)\//.test(path) ? 'twin' : 'same';
}

/** Whether a link to a file leads nowhere in the portable edition: it is left out, and nothing takes its place. */
export const isGone = (path: string): boolean => fateOf(path) === 'left out' && path !== sumsFile;

const leftOut: readonly RegExp[] = [
  // What a server answers with, or is told by.
  /^404\.html$/,
  /^assets\/near-addresses-\w+\.js$/,
  /^addresses\.txt$/,
  /^_headers$/,
  // What keeps the site for reading without a network, or installs it: on a disk it is kept. The page about it stays.
  /^worker\.js$/,
  /^offline\/.*(?<!\.html)$/,
  /^manifest\.webmanifest$/,
  /^(?:icon-|apple-touch-icon)[\w-]*\.png$/,
  // What others look for on a network.
  /^robots\.txt$/,
  /^(?:sitemap|feed)[^/]*\.xml$/,
  /^linkset\.json$/,
  /^social\.png$/,
  // What the next build may take over.
  /^pagefind\/shards\.json$/,
  // Twice as large as the page: what it marks stands in the page, and in the data and the records.
  /^reports\/\d+\/annotations\.json$/,
  // Checksums of the files as the site has them. Who packs the portable edition lists those that it has.
  new RegExp(`^${sumsFile}$`),
];
