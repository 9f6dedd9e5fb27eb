/**
 * The files by which quotations are verified, made of the archive.
 */
import type { Archive, Report } from '../archive/archive.ts';
import { ranges } from '../arabic/ranges.ts';
import { checksum } from '../search/checksum.ts';
import { shardFiles } from '../search/shelf.ts';
import { common, reportFile, wordsFolder, wordsList, writeNumbers } from './library.ts';
import { reportText } from './report-text.ts';
import type { QuotedReport } from './report-text.ts';

/** What is said of a report beside its text. */
export type Described = Pick<QuotedReport, 'about' | 'citation' | 'address'>;

/** A word that is in more reports than this, and in more than a fifth of all, tells nothing. */
const tooMany = 500;

/**
 * Texts by paths, for `openLibrary`: a file for each report with its title and paragraphs as written and the checksums of
 * those; and an index of their words by search keys, in shards. Each begins with a checksum of its own. The same archive
 * gives the same bytes.
 *
 * @param limit Of a shard, in UTF-8 bytes before compression.
 */
export function verifyFiles(
  archive: Archive,
  describe: (report: Report) => Described,
  limit = 8_000,
): ReadonlyMap<string, string> {
  const reports = archive.reports.map((report) => quoted(archive, report, describe(report)));
  const numbers = new Map<string, number[]>();
  for (const report of reports)
    for (const key of new Set(reportText(report).words.map((word) => word.key))) {
      const known = numbers.get(key);
      if (known) known.push(Number(report.id));
      else numbers.set(key, [Number(report.id)]);
    }
  const isCommon = (list: readonly number[]) => list.length > Math.max(tooMany, reports.length / 5);
  const lines = [...numbers].map(([key, list]) => {
    const line = `${key}\t${isCommon(list) ? common : writeNumbers(list)}`;
    return [key, new Set([line])] as const;
  });
  return new Map([
    ...shardFiles(ranges(new Map(lines), limit), wordsList, wordsFolder),
    ...reports.map((report) => [reportFile(report.id), sealed(`${JSON.stringify(report)}\n`)] as const),
  ]);
}

const sealed = (text: string) => `${checksum(text)}\n${text}`;

function quoted({ edition }: Archive, { id, heading, passages }: Report, described: Described): QuotedReport {
  return {
    ...{ id, edition: edition.id, ...described },
    passages: [heading, ...passages].map((passage) => ({
      ...{ id: passage.id, text: passage.text, sha256: passage.sha256 },
    })),
  };
}
