import { expect, test } from 'vitest';
import type { Archive, Report } from '../../../src/archive/archive.ts';
import { verifyGrounds } from '../../../src/site/verification.ts';
import { wordGrounds } from '../../../src/site/word-routes.ts';
import { firstFive } from './first-five.ts';

/** The archive with another first report. */
const withReport = (change: (report: Report) => Partial<Report>): Archive => ({
  ...firstFive,
  reports: firstFive.reports.map((report, i) => (i === 0 ? { ...report, ...change(report) } : report)),
});
const other = { text: 'كلمة', sha256: 'another' };

test.each<[string, Archive, { words: boolean; verify: boolean }]>([
  ['a title', withReport(({ heading }) => ({ heading: { ...heading, ...other } })), { words: true, verify: true }],
  [
    'a paragraph',
    withReport(({ passages }) => ({ passages: passages.map((each, i) => (i === 0 ? { ...each, ...other } : each)) })),
    { words: true, verify: true },
  ],
  [
    'the line of the writer or the date',
    withReport(({ lines }) => ({ lines: lines.map((line) => (line.text === '' ? line : { ...line, ...other })) })),
    { words: true, verify: false },
  ],
  [
    'how a report writes a name',
    withReport(({ mentions }) => ({ mentions: mentions.map((mention) => ({ ...mention, ...other })) })),
    { words: true, verify: false },
  ],
  ...(['factions', 'organisations', 'places', 'persons'] as const).map(
    (kind): [string, Archive, { words: boolean; verify: boolean }] => [
      `the records of ${kind}`,
      { ...firstFive, [kind]: firstFive[kind].map((record) => ({ ...record, english: 'Other' })) },
      { words: true, verify: false },
    ],
  ),
  ['the number of reports', { ...firstFive, reports: firstFive.reports.slice(1) }, { words: true, verify: true }],
  ['a summary', withReport(() => ({ summary: 'خلاصة.', digest: 'another' })), { words: false, verify: false }],
])('what is kept of the words and of verifying is told a change of %s', (_, archive, told) => {
  expect({
    words: wordGrounds(archive) !== wordGrounds(firstFive),
    verify: verifyGrounds(archive) !== verifyGrounds(firstFive),
  }).toEqual(told);
});
