/** Wrapping spans of an element's text in elements of their own, whatever already stands in it. */
import type { Element, ElementContent, Text } from 'hast';

/** What is to be wrapped: half-open, UTF-16, into the element's whole text, and in what. */
export interface Wrapping {
  readonly start: number;
  readonly end: number;
  /** Makes the element; of a span that earlier elements cut into pieces, it is told which is the first and the last. */
  readonly element: (children: ElementContent[], first: boolean, last: boolean) => Element;
}

/**
 * Wrap spans of text. The text itself never changes.
 *
 * @param wrappings In any order; of overlapping ones the later gets what the earlier leaves.
 */
export function wrap(parent: Element, wrappings: readonly Wrapping[]): void {
  const ordered = [...wrappings].sort((a, b) => a.start - b.start);
  let offset = 0;
  let next = 0;
  const step = (element: Element): void => {
    element.children = element.children.flatMap((child) => {
      if (child.type === 'element') step(child);
      return child.type === 'text' ? pieces(child) : [child];
    });
  };
  const pieces = ({ value }: Text): ElementContent[] => {
    const base = offset;
    offset += value.length;
    const made: ElementContent[] = [];
    let at = 0;
    const plain = (to: number) => {
      if (to > at) made.push({ type: 'text', value: value.slice(at, to) });
      at = Math.max(at, to);
    };
    for (let wrapping = ordered[next]; wrapping && wrapping.start < offset; wrapping = ordered[next]) {
      const start = Math.max(wrapping.start - base, at);
      const end = Math.min(wrapping.end - base, value.length);
      plain(start);
      if (end > start) {
        const children: ElementContent[] = [{ type: 'text', value: value.slice(start, end) }];
        made.push(wrapping.element(children, wrapping.start >= base, wrapping.end <= offset));
        at = end;
      }
      if (wrapping.end > offset) break;
      next += 1;
    }
    plain(value.length);
    return made;
  };
  step(parent);
}
