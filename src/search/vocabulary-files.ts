/**
 * The vocabulary as small files beside the index, of which a page loads the few that a word needs.
 */
import { skeletonPlaces } from '../arabic/skeleton.ts';
import { checksum } from './checksum.ts';
import { shelfOf, vocabularyFolder, vocabularyList } from './vocabulary-loader.ts';
import type { KnownWord } from './vocabulary-loader.ts';

/**
 * Texts by paths: the shards under names that change with their content, and the list of them, whose name stays.
 *
 * A word stands in the shard of each of its places. There are as many shards as keep half of the limit on average; of
 * one that would exceed the limit all the same, the words of the fewest reports are left out. The same words give the same bytes.
 *
 * @param limit In UTF-8 bytes before compression, which makes a third of it.
 */
export function vocabularyFiles(words: readonly KnownWord[], limit = 12_000): ReadonlyMap<string, string> {
  const placed = words.flatMap((word) => [...new Set(skeletonPlaces(word.key))].map((place) => ({ place, word })));
  const total = placed.reduce((sum, { word }) => sum + size(word), 0);
  let count = 1;
  while (count < mostShards && (total / count) * 2 > limit) count *= 2;
  const shards = Array.from({ length: count }, () => new Set<KnownWord>());
  for (const { place, word } of placed) shards[shelfOf(place, count)]?.add(word);
  const texts = shards.map((shard) => text([...shard], limit)).map((each) => ({ text: each, sum: checksum(each) }));
  return new Map([
    [vocabularyList, `${JSON.stringify(texts.map(({ sum }) => sum))}\n`],
    ...texts.map(({ text, sum }) => [`${vocabularyFolder}${sum}.txt`, text] as const),
  ]);
}

/** The list of them weighs 7 kB. */
const mostShards = 1024;

const line = ({ written, reports }: KnownWord) => `${written}\t${reports}`;
const size = (word: KnownWord) => 2 * line(word).length;

function text(words: readonly KnownWord[], limit: number): string {
  const kept: KnownWord[] = [];
  let bytes = 0;
  for (const word of [...words].sort((a, b) => b.reports - a.reports || (a.key < b.key ? -1 : 1))) {
    bytes += size(word);
    if (bytes > limit) break;
    kept.push(word);
  }
  return kept
    .map(line)
    .sort((a, b) => (a < b ? -1 : 1))
    .join('\n');
}
