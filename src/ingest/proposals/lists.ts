/** Lists in a report: which lines are items, and of which line. */
import type { BodyLine } from './line.ts';

/**
 * The line over the list that a line is an item of, by the item's number. Where a page lost the signs before its items, those
 * are short, and none goes on with «و».
 */
export function listHeads(lines: readonly BodyLine[]): ReadonlyMap<number, BodyLine> {
  const heads = new Map<number, BodyLine>();
  let list: { readonly head: BodyLine; readonly marked: boolean } | undefined;
  for (const [i, line] of lines.entries()) {
    const before = lines[i - 1];
    const marked = isListItem(line.text);
    if (before !== undefined && opensList(before.text)) list = { head: before, marked };
    if (list !== undefined && !(list.marked ? marked : isShort(line.text))) list = undefined;
    if (list !== undefined) heads.set(line.line, list.head);
  }
  return heads;
}

/** «- 23 عبوة ناسفة», «1- وقف إطلاق النار». */
const isListItem = (text: string) => /^\s*(?:[-–—•*·▪●■]|\p{Nd}{1,2}\s?[-–.)])\s*\p{L}*\p{N}*\S/u.test(text);
const opensList = (text: string) => /:\s*$/u.test(text);
const isShort = (text: string) => text.length < 90 && !/^\s*و\p{L}/u.test(text);
