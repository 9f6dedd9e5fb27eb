/**
 * `<sijill-hits>`: marks in the report's text the words that a search found, and tells how many.
 *
 * The places come in the address (`src/search/hits.ts`) and are taken out of it at once, so that every address copied
 * from the page is a permanent one; the entry of the history keeps them, for a reload. The text itself never changes.
 * The element stands hidden, with a `[role=status]` and three buttons: back, on, and clear; its data has the forms of
 * what is told, by the plural categories of Arabic. Loaded by `arrival.ts`.
 */
import { readHits } from '../search/hits.ts';
import type { Place } from '../search/hits.ts';

class SijillHits extends HTMLElement {
  connectedCallback(): void {
    const address = new URL(location.href);
    const asked = address.searchParams.get('hits');
    const written = asked ?? (history.state as { hits?: unknown } | null)?.hits;
    const places = readHits(String(written)).flatMap(mark);
    const { length } = places;
    const [status, ...buttons] = this.children;
    // Not `:target`: a browser may find its own only after this.
    const target = document.getElementById(address.hash.slice(1));
    let at = places.findIndex((place) => target?.contains(place));
    let step = at < 0 ? 1 : 0;
    const say = (words = '') => status && (status.textContent = words);
    const go = (by: number) => {
      at = (at + (step && by) + length) % length;
      step = 1;
      places.forEach((place, i) => place.toggleAttribute('data-current', i === at));
      places[at]?.scrollIntoView({ block: 'center' });
      say(`الموضع ${at + 1} من ${length}`);
    };
    const clear = () => {
      places[at]?.closest('.passage-row')?.querySelector('a')?.focus({ preventScroll: true });
      for (const hit of document.querySelectorAll('.search-hit')) {
        const { parentNode } = hit;
        hit.replaceWith(...hit.childNodes);
        parentNode?.normalize();
      }
      this.hidden = true;
      history.replaceState(null, '');
    };
    if (length > 0) {
      say(this.dataset[new Intl.PluralRules('ar').select(length)]?.replace(/\d+/, String(length)));
      [() => go(-1), () => go(1), clear].forEach((act, i) => buttons[i]?.addEventListener('click', act));
      this.hidden = false;
    }
    if (asked !== null) {
      address.searchParams.delete('hits');
      history.replaceState({ hits: asked }, '', address);
    }
  }
}

/** Mark a place, in as many pieces as elements cut it into; the first of them, or none where there is no such place. */
function mark({ passage, start, end }: Place): Element[] {
  const element = document.getElementById(passage);
  if (!element?.matches('[data-verbatim]') || end > element.textContent.length) return [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  const marks: Element[] = [];
  let offset = 0;
  for (const text of texts) {
    const { length } = text;
    const [from, to] = [Math.max(start - offset, 0), Math.min(end - offset, length)];
    offset += length;
    if (from >= to) continue;
    const range = new Range();
    const made = document.createElement('mark');
    made.className = 'search-hit';
    range.setStart(text, from);
    range.setEnd(text, to);
    range.surroundContents(made);
    marks.push(made);
  }
  return marks.slice(0, 1);
}

customElements.define('sijill-hits', SijillHits);
