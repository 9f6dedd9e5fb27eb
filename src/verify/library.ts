/**
 * What quotations are compared with, in the page: an index of words, and the reports that it proposes.
 */
import { rangesOf } from '../arabic/ranges.ts';
import { openFiles, openShards } from '../search/shelf.ts';
import type { FetchText } from '../search/shelf.ts';
import { reportText } from './report-text.ts';
import type { QuotedReport, ReportText } from './report-text.ts';

/** Reports that may have a quotation, by their accession numbers. */
export interface Proposed {
  /** They have all the words that were looked up, in the order of their numbers. */
  readonly whole: readonly string[];
  /** They have some of them: those with the most and the rarest first. */
  readonly part: readonly string[];
  /** All words are so common that the index says nothing of them. */
  readonly isTooCommon: boolean;
}

/** What is loaded of the archive; each rejects when a file is missing or damaged. */
export interface Library {
  /** @param keys The search keys of a quotation's words, in order. */
  propose(keys: readonly string[]): Promise<Proposed>;
  report(id: string): Promise<ReportText>;
}

/** The file that names the shards of the index, the folder they are in, and that of the reports. */
export const wordsList = 'words.json';
export const wordsFolder = 'words/';
export const reportFile = (id: string): string => `reports/${id}.txt`;
/** Of a word that is in too many reports to tell them apart. */
export const common = '*';

/** So many words of a quotation are looked up, the longest of each part of it: they are the rarest, as a rule. */
const mostWords = 32;
const parts = 8;

/** The library in the folder of these files (`verifyFiles`), fetched as it is needed. */
export function openLibrary(fetchText: FetchText): Library {
  const file = openFiles(fetchText);
  const shards = openShards(file, wordsList, wordsFolder);
  const read = new Map<string, ReportText>();
  return {
    propose: async (keys) => {
      const asked = chosen(keys);
      const texts = await shards((names) => rangesOf(asked, names));
      const lines = new Map(
        texts.flatMap((text) => text.split('\n')).map((line) => line.split('\t') as [string, string]),
      );
      return proposed(asked.map((key) => lines.get(key) ?? ''));
    },
    report: async (id) => {
      const text = read.get(id) ?? reportText(JSON.parse(await file(reportFile(id), true)) as QuotedReport);
      read.set(id, text);
      return text;
    },
  };
}

function chosen(keys: readonly string[]): readonly string[] {
  const different = [...new Set(keys)];
  if (different.length <= mostWords) return different;
  const size = Math.ceil(different.length / parts);
  return Array.from({ length: parts }, (_, part) =>
    different
      .slice(part * size, (part + 1) * size)
      .sort((a, b) => b.length - a.length)
      .slice(0, mostWords / parts),
  ).flat();
}

/** @param lists The reports of each word, as the index has them: empty for a word that is in none. */
function proposed(lists: readonly string[]): Proposed {
  const told = lists.filter((list) => list !== common);
  const scores = new Map<number, { words: number; score: number }>();
  for (const list of told) {
    const numbers = readNumbers(list);
    for (const number of numbers) {
      const known = scores.get(number) ?? { words: 0, score: 0 };
      scores.set(number, { words: known.words + 1, score: known.score + 1 / Math.log2(1 + numbers.length) });
    }
  }
  const ids = [...scores].sort(([a, one], [b, other]) => other.score - one.score || a - b);
  const idsOf = (isWhole: boolean) =>
    ids.filter(([, { words }]) => (words === told.length) === isWhole).map(([id]) => String(id).padStart(4, '0'));
  return { whole: idsOf(true), part: idsOf(false), isTooCommon: told.length === 0 };
}

/** Numbers in base 36, each by how much it is more than the one before; and as they are written so (`writeNumbers`). */
function readNumbers(list: string): readonly number[] {
  let number = 0;
  return list === '' ? [] : list.split(' ').map((step) => (number += Number.parseInt(step, 36)));
}

/** Ascending numbers, as the index has them. */
export function writeNumbers(numbers: readonly number[]): string {
  return numbers.map((number, place) => (number - (numbers[place - 1] ?? 0)).toString(36)).join(' ');
}
