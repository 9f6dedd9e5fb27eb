/** Factions, places, organisations and persons with their kind, and how often reports name them. */
import type { Archive, Entity, Mention } from '../archive/archive.ts';
import { kindWords } from '../archive/kinds.ts';
import { once } from '../archive/once.ts';
import { count } from './wording.ts';

export interface NamedEntity {
  readonly record: Entity;
  /** What it is, in words: «بلدة أو مدينة». */
  readonly kind: string;
  readonly mentions: number;
  readonly reports: number;
  /** Both counts in words: «37 موضعًا في 3 تقارير». */
  readonly named: string;
}

/** Records of one kind in the order given, each with its counts. */
export function nameEntities(archive: Archive, records: readonly { readonly id: string }[]): readonly NamedEntity[] {
  return records.map(({ id }) => nameEntity(archive, id));
}

/** A record with its counts. */
export function nameEntity(archive: Pick<Archive, 'entity' | 'mentionsOf'>, id: string): NamedEntity {
  const record = archive.entity(id);
  const mentions = archive.mentionsOf(id);
  return counts(record, [mentions], () => countsOf(record, mentions));
}

/** All pages of a thing name it, and of some there are thousands of mentions to count. */
const counts = once<Entity, NamedEntity>();

function countsOf(record: Entity, mentions: readonly Mention[]): NamedEntity {
  const reports = new Set(mentions.map(({ report }) => report)).size;
  const named =
    mentions.length === 0
      ? 'بلا ذكر في نصوص التقارير'
      : `${count(mentions.length, 'mention')} في ${count(reports, 'report', 'genitive')}`;
  return { record, kind: kindWords(record), mentions: mentions.length, reports, named };
}
