/** Words of the pages about named things that differ by kind. */
import type { EntityKind } from '../archive/archive.ts';
import type { Dossier } from './dossiers.ts';
import { count } from './wording.ts';

/** What a thing of a kind, and its reports, are called in the headings of its page. */
export const entityWords: Readonly<Record<EntityKind, { readonly one: string; readonly credits: string }>> = {
  faction: { one: 'هذا الفصيل', credits: 'تقارير تُنسب إلى هذا الفصيل' },
  organisation: { one: 'هذه الجهة', credits: 'تقارير تُنسب إلى هذه الجهة' },
  place: { one: 'هذا المكان', credits: 'تقارير تذكر هذا المكان مكانًا لتحريرها' },
  person: { one: 'هذا الشخص', credits: 'تقارير تذكر هذا الشخص كاتبًا لها' },
};

/** What the page of a thing holds, in one sentence for lists of results. */
export function describeDossier(dossier: Dossier): string {
  const { named, credit, claims, claimsThere, claimsSaid, ties, relationsSaid } = dossier;
  const { name, english } = named.record;
  const figures = new Set([...claims, ...claimsThere, ...claimsSaid].map(({ href }) => href)).size;
  const relations = new Set(
    [...ties.flatMap(({ statements }) => statements.flat()), ...relationsSaid].map(({ id }) => id),
  ).size;
  const held = [
    credit,
    named.named,
    figures > 0 ? count(figures, 'figure') : '',
    relations > 0 ? count(relations, 'relation') : '',
  ].filter((part) => part !== '');
  return `${name} · ${english} · ${named.kind}. في تقارير الأرشيف: ${held.join('؛ ')}.`;
}
