/** A line of a report as words, sentences and clauses. */
import { searchKey, words } from '../../arabic/index.ts';
import { readings } from '../../arabic/clitics.ts';
import type { Span } from '../../archive/model.ts';

/** A passage of a capture. */
export interface BodyLine {
  /** Of the capture, from 1. */
  readonly line: number;
  /** `title`, `p1`, … */
  readonly id: string;
  /** As in the capture. */
  readonly text: string;
}

/** A word with its search key, and what stands between it and the word before: half-open, UTF-16. */
export interface Token extends Span {
  readonly key: string;
  /** Signs and spaces since the word before, or since the line's start. */
  readonly gap: string;
}

/** A line in words. */
export interface Words {
  readonly text: string;
  /** The search key of all of it. */
  readonly key: string;
  readonly tokens: readonly Token[];
  /** Of each token, the number of its sentence. */
  readonly sentence: readonly number[];
}

/** Cut a line into words; a sentence ends at «.», «؟», «!» or «…» before a space or a closing sign. */
export function wordsOf(text: string): Words {
  const sentence: number[] = [];
  let end = 0;
  let number = 0;
  const tokens = words(text).map((word): Token => {
    const gap = text.slice(end, word.start);
    if (ends.test(gap)) number += 1;
    sentence.push(number);
    ({ end } = word);
    return { start: word.start, end: word.end, key: searchKey(word.text), gap };
  });
  return { text, key: searchKey(text), tokens, sentence };
}

const ends = /[.؟!?…][”“"»«’\])]*\s|\n/u;

/** The first token that ends after a place. */
export function tokenFrom({ tokens }: Pick<Words, 'tokens'>, place: number): number {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.end ?? 0) > place) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** How many tokens tell the time that a line opens with: «21:40 - …», «٢٠:١٥ | …». */
export function clockTokens({ tokens, text }: Pick<Words, 'tokens' | 'text'>): number {
  return /^\s*\p{Nd}{1,2}:\p{Nd}{2}\s*[-–—|:•]?\s/u.test(text) && tokens[0]?.gap.trim() === '' ? 2 : 0;
}

/** Whether a word is one of a pattern, with or without the clitics before it: «وبالقتلى» is «قتلى». */
export function isOneOf(key: string, pattern: RegExp): boolean {
  return readings(key).some(({ bare }) => pattern.test(bare));
}

/** A pattern of whole search keys. */
export const keys = (...forms: readonly string[]) => new RegExp(`^(?:${forms.join('|')})$`, 'u');
