/** What a report names, ready to be shown. */
import type { Archive, Report } from '../archive/archive.ts';
import { entityLink } from './parties.ts';
import type { NameLink } from './parties.ts';

/** The names of a report by kind, each kind in the archive's order of names. */
export function namesInReport(
  archive: Archive,
  report: Report,
  here: string,
): readonly { readonly label: string; readonly names: readonly NameLink[] }[] {
  const links = (records: readonly { readonly id: string }[], ids: readonly string[]) => {
    const named = new Set(ids);
    return records.filter(({ id }) => named.has(id)).map(({ id }) => entityLink(archive, id, here));
  };
  return [
    { label: 'الفصائل', names: links(archive.factions, report.factions) },
    { label: 'الأماكن', names: links(archive.places, report.places) },
    { label: 'الأشخاص', names: links(archive.persons, report.persons) },
    { label: 'جهات أخرى', names: links(archive.organisations, report.organisations) },
  ];
}

/** A decision on an ambiguous name, in words. */
export interface NameDecided {
  readonly text: string;
  /** The line that it is confined to, if any. */
  readonly line: number | undefined;
  /** The name it stands for. */
  readonly is: string;
  readonly reason: string;
}

export function decisionsIn(archive: Archive, report: Report): readonly NameDecided[] {
  return report.name_decisions.map(({ text, line, is, reason }) => ({
    text,
    line,
    is: is === 'none' ? 'ليس اسمًا مقصودًا' : archive.entity(is).name,
    reason,
  }));
}
