/**
 * Names in other forms than they were typed, as a search asks for them.
 */
import { analyse } from '../arabic/analyse.ts';
import type { Lexicon } from '../arabic/lexicon.ts';
import type { Group } from './answer.ts';
import { groupOf } from './found.ts';
import type { Asked, Found } from './found.ts';
import type { Name } from './names.ts';
import { pieces } from './pieces.ts';
import { propose } from './proposals.ts';
import type { AskCode } from './proposals.ts';
import type { ReadReports } from './read-reports.ts';
import { slotsOf } from './slots.ts';

/** A name with the places, among the terms that are asked, that it answers for. */
export type PlacedName = Pick<Name, 'forms' | 'others'> & { readonly places: readonly number[] };

/** Phrases that stand in for the terms of names: their other forms, or other names of the same. */
export async function askedNames(
  names: readonly PlacedName[],
  which: 'forms' | 'others',
  lexicon: Lexicon,
  ask: AskCode,
): Promise<readonly Asked[]> {
  const phrases = names.flatMap(({ places, [which]: list }) => list.map((text) => ({ text, places })));
  return Promise.all(
    phrases.map(async ({ text, places }) => {
      const term = { text, words: wordsOf(text), quoted: true };
      const slots = slotsOf(term, 'lemma', lexicon);
      return { term, slots, places, name: true, proposals: await propose(slots, ask) };
    }),
  );
}

/** The words of a name. */
export const wordsOf = (name: string): readonly string[] => pieces(name).map(({ text }) => text);

/** Whether a word is one of the language, and not a name or unknown. */
export function explains(lexicon: Lexicon, word: string): boolean {
  return analyse(word, lexicon).some(({ readings: [{ kind }] }) => !['name', 'unknown', 'latin'].includes(kind));
}

/** The reports with passages that have every term, and are not among those of other reports. */
export function beyond(known: readonly Found[], found: readonly Found[], count: number): readonly Found[] {
  const shown = new Set(
    known.flatMap(({ id: report, parts }) =>
      parts.filter(({ terms }) => terms === count).map(({ id }) => `${report}#${id}`),
    ),
  );
  return found.flatMap(({ parts, ...rest }) => {
    const others = parts.filter(({ id, terms }) => terms === count && !shown.has(`${rest.id}#${id}`));
    return others.length === 0 ? [] : [{ ...rest, parts: others }];
  });
}

/** Passages by the other names that stand in them, whose marks need no reason: the names stand above them. */
export function aliasGroup(read: ReadReports, count: number, limit: number): Group {
  const names = new Set(read.found.flatMap(({ parts }) => parts.flatMap((part) => part.names)));
  const group = groupOf('alias', read, count, limit);
  const hits = group.hits.map((hit) => ({ ...hit, spans: hit.spans.map(({ start, end }) => ({ start, end })) }));
  return { ...group, hits, instead: [...names].join('، ') };
}
