/**
 * What a reference manager makes of a page: an own, small reading of the rules that Zotero was seen to follow (its
 * translators Embedded Metadata, RDF and COinS), so far as they touch our pages.
 */
import { attribute, elements, named } from './pages.ts';
import type { Page } from './pages.ts';

export interface Item {
  readonly type: string;
  readonly title: string;
  /** In order; `first` is empty for a name in a single field. */
  readonly creators: readonly { readonly last: string; readonly first: string }[];
  /** Fields by Zotero's names: `publicationTitle`, `date`, `archive`… */
  readonly fields: Readonly<Record<string, string>>;
}

/** The item of a page's metadata. */
export function itemOf(page: Page): Item {
  const said = statements(page);
  const first = (...names: readonly string[]) => names.map((name) => said.get(name)?.[0]).find(Boolean);
  const own = [...said].flatMap(([name, [value = '']]) =>
    name.startsWith('z:') ? [[name.slice(2), value] as const] : [],
  );
  const known = {
    title: first('dc:title', 'og:title'),
    publicationTitle: first('dc:source', 'og:site_name'),
    date: first('dcterms:issued', 'dc:date') ?? datesShown(page)[0],
    rights: first('dc:rights'),
    language: first('dc:language'),
    archiveLocation: first('dc:coverage'),
    abstractNote: first('og:description', 'dcterms:abstract'),
    publisher: first('dc:publisher'),
    extra: first('dc:description'),
    url: first('og:url'),
    ...Object.fromEntries(own),
  };
  const { itemType = 'webpage', ...fields } = Object.fromEntries(
    Object.entries(known).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
  const title = (fields['title'] ?? '').replace(/\s+/g, ' ');
  const short = fields['shortTitle'] === title ? undefined : fields['shortTitle'];
  const cut = /^[^:]*(?=:)|^[^?]*\?(?=.)/.exec(title)?.[0];
  const { shortTitle, ...rest } = fields;
  return {
    type: itemType,
    title,
    creators: (said.get('bib:authors') ?? said.get('dc:creator') ?? []).map(creator),
    fields: { ...rest, ...((short ?? cut) ? { shortTitle: short ?? cut ?? shortTitle ?? '' } : {}) },
  };
}

/** The items that a list offers, from its context objects. */
export function itemsListed(page: Page): Item[] {
  const spans = elements(page.tree, (element) => (attribute(element, 'className') ?? '').split(' ').includes('Z3988'));
  return spans.map((span) => {
    const pairs = (attribute(span, 'title') ?? '')
      .split('&')
      .map((pair) => pair.split('=').map((part) => decodeURIComponent(part.replace(/\+|%2B/gi, ' '))));
    const all = (key: string) => pairs.flatMap(([name, value = '']) => (name === key ? [value] : []));
    const fields = { publicationTitle: 'source', date: 'date', language: 'language', url: 'identifier' };
    return {
      type: all('rft.type')[0] ?? '',
      title: all('rft.title')[0] ?? '',
      creators: all('rft.aucorp')
        .map((last) => ({ last, first: '' }))
        .reverse(),
      fields: Object.fromEntries(
        Object.entries(fields).flatMap(([name, key]) => all(`rft.${key}`).map((value) => [name, value])),
      ),
    };
  });
}

/** Each name that a page's metadata says, with lower-case prefix and first letter, and all that is said by it. */
function statements(page: Page): Map<string, string[]> {
  const said = new Map<string, string[]>();
  for (const meta of named(page, 'meta')) {
    const name = attribute(meta, 'name') ?? attribute(meta, 'property') ?? '';
    const [, prefix = '', first = '', rest = ''] = /^([^.:_]+)[.:_](.)(.*)$/.exec(name) ?? [];
    const key = `${prefix.toLowerCase()}:${first.toLowerCase()}${rest}`;
    const content = attribute(meta, 'content') ?? '';
    if (prefix !== '' && content !== '') said.set(key, [...(said.get(key) ?? []), content]);
  }
  return said;
}

/** What stands before a comma is the family name; without a comma the last word is. */
function creator(written: string): { last: string; first: string } {
  const name = written.replace(/^[\s.,/[\]:]+|[\s.,/[\]:]+$/g, '');
  if (written.includes(',')) {
    const [last = '', first = ''] = name.split(/, ?/);
    return { last, first };
  }
  const at = name.lastIndexOf(' ');
  return { last: name.slice(at + 1), first: name.slice(0, Math.max(0, at)) };
}

function datesShown(page: Page): string[] {
  return named(page, 'time').flatMap((element) => attribute(element, 'dateTime') ?? []);
}
