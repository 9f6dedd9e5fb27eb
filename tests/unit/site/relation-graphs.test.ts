import { describe, expect, test } from 'vitest';
import { areRelated, egoGraph, factionGraph } from '../../../src/site/relation-graphs.ts';
import type { Tie } from '../../../src/site/ties.ts';
import { ties } from '../../../src/site/ties.ts';
import { firstFive as archive } from './first-five.ts';

const party = (key: string, faction = true) => ({ key, name: key, href: `${key}/`, faction });
const tie = (...keys: string[]): Tie => ({
  id: `between_${keys.join('_')}`,
  parties: keys.map((key) => party(key, !key.startsWith('person'))),
  statements: [],
  count: 1,
  denied: false,
});
const keys = (parts: ReturnType<typeof factionGraph>['parts']) =>
  parts.map(({ parties }) => parties.map(({ key }) => key).join(' '));

describe('areRelated(ties)', () => {
  test('tells of two factions; a person and a faction are not enough', () => {
    expect(areRelated([tie('a', 'b')])).toBe(true);
    expect(areRelated([tie('person', 'a'), tie('b')])).toBe(false);
  });
});

describe('factionGraph(ties)', () => {
  test('draws what is stated of factions, and nothing else', () => {
    const { parts, others, ofThree } = factionGraph(ties(archive, archive.relations, '/factions/'));
    const factions = new Set<unknown>(archive.factions.map(({ id }) => id));
    const stated = archive.relations.filter(
      ({ subject, object, with: second }) =>
        (object ?? second) !== undefined && [subject, object, second].every((p) => p === undefined || factions.has(p)),
    );
    const drawn = parts.flatMap((part) => part.ties);
    expect(drawn.reduce((sum, { statements }) => sum + statements, 0)).toBe(stated.length);
    expect(others).toBe(archive.relations.length - stated.length);
    expect(ofThree).toBe(true);
    const named = new Set<unknown>(stated.flatMap(({ subject, object, with: second }) => [subject, object, second]));
    named.delete(undefined);
    expect(new Set<unknown>(parts.flatMap((part) => part.parties.map(({ key }) => key)))).toEqual(named);
  });

  test('draws small parts together, and large ones by themselves', () => {
    const chain = (name: string, size: number) =>
      Array.from({ length: size - 1 }, (_, i) => tie(`${name}${i}`, `${name}${i + 1}`));
    expect(keys(factionGraph([tie('a', 'b'), tie('c', 'd', 'e'), tie('b', 'f')]).parts)).toEqual(['a b f c d e']);
    expect(factionGraph([...chain('a', 15), ...chain('b', 15)]).parts).toHaveLength(2);
  });

  test('leaves to words what hangs together too much', () => {
    const star = Array.from({ length: 60 }, (_, i) => tie('hub', `x${i}`));
    const { parts, beyond } = factionGraph([...star, tie('a', 'b')]);
    expect(keys(parts)).toEqual(['a b']);
    expect(beyond.map(({ parties }) => parties.length)).toEqual([61]);
  });

  test('has no part where nothing is stated of two factions', () => {
    expect(factionGraph([tie('a'), tie('a', 'person-b')])).toEqual({
      parts: [],
      beyond: [],
      others: 2,
      ofThree: false,
    });
    expect(factionGraph([]).parts).toEqual([]);
  });
});

describe('egoGraph(name, id, ties)', () => {
  test('has each tie with the other parties, and what leads to it in words', () => {
    const id = 'jaysh-al-islam';
    const ego = egoGraph('جيش الإسلام', id, ties(archive, archive.relationsOf(id), `/factions/${id}/`));
    expect(
      ego?.ties.map(({ others, label, denied }) => [others.map(({ name }) => name).join(), label, denied]),
    ).toEqual([
      ['لجنة تفاوض من «هيئة تحرير الشام»', 'جيش الإسلام ولجنة تفاوض من «هيئة تحرير الشام»: قول واحد', false],
      ['هيئة تحرير الشام', 'جيش الإسلام وهيئة تحرير الشام: 5 أقوال، منها نفي', true],
    ]);
  });

  test('is none of what is said of itself alone', () => {
    expect(egoGraph('أ', 'a', [tie('a')])).toBeUndefined();
  });
});
