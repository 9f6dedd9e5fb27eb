/** The pages of a split list that have to be made, as routes. */
import type { Archive } from '../archive/archive.ts';
import type { Address } from '../archive/identity.ts';
import { openKeys } from './cache-keys.ts';
import type { ListedIn } from './cache-keys.ts';
import { toMake } from './kept-routes.ts';
import { waysOf } from './split.ts';
import type { Leaf } from './split.ts';

/** What tells the entries of a list apart, and what is said of several. */
interface Listing<Entry> {
  readonly holds: (entries: readonly Entry[]) => string;
  readonly listed: (entry: Entry) => ListedIn;
}

/** A route for each page below `root` that has to be made; it is given its leaf. */
export function leafPaths<Entry>(
  archive: Archive,
  root: Address,
  leaves: readonly Leaf<Entry>[],
  { holds, listed }: Listing<Entry>,
) {
  const keys = openKeys(archive);
  const ways = waysOf(leaves, holds);
  const routes = leaves.map((leaf) => ({
    here: leaf.address,
    key: keys.leaf(leaf.address, ways, () => leaf.entries.map(listed)),
    params: { leaf: leaf.address.slice(root.length, -1) },
    props: { leaf },
  }));
  return toMake(routes);
}

/** A report, in a list of reports. */
export const listedReport = ({ id }: { readonly id: string }): ListedIn => [id];

/** What a report has, in a list of such things. */
export const listedOf = ({ report, id }: { readonly report: string; readonly id: string }): ListedIn => [report, id];
