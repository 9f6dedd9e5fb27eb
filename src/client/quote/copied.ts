/** What is selected of the report on the page, and what cites it and links to it. */
import { textDirective, wholeWords } from './fragment.ts';
import type { Excerpt } from './fragment.ts';

/** Whole words of one passage that are selected; `range` is what was selected of it. */
export interface Quoted {
  readonly passage: HTMLElement;
  readonly excerpt: Excerpt;
  readonly range: Range;
}

/** What is selected of each passage, in order; none where no word of the report is. */
export function quoted(): readonly Quoted[] {
  const selection = getSelection();
  if (!selection?.rangeCount) return [];
  const whole = selection.getRangeAt(0);
  return [...document.querySelectorAll<HTMLElement>('article [data-sum]')].flatMap((passage) => {
    if (!whole.intersectsNode(passage)) return [];
    const range = whole.cloneRange();
    if (!passage.contains(whole.startContainer)) range.setStart(passage, 0);
    if (!passage.contains(whole.endContainer)) range.setEnd(passage, passage.childNodes.length);
    const before = new Range();
    before.setStart(passage, 0);
    before.setEnd(range.startContainer, range.startOffset);
    const { length } = before.toString();
    const excerpt = wholeWords(passage.textContent, length, length + range.toString().length);
    return excerpt ? [{ passage, excerpt, range }] : [];
  });
}

/**
 * The words of the page's citation, with the name of the passage or of the first and the last.
 *
 * @param several How two names are joined: «من {} إلى {}».
 */
export function citationOf(all: readonly Quoted[], several: string): string {
  const { words = '', comma = '' } = document.querySelector<HTMLElement>('.citation-text')?.dataset ?? {};
  const name = (quote: Quoted | undefined) =>
    document.querySelector<HTMLOptionElement>(`sijill-citation [data-note][value="${quote?.passage.id}"]`)?.text ?? '';
  const [first, last] = [name(all[0]), name(all.at(-1))];
  return words + comma + (all.length > 1 ? several.replace('{}', first).replace('{}', last) : first);
}

/**
 * The address of the first passage with the checksum of its words and the text fragment, if there is one: as the page's
 * citation has it where the origin is known or the page was opened from a disk, else where it was opened.
 */
export function linkTo(all: readonly Quoted[]): string {
  const [first] = all;
  const last = all.at(-1);
  if (!first || !last) return '';
  const { passage, excerpt } = first;
  const cited = document.querySelector('.citation-text > :last-child')?.textContent.replace(/#.*/, '') ?? '';
  const known = cited.includes('://') || location.protocol === 'file:';
  const page = known ? cited : location.origin + location.pathname;
  const before = new Range();
  before.setStart(document.body, 0);
  before.setEnd(passage, 0);
  const words = textDirective(excerpt, last.excerpt, document.body.textContent, before.toString().length);
  return `${page}?sum=${passage.dataset['sum']}#${passage.id}${words === undefined ? '' : `:~:${words}`}`;
}
