/** What is offered in place of a query. */
import { writeQuery } from '../../search/address.ts';
import type { Group } from '../../search/answer.ts';
import type { Query } from '../../search/query.ts';
import * as messages from './messages.ts';
import { element } from '../dom/element.ts';

/** A group's offers as a list of links, each to the page at the query that it offers; nothing without any. */
export function offerList({ offers = [] }: Group, query: Query): readonly HTMLElement[] {
  const items = offers.map((offer) => {
    const href = writeQuery(location.href, { ...query, words: offer.words });
    return element('li', {}, [element('a', { href }, [offer.words]), ` ${messages.offered(offer)}`]);
  });
  return items.length === 0 ? [] : [element('ul', { class: 'search-offers', role: 'list' }, items)];
}
