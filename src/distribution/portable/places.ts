/** Where the parts of an element stand in its page, as `fromHtml` tells with `verbose`. */
import type { Element } from 'hast';
import type { Edit } from './edit.ts';

interface Range {
  readonly start: number;
  readonly end: number;
}

/** The start tag. */
export const openingOf = (element: Element): Range => range(element.data?.position?.opening);

/** The end tag; empty at the page's begin when there is none. */
export const closingOf = (element: Element): Range => range(element.data?.position?.closing);

/** The value of an attribute as it is written, between its quotation marks; none when it has no value. */
export function valueOf(element: Element, name: string, html: string): Edit | undefined {
  const place = element.data?.position?.properties?.[name];
  if (place === undefined) return undefined;
  const { start, end } = range(place);
  const [, before = '', value] = /^([^=]*=\s*["']?)(.*?)["']?$/s.exec(html.slice(start, end)) ?? [];
  if (value === undefined) return undefined;
  return { start: start + before.length, end: start + before.length + value.length, text: value };
}

/** An attribute with the white space before it; none where the element has not that one. */
export function attributeOf(element: Element, name: string, html: string): Range | undefined {
  const place = element.data?.position?.properties?.[name];
  if (place === undefined) return undefined;
  let { start, end } = range(place);
  while (/\s/.test(html.charAt(start - 1))) start -= 1;
  return { start, end };
}

const range = (place: Element['position']): Range => ({
  start: place?.start.offset ?? 0,
  end: place?.end.offset ?? 0,
});
