/**
 * Sentences drawn from a corpus of articles by a seed.
 *
 *   node tests/bench/lexicon/sentences.ts corpus.ndjson.gz > sentences.txt
 *
 * So were those of `lemmas.tsv` drawn. A line is the article's id, a tab, the sentence.
 */
import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { words } from '../../../src/arabic/index.ts';

const seed = 20_161_123;
const wanted = 600;

/** Titles and sentences of 4 to 14 words, one of each wording, in the order of the corpus. */
function sentencesOf(lines: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  const found: string[] = [];
  for (const line of lines) {
    const { id, title, text } = JSON.parse(line) as { id: string; title: string; text: string };
    for (const part of [title, ...text.split(/(?<=[.!?؟…])\s+|\n+/u)]) {
      const sentence = part.replace(/\s+/gu, ' ').trim();
      const { length } = words(sentence);
      if (length < 4 || length > 14 || seen.has(sentence)) continue;
      seen.add(sentence);
      found.push(`${id}\t${sentence}`);
    }
  }
  return found;
}

/** Mulberry32: numbers in [0, 1), the same for the same seed everywhere. */
function random(state: number): () => number {
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const [file = ''] = process.argv.slice(2);
const corpus = gunzipSync(await readFile(file)).toString('utf8').split('\n').filter(Boolean);
const all = sentencesOf(corpus);
const next = random(seed);
const drawn = new Set<number>();
while (drawn.size < wanted) drawn.add(Math.floor(next() * all.length));
console.log([...drawn].sort((a, b) => a - b).map((index) => all[index]).join('\n'));
