/**
 * What an annotation says of the words it stands on: as data, with the terms of the record, and as words for who reads
 * annotations. Either says whose claim it is and how that is known; what is inferred stands in square brackets.
 */
import { writeQuantity } from '../arabic/index.ts';
import type { Archive, Figure, Mention, Relation, ToldEvent } from '../archive/archive.ts';
import { readEdtf, writeEdtf } from '../archive/edtf.ts';
import { recordAddress } from '../archive/identity.ts';
import type { Address } from '../archive/identity.ts';
import type { Attribution, Party } from '../archive/schema.ts';
import {
  attributionModes,
  measures,
  mutualRelations,
  noDate,
  relationTypes,
  unitNouns,
} from '../archive/vocabulary.ts';
import { bracketed } from './cited-words.ts';

/** A thing that has an address, or words for what has none, with what is said of it. What is not known is left out. */
export interface Body {
  readonly id?: string;
  readonly type: string;
  readonly [term: string]: unknown;
}

/** Makes bodies, with addresses written by `locate`. */
export interface Bodies {
  ofMention(mention: Mention): readonly Body[];
  ofFigure(figure: Figure): readonly Body[];
  ofRelation(relation: Relation): readonly Body[];
  /** @param address Where the event stands in the archive. */
  ofEvent(event: ToldEvent, address: Address): readonly Body[];
}

export function bodies(archive: Archive, locate: (address: Address) => string): Bodies {
  const named = (id: string) => {
    const { entity, name } = archive.entity(id);
    return { id: locate(recordAddress(entity, id)), name };
  };
  const party = (each: Party) => (typeof each === 'string' ? named(each) : { name: each.words });
  const nameOf = (each: Party) => party(each).name;
  const claimant = (by: Attribution) => {
    const { basis, mode } = by;
    const who = 'who' in by && by.who !== undefined ? { who: named(by.who) } : {};
    switch (basis) {
      case 'stated':
        return { basis, mode, name: by.name, ...who, ...noted(by.note) };
      case 'inferred':
        return { basis, mode, name: by.name, ...who, reason: by.reason };
      case 'unknown':
        return { basis, mode, ...noted(by.note) };
    }
  };
  return {
    ofMention: ({ id, entity, decided }) => {
      const { name, ...record } = archive.entity(id);
      const kind = 'kind' in record ? { kind: record.kind } : {};
      return [{ id: locate(recordAddress(entity, id)), type: types[entity], label: name, ...kind, decided }];
    },
    ofFigure: (figure) => {
      const { quantity, counting_unit: unit, measure, counted, claimed_by: by, date } = figure;
      const words = writeQuantity(quantity, unit && unitNouns[unit]);
      const data = {
        id: locate(`${recordAddress('report', figure.report)}#${figure.id}`),
        type: 'Figure',
        label: measures[measure],
        measure,
        ...(unit === undefined ? {} : { counting_unit: unit }),
        counted,
        quantity,
        quantity_words: words,
        value_verbatim: figure.value,
        claimed_by: claimant(by),
        ...(date ? { date: { edtf: date.edtf, basis: date.basis, ...noted(date.note) } } : {}),
        ...noted(figure.note),
      };
      return [data, said(`${counted}: ${words}`, speakerWords(by), ...(date ? [dateWords(date)] : []))];
    },
    ofRelation: ({ type, subject, object, with: second, asserted_by: by, note }) => {
      const others = [object, second].filter((each) => each !== undefined);
      const data = {
        type: 'Relation',
        label: relationTypes[type],
        relation: type,
        subject: party(subject),
        ...(object === undefined ? {} : { object: party(object) }),
        ...(second === undefined ? {} : { with: party(second) }),
        asserted_by: claimant(by),
        ...noted(note),
      };
      const tie = mutualRelations.includes(type) ? ' و' : ' ← ';
      const parties = [nameOf(subject), others.map(nameOf).join(' و')].filter((names) => names !== '').join(tie);
      return [data, said(`${relationTypes[type]}: ${parties}`, speakerWords(by))];
    },
    ofEvent: ({ what, asserted_by: by, parties, place, date, note }, address) => {
      const data = {
        id: locate(address),
        type: 'Event',
        label: what,
        parties: parties.map(party),
        place: place.map(named),
        asserted_by: claimant(by),
        date,
        ...noted(note),
      };
      return [data, said(what, speakerWords(by), dateWords(date))];
    },
  };
}

/** `Person` and `Organization` are the W3C's terms. */
const types = { faction: 'Faction', organisation: 'Organization', place: 'Place', person: 'Person' } as const;

function noted(note: string | undefined): { note?: string } {
  return note === undefined ? {} : { note };
}

/** Words of the archive, for who reads annotations and no data. */
function said(...parts: readonly string[]): Body {
  const value = parts.join('؛ ');
  return {
    type: 'TextualBody',
    purpose: 'describing',
    format: 'text/plain',
    language: 'ar',
    textDirection: 'rtl',
    value,
  };
}

function speakerWords(by: Attribution): string {
  const mode = attributionModes[by.mode];
  return by.basis === 'unknown' ? `صاحب القول غير معروف (${mode})` : `صاحب القول: ${bracketed(by, by.name)} (${mode})`;
}

function dateWords(date: { readonly basis: string; readonly edtf?: string }): string {
  return `التاريخ: ${date.edtf === undefined ? noDate : bracketed(date, writeEdtf(readEdtf(date.edtf)))}`;
}
