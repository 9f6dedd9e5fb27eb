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

/** Of more words than the first, the fragment has the first and the last only, this many or as many as tell them apart. */
const whole = 10;
const ends = 3;
/** Most words of context on a side. */
const most = 12;

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
 * the page more than once have the nearest words of their passage before or after them: `prefix-,` and `,-suffix`.
 *
 * @param first The excerpt of the first passage.
 * @param last That of the last; the same object where there is one passage.
 * @param page All text of the page.
 */
export function textDirective(first: Excerpt, last: Excerpt, page: string): string {
  const key = searched(page);
  const alone = (words: string) => key.split(searched(words)).length === 2;
  const head = wordsIn(first);
  const tail = wordsIn(last);
  const start = head[0]?.start ?? first.start;
  const end = tail.at(-1)?.end ?? last.end;
  if (first === last && head.length <= whole) {
    const [prefix, suffix] = context({ text: first.text, start, end }, alone);
    return directive(prefix, first.text.slice(start, end), undefined, suffix);
  }
  const half = first === last ? head.length >> 1 : Infinity;
  // Each end alone, cut from what is on its other side, which is no context but quoted.
  const opening = shortest(Math.min(head.length, half), alone, (n) => {
    const to = head[n - 1]?.end ?? first.end;
    return { text: first.text.slice(0, to), start, end: to };
  });
  const closing = shortest(Math.min(tail.length, half), alone, (n) => {
    const from = tail.at(-n)?.start ?? last.start;
    return { text: last.text.slice(from), start: 0, end: end - from };
  });
  return directive(context(opening, alone)[0], wordsAt(opening), wordsAt(closing), context(closing, alone)[1]);
}

interface Word {
  readonly start: number;
  readonly end: number;
}

function wordsOf(text: string): readonly Word[] {
  return [...written.segment(text)].flatMap(({ index, segment, isWordLike }) =>
    isWordLike ? [{ start: index, end: index + segment.length }] : [],
  );
}

function wordsIn({ text, start, end }: Excerpt): readonly Word[] {
  return wordsOf(text).filter((word) => word.start >= start && word.end <= end);
}

function wordsAt({ text, start, end }: Excerpt): string {
  return text.slice(start, end);
}

/** The fewest words that stand in the page once; all of them where none do. */
function shortest(limit: number, alone: (words: string) => boolean, cut: (words: number) => Excerpt): Excerpt {
  let n = Math.min(ends, limit);
  while (n < limit && !alone(wordsAt(cut(n)))) n += 1;
  return cut(n);
}

/** As little of the passage around an excerpt as makes it stand in the page once; nothing where all of it does not. */
function context(
  { text, start, end }: Excerpt,
  alone: (words: string) => boolean,
): readonly [prefix: string, suffix: string] {
  const words = wordsOf(text);
  const starts = [
    start,
    ...words
      .filter((word) => word.end <= start)
      .map((word) => word.start)
      .reverse(),
  ];
  const stops = [end, ...words.filter((word) => word.start >= end).map((word) => word.end)];
  for (let n = 0; n <= most; n += 1) {
    for (const [back, on] of [
      [starts[n], end],
      [start, stops[n]],
      [starts[n], stops[n]],
    ]) {
      if (back === undefined || on === undefined || !alone(text.slice(back, on))) continue;
      return [text.slice(back, start), text.slice(end, on)];
    }
  }
  return ['', ''];
}

/** As browsers compare: marks, hamza seats and tatwīl aside, and any white space is one space. */
function searched(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\u0640]/gu, '')
    .replace(/\s+/gu, ' ')
    .toLowerCase();
}

function directive(prefix: string, start: string, end: string | undefined, suffix: string): string {
  const parts = [prefix && `${encoded(prefix)}-`, encoded(start), end && encoded(end), suffix && `-${encoded(suffix)}`];
  return `text=${parts.filter((part) => part).join(',')}`;
}

/** Percent-encoded, with what has a meaning in a directive, or ends an address where programs look for one in a text. */
function encoded(words: string): string {
  return encodeURIComponent(words.trim().replace(/[ \t]+/g, ' ')).replace(
    /[-!'()*.~]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
