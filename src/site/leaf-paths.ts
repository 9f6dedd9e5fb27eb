/** The pages of a split list, as routes with their keys in a build that keeps pages. */
import type { Address } from '../archive/identity.ts';
import { openKeys } from './cache-keys.ts';
import type { ListedIn } from './cache-keys.ts';
import { waysOf } from './split.ts';
import type { Leaf } from './split.ts';

/** What tells the entries of a list apart, and what is said of several. */
interface Listing<Entry> {
  readonly holds: (entries: readonly Entry[]) => string;
  readonly listed: (entry: Entry) => ListedIn;
}

/** One route for each page below `root`; its page is given its leaf. */
export async function leafPaths<Entry>(
  root: Address,
  leaves: readonly Leaf<Entry>[],
  { holds, listed }: Listing<Entry>,
) {
  const keys = await openKeys();
  const ways = waysOf(leaves, holds);
  return leaves.map((leaf) => ({
    params: { leaf: leaf.address.slice(root.length, -1) },
    props: { leaf },
    cacheKey: keys.leaf(leaf.address, ways, () => leaf.entries.map(listed)),
  }));
}

/** A report, in a list of reports. */
export const listedReport = ({ id }: { readonly id: string }): ListedIn => [id];

/** What a report has, in a list of such things. */
export const listedOf = ({ report, id }: { readonly report: string; readonly id: string }): ListedIn => [report, id];
