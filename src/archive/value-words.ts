/** The words by which a correction may tell a value: any one of its forms, found in the sentence. Pure. */
import { writeQuantity } from '../arabic/index.ts';
import { parseEdtf, writeEdtf } from './edtf.ts';
import { isList } from './fields.ts';
import type { FieldValue } from './fields.ts';
import { formerIds } from './former-ids.ts';
import type { Content } from './read.ts';
import type { FigureRecord } from './schema.ts';
import type { Said } from './steps.ts';
import * as terms from './vocabulary.ts';

/** What must be told: of each item one of its forms. Nothing where the record does not keep the words. */
export type Forms = readonly (readonly string[])[];

/** Words that tell that there is, or was, nothing. */
const nothing = ['لا شيء', 'غير معروف', 'غير مذكور', terms.noDate];

/**
 * The forms of what a field was or is.
 *
 * @param other The other side of the change: of a list only what it lacks has to be told.
 * @param names Every name of an id: `namesIn`.
 */
export function formsOf(field: string, said: Said, other: Said, names: (id: string) => readonly string[]): Forms {
  switch (said.kind) {
    case 'words':
      return [];
    case 'statement': {
      const { value } = said.statement;
      if (value === undefined) return [nothing];
      if (field === 'published')
        return dateForms(value, other.kind === 'statement' ? other.statement.value : undefined);
      return [field === 'source' || field === 'dateline' ? names(value) : [value]];
    }
    case 'value':
      return valueForms(field, said.value, other.kind === 'value' ? other.value : undefined, names);
  }
}

function valueForms(
  field: string,
  value: FieldValue | undefined,
  other: FieldValue | undefined,
  names: (id: string) => readonly string[],
): Forms {
  if (value === undefined) return [nothing];
  if (isList(value)) {
    const known = new Set(isList(other) ? other : []);
    return value.filter((item) => !known.has(item)).map(names);
  }
  const [, kind = field] = field.split('.');
  if (kind === 'date') return dateForms(value, typeof other === 'string' ? other : undefined);
  if (kind === 'quote') return [];
  const vocabulary: Readonly<Record<string, string>> = { ...terms.bases, ...labelled[kind] };
  const label = Object.hasOwn(vocabulary, value) ? vocabulary[value] : undefined;
  return [[value, ...(label === undefined ? [] : [label])]];
}

const labelled: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  measure: terms.measures,
  counting_unit: terms.countingUnits,
  type: terms.relationTypes,
  kind: { ...terms.factionKinds, ...terms.organisationKinds, ...terms.placeKinds },
};

/** A date, with a time or a basis after it where it has one; that has to be told where the day is the same. */
function dateForms(value: string, other: string | undefined): Forms {
  const [edtf = '', ...rest] = value.split(' ');
  const parsed = parseEdtf(edtf);
  const words = 'fault' in parsed ? [] : [writeEdtf(parsed)];
  const [more = ''] = rest;
  if (other?.split(' ')[0] !== edtf || more === '') return [[edtf, ...words]];
  const bases: Readonly<Record<string, string>> = terms.bases;
  return [[more, ...(Object.hasOwn(bases, more) ? [bases[more] ?? ''] : [])]];
}

/** The words by which a figure as it stands may be told. */
export function figureForms({ value, quote, quantity, counting_unit: unit, claimed_by: by }: FigureRecord): Forms {
  const counts = 'n' in quantity || 'min' in quantity;
  const amount = counts ? [writeQuantity(quantity), writeQuantity(quantity, unit && terms.unitNouns[unit])] : [];
  return [[value, quote, ...amount, ...('name' in by ? [by.name] : [])]];
}

/** Every name of an id in the authority files, the id among them; an id that moved has the names of today's. */
export function namesIn(content: Content): (id: string) => readonly string[] {
  const { factions, organisations, places, persons, questions, published } = content;
  const former = formerIds(published.redirects?.record);
  const names = new Map<string, readonly string[]>();
  for (const { record } of [...factions, ...organisations, ...places, ...persons]) {
    const all = new Set([record.name, ...record.names.map(({ text }) => text)]);
    for (const id of [record.id, ...former(record.id)]) names.set(id, [id, ...all]);
  }
  for (const { record } of questions) names.set(record.id, [record.id, record.title]);
  return (id) => names.get(id) ?? [id.replace(/^«(.*)»$/u, '$1')];
}

/** Whether words tell every item by one of its forms; differences of spaces aside. */
export function tells(words: string, forms: Forms): boolean {
  const said = plain(words);
  return forms.every((item) => item.some((form) => said.includes(plain(form))));
}

function plain(words: string): string {
  return words.normalize('NFC').replaceAll(/\s+/gu, ' ').trim();
}
