/**
 * `<sijill-permalinks>`: a button beside the number of each paragraph that copies its permanent address.
 *
 * The numbers are links already; the buttons are made here, and only where the clipboard can be written.
 */

class SijillPermalinks extends HTMLElement {
  #said = document.createElement('p');

  connectedCallback(): void {
    // Undefined on pages that did not come by https, whatever the types say.
    const clipboard = navigator.clipboard as Clipboard | undefined;
    if (!clipboard?.writeText) return;
    this.#said.className = 'visually-hidden';
    this.#said.setAttribute('role', 'status');
    this.append(this.#said);
    for (const link of this.querySelectorAll<HTMLAnchorElement>('.passage-number')) {
      const number = link.textContent.trim();
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'copy-permalink';
      // Its sign is drawn by the style sheet, which shows it.
      button.hidden = true;
      button.setAttribute('aria-label', `انسخ رابط الفقرة ${number}`);
      button.addEventListener('click', () => {
        void clipboard.writeText(permanentAddress(link.hash)).then(
          () => this.#say(`نُسخ رابط الفقرة ${number}`, button),
          () => this.#say('تعذّر نسخ الرابط'),
        );
      });
      link.after(button);
    }
  }

  /** Tell it, and show on the button that it was pressed, for as long as nothing else is told. */
  #say(words: string, button?: HTMLButtonElement): void {
    this.querySelector('[data-copied]')?.removeAttribute('data-copied');
    button?.setAttribute('data-copied', '');
    this.#said.textContent = words;
  }
}

/** The canonical address where the page has one; else where it was opened, or from a disk, since a reader's file is no address, what its citation says. */
function permanentAddress(fragment: string): string {
  const { protocol, origin, pathname } = location;
  const known = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href;
  const cited = document.querySelector('.citation-text > :last-child')?.textContent.replace(/#.*/, '');
  return (known ?? (protocol === 'file:' ? cited : origin + pathname)) + fragment;
}

customElements.define('sijill-permalinks', SijillPermalinks);
