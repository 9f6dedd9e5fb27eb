/**
 * `<sijill-filter>`: a box that leaves of long lists only what holds the typed words, however they are spelled.
 *
 * It wraps lists, tables or articles, as many as there are; a list, a section or a table of which nothing is left goes
 * with the heading before it. `data-label` names the box; `data-noun` holds the forms of what is counted; an entry that is several of them says so in
 * `data-holds`. Printed pages show all.
 */
import { counted } from '../arabic/counting.ts';
import type { CountedNoun } from '../arabic/counting.ts';
import { searchKey } from '../arabic/fold.ts';

/** Not the row that names a table's section: it goes with the section. */
const entries = 'li, article, tbody > tr:not(:has([scope=rowgroup]))';

class SijillFilter extends HTMLElement {
  #field = document.createElement('input');
  #said = document.createElement('output');
  #entries: readonly (readonly [entry: Element, key: string])[] = [];

  connectedCallback(): void {
    if (this.dataset['ready'] !== undefined) return;
    this.dataset['ready'] = '';
    this.#entries = outermost(this).map((entry) => [entry, searchKey(entry.textContent)]);
    const box = document.createElement('p');
    const label = document.createElement('label');
    box.className = 'filter-box';
    this.#field.type = 'search';
    this.#field.autocomplete = 'off';
    label.append(`${this.dataset['label'] ?? 'رشّح القائمة'} `, this.#field);
    box.append(label, this.#said);
    this.prepend(box);
    this.#field.addEventListener('input', () => this.#filter());
    this.#field.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || this.#field.value === '') return;
      event.preventDefault();
      this.#field.value = '';
      this.#filter();
    });
  }

  #filter(): void {
    const words = searchKey(this.#field.value).split(/\s+/u).filter(Boolean);
    const left = this.#entries.filter(([, key]) => words.every((word) => key.includes(word)));
    const kept = new Set(left.flatMap(([entry]) => [entry, ...around(entry, this)]));
    for (const [entry] of this.#entries) {
      for (const element of [entry, ...around(entry, this)]) {
        element.toggleAttribute('data-filtered-out', !kept.has(element));
        const before = element.previousElementSibling;
        if (element !== entry && before && /^H\d$/.test(before.tagName)) {
          before.toggleAttribute('data-filtered-out', !kept.has(element));
        }
      }
    }
    const noun = JSON.parse(this.dataset['noun'] ?? '{}') as CountedNoun;
    const held = (all: readonly (readonly [Element, string])[]) =>
      all.reduce((sum, [entry]) => sum + Number(entry.getAttribute('data-holds') ?? 1), 0);
    this.#said.textContent = words.length === 0 ? '' : `${counted(held(left), noun)} من ${held(this.#entries)}`;
  }
}

/** What is filtered: an entry inside another goes with it. */
function outermost(element: Element): Element[] {
  const found = [...element.querySelectorAll(entries)];
  const inside = new Set(found.flatMap((entry) => [...entry.querySelectorAll(entries)]));
  return found.filter((entry) => !inside.has(entry));
}

/** Every list, table and section around an entry, up to the whole. */
function around(entry: Element, whole: Element): Element[] {
  const parent = entry.parentElement;
  return parent && parent !== whole ? [parent, ...around(parent, whole)] : [];
}

customElements.define('sijill-filter', SijillFilter);
