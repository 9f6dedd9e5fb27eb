/**
 * A field with a list of what may be written in it: a combobox as the ARIA Authoring Practices describe it, whose list
 * helps and does not choose for the reader.
 *
 * The focus stays in the field. ↓ and ↑ lead through the list and back to the field, Home and End to its ends once an
 * option is active; Enter takes the active option, and without one is the form's. Escape, Tab, sending and leaving close.
 */
import { counted, reportNoun } from '../../arabic/counting.ts';
import type { CountedNoun } from '../../arabic/counting.ts';
import type { Completion } from '../../search/completions.ts';

/** Milliseconds without a keystroke before a list is offered, and before it is announced. */
const pause = 150;
const silence = 800;

/** Gives what may be written in a field as it stands; where it rejects, nothing is offered until the field is entered anew. */
export type Offer = (field: HTMLInputElement) => Promise<readonly Completion[]>;

/**
 * Make a field offer from now on. The list stands after the field's last sibling; all of it is text, never markup.
 *
 * @returns What offers at once, if the reader is in the field.
 */
export function openCombobox(field: HTMLInputElement, offer: Offer): () => void {
  const list = made('ul', {
    role: 'listbox',
    id: `${field.id}-list`,
    'aria-label': 'تكملات مقترحة',
    class: 'search-completions',
  });
  const said = made('p', { 'aria-live': 'polite', class: 'visually-hidden' });
  list.hidden = true;
  field.parentElement?.append(list, said);
  const state = { role: 'combobox', 'aria-autocomplete': 'list', 'aria-controls': list.id, 'aria-expanded': 'false' };
  for (const [name, value] of Object.entries(state)) field.setAttribute(name, value);

  let offered: readonly Completion[] = [];
  let active = -1;
  let turn = 0;
  let resting = false;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let announcing: ReturnType<typeof setTimeout> | undefined;

  const close = () => {
    turn += 1;
    clearTimeout(waiting);
    clearTimeout(announcing);
    said.textContent = '';
    list.hidden = true;
    field.ariaExpanded = 'false';
    activate(-1);
  };

  const show = async () => {
    const mine = ++turn;
    if (resting) return;
    const found = await offer(field).catch(() => {
      resting = true;
      return [];
    });
    if (mine !== turn || document.activeElement !== field) return;
    if (found.length === 0) return close();
    offered = found;
    list.replaceChildren(...found.map((each, place) => optionOf(each, `${list.id}-${place}`)));
    list.hidden = false;
    list.scrollTop = 0;
    field.ariaExpanded = 'true';
    activate(-1);
    clearTimeout(announcing);
    announcing = setTimeout(() => (said.textContent = counted(found.length, noun)), silence);
  };

  const activate = (place: number) => {
    list.children[active]?.setAttribute('aria-selected', 'false');
    active = place;
    const option = list.children[active];
    option?.setAttribute('aria-selected', 'true');
    if (option) field.setAttribute('aria-activedescendant', option.id);
    else field.removeAttribute('aria-activedescendant');
    option?.scrollIntoView({ block: 'nearest' });
  };

  const take = (place: number) => {
    const taken = offered[place];
    close();
    if (!taken) return;
    field.value = taken.text;
    field.setSelectionRange(taken.caret, taken.caret);
    // Searched as if it were typed, and not completed again.
    field.dispatchEvent(new Event('input', { bubbles: true }));
    close();
  };

  const press = (event: KeyboardEvent) => {
    const { key, isComposing, ctrlKey, metaKey } = event;
    if (isComposing || ctrlKey || metaKey) return;
    const open = !list.hidden;
    const last = offered.length - 1;
    if (key === 'Tab' || (key === 'Escape' && !open)) return close();
    if (key === 'ArrowDown' && !open) void show();
    else if (!open) return;
    else if (key === 'Escape') close();
    else if (key === 'ArrowDown') activate(active === last ? -1 : active + 1);
    else if (key === 'ArrowUp') activate(active === -1 ? last : active - 1);
    else if (key === 'Home' && active >= 0) activate(0);
    else if (key === 'End' && active >= 0) activate(last);
    else if (key === 'Enter' && active >= 0) take(active);
    else {
      if (key === 'ArrowLeft' || key === 'ArrowRight') activate(-1);
      return;
    }
    event.preventDefault();
  };

  field.addEventListener('keydown', press);
  field.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => void show(), pause);
  });
  field.addEventListener('blur', () => {
    resting = false;
    close();
  });
  field.form?.addEventListener('submit', close);
  addEventListener('popstate', close);
  // The focus stays in the field.
  list.addEventListener('mousedown', (event) => event.preventDefault());
  list.addEventListener('click', ({ target }) => {
    const option = target instanceof Element && target.closest('[role=option]');
    if (option) take([...list.children].indexOf(option));
  });
  return () => void show();
}

const noun: CountedNoun = {
  feminine: false,
  two: 'اقتراحان',
  twoOblique: 'اقتراحين',
  few: 'اقتراحات',
  many: 'اقتراحًا',
  other: 'اقتراح',
};

function optionOf({ written, kind, latin, reports }: Completion, id: string): HTMLElement {
  const option = made('li', { role: 'option', id, 'aria-selected': 'false' });
  const text = made('span', {}, written);
  const about = made('span', {}, kind ?? `في ${counted(reports, reportNoun, { case: 'genitive' })}`);
  if (latin !== undefined) about.prepend(made('bdi', { lang: 'en' }, latin), ' · ');
  option.append(text, ' ', about);
  return option;
}

function made(name: string, attributes: Readonly<Record<string, string>>, text = ''): HTMLElement {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.textContent = text;
  return element;
}
