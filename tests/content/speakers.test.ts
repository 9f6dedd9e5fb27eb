import { describe, expect, test } from 'vitest';
import { archive } from './content.ts';

describe('the factions that speakers and persons are said to be of', () => {
  const said = [
    ...archive.reports.flatMap(({ id, figures }) => figures.map(({ claimed_by: by }) => ({ report: id, by }))),
    ...archive.relations.map(({ report, asserted_by: by }) => ({ report, by })),
    ...archive.events.map(({ report, asserted_by: by }) => ({ report, by })),
    ...archive.questions.flatMap(({ statements }) => statements.map(({ report, asserted_by: by }) => ({ report, by }))),
  ].flatMap(({ report, by }) => (by?.basis === 'stated' && by.of !== undefined ? [{ report, line: by.line, of: by.of }] : []));
  const roles = archive.persons.flatMap(({ roles: held }) =>
    held.flatMap(({ report, line, of }) => (of === undefined ? [] : [{ report, line, of }])),
  );

  test('are named in the line of the words that say so', () => {
    expect(said.length).toBeGreaterThan(0);
    expect(roles.length).toBeGreaterThan(0);
    const absent = [...said, ...roles].filter(({ report, line, of }) => {
      return !archive.report(report).mentions.some((mention) => mention.line === line && mention.id === of);
    });
    expect(absent).toEqual([]);
  });
});
