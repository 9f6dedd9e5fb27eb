/** What of a page only programs on a network read, and our own tests of the site: on a disk it is of no use. */
import type { Element } from 'hast';

/** Whether an element is for them alone: of a head all but what shows the page, cites it and leads on. */
export function isForPrograms({ tagName, properties }: Element): boolean {
  switch (tagName) {
    case 'link':
      return ![properties['rel']].flat().some((rel) => shown.test(String(rel)));
    case 'meta':
      return properties['property'] !== undefined || told.test(String(properties['name']));
    case 'script':
      return properties['type'] === 'application/ld+json';
    case 'span':
      return String(properties['className']) === 'Z3988';
    default:
      return false;
  }
}

/**
 * The attributes that are for them alone, by their names in hast: of which line of which capture the words are. Scripts
 * ask it only of what has an id.
 */
export function attributesForPrograms({ properties: { id } }: Element): readonly string[] {
  return ['dataReport', 'dataVerbatimPart', ...(id === undefined ? ['dataVerbatim'] : [])];
}

const shown = /^(?:stylesheet|icon|canonical|prev|next)$/;
const told = /^(?:description|(?:DC|DCTERMS|bib|z|citation|twitter)[._:].*)$/;
