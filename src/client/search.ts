/**
 * `<sijill-search>`: the search page's form, answered in the page.
 *
 * The address holds the query: typing replaces it, submitting and choosing make a new entry, going back restores. The
 * element holds a form, a `[role=status]` line, a `[data-results]` region, an empty `[data-advice]` and a `[data-plain]`
 * part for readers without JavaScript, which it hides; what is in the form is disabled until it answers; its filters are in a `details` with `[data-filters]` elements, of which
 * the one for as many filters as are set is shown; `data-root` is the way to the site's root, `data-engine` that to
 * the engine's script, `data-suggest` that to the script which suggests words, `data-completions` that to the one which
 * completes them, `data-words` that to the index of words, which needs no script.
 */
import { readQuery, writeQuery } from '../search/address.ts';
import type { Answer } from '../search/answer.ts';
import { asks } from '../search/query.ts';
import type { Query } from '../search/query.ts';
import type { Suggest } from '../search/suggest.ts';
import { element } from './dom/element.ts';
import { areOutOfReach, onDisk, wayTo } from './files/files.ts';
import { loadCompletions, loadEngine, loadSuggest } from './search/engine-script.ts';
import { openLoader } from './search/load.ts';
import type { Loader } from './search/load.ts';
import * as messages from './search/messages.ts';
import { namedPanel } from './search/named.ts';
import { offerList } from './search/offers.ts';
import { groupSection } from './search/results.ts';
import { terms } from './search/terms.ts';

/** Milliseconds without a keystroke before a search. */
const pause = 250;
/** Milliseconds after which a reader is told what works without an answer: a connection that hangs never fails. */
const patience = 8_000;
/** Reports shown at first, and how many more each time. */
const portion = 10;

class SijillSearch extends HTMLElement {
  #loader: Loader | undefined;
  #suggest: Suggest | undefined;
  #shown = portion;
  /** Counts the searches: an answer that comes after a later question is dropped. */
  #latest = 0;
  #completes = false;
  #waiting: ReturnType<typeof setTimeout> | undefined;
  /** What is said before the status of an answer: that a part of the address was passed over. */
  #remark = '';
  /** The last address that is an entry of its own. */
  #kept = location.href;

