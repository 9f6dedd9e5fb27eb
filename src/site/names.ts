/** What a report names, ready to be shown. */
import { kindWords } from '../archive/kinds.ts';
import type { Archive, Entity, Report } from '../archive/archive.ts';
import * as addresses from './addresses.ts';
import { lineLink } from './parties.ts';
import type { NameLink } from './parties.ts';
import { perArchive } from './per-archive.ts';

/** A name with what tells it from others; the hint that a name in the text shows is made of it. */
export interface NamedThing {
  readonly name: string;
  readonly href: string;
  /** What it is: «جماعة مسلّحة»; for a person nothing. */
  readonly kind: string;
  readonly english: string;
}

/** The names of a report by kind, each kind in the archive's order of names. */
export function namesInReport(
  archive: Archive,
  report: Report,
  here: string,
): readonly { readonly label: string; readonly names: readonly NamedThing[] }[] {
  const order = places(archive);
  const links = (ids: readonly string[]) =>
    [...new Set(ids)]
      .sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0))
      .map((id) => namedThing(archive.entity(id), here));
  return [
    { label: 'الفصائل', names: links(report.factions) },
    { label: 'الأماكن', names: links(report.places) },
    { label: 'الأشخاص', names: links(report.persons) },
    { label: 'جهات أخرى', names: links(report.organisations) },
  ];
}

/** The place of each named thing among those of its kind. */
const places = perArchive(
  ({ factions, places: all, persons, organisations }): ReadonlyMap<string, number> =>
    new Map(
      [factions, all, persons, organisations].flatMap((kind) => kind.map(({ id }, place) => [id, place] as const)),
    ),
);

function namedThing(entity: Entity, here: string): NamedThing {
  const { id, name, english } = entity;
  const href = addresses.link(here, addresses.entityPage(entity.entity, id));
  return { name, href, kind: entity.entity === 'person' ? '' : kindWords(entity), english };
}

/** A decision on an ambiguous name, in words. */
export interface NameDecided {
  readonly text: string;
  /** The line that it is confined to, if any, with the way to it. */
  readonly line: NameLink | undefined;
  /** The name it stands for. */
  readonly is: string;
  readonly reason: string;
}

export function decisionsIn(archive: Archive, report: Report, here: string): readonly NameDecided[] {
  return report.name_decisions.map(({ text, line, is, reason }) => ({
    text,
    line: line === undefined ? undefined : lineLink(report.id, line, here),
    is: is === 'none' ? 'ليس اسمًا مقصودًا' : archive.entity(is).name,
    reason,
  }));
}
