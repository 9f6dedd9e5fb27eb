/** All that the archive holds of a named thing, ready to be shown on its page. */
import { passageOf } from '../archive/archive.ts';
import type { Archive, Entity, Figure, Relation } from '../archive/archive.ts';
import * as addresses from './addresses.ts';
import { claim } from './claims.ts';
import type { Claim } from './claims.ts';
import { credits, creditWords } from './credits.ts';
import type { Credit } from './credits.ts';
import { dossierRecords } from './dossier-pages.ts';
import type { DossierRecords } from './dossier-pages.ts';
import { nameEntity } from './entities.ts';
import type { NamedEntity } from './entities.ts';
import { registeredForms } from './forms.ts';
import type { RegisteredForm } from './forms.ts';
import { mentionGroups, placeName } from './mentions.ts';
import type { MentionGroup } from './mentions.ts';
import { statedRelation } from './related.ts';
import type { StatedRelation } from './related.ts';
import { ties } from './ties.ts';
import type { Tie } from './ties.ts';

export interface Dossier {
  readonly named: NamedEntity;
  /** What each report says a person is. */
  readonly roles: readonly StatedRole[];
  /** Reports whose source, writer or place of writing it is. */
  readonly credits: readonly Credit[];
  /** What reports it is the source of: «مصدر تقريرين»; otherwise empty. */
  readonly credit: string;
  /** Its names as reports print them. */
  readonly forms: readonly RegisteredForm[];
  /** Relations that it is a party to, by their parties. */
  readonly ties: readonly Tie[];
  /** Figures whose actor or target it is. */
  readonly claims: readonly Claim[];
  /** Figures of what is told to have been there. */
  readonly claimsThere: readonly Claim[];
  /** Figures that it is stated or inferred to claim. */
  readonly claimsSaid: readonly Claim[];
  /** Relations that it is stated or inferred to assert. */
  readonly relationsSaid: readonly StatedRelation[];
  /** Those of them that it is a party to, by id: their anchors stand among its ties. */
  readonly tied: ReadonlySet<string>;
  /** Every place where its name stands. */
  readonly mentions: readonly MentionGroup[];
}

/** What a report says a person is, with its words and their place. */
export interface StatedRole {
  readonly role: string;
  readonly quote: string;
  readonly report: string;
  readonly line: number;
  /** Words for the place of the quote in the report: «الفقرة 3». */
  readonly place: string;
  /** The passage of the quote. */
  readonly href: string;
}

/**
 * The dossier of a record for the page at `here`.
 *
 * @param records What of it stands there: all if not given.
 */
export function dossier(
  archive: Archive,
  id: string,
  here: string,
  records: Partial<DossierRecords> = dossierRecords(archive, id),
): Dossier {
  const named = nameEntity(archive, id);
  const { stated = [] } = records;
  const claims = (list: readonly Figure[] = []) => list.map((figure) => claim(archive, figure, here));
  return {
    named,
    roles: roles(archive, named.record, here),
    credits: credits(archive, id, records.reports ?? []),
    // Of a thing with many pages these are long to make, and only the first shows them.
    get credit() {
      return creditWords(archive, id);
    },
    get forms() {
      return registeredForms(named.record.names, archive.mentionsOf(id));
    },
    ties: ties(archive, records.relations ?? [], here),
    claims: claims(records.figures),
    claimsThere: claims(records.there),
    claimsSaid: claims(records.said),
    relationsSaid: stated.map((relation) => statedRelation(archive, relation, here)),
    tied: new Set(stated.filter((relation) => isParty(id, relation)).map((relation) => relation.id)),
    mentions: mentionGroups(
      archive,
      (records.mentions ?? []).flatMap((group) => group.mentions),
      here,
    ),
  };
}

function isParty(id: string, { subject, object, with: second }: Relation): boolean {
  return [subject, object, second].includes(id);
}

function roles(archive: Archive, record: Entity, here: string): readonly StatedRole[] {
  if (record.entity !== 'person') return [];
  return record.roles.map(({ role, quote, report: id, line }) => {
    const report = archive.report(id);
    const href = addresses.link(here, addresses.passage(id, passageOf(report, line)));
    return { role, quote, report: id, line, place: placeName(report, line), href };
  });
}
