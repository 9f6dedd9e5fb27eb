/** The records that a query names, above its results. */
import type { Answer } from '../../search/answer.ts';
import * as messages from './messages.ts';
import { element } from '../dom/element.ts';
import { wayTo } from '../files/files.ts';

/**
 * A line for a record: its name, a link to its page, with its kind and English name; for several, or one that is
 * perhaps not meant, a list of such lines under a word that says so.
 *
 * @param root The way from the page to the site's root, `../`.
 */
export function namedPanel({ sure, records }: NonNullable<Answer['named']>, root: string): HTMLElement {
  const lines = records.map(({ address, name, english, kind }) => [
    element('a', { href: wayTo(root + address) }, [name]),
    ` · ${kind} · `,
    element('bdi', { lang: 'en' }, [english]),
  ]);
  if (sure) return element('p', { class: 'search-named' }, lines.flat());
  const items = lines.map((line) => element('li', {}, line));
  return element('div', { class: 'search-named' }, [messages.perhaps, element('ul', { role: 'list' }, items)]);
}
