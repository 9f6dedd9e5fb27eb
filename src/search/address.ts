/**
 * A query in the address of the search page: `?q=…&mode=…&faction=…&sort=…&view=…`.
 */
import { filterNames, modes, sorts, views } from './query.ts';
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
    mode: modes.find((mode) => mode === asked.get('mode')) ?? modes[0],
    filters: Object.fromEntries(filters),
    sort: sorts.find((sort) => sort === asked.get('sort')),
    view: views.find((view) => view === asked.get('view')),
  };
}

/** The address of a query: the page's own with only the query's names after `?`, the first mode, order and view unsaid; without a fragment. */
export function writeQuery(page: string, { words, mode, filters, sort = sorts[0], view = views[0] }: Query): string {
  const asked = new URLSearchParams();
  if (words.trim() !== '') asked.set('q', words.trim());
  if (mode !== modes[0]) asked.set('mode', mode);
  for (const name of filterNames) {
    const value = filters[name];
    if (value !== undefined && value !== '') asked.set(name, value);
  }
  if (sort !== sorts[0]) asked.set('sort', sort);
  if (view !== views[0]) asked.set('view', view);
  const path = page.replace(/[?#].*$/s, '');
  const search = asked.toString();
  return search === '' ? path : `${path}?${search}`;
}
