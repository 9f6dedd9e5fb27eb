/**
 * Links in a page's head that tell programs where its parts are (signposting.org): what it is cited as, what describes
 * it, under what terms it stands, and what it is part of.
 */
import { linksetType } from '../exports/linkset.ts';
import * as addresses from './addresses.ts';
import { citationFiles } from './citation-files.ts';

/** One `<link>`. */
export interface Signpost {
  readonly rel: 'cite-as' | 'collection' | 'describedby' | 'item' | 'license' | 'linkset' | 'type';
  readonly href: string;
  /** Media type of what it leads to. */
  readonly type?: string;
}

/** From a report: its descriptions as files, its text alone, its terms and the list of all. */
export function reportSignposts(id: string): readonly Signpost[] {
  const here = addresses.report(id);
  const to = (rel: Signpost['rel'], address: addresses.Address, type: string): Signpost => ({
    ...{ rel, href: addresses.link(here, address), type },
  });
  return [
    ...citedAs(here),
    ...kinds('AboutPage', 'NewsArticle'),
    ...citationFiles(here, here).map(({ href, mediaType: type }) => ({ rel: 'describedby' as const, href, type })),
    to('describedby', addresses.annotations(id), annotationType),
    to('item', addresses.plainText(id), 'text/plain'),
    to('license', addresses.licences, 'text/html'),
    to('collection', addresses.reports, 'text/html'),
  ];
}

/** From the list of all reports: the set of links to each of them. */
export function collectionSignposts(): readonly Signpost[] {
  const here = addresses.reports;
  return [
    ...citedAs(here),
    ...kinds('CollectionPage'),
    { rel: 'linkset', href: addresses.link(here, addresses.linkset), type: linksetType },
    { rel: 'license', href: addresses.link(here, addresses.licences), type: 'text/html' },
  ];
}

const annotationType = 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"';

/** Only with an origin: a relative address is not one that stays. */
function citedAs(here: addresses.Address): Signpost[] {
  const href = addresses.absolute(here);
  return href === undefined ? [] : [{ rel: 'cite-as', href }];
}

function kinds(...names: readonly string[]): Signpost[] {
  return names.map((name) => ({ rel: 'type', href: `https://schema.org/${name}` }));
}
