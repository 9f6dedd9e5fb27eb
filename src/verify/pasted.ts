/**
 * A quotation as a reader pastes it.
 */
import { clean } from './clean.ts';
import { write } from './written.ts';
import type { Written } from './written.ts';

/** A quotation, ready to be compared. */
export interface Quotation extends Written {
  /**
   * What may be meant by it: half-open parts of its text. The whole of it, then without the quotation marks that enclose
   * it, once and twice: those may be the quoter's.
   */
  readonly cores: readonly Core[];
  /** The places of the words before which something is left out, as «…», «(...)» or «[…]» say. */
  readonly omissions: ReadonlySet<number>;
}

export interface Core {
  readonly start: number;
  readonly end: number;
}

/** Read what was pasted. */
export function readQuotation(pasted: string): Quotation {
  const written = write(clean(pasted).text);
  return { ...written, cores: coresOf(written.text), omissions: omissionsIn(written) };
}

/** Opening and closing marks, in the ways that they are written and miswritten. */
const enclosing: readonly string[] = ['«»', '»«', '“”', '”“', '„“', '‟”', '""', '＂＂', '‹›', '‘’', "''", '﴿﴾', '《》'];

function coresOf(text: string): readonly Core[] {
  const cores: Core[] = [{ start: 0, end: text.length }];
  let [start, end] = [0, text.length];
  for (let layer = 0; layer < 2; layer += 1) {
    if (end - start < 3 || !enclosing.includes(`${text[start] ?? ''}${text[end - 1] ?? ''}`)) break;
    [start, end] = [start + 1, end - 1];
    while (isSpace(text[start])) start += 1;
    while (end > start && isSpace(text[end - 1])) end -= 1;
    cores.push({ start, end });
  }
  return cores;
}

const isSpace = (character: string | undefined) => character === ' ' || character === '\n';

/** Three dots or more, spaced or not, in brackets or not; two in brackets. */
const omission = /[([]\s*(?:…+|\.(?: ?\.)+)\s*[)\]]|…+|\.(?: ?\.){2,}/gu;

/** A text with something else in place of the marks which say that something is left out, a space after them included. */
export const withOmissions = (text: string, mark: string): string =>
  text.replace(new RegExp(`(?:${omission.source}) ?`, 'gu'), mark);

function omissionsIn({ text, words }: Written): ReadonlySet<number> {
  const places = new Set<number>();
  let at = 0;
  for (const { index } of text.matchAll(omission)) {
    while (at < words.length && (words[at]?.start ?? 0) < index) at += 1;
    if (at > 0 && at < words.length) places.add(at);
  }
  return places;
}
