/** The names and the figures of a draft, in the shape of the record. */
import type { z } from 'zod';
import { findMentions } from '../archive/mentions.ts';
import type { report } from '../archive/schema.ts';
import type { Authority } from './authority.ts';
import type { LaidLine } from './layout.ts';
import type { Statements } from './statements.ts';

type Content = Pick<
  z.input<typeof report>,
  'factions' | 'organisations' | 'places' | 'persons' | 'name_decisions' | 'figures' | 'not_figures'
>;

/** Propose what the lines of a report name and count. */
export function proposeContent(lines: readonly LaidLine[], _: Statements, { lexicon }: Authority): Content {
  const text = lines.filter(({ role }) => role !== 'furniture' && role !== 'comment' && role !== 'residue');
  const { mentions } = findMentions(
    { id: '', name_decisions: [] },
    text.map((line) => ({ number: line.line, text: line.text })),
    lexicon,
  );
  const ids = (kind: string) => [...new Set(mentions.filter(({ entity }) => entity === kind).map(({ id }) => id))];
  return {
    factions: ids('faction'),
    organisations: ids('organisation'),
    places: ids('place'),
    persons: ids('person'),
    name_decisions: [],
    figures: [],
    not_figures: [],
  };
}
