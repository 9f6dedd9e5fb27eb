/** Words of the pages about named things that differ by kind. */
import type { Archive, EntityKind } from '../archive/archive.ts';
import { creditWords } from './credits.ts';
import { dossierRecords } from './dossier-pages.ts';
import type { NamedEntity } from './entities.ts';
import { count } from './wording.ts';

/** What a thing of a kind, and its reports, are called in the headings of its page. */
export const entityWords: Readonly<Record<EntityKind, { readonly one: string; readonly credits: string }>> = {
  faction: { one: 'هذا الفصيل', credits: 'تقارير تُنسب إلى هذا الفصيل' },
  organisation: { one: 'هذه الجهة', credits: 'تقارير تُنسب إلى هذه الجهة' },
  place: { one: 'هذا المكان', credits: 'تقارير تذكر هذا المكان مكانًا لتحريرها' },
  person: { one: 'هذا الشخص', credits: 'تقارير تذكر هذا الشخص كاتبًا لها' },
};

/** What the archive holds of a thing, in one sentence for lists of results. */
export function describeDossier(archive: Archive, { record, kind, named }: NamedEntity): string {
  const { id, name, english } = record;
  const { figures, there, said, relations, stated } = dossierRecords(archive, id);
  const allFigures = new Set([...figures, ...there, ...said]).size;
  const allRelations = new Set([...relations, ...stated]).size;
  const held = [
    creditWords(archive, id),
    named,
    allFigures > 0 ? count(allFigures, 'figure') : '',
    allRelations > 0 ? count(allRelations, 'relation') : '',
  ].filter((part) => part !== '');
  return `${name} · ${english} · ${kind}. في تقارير الأرشيف: ${held.join('؛ ')}.`;
}
