/**
 * The HTML twin of a document: what Pagefind is fed instead of the page itself.
 *
 * In Pagefind 1.6 an element with an `id` and `data-pagefind-title` begins a sub-result. Its words are lemma codes; its
 * title is not searched and carries a checksum of the words as written, so that the fragment's name changes with them.
 * Nothing else of the page (navigation, notes, figures) reaches the index; filters stand in a table (`reportsTable`).
 */
import { checksum } from './checksum.ts';
import type { Coder } from './coding.ts';
import type { SearchDocument } from './documents.ts';

/** A part of a document that is searched: its title, a paragraph, or a line that is neither. */
export interface Part {
  /** `title`, the fragment of a paragraph's address, or `line-` and the line's role. */
  readonly id: string;
  /** As written. */
  readonly text: string;
  /** What is indexed, one string for each run between white space. */
  readonly codes: readonly string[];
  readonly sum: string;
}

/** The parts of a document in the order in which they are indexed. */
export function partsOf({ title, passages, meta, about }: SearchDocument, coder: Coder): readonly Part[] {
  const part = (id: string, text: string, more = ''): Part => ({
    id,
    text,
    codes: coder.code(text),
    sum: checksum(more + text),
  });
  return [
    part('title', title, about),
    ...passages.map(({ id, text }) => part(id, text)),
    ...Object.entries(meta).map(([role, text]) => part(`line-${role}`, text)),
  ];
}

/** The twin of a document, as a whole HTML page. Every value is escaped. */
export function twin(parts: readonly Part[]): string {
  return [
    '<!doctype html><html lang="und"><head><meta charset="utf-8"></head><body>',
    ...parts.map(({ id, codes, sum }) => {
      const name = id === 'title' ? 'h1' : 'p';
      return `<${name} id="${escape(id)}" data-pagefind-title="${sum}">${codes.join(' ')}</${name}>`;
    }),
    '</body></html>\n',
  ].join('\n');
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
