/** The names and the figures of a draft, in the shape of the record. */
import type { z } from 'zod';
import type { report } from '../archive/schema.ts';
import type { Authority } from './authority.ts';
import type { LaidLine } from './layout.ts';
import { proposeFigures, proposeNames } from './proposals/index.ts';

type Content = Pick<
  z.input<typeof report>,
  'factions' | 'organisations' | 'places' | 'persons' | 'name_decisions' | 'figures' | 'not_figures'
>;

/** Propose what the lines of a report name and count: names in all of its words, numbers in its title and passages. */
export function proposeContent(lines: readonly LaidLine[], authority: Authority): Content {
  const own = lines.filter(({ role }) => role !== 'furniture' && role !== 'comment' && role !== 'residue');
  const text = own.map(({ line, role, id, text: words }) => ({ line, id: id ?? role, text: words }));
  const { factions, organisations, places, persons, decisions, mentions } = proposeNames(text, authority);
  const passages = text.filter(({ id }) => id === 'title' || /^p\d/u.test(id));
  const { figures, not_figures: others } = proposeFigures(passages, { mentions });
  const needs = 'review' as const;
  return {
    factions: [...factions],
    organisations: [...organisations],
    places: [...places],
    persons: [...persons],
    name_decisions: decisions.map(({ text: form, is, reason }) => ({ text: form, is, reason, needs })),
    figures: figures.map((figure) => ({ ...figure, needs })),
    not_figures: others.map((other) => ({ ...other, needs })),
  };
}
