/**
 * A text with its words by the archive's search fold, and as one stream of letters.
 */
import { foldWithOffsets } from '../arabic/fold.ts';

/** A word: half-open, UTF-16, into the text; what stands between two words is in neither. */
export interface KeyedWord {
  readonly start: number;
  /** After the marks and the tatwīl that follow its last letter. */
  readonly end: number;
  /** Its search key; of a number written with separators, with one `.` for each: «1,500» has `1.500`. */
  readonly key: string;
}

/** A text, cleaned (`clean`), with its words. */
export interface Written {
  readonly text: string;
  readonly words: readonly KeyedWord[];
  /**
   * The keys of all words without what stands between them, so that «عبد الله» is «عبدالله»; but between two digits a
   * `.`, so that «12 5» is not «125».
   */
  readonly stream: string;
  /** Where each word begins in the stream; a last entry is its end. */
  readonly starts: readonly number[];
}

/**
 * The words of a cleaned text: runs of letters and digits, with signs that change what a number says (%, currencies).
 * Other signs and punctuation stand between words. Linear.
 */
export function write(text: string): Written {
  const { key, offsets } = foldWithOffsets(text);
  const words: KeyedWord[] = [];
  let stream = '';
  const starts: number[] = [];
  for (const { index, 0: run } of key.matchAll(word)) {
    const own = run.replaceAll('٪', '%').replace(separator, '.');
    if (/\d$/.test(words.at(-1)?.key ?? '') && /^\d/.test(own)) stream += '.';
    starts.push(stream.length);
    stream += own;
    words.push({ start: offsets[index] ?? 0, end: offsets[index + run.length] ?? text.length, key: own });
  }
  starts.push(stream.length);
  return { text, words, stream, starts };
}

const content = '[\\p{L}\\p{N}\\p{M}\\p{Sc}%٪‰+±]';
const word = new RegExp(`(?:${content}|(?<=\\p{N})[.,٫٬:/\\-–](?=\\p{N}))+`, 'gu');
const separator = /(?<=\p{N})[.,٫٬:/\-–](?=\p{N})/gu;

/** Whether a place in the text lies between words, or at the edge of one: a quotation that begins inside a word changes it. */
export function isEdge({ words }: Written, at: number): boolean {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.end ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return (words[low]?.start ?? at) >= at;
}
