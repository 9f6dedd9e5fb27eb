/** Indexes of named things: what stands in an entry, and headings by letter where a list is long. */
import { indexLetter } from '../arabic/index.ts';
import type { Archive } from '../archive/archive.ts';
import * as addresses from './addresses.ts';
import { creditWords } from './credits.ts';
import { nameEntities } from './entities.ts';
import type { NamedEntity } from './entities.ts';
import { registeredForms } from './forms.ts';

export interface IndexEntry extends NamedEntity {
  /** The way to its page. */
  readonly href: string;
  /** The names that reports give it besides this one, without what is written on to them («الدواعش» of «للدواعش»). */
  readonly forms: readonly string[];
  /** What reports it is the source of: «مصدر تقريرين»; otherwise empty. */
  readonly credit: string;
}

/** Entries under one letter, or under none. */
export interface IndexPart {
  /** Empty where the list has no headings. */
  readonly letter: string;
  /** Id of its heading, unlike any record's own. */
  readonly id: string;
  readonly entries: readonly IndexEntry[];
}

/** The entries of records in the order given, for the page at `here`. */
export function indexEntries(
  archive: Archive,
  records: readonly { readonly id: string }[],
  here: string,
): readonly IndexEntry[] {
  return nameEntities(archive, records).map((named) => {
    const { id, name, entity } = named.record;
    return {
      ...named,
      href: addresses.link(here, addresses.entityPage(entity, id)),
      forms: registeredForms(named.record.names, archive.mentionsOf(id))
        .map(({ text }) => text)
        .filter((text) => text !== name),
      credit: creditWords(archive, id),
    };
  });
}

/**
 * An index in parts, one for each letter; in a single one without a heading up to `short` entries, where headings
 * would be more than what they head.
 *
 * @param list Tells the parts of one list from those of another on the same page.
 */
export function indexParts(entries: readonly IndexEntry[], list: string, short = 60): readonly IndexPart[] {
  if (entries.length === 0) return [];
  if (entries.length <= short) return [{ letter: '', id: list, entries }];
  const parts = Map.groupBy(entries, ({ record }) => indexLetter(record.name));
  return [...parts].map(([letter, under]) => ({
    letter,
    // Slugs have no underscore: no record's anchor is the same.
    id: `${list}_${letter.codePointAt(0)?.toString(16)}`,
    entries: under,
  }));
}
