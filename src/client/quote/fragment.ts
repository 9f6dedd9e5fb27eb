/**
 * The words that a reader selected, and the text fragment of an address that finds them again (WICG, *URL Fragment Text
 * Directives*): a browser goes to the first place in the page where whole words match, whatever marks and hamzas they have.
 */

/** Words of a passage, half-open, UTF-16: `text.slice(start, end)`. */
export interface Excerpt {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Of more words than the first, the fragment has so many at either end only. */
const whole = 10;
const ends = 3;
/** Context of more words is not sought: in a text that repeats itself the search would hang the page. */
const most = 100;

const written = new Intl.Segmenter('ar', { granularity: 'word' });

/**
 * What was selected, grown to whole written words, without space around it and stops before it. Other marks stay.
 *
 * @returns `undefined` where it holds no word.
 */
export function wholeWords(text: string, from: number, to: number): Excerpt | undefined {
  const picked = text.slice(from, to);
  const start = to - picked.replace(/^[\s،؛؟.,:;!]+/u, '').length;
  const end = from + picked.trimEnd().length;
  const touched = start < end ? wordsOf(text).filter((word) => word.start < end && word.end > start) : [];
  const [first, last] = [touched[0], touched.at(-1)];
  return first && last && { text, start: Math.min(start, first.start), end: Math.max(end, last.end) };
}

/**
 * The directive for an address: `text=أعدمت`, or `text=start,end` for many words, percent-encoded. Words that stand in
 * the page more than once have the nearest words of their passage before or after them: `prefix-,` or `,-suffix`. What
 * is quoted itself is no context: it makes the start or the end longer.
 *
 * A passage that is repeated after itself counts once, since browsers take the first place (the title, that its citation
 * repeats).
 *
 * @param first The excerpt of the first passage.
 * @param last That of the last; the same object where there is one passage.
 * @param page All text of the page.
 * @param at Where the first passage begins in it.
 * @returns `undefined` where no words of the passage lead to it and not to another place.
 */
export function textDirective(first: Excerpt, last: Excerpt, page: string, at: number): string | undefined {
  const [before, from] = [searched(page.slice(0, at)), searched(page.slice(at))];
  const isOnlyIn = (text: string) => {
    const copies = times(from, text);
    return (words: string) => times(before, words) === 0 && times(from, words) === copies;
  };
  const head = wordsIn(first);
  const tail = wordsIn(last);
  const half = first === last ? (head[head.length >> 1]?.start ?? 0) : undefined;
  const start = head[0]?.start ?? 0;
  const end = tail.at(-1)?.end ?? 0;
  if (first === last && head.length <= whole) {
    const found = inContext({ ...first, start, end }, isOnlyIn(first.text));
    return found && directive(found[0], found[1], '', found[2]);
  }
  const opening = inContext(
    { ...first, start, end: head.slice(0, ends).at(-1)?.end ?? 0 },
    isOnlyIn(first.text),
    0,
    half ?? first.end,
  );
  const closing = inContext(
    { ...last, start: tail.slice(-ends)[0]?.start ?? 0, end },
    isOnlyIn(last.text),
    half ?? last.start,
  );
  return opening && closing && directive(opening[0], opening[1] + opening[2], closing[0] + closing[1], closing[2]);
}

interface Word {
  readonly start: number;
  readonly end: number;
}

function wordsIn({ text, start, end }: Excerpt): readonly Word[] {
  return wordsOf(text).filter((word) => word.start >= start && word.end <= end);
}

function wordsOf(text: string): readonly Word[] {
  return [...written.segment(text)].flatMap(({ index, segment, isWordLike }) =>
    isWordLike ? [{ start: index, end: index + segment.length }] : [],
  );
}

/**
 * An excerpt with as little of its passage before it, or after it, as makes it stand in the page once; `undefined` where
 * neither does, in `most` words.
 *
 * @param low No word before this place is taken, nor one after `high`.
 */
function inContext(
  { text, start, end }: Excerpt,
  alone: (words: string) => boolean,
  low = 0,
  high = text.length,
): readonly [prefix: string, words: string, suffix: string] | undefined {
  const own = text.slice(start, end);
  const words = wordsIn({ text, start: low, end: high });
  const starts = [start, ...words.flatMap((word) => (word.end <= start ? [word.start] : [])).reverse()];
  const stops = [end, ...words.flatMap((word) => (word.start >= end ? [word.end] : []))];
  for (let n = 0; n < Math.min(Math.max(starts.length, stops.length), most); n += 1) {
    const { [n]: from } = starts;
    const { [n]: to } = stops;
    if (from !== undefined && alone(text.slice(from, end))) return [text.slice(from, start), own, ''];
    if (to !== undefined && alone(text.slice(start, to))) return ['', own, text.slice(end, to)];
  }
  return undefined;
}

/** How often words stand in a text, places that overlap too; words of which nothing is compared stand nowhere. */
function times(key: string, words: string): number {
  const wanted = searched(words);
  let found = 0;
  for (let at = -1; wanted !== '' && (at = key.indexOf(wanted, at + 1)) >= 0;) found += 1;
  return found;
}

/** As browsers compare: marks, hamza seats and tatwīl aside, and any white space is one space. */
function searched(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\u0640]/gu, '')
    .replace(/\s+/gu, ' ')
    .toLowerCase();
}

function directive(prefix: string, start: string, end: string, suffix: string): string {
  const parts = [prefix && `${encoded(prefix)}-`, encoded(start), encoded(end), suffix && `-${encoded(suffix)}`];
  return `text=${parts.filter((part) => part).join(',')}`;
}

/** Percent-encoded, with what has a meaning in a directive, or ends an address where programs look for one in a text. */
function encoded(words: string): string {
  return encodeURIComponent(words.trim().replace(/[ \t]+/g, ' ')).replace(
    /[-!'()*.~]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );
}
