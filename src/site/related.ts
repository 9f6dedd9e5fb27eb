/** Relations, ready to be shown on the page of one of their parties. */
import type { Archive, Relation } from '../archive/archive.ts';
import { mutualRelations, relationTypes } from '../archive/vocabulary.ts';
import * as addresses from './addresses.ts';
import { placeName } from './mentions.ts';
import { partyLink } from './parties.ts';
import type { NameLink } from './parties.ts';
import { speaker } from './speakers.ts';
import type { Speaker } from './speakers.ts';

/** What a report states of parties, with its words and their place. */
export interface StatedRelation {
  readonly id: string;
  /** What it is called, a noun: «انضمام». */
  readonly label: string;
  readonly subject: NameLink;
  /** Whether it holds of its parties alike, so that none is the one who acts. */
  readonly mutual: boolean;
  /** The object and the second party, as far as there are any. */
  readonly others: readonly NameLink[];
  readonly quote: string;
  readonly report: string;
  readonly line: number;
  /** Words for the place of the quote: «الفقرة 3». */
  readonly place: string;
  readonly speaker: Speaker;
  /** The passage of the quote. */
  readonly href: string;
  readonly note: string;
}

/** A relation for the page at `here`. */
export function statedRelation(archive: Archive, relation: Relation, here: string): StatedRelation {
  const { subject, object, with: second } = relation;
  return {
    id: relation.id,
    label: relationTypes[relation.type],
    subject: partyLink(archive, subject, here),
    mutual: mutualRelations.includes(relation.type),
    others: [object, second].filter((party) => party !== undefined).map((party) => partyLink(archive, party, here)),
    quote: relation.quote,
    report: relation.report,
    line: relation.line,
    place: placeName(archive.report(relation.report), relation.line),
    speaker: speaker(archive, relation.asserted_by),
    href: addresses.link(here, addresses.passage(relation.report, relation.passage)),
    note: relation.note ?? '',
  };
}
