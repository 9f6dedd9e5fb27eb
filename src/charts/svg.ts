/** SVG made of plain values, escaped: what every drawing is written with. */
import { s } from 'hastscript';
import type { Child } from 'hastscript';
import { toHtml } from 'hast-util-to-html';

/** What a drawing says in place of what is seen. */
export interface Described {
  /** Unlike that of any other drawing of the page: the ids of its title and description are made of it. */
  readonly id: string;
  readonly title: string;
  /** What is to be seen, in a sentence or two; the page has the same in words besides. */
  readonly description: string;
}

/** Attributes as written in SVG: `text-anchor`, `stroke-width`. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** A node of a drawing. */
export type Drawn = ReturnType<typeof s>;

/** An element with its attributes and what is in it; text is a string. */
export function draw(name: string, attributes: Attributes, ...children: readonly Child[]): Drawn {
  return s(name, attributes, ...children);
}

/** A link to words: all of it can be reached by keyboard, and `label` says where it leads. */
export function drawLink(href: string, label: string, ...children: readonly Child[]): Drawn {
  return draw('a', { href, 'aria-label': label }, ...children);
}

/**
 * A whole drawing as text: an element `svg` of the class `chart`, named by its title and described.
 *
 * It is a group and no image, so that its links are met by who listens to the page.
 */
export function writeSvg(
  { id, title, description }: Described,
  attributes: Attributes,
  ...children: readonly Child[]
): string {
  const [titleId, descriptionId] = [`${id}-title`, `${id}-description`];
  const svg = draw(
    'svg',
    { class: 'chart', role: 'group', 'aria-labelledby': titleId, 'aria-describedby': descriptionId, ...attributes },
    draw('title', { id: titleId }, title),
    draw('desc', { id: descriptionId }, description),
    ...children,
  );
  return toHtml(svg, { space: 'svg', closeEmptyElements: true });
}

/** A small drawing that the words beside it explain, as text: who listens to the page hears the words alone. */
export function writeSign(attributes: Attributes, ...children: readonly Child[]): string {
  const svg = draw('svg', { class: 'chart', 'aria-hidden': 'true', ...attributes }, ...children);
  return toHtml(svg, { space: 'svg', closeEmptyElements: true });
}
