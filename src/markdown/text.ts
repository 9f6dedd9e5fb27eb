/** The plain text of an element, as a browser gives it. */
import type { ElementContent } from 'hast';

/** All text within, in order; comments have none. */
export function textOf(children: readonly ElementContent[]): string {
  return children
    .map((child) => (child.type === 'text' ? child.value : child.type === 'element' ? textOf(child.children) : ''))
    .join('');
}
