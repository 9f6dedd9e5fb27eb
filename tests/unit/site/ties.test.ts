import { describe, expect, test } from 'vitest';
import type { Relation } from '../../../src/archive/archive.ts';
import { namesOf, ties } from '../../../src/site/ties.ts';
import { firstFive as archive } from './first-five.ts';

const [any] = archive.relations;
const relation = (id: string, type: Relation['type'], subject: Relation['subject'], ...others: Relation['subject'][]) =>
  ({
    ...any,
    id,
    type,
    subject,
    object: others[0],
    with: others[1],
  }) as Relation;
const of = (...relations: Relation[]) => ties({ ...archive, relations }, relations, '/factions/');
const groups = (...relations: Relation[]) =>
  of(...relations).flatMap(({ statements }) => statements.map((group) => group.map(({ id }) => id).join()));

const [islam, tahrir, liwa] = ['jaysh-al-islam', 'hayat-tahrir-al-sham', 'liwa-al-aqsa'] as const;

describe('ties(archive, relations, here)', () => {
  test('hold every relation of the archive once', () => {
    const all = ties(archive, archive.relations, '/factions/');
    const ids = all.flatMap(({ statements }) => statements.flat().map(({ id }) => id));
    expect(ids.sort()).toEqual(archive.relations.map(({ id }) => id).sort());
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(all.map(({ count }) => count)).toEqual(all.map(({ statements }) => statements.flat().length));
  });

  test('gather what is said of the same parties, whoever is named first', () => {
    const [tie, ...more] = of(relation('r1', 'fought', liwa, tahrir), relation('r2', 'attacked', tahrir, liwa));
    expect(more).toEqual([]);
    expect(tie).toMatchObject({ id: 'between_hayat-tahrir-al-sham_liwa-al-aqsa', count: 2, denied: false });
    expect(namesOf(tie?.parties ?? [])).toBe('لواء الأقصى وهيئة تحرير الشام');
  });

  test('keep apart what is said of one, of two and of three', () => {
    const found = of(
      relation('r1', 'dissolved-itself', liwa),
      relation('r2', 'fought', liwa, tahrir),
      relation('r3', 'mediated-between', islam, liwa, tahrir),
      relation('r4', 'fought', liwa, liwa),
    );
    expect(found.map(({ id, count }) => `${id} ${count}`).sort()).toEqual([
      'between_hayat-tahrir-al-sham_jaysh-al-islam_liwa-al-aqsa 1',
      'between_hayat-tahrir-al-sham_liwa-al-aqsa 1',
      'of_liwa-al-aqsa 2',
    ]);
  });

  test('take the same words in one report for one party, and in another for another', () => {
    const words = { words: 'كتائب مستقلة' };
    const found = of(
      { ...relation('r7', 'threatened', islam, words), report: '0001' },
      { ...relation('r8', 'attacked', words, islam), report: '0001' },
      { ...relation('r9', 'threatened', islam, words), report: '0002' },
    );
    expect(found.map(({ id }) => id).sort()).toEqual([
      'between_jaysh-al-islam_object-of-r7',
      'between_jaysh-al-islam_object-of-r9',
    ]);
  });

  test('put a denial with what it denies, in the place of the first', () => {
    expect(
      groups(
        relation('r1', 'accused-of-executing-members-of', islam, tahrir),
        relation('r2', 'threatened', tahrir, islam),
        relation('r3', 'executed-members-of', islam, tahrir),
        relation('r4', 'denied-executing-members-of', islam, tahrir),
      ),
    ).toEqual(['r1,r3,r4', 'r2']);
  });

  test('call only that a denial of another which denies the same deed', () => {
    expect(
      groups(
        relation('r1', 'executed-members-of', tahrir, islam),
        relation('r2', 'denied-executing-members-of', islam, tahrir),
        relation('r3', 'accused-of-killing-members-of', islam, tahrir),
        relation('r4', 'denied-taking-part-with', islam, tahrir),
        relation('r5', 'coordinated-with', islam, tahrir),
      ),
    ).toEqual(['r1', 'r2', 'r3', 'r4', 'r5']);
  });
});