  connectedCallback(): void {
    this.#part('[data-plain]').hidden = true;
    const form = this.#form;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#ask('push');
    });
    form.addEventListener('change', ({ target }) => !isWords(target) && void this.#ask('push'));
    form.addEventListener('input', ({ target }) => {
      clearTimeout(this.#waiting);
      if (isWords(target)) this.#waiting = setTimeout(() => void this.#askTyped(target), pause);
    });
    addEventListener('popstate', this.#restore);
    if (areOutOfReach) return this.#say(messages.onDisk, 'failed');
    this.#part<HTMLFieldSetElement>('form > fieldset').disabled = false;
    form.addEventListener('focusin', () => void this.#prepare().catch(() => undefined), { once: true });
    this.#restore();
  }

  disconnectedCallback(): void {
    clearTimeout(this.#waiting);
    removeEventListener('popstate', this.#restore);
  }

  /** The engine's script, and the loader made with it. */
  async #prepare() {
    const { search, ...opens } = await loadEngine(this.dataset['engine'] ?? '');
    this.#loader ??= openLoader(new URL('pagefind/', new URL(this.#root, document.baseURI)).href, opens);
    void this.#loader.reports().catch(() => undefined);
    // What is quoted of reports is drawn in a face that the page alone does not need.
    void document.fonts.load('1em "Sijill Naskh"').catch(() => undefined);
    const loader = this.#loader;
    const suggest = async () =>
      (this.#suggest ??= (await loadSuggest(this.dataset['suggest'] ?? ''))((path) => loader.text(path)));
    return { search, load: { ...loader, suggest } };
  }

  get #form(): HTMLFormElement {
    return this.#part<HTMLFormElement>('form');
  }

  get #root(): string {
    return this.dataset['root'] ?? '../';
  }

  #part<Part extends HTMLElement>(selector: string): Part {
    const part = this.querySelector<Part>(selector);
    if (!part) throw new Error(`<sijill-search> needs ${selector}`);
    return part;
  }

  /** Show in the form what the address asks, and answer it; a filter's value that the form does not offer is dropped. */
  #restore = (): void => {
    const query = readQuery(location.href);
    const { words, filters } = query;
    this.#kept = location.href;
    const wanted = new Map(Object.entries(filters));
    for (const field of this.#form.elements) {
      if (isWords(field)) field.value = words;
      if (field instanceof HTMLInputElement && field.type === 'radio') {
        const { [field.name]: value } = query as unknown as Readonly<Record<string, unknown>>;
        field.checked = value === undefined ? field.defaultChecked : field.value === value;
      }
      if (!(field instanceof HTMLSelectElement)) continue;
      const value = wanted.get(field.name) ?? '';
      const offered = [...field.options].some((option) => option.value === value);
      field.value = offered ? value : '';
      if (!offered) wanted.delete(field.name);
    }
    this.#remark = wanted.size < Object.keys(filters).length ? messages.ignored : '';
    this.#shown = portion;
    this.#part<HTMLDetailsElement>('details').open ||= Object.values(filters).length > 0;
    void this.#answer({ ...query, filters: Object.fromEntries(wanted) });
  };

  /** Put what the form asks into the address, and answer it. */
  async #ask(entry: 'push' | 'replace'): Promise<void> {
    clearTimeout(this.#waiting);
    if (areOutOfReach) return;
    const asked = [...new FormData(this.#form)].map(([name, value]) => [name, String(value)]);
    const address = writeQuery(location.href, readQuery(`?${new URLSearchParams(asked)}`));
    if (entry === 'replace') history.replaceState(null, '', address);
    else if (address !== this.#kept) {
      history.replaceState(null, '', this.#kept);
      history.pushState(null, '', address);
      this.#kept = address;
    }
    this.#shown = portion;
    this.#remark = '';
    await this.#answer(readQuery(address));
  }

  /** What completes words comes after the first answer to typed words: it may cost that answer nothing. */
  async #askTyped(field: HTMLInputElement): Promise<void> {
    if (areOutOfReach) return;
    const turn = this.#latest + 1;
    await this.#ask('replace');
    const { completions = '', state } = this.dataset;
    if (this.#completes || state === 'failed' || turn !== this.#latest) return;
    this.#completes = true;
    const open = await loadCompletions(completions).catch(() => undefined);
    this.#completes = open !== undefined;
    const show = open?.(field, async (path) => this.#loader?.text(path) ?? '');
    if (turn === this.#latest) show?.();
  }

  async #answer(query: Query): Promise<void> {
    const turn = ++this.#latest;
    const filters = Object.keys(query.filters).length;
    for (const said of this.querySelectorAll<HTMLElement>('[data-filters]'))
      said.hidden = Number(said.dataset['filters']) !== filters;
    if (areOutOfReach) return;
    if (!asks(query)) return this.#say(messages.hint, 'hint');
    this.#say(messages.loading, 'loading', false);
    const waits = () => turn === this.#latest && this.#say([messages.waiting, ...this.#otherwise()], 'loading', false);
    const slow = setTimeout(waits, patience);
    try {
      const { search, load } = await this.#prepare();
      const answer = await search(query, load, this.#shown);
      if (turn === this.#latest) this.#show(query, answer);
    } catch {
      if (turn !== this.#latest) return;
      this.#loader?.renew();
      const again = element('button', { type: 'button' }, [messages.retry]);
      again.addEventListener('click', () => void this.#answer(query));
      this.#say(messages.failed, 'failed');
      const why = onDisk ? messages.afterFailureOnDisk : messages.afterFailure;
      this.#part('[data-advice]').append(element('p', {}, [why, ...this.#otherwise()]), again);
    } finally {
      clearTimeout(slow);
    }
  }

  /** What works without the search. */
  #otherwise(): readonly (Node | string)[] {
    return [messages.otherwise, element('a', { href: wayTo(this.dataset['words'] ?? '') }, [messages.wordIndex]), '.'];
  }

  #show(query: Query, answer: Answer): void {
    this.#count(answer.counts);
    const [text] = answer.groups;
    if (!text) return this.#say(messages.hint, 'hint');
    const renamed = answer.groups.some(({ kind }) => kind === 'alias');
    const [before, after] = messages.byOtherNames;
    if (text.reports > 0)
      this.#say([messages.found(text, query), renamed ? ` ${messages.alsoByOtherNames}` : ''], 'found');
    else if (renamed) this.#say([before, element('bdi', {}, [messages.echo(query)]), after], 'found');
    else this.#sayNothing(query);
    const remarks = messages.remarks(answer, terms(query.words).length);
    this.#part('[role=status]').append(
      ...remarks.flatMap((each) => [' ', element('span', { class: 'search-remark' }, [each])]),
    );
    if (answer.named) this.#part('[data-results]').append(namedPanel(answer.named, this.#root));
    const sections = answer.groups.map((group) => groupSection(group, this.#root, query.view, offerList(group, query)));
    this.#part('[data-results]').append(...sections);
    if (answer.groups.every(({ shown, reports }) => shown === reports)) return;
    const more = element('button', { type: 'button' }, [messages.more]);
    more.addEventListener('click', () => void this.#showMore(query));
    this.#part('[data-advice]').append(more);
  }

  /** Whoever pressed the button is led to the first of the results that were not there. */
  async #showMore(query: Query): Promise<void> {
    const before = this.#shown;
    this.#shown += portion;
    await this.#answer(query);
    this.querySelectorAll('.search-result')[before]?.querySelector('a')?.focus();
  }

  #sayNothing(query: Query): void {
    const [before, after] = messages.nothing(query);
    if (terms(query.words).length === 0) this.#say(messages.nothingFiltered, 'nothing');
    else this.#say([before, element('bdi', {}, [messages.echo(query)]), after], 'nothing');
    const place = this.#part('[data-advice]');
    const advice = messages.advice(query).map((text) => element('li', {}, [text]));
    if (advice.length > 0) place.append(element('ul', {}, advice));
    if (Object.keys(query.filters).length === 0) return;
    const address = writeQuery(location.href, { ...query, filters: {} });
    place.append(element('p', {}, [element('a', { href: address }, [messages.withoutFilters])]));
  }

  /** Write a sentence into the status line, and empty what an earlier answer left unless it is to stay. */
  #say(text: string | readonly (Node | string)[], state: string, empty = true): void {
    this.dataset['state'] = state;
    this.#part('[data-results]').ariaBusy = String(state === 'loading');
    const sentence = typeof text === 'string' ? [text] : text;
    const remark = this.#remark === '' ? [] : [`${this.#remark} `];
    this.#part('[role=status]').replaceChildren(...remark, ...sentence);
    if (!empty) return;
    this.#part('[data-results]').replaceChildren();
    this.#part('[data-advice]').replaceChildren();
  }

  /** Write behind each choice how many reports it would leave; nothing where nothing was counted. */
  #count(counts: Answer['counts']): void {
    for (const option of this.querySelectorAll<HTMLOptionElement>('select[name] option[value]:not([value=""])')) {
      const label = (option.dataset['label'] ??= option.text);
      const values = counts[option.closest('select')?.name ?? ''];
      option.text = values ? `${label} (${values[option.value] ?? 0})` : label;
    }
  }
}

const isWords = (field: unknown): field is HTMLInputElement => field instanceof HTMLInputElement && field.name === 'q';

customElements.define('sijill-search', SijillSearch);
