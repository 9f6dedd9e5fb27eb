/**
 * A query in the address of the search page: `?q=…&faction=…`.
 */
import { filterNames } from './query.ts';
import type { Query } from './query.ts';

/**
 * The query that an address asks. Unknown names are passed over; of a repeated one the first counts; characters
 * without a shape (bidi controls, format characters) are dropped from the words, control characters are spaces.
 */
export function readQuery(address: string): Query {
  const asked = new URLSearchParams(/\?([^#]*)/.exec(address)?.[1] ?? '');
  const filters = filterNames.flatMap((name) => {
    const value = asked.get(name);
    return value === null || value === '' ? [] : [[name, value] as const];
  });
  return {
    words: (asked.get('q') ?? '').replace(/\p{Cf}/gu, '').replace(/\p{Cc}/gu, ' '),
    filters: Object.fromEntries(filters),
  };
}

/** The address of a query: the page's own with only the query's names after `?`; without a fragment. */
export function writeQuery(page: string, { words, filters }: Query): string {
  const asked = new URLSearchParams();
  if (words.trim() !== '') asked.set('q', words.trim());
  for (const name of filterNames) {
    const value = filters[name];
    if (value !== undefined && value !== '') asked.set(name, value);
  }
  const path = page.replace(/[?#].*$/s, '');
  const search = asked.toString();
  return search === '' ? path : `${path}?${search}`;
}
