import { expect, test } from 'vitest';
import type { Report } from '../../../src/archive/archive.ts';
import { cacheKeys } from '../../../src/site/cache-keys.ts';
import type { Faction, Person } from '../../../src/archive/schema.ts';
import type { ListedIn } from '../../../src/site/cache-keys.ts';
import { firstFive as archive } from './first-five.ts';

/** The archive with another record of one report. */
const changed = (id: string) => ({
  ...archive,
  report: (asked: string): Report => {
    const report = archive.report(asked);
    return asked === id ? { ...report, digest: 'another' } : report;
  },
});

const entries: readonly ListedIn[] = [
  ['0001', 'f1'],
  ['0001', 'f2'],
  ['0003', 'f1'],
];
const key = (of = archive, ways: unknown = ['/a/'], list = entries) => cacheKeys(of).leaf('/a/', ways, () => list);

test.each([
  ['a report of its entries', key(changed('0003'))],
  [
    'another entry of the same report',
    key(archive, undefined, [...entries.slice(0, 1), ['0001', 'f3'], ['0003', 'f1']]),
  ],
  ['the order of its entries', key(archive, undefined, entries.toReversed())],
  ['what leads to other pages', key(archive, ['/a/', '/b/'])],
])('the key of a page of a list tells a change of %s', (_, other) => {
  expect(other).not.toBe(key());
});

test('the key of a page of a list is the same when another report changed', () => {
  expect(key(changed('0002'))).toBe(key());
});

test('the key of a report tells in which line of its capture a neighbour has its title', () => {
  const [report, next] = ['0001', '0002'].map((id) => archive.report(id)) as [Report, Report];
  const moved = { ...next, heading: { ...next.heading, line: next.heading.line + 1 } };
  const { report: keyOf } = cacheKeys(archive);
  expect(keyOf(report, [undefined, moved])).not.toBe(keyOf(report, [undefined, next]));
});

test('the key of a report tells the order of those whom it names: names that are alike stand in it', () => {
  const report = archive.reports.find(({ persons }) => persons.length > 1) as Report;
  const reversed = { ...archive, persons: archive.persons.toReversed() };
  expect(cacheKeys(reversed).report(report)).not.toBe(cacheKeys(archive).report(report));
});

test('the key of a report tells the name of where an anchor leads that moved, whosever it was', () => {
  const [faction] = archive.factions as [Faction];
  const to = `/factions/${faction.id}/` as const;
  const anchor = { from: '/factions/#old' as const, to, edition: '2026.1', reason: 'نُقل.' };
  const keyOf = (name: string) =>
    cacheKeys({
      ...archive,
      former: { ...archive.former, anchors: new Map([['/factions/', [anchor]]]) },
      factions: archive.factions.map((each) => (each === faction ? { ...each, name } : each)),
    }).report({ ...archive.report('0001'), factions: [], mentions: [], figures: [] });
  expect(keyOf('اسم آخر')).not.toBe(keyOf(faction.name));
});

test('the key of a person tells a change of a report that gives a role, though it does not name the person', () => {
  const [role] = archive.persons.flatMap(({ roles }) => roles) as [Person['roles'][number]];
  const nobody = { ...(archive.persons[0] as Person), id: 'nobody', roles: [{ ...role, report: '0005' }] };
  const of = (base: typeof archive) => ({
    ...base,
    entity: (id: string) => (id === 'nobody' ? { ...nobody, entity: 'person' as const } : base.entity(id)),
  });
  expect(cacheKeys(of(changed('0005'))).entity('nobody')).not.toBe(cacheKeys(of(archive)).entity('nobody'));
});
