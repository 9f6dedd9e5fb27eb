/** Made-up records of authority files, which grow more slowly than the reports do. */
import { searchKey } from '../../../src/arabic/index.ts';
import { lexicon } from '../../../src/archive/mentions.ts';
import type * as schema from '../../../src/archive/schema.ts';

/** How many records of a kind there are at so many reports: `factor · reports ^ exponent`. */
const growth = {
  factions: [12, 0.35],
  organisations: [5, 0.3],
  places: [20, 0.4],
  persons: [6, 0.6],
} as const;

/** The kinds of records that reports name. */
export type Kind = keyof typeof growth;

/** All that may be named. */
export interface Authorities {
  readonly factions: readonly schema.Faction[];
  readonly organisations: readonly schema.Organisation[];
  readonly places: readonly schema.Place[];
  readonly persons: readonly schema.Person[];
}

/** How many records of a kind are known when so many reports are. */
export function knownAt(kind: Kind, reports: number): number {
  const [factor, exponent] = growth[kind];
  return Math.ceil(factor * reports ** exponent);
}

/** The records of `reports` reports. No name is another's, in whatever spelling. */
export function authorities(reports: number, words: readonly string[], next: () => number): Authorities {
  const taken = new Set<string>();
  const one = <T>(list: readonly T[]) => list[Math.floor(next() * list.length)];
  const own = (make: () => string): string => {
    for (;;) {
      const name = make();
      if (taken.has(searchKey(name))) continue;
      taken.add(searchKey(name));
      return name;
    }
  };
  const named = (kind: Kind, make: () => string) =>
    Array.from({ length: knownAt(kind, reports) }, (_, i) => {
      const name = own(make);
      return {
        id: `${kind}-${i + 1}`,
        name,
        english: `${kind} ${i + 1}`,
        names: [{ text: name, kind: 'full' as const }],
      };
    });
  const after = (heads: readonly string[]) => () => `${one(heads)} ${one(words)}`;
  return {
    factions: named('factions', after(['لواء', 'كتائب', 'حركة', 'جيش', 'تجمّع'])).map((record) => ({
      ...record,
      kind: 'armed-group',
    })),
    organisations: named('organisations', after(['شبكة', 'وكالة', 'صحيفة', 'إذاعة'])).map((record) => ({
      ...record,
      kind: 'outlet',
    })),
    places: named('places', after(['بلدة', 'قرية', 'تلّ', 'وادي'])).map((record) => ({
      ...record,
      kind: 'village',
      point: {
        latitude: 33.6 + next() * 3,
        longitude: 36 + next() * 5,
        precision: 'القرية',
        source: 'موضع مختلق للقياس',
      },
    })),
    persons: named('persons', () => `${one(words)} ${one(words)}`).map((record) => ({ ...record, roles: [] })),
  };
}

/** The forms of names, for finding them in texts. */
export function lexiconOf({ factions, organisations, places, persons }: Authorities): ReturnType<typeof lexicon> {
  return lexicon({ faction: factions, organisation: organisations, place: places, person: persons });
}
