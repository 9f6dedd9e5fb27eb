/** From one edition to the next: kept beside the other, read when the reader wants it, and then the old one goes. */
import { arrivedText, sum } from './arrived.ts';
import { readEdition } from './copy.ts';
import type { Copy, Edition, Standing } from './copy.ts';
import { KeepingFailure } from './failure.ts';
import { heldOf, keep } from './keep.ts';
import type { Part, Progress } from './keep.ts';
import { listPath } from './listing.ts';

/** The edition that the site's host has now. */
export async function published(scope: string, signal?: AbortSignal): Promise<Edition> {
  const text = await arrivedText(listPath, scope, signal);
  try {
    return readEdition(text);
  } catch {
    throw new KeepingFailure('mismatch', listPath);
  }
}

/** Keep an edition where none is read yet, and read it; what an edition before it has left unfinished goes. */
export async function keepFirst(
  copy: Copy,
  edition: Edition,
  options: { stop?: AbortController; told?: (at: Progress) => void } = {},
): Promise<void> {
  await copy.begin();
  await keep(copy, edition, 'first', options);
  await copy.stand('current', edition);
  await tidy(copy, ['current', 'next', 'former']);
}

/**
 * Keep an edition whole beside the one that is read, as the next.
 *
 * @throws KeepingFailure: what is read stays as it is, and what arrived of the next is not fetched again.
 */
export async function keepNext(
  copy: Copy,
  next: Edition,
  options: { stop?: AbortController; told?: (at: Progress) => void } = {},
): Promise<void> {
  await keep(copy, next, await partOf(copy), options);
  await copy.stand('next', next);
  await tidy(copy, ['current', 'next', 'former']);
}

/** As `keepNext`, for a worker whose program is that of the next edition. */
export async function keepOwn(copy: Copy, sha256: string): Promise<void> {
  const current = await copy.edition('current');
  if (!current) throw new KeepingFailure('refused');
  const own = await published(copy.scope);
  if ((await sum(new TextEncoder().encode(own.text))) !== sha256) throw new KeepingFailure('mismatch', listPath);
  if (own.text !== current.text) return keepNext(copy, own);
  // The host has gone back to what is read: what waits is not there any more.
  await copy.leave('next');
  await tidy(copy, ['current', 'former']);
}

/** The next edition is read from now on. What was read before stays until pages that show it have had time to go. */
export async function turnToNext(copy: Copy): Promise<void> {
  const [current, next] = [await copy.edition('current'), await copy.edition('next')];
  if (!current || !next) return;
  await copy.stand('former', current);
  await copy.stand('current', next);
  await copy.leave('next');
}

/** The files of the edition that was read before go; if a page is left meanwhile, the next one finds `former` and goes on. */
export async function dropFormer(copy: Copy): Promise<void> {
  if (!(await copy.edition('former'))) return;
  await tidy(copy, ['current', 'next']);
  await copy.leave('former');
}

/** Whoever has kept everything wants everything. */
async function partOf(copy: Copy): Promise<Part> {
  const current = await copy.edition('current');
  if (!current) return 'first';
  const { kept, of } = await heldOf(copy, current, 'all');
  return kept === of ? 'all' : 'first';
}

/** What belongs to none of these editions goes. */
async function tidy(copy: Copy, standings: readonly Standing[]): Promise<void> {
  const keys = await copy.keys();
  const wanted = new Set<string>();
  for (const standing of standings) {
    const edition = await copy.edition(standing);
    if (!edition) continue;
    for (const piece of edition.list.pieces.filter((each) => keys.has(copy.key(each)))) {
      wanted.add(copy.key(piece));
      for (const file of (await copy.files(piece)).values()) wanted.add(copy.key(file));
    }
  }
  const lists = `${copy.scope}${listPath}?`;
  await copy.drop([...keys].filter((key) => !wanted.has(key) && !key.startsWith(lists)));
}
