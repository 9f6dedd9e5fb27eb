/** What of a report a citation is of, and the shape of every citation in words. */
import type { Reference } from './references.ts';

/** A passage (`p7`, or `title`), or a figure in it. */
export interface CitedPart {
  readonly passage: string;
  /** `f3`. */
  readonly figure?: string;
}

/**
 * A citation in words. Both lines hold no control of direction, and each begins and ends with a letter or a number, so
 * that nothing in them jumps where they are pasted, whatever the direction there.
 */
export interface Citation {
  /** All but the address; what is appended to it cites a part. */
  readonly words: string;
  readonly address: string;
}

/** A citation as plain text: the address on a line of its own, since it runs from left to right. */
export function asText({ words, address }: Citation): string {
  return `${words}\n${address}`;
}

/**
 * The address of a report or a part of it, as written in a citation: with the site's origin where one is known, else
 * the path inside the archive. That of a whole report ends with its title's anchor and no path begins with a slash: a
 * slash at either end would jump to the other in a line from right to left.
 */
export function citedAddress({ url, path }: Reference, part: CitedPart | undefined): string {
  return `${url ?? path.slice(1)}#${part?.figure ?? part?.passage ?? 'title'}`;
}

/** The number in an anchor: `p7` is `7`; `undefined` for the title. */
export function partNumber(anchor: string): string | undefined {
  return /\d+$/.exec(anchor)?.[0];
}
