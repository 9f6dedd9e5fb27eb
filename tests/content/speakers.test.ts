import { describe, expect, test } from 'vitest';
import { archive } from './content.ts';

/** The lines in which words say of which faction a speaker is: that of the attribution, and those that its note gives. */
const linesOf = (line: number, note = '') => [line, ...[...note.matchAll(/السطر (\d+)/gu)].map(([, other]) => Number(other))];

describe('the factions that speakers and persons are said to be of', () => {
  const said = [
    ...archive.reports.flatMap(({ id, figures }) => figures.map(({ claimed_by: by }) => ({ report: id, by }))),
    ...archive.relations.map(({ report, asserted_by: by }) => ({ report, by })),
    ...archive.events.map(({ report, asserted_by: by }) => ({ report, by })),
    ...archive.questions.flatMap(({ statements }) => statements.map(({ report, asserted_by: by }) => ({ report, by }))),
  ].flatMap(({ report, by }) =>
    by?.basis === 'stated' && by.of !== undefined ? [{ report, lines: linesOf(by.line, by.note), of: by.of }] : [],
  );
  const roles = archive.persons.flatMap(({ roles: held }) =>
    held.flatMap(({ report, line, of }) => (of === undefined ? [] : [{ report, lines: [line], of }])),
  );

  test('are named in the line of the words that say so', () => {
    expect(said.length).toBeGreaterThan(0);
    expect(roles.length).toBeGreaterThan(0);
    const absent = [...said, ...roles].filter(({ report, lines, of }) => {
      return !archive.report(report).mentions.some((mention) => lines.includes(mention.line) && mention.id === of);
    });
    expect(absent).toEqual([]);
  });
});
