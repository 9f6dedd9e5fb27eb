import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { archive } from './content.ts';

type Span = readonly [line: number, start: number, end: number, id: string];

/** Names found in the reports before the archive was made, apart from it. */
const oracle = JSON.parse(await readFile('tests/content/mentions.json', 'utf8')) as {
  readonly mentions: Readonly<Record<string, readonly Span[]>>;
  readonly differences: readonly {
    readonly report: string;
    readonly then: readonly Span[];
    readonly now: readonly Span[];
    readonly why: string;
  }[];
};
const written = (spans: readonly Span[]) => spans.map((span) => span.join(' ')).sort();

describe('the names of the five reports', () => {
  test.each(Object.keys(oracle.mentions))('of %s are those of the oracle, but for its documented differences', (id) => {
    const differences = oracle.differences.filter(({ report }) => report === id);
    const then = new Set(written(differences.flatMap((difference) => difference.then)));
    const same = (oracle.mentions[id] ?? []).filter((span) => !then.has(span.join(' ')));
    const now = differences.flatMap((difference) => difference.now);
    const found = archive.report(id).mentions.map(({ line, start, end, id: name }): Span => [line, start, end, name]);
    expect(written(found)).toEqual(written([...same, ...now]));
  });

  test('differ from the oracle only where it says why, in words that stand in it', () => {
    for (const { report, then, why } of oracle.differences) {
      expect(why).not.toBe('');
      expect(written(oracle.mentions[report] ?? [])).toEqual(expect.arrayContaining(written(then)));
    }
  });

  test('stand in the lines as written', () => {
    for (const report of archive.reports) {
      for (const { line, start, end, text } of report.mentions) {
        expect(report.lines[line - 1]?.text.slice(start, end)).toBe(text);
      }
    }
  });

  test('that are ambiguous alone are linked only by a person’s decision', () => {
    const ambiguous = archive.reports.flatMap(({ mentions }) =>
      mentions.filter(({ text }) => ['اللواء', 'الجيش', 'الأقصى'].includes(text)),
    );
    expect(ambiguous.length).toBeGreaterThan(20);
    expect(ambiguous.filter(({ decided }) => !decided)).toEqual([]);
  });
});
