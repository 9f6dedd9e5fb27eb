/** Names by letter, as long lists are split. */
import { compareNames, indexLetter, searchKey } from '../arabic/index.ts';
import { letterOf, letters } from '../words/letters.ts';
import type { Group } from './split.ts';

/** Things by the letter under which an index lists their name, a leading «ال» set aside; in each by name. */
export function byLetter<T>(things: readonly T[], nameOf: (thing: T) => string): readonly Group<T>[] {
  const named = things.map((thing) => ({ thing, name: nameOf(thing) }));
  const groups = Map.groupBy(
    named.sort((a, b) => compareNames(a.name, b.name)),
    ({ name }) => letterOf(searchKey(indexLetter(name))),
  );
  return letters.flatMap((letter) => {
    const own = groups.get(letter);
    return own === undefined
      ? []
      : [{ slug: letter.slug, name: letter.sign, title: letter.name, entries: own.map(({ thing }) => thing) }];
  });
}
