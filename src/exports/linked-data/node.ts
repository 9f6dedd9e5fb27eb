/** Linked data as pages carry it: JSON-LD in the terms of schema.org. */

export type Value = string | number | Node | readonly (string | Node)[];

/** A thing with its properties; one that is `undefined` or an empty list is not written. */
export interface Node {
  readonly [property: string]: Value | undefined;
}

/**
 * Things that a list in a page's linked data names: the first, in the archive's order. Of more, the data files and the set
 * of links tell; a page's head is no place for thousands.
 */
export const mostListed = 100;

/**
 * The text of a `<script type="application/ld+json">`. No `<` stands in it, so that no words of a report end the
 * script or begin a comment there.
 */
export function writeLinkedData(node: Node): string {
  return JSON.stringify({ '@context': 'https://schema.org', ...node }, withoutEmptyLists).replaceAll('<', '\\u003c');
}

function withoutEmptyLists(_property: string, value: unknown): unknown {
  return Array.isArray(value) && value.length === 0 ? undefined : value;
}
