/**
 * The files by which quotations are verified, made of the archive.
 */
import type { Archive, Report } from '../archive/archive.ts';
import { sha256 } from '../archive/digest.ts';
import { numberWords } from '../archive/numbered.ts';
import type { WordList } from '../archive/numbered.ts';
import { ranges } from '../arabic/ranges.ts';
import { checksum } from '../search/checksum.ts';
import { shardFiles } from '../search/shelf.ts';
import { common, reportFile, wordsFolder, wordsList, writeNumbers } from './library.ts';
import { reportText as comparable } from './report-text.ts';
import type { QuotedPassage, QuotedReport } from './report-text.ts';

/** What is said of a report beside its text. */
export type Described = Pick<QuotedReport, 'about' | 'citation' | 'address'>;

/** A word that is in more reports than this, and in more than a fifth of all, tells nothing. */
const tooMany = 500;

/**
 * Texts by paths, for `openLibrary`: a file for each report, and the index of their words. The same archive gives the same
 * bytes.
 */
export function verifyFiles(
  archive: Archive,
  describe: (report: Report) => Described,
  limit?: number,
): ReadonlyMap<string, string> {
  return new Map([
    ...wordFiles(archive, limit),
    ...archive.reports.map((report) => [reportFile(report.id), reportText(archive, report, describe(report))] as const),
  ]);
}

/**
 * The index of the words of reports by search keys, in shards: texts by paths, each of which begins with a checksum of its
 * own. It is made of the passages alone.
 *
 * @param limit Of a shard, in UTF-8 bytes before compression.
 */
export function wordFiles({ reports }: Pick<Archive, 'reports'>, limit = 8_000): ReadonlyMap<string, string> {
  const numbers: number[][] = [];
  let place = 0;
  const words = numberWords('words to verify', Iterator.from(reports).map(keysOf), (list) => {
    const report = Number(reports[place++]?.id);
    for (const word of list) (numbers[word] ??= []).push(report);
  });
  const isCommon = (list: readonly number[]) => list.length > Math.max(tooMany, reports.length / 5);
  const lines = words.flatMap((key, word) => {
    const list = numbers[word];
    if (list === undefined) return [];
    const line = `${key}\t${isCommon(list) ? common : writeNumbers(list)}`;
    return [[key, new Set([line])] as const];
  });
  return shardFiles(ranges(new Map(lines), limit), wordsList, wordsFolder);
}

/** The file of a report: its title and paragraphs as written with the checksums of those, after a checksum of it all. */
export function reportText({ edition }: Pick<Archive, 'edition'>, report: Report, described: Described): string {
  const quoted = { id: report.id, edition: edition.id, ...described, passages: passagesOf(report) };
  const text = `${JSON.stringify(quoted satisfies QuotedReport)}\n`;
  return `${checksum(text)}\n${text}`;
}

/** The search keys of a report's words, each once. */
function keysOf(report: Report): WordList {
  const passages = passagesOf(report);
  return {
    grounds: sha256(passages.map(({ id, sha256: sum }) => `${id} ${sum}`).join('\n')),
    make: () => {
      const { words } = comparable({ ...unsaid, passages });
      return [...new Set(words.map((word) => word.key))];
    },
  };
}

/** What is said of a report adds nothing to its words. */
const unsaid = { id: '', edition: '', about: '', citation: '', address: '' };

function passagesOf({ heading, passages }: Report): readonly QuotedPassage[] {
  return [heading, ...passages].map(({ id, text, sha256 }) => ({ id, text, sha256 }));
}
