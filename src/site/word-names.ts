/** The names by which the records of an archive are looked up in the word index. */
import type { Archive, Entity } from '../archive/archive.ts';
import { latinNames } from '../search/latin-names.ts';
import type { BorneName } from '../words/lines.ts';
import { registeredForms } from './forms.ts';

/**
 * The names of every record: as the archive writes it and as reports print it, the further spellings and names by which
 * the search finds it, and those in Latin letters.
 */
export function namesOf(archive: Archive): readonly BorneName[] {
  const records = [...archive.factions, ...archive.organisations, ...archive.places, ...archive.persons];
  return records.flatMap(({ id }) => {
    const record = archive.entity(id);
    const printed = registeredForms(record.names, archive.mentionsOf(id)).map(({ text }) => text);
    const written = new Set([record.name, ...printed, ...searchedNames(record), ...latinNames(record)]);
    return [...written].map((name) => ({ written: name, record: id, ambiguous: isAmbiguous(name, record) }));
  });
}

const searchedNames = ({ searched = [] }: Entity) => searched.map(({ text }) => text);

const isAmbiguous = (name: string, record: Entity) =>
  record.names.some(({ text, ambiguous }) => text === name && ambiguous === true);
