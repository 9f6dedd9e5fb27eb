/** Anchors that were published on the page of a list before it was split: they stay there and lead on, without a script. */
import type { Archive } from '../archive/archive.ts';
import type { Address } from '../archive/identity.ts';
import { publishedPage } from '../archive/published.ts';
import * as addresses from './addresses.ts';

/** Where what an anchor names stands now. */
export interface Standing {
  readonly address: Address;
  /** What stands there, in a few words. */
  readonly words: string;
}

/** An anchor on the page where it was published. */
export interface MovedAnchor {
  readonly id: string;
  readonly words: string;
  readonly href: string;
}

/**
 * The published anchors of a page whose entries stand on other pages now. They are never more than once stood on this
 * page: what was recorded after the split is published nowhere but with its report.
 *
 * @param standing Where each thing stands that does not stand on the page itself, by anchor.
 */
export function movedAnchors(
  { published, former }: Pick<Archive, 'published' | 'former'>,
  here: Address,
  standing: ReadonlyMap<string, Standing>,
): readonly MovedAnchor[] {
  return Object.keys(publishedPage(published, here)?.anchors ?? {}).flatMap((id) => {
    const now = standing.get(id);
    if (now === undefined || former.covers(`${here}#${id}`)) return [];
    return { id, words: now.words, href: addresses.link(here, now.address) };
  });
}
