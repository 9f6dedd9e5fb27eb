/**
 * `<sijill-verify>`: a form into which a quotation is pasted, answered in the page.
 *
 * The element holds a form with a `textarea`, a `[role=status]` line, a `[data-results]` region and a `[data-plain]` part
 * for readers without JavaScript, which it hides; what is in the form is disabled until it answers, so that nothing is sent; `data-root` is the way to the site's root, `data-files` that to the files
 * of `src/verify/`, `data-engine` that to the script which compares. The address holds a short quotation, so that a verdict
 * can be shared; nothing is kept or sent.
 */
import type { Library } from '../verify/library.ts';
import { areOutOfReach, files } from './files/files.ts';
import { loadVerifier } from './search/engine-script.ts';

const says = {
  hint: 'الصق الاقتباس في الخانة، ثم اضغط «تحقّق».',
  loading: 'تجري المقارنة…',
  waiting: 'ما زالت المقارنة تنتظر ملفّات من الموقع: قد يكون الاتصال بطيئًا أو منقطعًا. والتقارير مقروءة من صفحاتها.',
  failed:
    'تعذّر تحميل جزء من ملفّات المقارنة أو وُجد تالفًا، فلا يُحكم على الاقتباس بشيء. تحقّق من الاتصال ثم أعد المحاولة. وتبقى التقارير مقروءة من صفحاتها، ولك أن تقابل الاقتباس بها بنفسك.',
  retry: 'أعد المحاولة',
  onDisk:
    'لا تجري المقارنة في صفحات الموقع إذا فُتحت من القرص كما هي. تجري في النسخة المحمولة التي يصنعها «npm run portable»، وفي الموقع بعد «npm start»؛ أو قابِل الاقتباس بصفحة التقرير بنفسك.',
};

/** A quotation of so many UTF-16 units is still put into the address; it has some six times as many bytes there. */
const longest = 1_500;

/** Milliseconds after which a reader who waits for a verdict is told what works without it. */
const patience = 8_000;

class SijillVerify extends HTMLElement {
  #library: Library | undefined;
  /** Counts the questions: an answer that comes after a later one is dropped. */
  #latest = 0;

  connectedCallback(): void {
    this.#part('[data-plain]').hidden = true;
    if (areOutOfReach) return this.#say(says.onDisk, 'failed');
    const form = this.#part<HTMLFormElement>('form');
    this.#part<HTMLFieldSetElement>('form > fieldset').disabled = false;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#keep();
      void this.#answer();
    });
    this.#field.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.requestSubmit();
    });
    addEventListener('popstate', this.#restore);
    this.#restore();
  }

  disconnectedCallback(): void {
    removeEventListener('popstate', this.#restore);
  }

  get #field(): HTMLTextAreaElement {
    return this.#part<HTMLTextAreaElement>('textarea');
  }

  #part<Part extends HTMLElement>(selector: string): Part {
    const part = this.querySelector<Part>(selector);
    if (!part) throw new Error(`<sijill-verify> needs ${selector}`);
    return part;
  }

  /** Show and answer what the address asks. */
  #restore = (): void => {
    this.#field.value = new URLSearchParams(location.search).get('q') ?? '';
    if (this.#field.value.trim() === '') this.#say(says.hint, 'hint');
    else void this.#answer();
  };

  /** Put the quotation into the address, unless it is there. */
  #keep(): void {
    const { value } = this.#field;
    const asked = new URLSearchParams(value.trim() === '' || value.length > longest ? {} : { q: value }).toString();
    const address = `${location.pathname}${asked === '' ? '' : `?${asked}`}`;
    if (address !== location.pathname + location.search) history.pushState(null, '', address);
  }

  async #answer(): Promise<void> {
    const turn = ++this.#latest;
    const { engine = '', files: folder = '', root = '' } = this.dataset;
    this.#say(says.loading, 'loading');
    const slow = setTimeout(() => turn === this.#latest && this.#say(says.waiting, 'loading'), patience);
    try {
      const { verify, openLibrary, show } = await loadVerifier(engine);
      this.#library ??= openLibrary((path) => files.text(folder + path));
      const verdict = await verify(this.#field.value, this.#library);
      const { status, nodes } = await show(verdict, root);
      if (turn === this.#latest) this.#say(status, verdict.kind, nodes);
    } catch {
      if (turn !== this.#latest) return;
      // The list of the index may be that of an edition that is no more.
      this.#library = undefined;
      const again = document.createElement('button');
      again.type = 'button';
      again.textContent = says.retry;
      again.addEventListener('click', () => void this.#answer());
      this.#say(says.failed, 'failed', [again]);
    } finally {
      clearTimeout(slow);
    }
  }

  #say(sentence: string, state: string, nodes: readonly Node[] = []): void {
    this.dataset['state'] = state;
    this.#part('[role=status]').textContent = sentence;
    const results = this.#part('[data-results]');
    results.ariaBusy = String(state === 'loading');
    results.replaceChildren(...nodes);
  }
}

customElements.define('sijill-verify', SijillVerify);
