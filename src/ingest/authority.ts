/** What the authority files know, as drafts use it. */
import { lexicon } from '../archive/mentions.ts';
import type { Lexicon } from '../archive/mentions.ts';
import type { EntityKind } from '../archive/model.ts';
import type { Content } from '../archive/read.ts';
import type * as schema from '../archive/schema.ts';

/** The records that may be named in a report, and their forms ready to be found. */
export interface Authority {
  readonly faction: readonly schema.Faction[];
  readonly organisation: readonly schema.Organisation[];
  readonly place: readonly schema.Place[];
  readonly person: readonly schema.Person[];
  readonly lexicon: Lexicon;
}

/** The authority files of an archive. */
export function authorityOf(content: Pick<Content, 'factions' | 'organisations' | 'places' | 'persons'>): Authority {
  const records = <T>(entries: readonly { readonly record: T }[]) => entries.map(({ record }) => record);
  const all = {
    faction: records(content.factions),
    organisation: records(content.organisations),
    place: records(content.places),
    person: records(content.persons),
  };
  return { ...all, lexicon: lexicon(all) };
}

/**
 * The record of a kind that words name, all of them: quotation marks and brackets around them do not count. Of a form that
 * several bear, the one of this kind; `undefined` where two of it do.
 */
export function namedAs(kind: EntityKind, words: string, { lexicon: { find, bearers, kinds } }: Authority) {
  if (words.length > 300) return undefined;
  const bare = words.replace(/^[\s«»"“”'‘’()[\]]+|[\s«»"“”'‘’()[\]:،,.]+$/gu, '');
  const whole = find(bare).find(({ start, end }) => start === 0 && end === bare.length);
  const ids = whole && bearers[whole.form]?.ids.filter((id) => kinds.get(id) === kind);
  return ids?.length === 1 ? ids[0] : undefined;
}
