/**
 * The names of the authority files, ready to be looked up by what a reader types.
 */
import { withoutArticle } from '../arabic/article.ts';
import { romanKeys } from '../arabic/romanise.ts';
import { abbreviates, romanisedParts } from '../arabic/romanised.ts';
import { searchKey, words } from '../arabic/index.ts';
import type { Exonym } from '../arabic/lexicon/exonyms.ts';
import type { Archive, Entity } from '../archive/archive.ts';
import { recordAddress } from '../archive/identity.ts';
import { kindWords } from '../archive/kinds.ts';
import { latinNames } from './latin-names.ts';
import { nameKey } from './names.ts';
import type { Certainty } from './names.ts';

/** Lines by their keys; a key's lines hold the records that they name. */
export type NameTable = ReadonlyMap<string, ReadonlySet<string>>;

/** What a table is made of. */
export type NameSources = Pick<Archive, 'factions' | 'organisations' | 'places' | 'persons' | 'relations' | 'entity'>;

/**
 * The table of an archive.
 *
 * A record is known by its printed forms, by `searched` forms and by its Latin names. A Latin name stands for the forms
 * that it romanises or whose first letters it is; one that is a translation, for every form that is not ambiguous and
 * no description. Other names of a record are its forms, and those of a record that a relation says it formerly was;
 * of several that hold one another, the shortest. A place is not called by the name of a wider one. Forms that stand in no
 * report are known, but not searched for.
 *
 * @param attested The search keys of the words of the reports.
 */
export function nameTable(archive: NameSources, exonyms: readonly Exonym[], attested: ReadonlySet<string>): NameTable {
  const table = new Map<string, Set<string>>();
  const { factions, organisations, places, persons } = archive;
  const records = [...factions, ...organisations, ...places, ...persons].map(({ id }) => archive.entity(id));
  const known = new Set([...attested].flatMap((word) => cliticsCut(word).map(withoutArticle)));
  const stands = (name: string) => words(name).every(({ text }) => known.has(withoutArticle(searchKey(text))));
  for (const record of records) for (const { key, lines } of entriesOf(record, archive, stands)) add(key, lines);
  for (const { arabic, latin } of exonyms) {
    if (!stands(arabic)) continue;
    for (const key of latin.flatMap(romanKeys)) if (!table.has(key)) add(key, [line(key, '', 'n', '', [arabic], [])]);
  }
  return table;

  function add(key: string, lines: readonly string[]): void {
    const all = table.get(key) ?? new Set();
    table.set(key, all);
    for (const each of lines) all.add(each);
  }
}

/** A key as it stands, and without what may be clitics before it. */
const cliticsCut = (key: string) => [key, key.replace(/^[وف]/u, ''), key.replace(/^[وف]?[بكل]/u, '')];

interface Entry {
  readonly key: string;
  readonly lines: readonly string[];
}

