/** Which pages have to be made, in a build that keeps those which would be the same. */
import type { Address } from '../archive/identity.ts';
import { outlet } from '../archive/outlet.ts';

/** A page or a file as a route. */
export interface KeyedRoute {
  readonly here: Address;
  /** A digest of all that it shows (`openKeys`). */
  readonly key: string;
}

/**
 * The routes of pages that have to be made; the others stand in the site when this returns. All of them where no page is
 * kept.
 */
export function toMake<Route extends KeyedRoute>(routes: readonly Route[]): Route[] {
  return routes.filter(({ here, key }) => !isKept(here, key));
}

/** Whether the file of an address was the same in the last build, and stands in the site now. */
export function isKept(address: Address, key: string): boolean {
  const { take } = outlet();
  return take !== undefined && take(fileOf(address), key);
}

/** The file that a host answers an address with, from the site's folder. */
export function fileOf(address: Address): string {
  return `${address.slice(1)}${address.endsWith('/') ? 'index.html' : ''}`;
}
