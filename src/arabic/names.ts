/**
 * Names in a text: all forms of all names, in one pass.
 */
import { foldWithOffsets, searchKey } from './fold.ts';
import { words, type Word } from './words.ts';

/** Where a name stands: half-open, UTF-16, into the text as written. */
export interface FoundName {
  readonly start: number;
  readonly end: number;
  /** The index of the form in the list given to `nameFinder`. */
  readonly form: number;
}

/**
 * A finder of names: leftmost, longest, never overlapping, whole words only, compared by `searchKey`.
 *
 * - White space in a form stands for any run of spaces, U+00A0 included, but no line break; other signs in a form must
 *   stand in the text, so that no name runs across a sentence's end or out of its quotation marks.
 * - Before a name may be written the proclitics و or ف, then ب, ك or ل, with or without tatwīl, quotation marks or
 *   brackets between («لـ»جند الأقصى»», «و”لواء الأقصى”»). The span is the name alone.
 * - A form that begins with ال is also found after ل, which swallows its alif («للهيئة»). There the article cannot be
 *   cut from the clitic: the span is the whole word but for و or ف before it.
 * - A form without ال is not found after ال, glued («الهيئة») or with signs between («الـ”هيئة”»), nor before a suffix.
 *
 * Where two forms share a key, the first in the list is given. Forms without a word are never found.
 * The time is linear in the text and does not grow with the number of forms.
 */
export function nameFinder(forms: readonly string[]): (text: string) => readonly FoundName[] {
  const root = tree(forms);
  return (text) => {
    const list = words(text);
    const keys = list.map((word) => searchKey(word.text));
    const found: FoundName[] = [];
    for (let i = 0; i < list.length;) {
      const name = longestAt(text, list, keys, i, root);
      if (name === undefined) {
        i += 1;
      } else {
        found.push({ start: name.start, end: name.end, form: name.form });
        i += name.count;
      }
    }
    return found;
  };
}

/**
 * The places of one name in a text, by the rules of `nameFinder`. For many names, or the same name in many texts, make
 * one finder.
 */
export function findName(text: string, name: string): readonly FoundName[] {
  return nameFinder([name])(text);
}

/** One word further in a form. The names of `next` are the signs between two words and the second one's key. */
interface Node {
  readonly next: Map<string, Node>;
  /** The forms that end here, by index, with the signs that stand before and after their words. */
  readonly ends: { readonly form: number; readonly before: string; readonly after: string }[];
}

/** Found in `words[i .. i + count]`. */
type Candidate = FoundName & { readonly count: number };

const proclitics = ['', 'و', 'ف', 'ب', 'ك', 'ل', 'وب', 'وك', 'ول', 'فب', 'فك', 'فل'];
/** Articles that may stand apart from their noun, before an opening quotation mark. */
const apartArticle = /^[وف]?(?:[بك]?ال|لل)$/u;

function tree(forms: readonly string[]): Node {
  const root: Node = { next: new Map(), ends: [] };
  forms.forEach((written, form) => {
    const text = written.trim();
    const list = words(text);
    const first = list[0];
    const last = list.at(-1);
    if (first === undefined || last === undefined) return;
    const end = { form, before: text.slice(0, first.start), after: text.slice(last.end) };
    const key = searchKey(first.text);
    const starts = key.startsWith('ال') && key.length > 3 ? [key, afterLam(key)] : [key];
    for (const start of starts) {
      let node = step(root, start);
      for (let i = 1; i < list.length; i += 1) {
        const word = list[i] ?? last;
        node = step(node, gap(text.slice(list[i - 1]?.end, word.start), /\s+/gu) + searchKey(word.text));
      }
      node.ends.push(end);
    }
  });
  return root;
}

function step(node: Node, name: string): Node {
  const known = node.next.get(name);
  if (known !== undefined) return known;
  const made: Node = { next: new Map(), ends: [] };
  node.next.set(name, made);
  return made;
}

/** «الهيئة» after ل: «للهيئة»; of three lāms two are written («اللواء»: «للواء»). */
function afterLam(key: string): string {
  return key.startsWith('الل') ? `ل${key.slice(2)}` : `لل${key.slice(2)}`;
}

function longestAt(text: string, list: readonly Word[], keys: readonly string[], i: number, root: Node) {
  const first = list[i];
  const key = keys[i];
  if (first === undefined || key === undefined) return undefined;
  let best: Candidate | undefined;
  for (const proclitic of proclitics) {
    if (!key.startsWith(proclitic)) continue;
    const name = key.slice(proclitic.length);
    const node = root.next.get(name);
    if (node === undefined) continue;
    const cut = proclitic === '' ? 0 : (foldWithOffsets(first.text).offsets[proclitic.length] ?? 0);
    if (cut === 0 && !name.startsWith('ال') && followsArticle(text, list, keys, i)) continue;
    const found = walk(text, list, keys, i, first.start + cut, node);
    if (found !== undefined && (best === undefined || found.end > best.end)) best = found;
  }
  return best;
}

/** Whether ال stands before word `i` with no space, only signs between: «الـ”هيئة”». */
function followsArticle(text: string, list: readonly Word[], keys: readonly string[], i: number): boolean {
  const before = list[i - 1];
  if (before === undefined || !apartArticle.test(keys[i - 1] ?? '')) return false;
  return !/\s/u.test(text.slice(before.end, list[i]?.start));
}

function walk(
  text: string,
  list: readonly Word[],
  keys: readonly string[],
  from: number,
  start: number,
  first: Node,
): Candidate | undefined {
  let best: Candidate | undefined;
  let node: Node | undefined = first;
  for (let i = from; node !== undefined; i += 1) {
    const word = list[i];
    if (word === undefined) break;
    for (const { form, before, after } of node.ends) {
      if (!text.startsWith(after, word.end) || (before !== '' && text.slice(start - before.length, start) !== before))
        continue;
      const end = word.end + after.length;
      if (best === undefined || end > best.end) {
        best = { start: start - before.length, end, form, count: i - from + 1 };
      }
    }
    const following = list[i + 1];
    if (following === undefined || node.next.size === 0) break;
    node = node.next.get(gap(text.slice(word.end, following.start), spaces) + (keys[i + 1] ?? ''));
  }
  return best;
}

const spaces = /[\t \u00a0\u2000-\u200a\u202f]+/gu;

/** What stands between two words, each run of spaces as one space and without controls. */
function gap(between: string, space: RegExp): string {
  return between === ' '
    ? between
    : between.replace(/[\u061c\u200c-\u200f\u202a-\u202e\u2066-\u2069]+/gu, '').replace(space, ' ');
}
