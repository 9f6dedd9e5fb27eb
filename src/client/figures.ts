/**
 * `<sijill-figures>`: narrows the table of all figures and puts it in another order; the address keeps what was chosen.
 *
 * It wraps the table and, in a `<template>`, its controls. A row's data say of each list which of its values the row
 * has, by their places in it (`src/site/figure-facets.ts`); the first is the row's rank in that order. The element's own
 * data have what is told: the count's forms by the plural categories of Arabic, and that the address has what no list
 * offers. What is filtered out is not printed either, and the printed page says that it is filtered.
 */
import { searchKey } from '../arabic/fold.ts';

type Control = HTMLInputElement | HTMLSelectElement;

/** Milliseconds from the last change until it stands in the address: browsers refuse a change at every key. */
const pause = 250;
const figures = 'tr[data-order]';
const plurals = new Intl.PluralRules('ar');

class SijillFigures extends HTMLElement {
  connectedCallback(): void {
    const template = this.querySelector('template');
    if (!template) return;
    template.replaceWith(template.content);
    const all = <Found extends HTMLElement>(selector: string, within: HTMLElement = this) => [
      ...within.querySelectorAll<Found>(selector),
    ];
    const [table] = all('table') as [HTMLTableElement];
    const [form] = all('form') as [HTMLFormElement];
    const [output, state, clear] = all('.figures-said>*') as [HTMLElement, HTMLElement, HTMLElement];
    const controls = all<Control>('form [name]');
    const facets = all<HTMLSelectElement>('[data-facet] select');
    const { q, sort, direction } = form.elements as unknown as Readonly<Record<'q' | 'sort' | 'direction', Control>>;
    const heads = all('[data-sort]');
    const rows = all(figures).map((row) => ({ row, home: row.parentElement, key: searchKey(row.textContent) }));
    const list = table.createTBody();
    const say = (left: number, whole: number) =>
      this.dataset[plurals.select(left)]?.replace(/\d+/, `${left}`) + (left < whole ? ` من ${whole}` : '');
    let placed = '';
    let waiting: ReturnType<typeof setTimeout>;

    /** Rows of one list in the order chosen, those without a rank last; or each in its section again. */
    const place = () => {
      const by = sort.value;
      const sign = direction.value ? -1 : 1;
      if (placed === (placed = by + sign)) return;
      const rank = (row: HTMLElement, key: string) => parseInt(row.dataset[key] ?? '') || sign * Infinity;
      const sorted = [...rows].sort(
        ({ row: a }, { row: b }) => sign * (rank(a, by) - rank(b, by)) || rank(a, 'order') - rank(b, 'order'),
      );
      for (const { row, home } of by ? sorted : rows) (by ? list : home)?.append(row);
      this.toggleAttribute('data-sorted', !!by);
      for (const cell of all('th')) cell.ariaSort = null;
      for (const head of heads) {
        const cell = head.closest('th');
        if (head.toggleAttribute('data-chosen', head.dataset['sort'] === by) && cell)
          cell.ariaSort = !by ? 'other' : sign > 0 ? 'ascending' : 'descending';
      }
    };

    /** Show what passes, and with each value of a list how many it would leave. */
    const show = (remark = '') => {
      direction.disabled = !sort.value;
      const words = searchKey(q.value).split(/\s+/u);
      const counts = new Map(facets.map((facet) => [facet, {} as Record<string, number>]));
      for (const { row, key } of rows) {
        const values = ({ name }: Control) => row.dataset[name]?.split(' ') ?? [];
        const failed = [q, ...facets].filter((control) =>
          control === q
            ? !words.every((word) => key.includes(word))
            : control.value && !values(control).includes(`${(control as HTMLSelectElement).selectedIndex}`),
        );
        row.hidden = failed.length > 0;
        for (const [facet, count] of counts)
          if (failed.every((other) => other === facet))
            for (const value of values(facet)) count[value] = (count[value] ?? 0) + 1;
      }
      for (const [facet, count] of counts)
        for (const option of facet.options) {
          if (!option.value) continue;
          const n = count[option.index] ?? 0;
          option.text = `${(option.dataset['label'] ??= option.text)} (${n})`;
          option.disabled = !n && !option.selected;
        }
      place();
      let left = 0;
      for (const body of table.tBodies) {
        const own = all(figures, body);
        const shown = own.filter(({ hidden }) => !hidden).length;
        const [said] = all('.times', body);
        body.hidden = !shown;
        if (said) said.textContent = say(shown, own.length);
        left += shown;
      }
      output.textContent = remark + say(left, rows.length);
      state.textContent = controls
        .filter(isSet)
        .map((control) => `${control.dataset['label']}: ${chosen(control)}`)
        .join('؛ ');
      clear.hidden = !state.textContent;
      this.toggleAttribute('data-filtered', left < rows.length);
    };

    const change = () => {
      show();
      clearTimeout(waiting);
      waiting = setTimeout(() => {
        const asked = `${new URLSearchParams(controls.filter(isSet).map(({ name, value }) => [name, value.trim()]))}`;
        // With the fragment, whoever is sent the address is led to the table.
        history.replaceState(history.state, '', asked ? `?${asked}#all` : location.pathname);
      }, pause);
    };

    const restore = () => {
      const asked = new URLSearchParams(location.search);
      let unknown = '';
      for (const control of controls) {
        control.value = asked.get(control.name) ?? '';
        // A list without the value asked has none at all.
        if (!control.matches('input,:has(:checked)')) {
          control.value = '';
          unknown = this.dataset['unknown'] ?? '';
        }
      }
      if (unknown) change();
      show(unknown);
    };

    for (const head of heads) {
      const { sort: by = '' } = head.dataset;
      const button = document.createElement('button');
      button.type = 'button';
      button.append(...head.childNodes);
      head.append(button);
      button.onclick = () => {
        direction.value = sort.value === by && !direction.value ? 'desc' : '';
        sort.value = by;
        change();
      };
    }
    form.oninput = change;
    form.onsubmit = () => false;
    clear.onclick = () => {
      form.reset();
      change();
      q.focus();
    };
    onpopstate = restore;
    for (const details of all<HTMLDetailsElement>('form details'))
      details.open = matchMedia('(width >= 48rem)').matches;
    restore();
    this.dataset['ready'] = '';
  }
}

const isSet = ({ value, disabled }: Control) => !disabled && value.trim();

const chosen = (control: Control) => {
  if (!('options' in control)) return `«${control.value.trim()}»`;
  const [option] = control.selectedOptions;
  return option?.dataset['label'] ?? option?.text;
};

customElements.define('sijill-figures', SijillFigures);
