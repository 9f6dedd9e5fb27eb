/** Sentences drawn from a corpus by a seed; those of `lemmas.tsv` were. */
import { words } from '../../../src/arabic/index.ts';
import type { SearchDocument } from '../../../src/search/documents.ts';
import { random } from '../random.ts';

const seed = 20_161_123;
const wanted = 600;

/** Sentences in the order of the corpus, each with its article: «JA-politic-9-20170112  الإعلان عن …». */
export function drawSentences(documents: readonly SearchDocument[]): readonly string[] {
  const all = sentencesOf(documents);
  const next = random(seed);
  const drawn = new Set<number>();
  while (drawn.size < Math.min(wanted, all.length)) drawn.add(Math.floor(next() * all.length));
  return [...drawn].sort((a, b) => a - b).map((index) => all[index] ?? '');
}

/** Titles and sentences of 4 to 14 words, one of each wording. */
function sentencesOf(documents: readonly SearchDocument[]): readonly string[] {
  const found = new Map<string, string>();
  for (const { about, title, passages } of documents) {
    for (const part of [title, ...passages.flatMap(({ text }) => text.split(/(?<=[.!?؟…])\s+/u))]) {
      const sentence = part.replace(/\s+/gu, ' ').trim();
      const { length } = words(sentence);
      if (length >= 4 && length <= 14 && !found.has(sentence)) found.set(sentence, `${about}  ${sentence}`);
    }
  }
  return [...found.values()];
}
