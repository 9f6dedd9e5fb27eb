/**
 * What is analysed and compared as one: words, and numbers with the signs inside them.
 */
import { words } from '../arabic/words.ts';
import type { Word } from '../arabic/words.ts';

/**
 * Every word and number of a text, in order, as written.
 *
 * Brackets, quotation marks, hyphens and strokes part words, so that one run between white space may hold several. The
 * sign of thousands and a decimal sign stay in their number («2,000»، «و1.5»); other signs part numbers («14.2.2017»).
 * Clitics stay on the number they are written on.
 */
export function pieces(text: string): readonly Word[] {
  const found: Word[] = [];
  let from = 0;
  const between = (to: number) => {
    for (const word of words(text.slice(from, to)))
      found.push({ text: word.text, start: word.start + from, end: word.end + from });
  };
  for (const { index, 0: run } of text.matchAll(signed)) {
    between(index);
    from = index + run.length;
    found.push({ text: run, start: index, end: from });
  }
  between(text.length);
  return found;
}

const after = '(?<![\\p{L}\\p{M}\\p{N},.٬٫])(?:[\\p{L}\\p{M}]{0,5})';
const signed = new RegExp(
  `${after}(?:\\p{N}{1,3}(?:[,٬]\\p{N}{3})+|\\p{N}{1,15}[.٫]\\p{N}{1,15})(?![\\p{N}\\p{L}]|[,.٬٫]\\p{N})`,
  'gu',
);