function entriesOf(record: Entity, archive: NameSources, attests: (name: string) => boolean): Entry[] {
  const printed = new Set(record.names.map(({ text }) => text));
  const stands = (name: string) => printed.has(name) || attests(name);
  const address = recordAddress(record.entity, record.id).slice(1);
  const head = ['@', address, record.name, record.english, kindWords(record)].join('\t');
  const { arabic: variants, latin: searchedLatin, others: searchedOthers } = searchedOf(record);
  const clear = record.names.filter(({ ambiguous }) => ambiguous !== true);
  const plain = clear.filter(({ kind }) => kind !== 'description').map(({ text }) => text);
  const own = [...clear.map(({ text }) => text), ...searchedOthers];
  const isPlace = record.entity === 'place';
  const called = own.filter((form) => !isPlace || form === record.name || !holds(form, record.name));
  const all = [...new Set([...called.filter(stands), ...formerNames(record, archive)])];
  const others = (than: readonly string[]) => otherNames(all, than, isPlace);
  const main = [record.name, ...variants];
  const seen = new Map<string, Entry>();
  const put = (key: string, form: string, certainty: Certainty, forms: readonly string[]) => {
    if (key === '') return;
    const owner = certainty === 'p' ? '' : address;
    const rest = certainty === 'p' ? [] : others(form === '' ? forms : [form, ...forms]);
    const text = line(
      key,
      form === '' || stands(form) ? form : `-${form}`,
      certainty,
      owner,
      forms.filter(stands),
      rest,
    );
    seen.set(text, { key, lines: certainty === 'p' ? [text] : [head, text] });
  };
  for (const form of new Set([record.name, ...own, ...variants])) {
    put(nameKey(form), form, 'n', main.includes(form) ? main.filter((each) => each !== form) : []);
  }
  const ambiguous = record.names.filter((each) => each.ambiguous === true).map(({ text }) => text);
  for (const form of ambiguous) put(nameKey(form), form, 'a', []);
  const certaintyOf = (form: string): Certainty => {
    const same = (other: string) => searchKey(other) === searchKey(form);
    return [record.name, ...own, ...variants].some(same) ? 'n' : ambiguous.some(same) ? 'a' : 'p';
  };
  for (const latin of [...latinNames(record), ...searchedLatin]) {
    const forms = [...new Set([...own, ...ambiguous, record.name, ...variants])];
    const parts = isShort(latin) ? [] : forms.flatMap((form) => romanisedParts(latin, form));
    const short = isShort(latin) ? forms.filter((form) => abbreviates(latin, form)) : [];
    for (const part of parts) {
      for (const written of [part.latin, part.latin.replace(/at(?= )/g, 'a')])
        for (const key of romanKeys(written).filter((each) => !each.startsWith('=')))
          put(key, '', certaintyOf(part.arabic), [part.arabic]);
    }
    if (parts.length > 0) continue;
    const keys = isShort(latin) ? [`=${latin.toLowerCase()}`] : romanKeys(latin).filter((key) => !key.startsWith('='));
    const stand = short.length > 0 ? short : shortest(plain.length > 0 ? [...plain, ...searchedOthers] : ambiguous);
    for (const key of keys) put(key, '', plain.length > 0 ? 'n' : 'a', stand);
  }
  return [...seen.values()];
}

const isShort = (latin: string) => /^[A-Z]{2,5}$/.test(latin);

const line = (
  key: string,
  form: string,
  certainty: Certainty,
  address: string,
  forms: readonly string[],
  others: readonly string[],
) => [key, form, certainty, address, forms.join('|'), others.join('|')].join('\t');

/** What the record gives to be searched besides its printed forms, by script and by kind. */
function searchedOf({ searched = [] }: Entity) {
  const arabic = searched.filter(({ text }) => /\p{Script=Arabic}/u.test(text));
  return {
    arabic: arabic.filter(({ kind }) => kind === 'variant').map(({ text }) => text),
    others: arabic.filter(({ kind }) => kind === 'other').map(({ text }) => text),
    latin: searched.filter((each) => !arabic.includes(each)).map(({ text }) => text),
  };
}

/** Names of the records that this one was, or that were this one. */
function formerNames({ id }: Entity, archive: NameSources): string[] {
  const linked = archive.relations.flatMap(({ type, subject, object }) => {
    if (type !== 'formerly-named' || typeof subject !== 'string' || typeof object !== 'string') return [];
    return subject === id ? [object] : object === id ? [subject] : [];
  });
  return linked.flatMap((other) =>
    archive.entity(other).names.flatMap(({ text, ambiguous }) => (ambiguous === true ? [] : [text])),
  );
}

function otherNames(all: readonly string[], than: readonly string[], isPlace: boolean): string[] {
  const wanted = all.filter((name) => !than.some((form) => holds(name, form) || (isPlace && holds(form, name))));
  return shortest(wanted);
}

/** Names that hold no other of them. */
function shortest(names: readonly string[]): string[] {
  return names.filter((name) => !names.some((other) => other !== name && holds(name, other)));
}

/** Whether words stand in a name, their articles set aside. */
function holds(name: string, inside: string): boolean {
  const plain = (text: string) =>
    ` ${words(text)
      .map((word) => withoutArticle(searchKey(word.text)))
      .join(' ')} `;
  return plain(name).includes(plain(inside));
}
