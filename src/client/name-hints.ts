/**
 * `<sijill-name-hints>`: what a name in the text stands for, shown beside it on hover and focus.
 *
 * It says what the page's own list of names says (`.named-things`), found by the same address, and nothing else. The
 * hint can be hovered, is dismissed with Escape, and never covers its name (WCAG 1.4.13). Where nothing hovers, as on
 * a telephone, there is none: the link leads to the name's page.
 */

/** Milliseconds that the pointer may take from the name to the hint. */
const grace = 250;
/** Pixels between hint and window. */
const margin = 8;

class SijillNameHints extends HTMLElement {
  #hint = document.createElement('div');
  #name: Element | undefined;
  #leaving: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    if (!matchMedia('(any-hover: hover)').matches) return;
    this.#hint.id = 'name-hint';
    this.#hint.setAttribute('role', 'tooltip');
    this.#hint.hidden = true;
    this.append(this.#hint);
    this.addEventListener('pointerover', ({ target, pointerType, clientX, clientY }) => {
      if (pointerType !== 'touch') this.#over(target, clientX, clientY);
    });
    this.addEventListener('focusin', ({ target }) => this.#over(target));
    this.addEventListener('focusout', () => this.#hide());
    this.addEventListener('pointerleave', () => this.#leave());
    addEventListener('keydown', ({ key }) => key === 'Escape' && this.#hide());
    addEventListener('resize', () => this.#hide());
  }

  #over(target: EventTarget | null, x?: number, y?: number): void {
    if (!(target instanceof Element)) return;
    const name = target.closest('a[class$="-name"]');
    if (name === this.#name || this.#hint.contains(target)) clearTimeout(this.#leaving);
    else if (name) this.#show(name, x, y);
    else this.#leave();
  }

  #leave(): void {
    clearTimeout(this.#leaving);
    this.#leaving = setTimeout(() => this.#hide(), grace);
  }

  #hide(): void {
    clearTimeout(this.#leaving);
    this.#name?.removeAttribute('aria-describedby');
    this.#name = undefined;
    this.#hint.hidden = true;
  }

  #show(name: Element, x?: number, y?: number): void {
    this.#hide();
    const href = name.getAttribute('href') ?? '';
    const entry = this.querySelector(`.named-things a[href="${CSS.escape(href)}"]`)?.parentElement;
    if (!entry) return;
    this.#hint.textContent = '';
    const title = document.createElement('b');
    title.textContent = entry.querySelector('a')?.textContent ?? '';
    this.#hint.append(title, entry.querySelector('.name-about')?.cloneNode(true) ?? '');
    this.#name = name;
    name.setAttribute('aria-describedby', this.#hint.id);
    this.#hint.hidden = false;
    this.#place(lineAt(name, x, y));
  }

  /** Under a line of the name, or above it where the window ends; from the name's start, inside the window. */
  #place({ right, bottom, top }: DOMRect): void {
    const { clientWidth, clientHeight } = document.documentElement;
    const { offsetWidth, offsetHeight } = this.#hint;
    const end = Math.min(Math.max(right, offsetWidth + margin), clientWidth - margin);
    const above = bottom + offsetHeight > clientHeight && top > offsetHeight;
    // From the page's upper corner at the line's start: on the right, in Arabic.
    const y = scrollY + (above ? top - offsetHeight : bottom);
    this.#hint.style.translate = `${end - clientWidth}px ${y}px`;
  }
}

/** The box of the line of the name where the pointer is; of the first, without a pointer. */
function lineAt(name: Element, x = NaN, y = NaN): DOMRect {
  const lines = [...name.getClientRects()];
  const under = lines.find(({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom);
  return under ?? lines[0] ?? name.getBoundingClientRect();
}

customElements.define('sijill-name-hints', SijillNameHints);
