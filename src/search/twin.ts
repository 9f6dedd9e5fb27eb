/**
 * The HTML twin of a document: what Pagefind is fed instead of the page itself.
 *
 * In Pagefind 1.6 an element with an `id` and `data-pagefind-title` begins a sub-result; its title is not searched,
 * and carries the passage as written. What is searched are the words as `indexed` folds and parts them, as a query's
 * words are. Nothing else of the page (navigation, notes, figures) reaches the index.
 */
import type { SearchDocument } from './documents.ts';
import { indexed } from './keys.ts';
import { sealed } from './written.ts';

/**
 * The twin of a document, as a whole HTML page: the title, the paragraphs, the filters and the searched lines.
 *
 * Every text and value is escaped: nothing in a report becomes markup. The title has the id `title`.
 */
export function twin({ title, passages, filters, meta, about }: SearchDocument): string {
  const head = sealed(title, about, Object.values(meta));
  return [
    `<!doctype html><html lang="ar"><head><meta charset="utf-8"><title>${escape(title)}</title></head><body>`,
    `<h1 id="title" data-pagefind-meta="title" data-pagefind-title="${escape(head)}">${escape(fed(title))}</h1>`,
    ...passages.map(
      ({ id, text }) => `<p id="${escape(id)}" data-pagefind-title="${escape(sealed(text))}">${escape(fed(text))}</p>`,
    ),
    ...Object.entries(filters).flatMap(([name, values]) => values.map((value) => attribute('filter', name, value))),
    ...Object.entries(meta).map(([name, value]) => attribute('meta', name, indexed(value).join(' '))),
    '</body></html>\n',
  ].join('\n');
}

/** A passage without a word («—») stays as it is: Pagefind passes over an element without text. */
function fed(text: string): string {
  const words = indexed(text);
  return words.length > 0 ? words.join(' ') : text;
}

const attribute = (kind: 'filter' | 'meta', name: string, value: string) =>
  `<span data-pagefind-${kind}="${escape(name)}[data-value]" data-value="${escape(value)}"></span>`;

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
