/** What became of published addresses that are no more, as the redirects say: where it moved, or that it was withdrawn. */
import { parts, recordAt } from './identity.ts';
import type { Address } from './identity.ts';
import type { Published } from './published.ts';
import type { Redirects } from './schema.ts';

/** A published address that is no more. */
export interface Former {
  readonly from: Address;
  /** Where what stood there is now; `undefined` when it was withdrawn. */
  readonly to: Address | undefined;
  /** The edition in which it moved or was withdrawn. */
  readonly edition: string;
  /** A sentence for the reader. */
  readonly reason: string;
}

/** All of them. */
export interface FormerAddresses {
  /** Pages, and the captures of reports among them, which go with them; files that are listed alone; by address. */
  readonly pages: readonly Former[];
  /** Anchors by their page: they stay anchors there. */
  readonly anchors: ReadonlyMap<string, readonly Former[]>;
  /** Whether an address is answered for: itself, its page, or the page that its page went with. */
  readonly covers: (address: string) => boolean;
}

/**
 * The former addresses of the archive.
 *
 * @param published The pages below a record's page, such as a report's capture, are sought in it.
 */
export function formerAddresses(redirects: Redirects | undefined, published: Published): FormerAddresses {
  const listed: readonly Former[] = [
    ...(redirects?.moved ?? []).map((moved) => ({ ...moved, from: moved.from as Address, to: moved.to as Address })),
    ...(redirects?.withdrawn ?? []).map((gone) => ({ ...gone, from: gone.from as Address, to: undefined })),
  ];
  const addresses = publishedAddresses(published);
  const pages = new Map<string, Former>();
  for (const former of listed.filter(({ from }) => parts(from).anchor === '')) {
    pages.set(former.from, former);
    // Below an index stand pages of other records, which stay.
    if (!former.from.endsWith('/') || !recordAt(former.from)) continue;
    for (const below of addresses.filter((each) => each !== former.from && each.startsWith(former.from))) {
      if (!listed.some(({ from }) => from === below))
        pages.set(below, { ...former, from: below, to: under(former, below) });
    }
  }
  const anchors = Map.groupBy(
    listed.filter(({ from }) => parts(from).anchor !== ''),
    ({ from }) => parts(from).page,
  );
  const exact = new Set<string>(listed.map(({ from }) => from));
  return {
    pages: [...pages.values()].sort((a, b) => (a.from < b.from ? -1 : 1)),
    anchors,
    covers: (address) => exact.has(address) || pages.has(parts(address).page) || pages.has(folderOf(address)),
  };
}

/** The page that a file stands beside: what becomes of it becomes of its files. */
function folderOf(address: string): string {
  return address.slice(0, address.lastIndexOf('/') + 1);
}

/** Every published page: reports, their captures, and the others. */
export function publishedAddresses({ reports, pages }: Published): readonly Address[] {
  return [
    ...reports.flatMap(({ address, capture }) => [address, capture.address]),
    ...pages.map(({ address }) => address),
  ] as Address[];
}

/** Where a page below one that moved is now: as far below the other. */
function under({ from, to }: Former, below: Address): Address | undefined {
  return to === undefined || parts(to).anchor !== '' ? to : `${to}${below.slice(from.length)}`;
}
