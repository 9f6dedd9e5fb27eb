/** What a draft says of its report's text: the names in it and the figures, in the shape of the record. */
import type { z } from 'zod';
import type { report } from '../archive/schema.ts';
import type { Authority } from './authority.ts';
import type { LaidLine } from './layout.ts';
import { proposeFigures, proposeNames } from './proposals/index.ts';
import type { BodyLine } from './proposals/index.ts';

type Content = Pick<
  z.input<typeof report>,
  'factions' | 'organisations' | 'places' | 'persons' | 'name_decisions' | 'figures' | 'not_figures'
>;

/** Propose what the lines of a report name and count; the lists of names are marked as a whole, the rest one by one. */
export function proposeContent(lines: readonly LaidLine[], authority: Authority): Content {
  const text = lines.filter(({ role }) => role !== 'furniture' && role !== 'comment' && role !== 'residue');
  const body = text.map(({ line, role, id, text }): BodyLine => ({ line, id: id ?? role, text }));
  const names = proposeNames(body, authority);
  const counted = body.filter(({ id }) => id === 'title' || /^p\d/u.test(id));
  const { figures, not_figures: others } = proposeFigures(counted, names);
  const { factions, organisations, places, persons, decisions } = names;
  // Whom a proposed decision names stands in the lists as well, which are proposals too: decided so, nothing is left out.
  const decided = (ids: readonly string[], records: readonly { readonly id: string }[]) => [
    ...new Set([...ids, ...decisions.map(({ is }) => is).filter((is) => records.some(({ id }) => id === is))]),
  ];
  return {
    factions: decided(factions, authority.faction),
    organisations: decided(organisations, authority.organisation),
    places: decided(places, authority.place),
    persons: decided(persons, authority.person),
    name_decisions: decisions.map(({ text, is, reason }) => ({ text, is, reason, needs: 'review' })),
    figures: figures.map((figure) => ({ ...figure, needs: 'review' })),
    not_figures: others.map((other) => ({ ...other, needs: 'review' })),
  };
}
