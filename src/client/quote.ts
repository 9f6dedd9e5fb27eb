/**
 * `<sijill-quote>`: copies words of the report that are selected, with their citation and a link that finds them again.
 *
 * It holds a status, a button and a dialog. The button comes near the selection, in the page's order after the last
 * passage of it; Tab leads there, and on from there; it covers no selected word, and goes with the selection. The words
 * of the citation are the page's own (`<sijill-citation>`); those of the report are copied without marks of direction,
 * which would turn the text that they are pasted into. Where the clipboard cannot be written, the dialog offers the
 * same text to be copied by hand. Loaded by `arrival.ts`.
 */
import { plainLine } from '../arabic/plain-line.ts';
import { citationOf, linkTo, quoted } from './quote/copied.ts';
import type { Quoted } from './quote/copied.ts';

/** Milliseconds that a selection rests before the button comes. */
const rest = 150;

class SijillQuote extends HTMLElement {
  connectedCallback(): void {
    const [status, button, dialog] = this.children as unknown as [HTMLElement, HTMLElement, HTMLDialogElement];
    const { range = '', offer = '', copied = '' } = this.dataset;
    const label = button.textContent;
    let all: readonly Quoted[] = [];
    let resting: ReturnType<typeof setTimeout>;

    const show = () => {
      all.at(-1)?.passage.after(button);
      if (button.hidden) status.textContent = offer;
      button.textContent = label;
      button.hidden = false;
      place(button, all);
    };
    const follow = () => {
      // Browsers may drop the selection for it: what was selected is copied all the same.
      if (button.matches(':active, :focus')) return;
      clearTimeout(resting);
      all = quoted();
      if (all.length > 0) resting = setTimeout(show, rest);
      else button.hidden = true;
    };
    const copy = async () => {
      const quotes = all.map(({ excerpt: { text, start, end } }) => `«${plainLine(text.slice(start, end))}»`);
      const words = citationOf(all, range);
      const link = linkTo(all);
      const text = [...quotes, words, link].join('\n');
      try {
        const html = asHtml(quotes, words, link);
        const flavours = { 'text/plain': blob('text/plain', text), 'text/html': blob('text/html', html) };
        await navigator.clipboard.write([new ClipboardItem(flavours)]);
        button.textContent = status.textContent = copied;
      } catch {
        const [area] = dialog.getElementsByTagName('textarea');
        dialog.showModal();
        if (!area) return;
        area.value = text;
        area.select();
        area.scrollTop = 0;
      }
    };
    // Anywhere else Tab would drop the selection, and the button with it.
    addEventListener('keydown', (event) => {
      if (event.key !== 'Tab' || event.shiftKey || button.hidden || button.matches(':focus')) return;
      event.preventDefault();
      button.focus();
    });
    button.addEventListener('blur', follow);
    button.addEventListener('mousedown', (event) => event.preventDefault());
    button.addEventListener('click', () => void copy());
    document.addEventListener('selectionchange', follow);
    follow();
  }
}

/** Under the last line, or above the first where the window ends under it; inside the window across. */
function place(button: HTMLElement, all: readonly Quoted[]): void {
  button.style.translate = '';
  const { x, y, width, height } = button.getBoundingClientRect();
  const gap = matchMedia('(pointer: coarse)').matches ? 40 : 8;
  const lines = all.flatMap(({ range }) => [...range.getClientRects()]);
  const above = Math.min(...lines.map(({ top }) => top)) - gap - height;
  const under = Math.max(...lines.map(({ bottom }) => bottom)) + gap;
  const { left = 0, right = 0 } = lines.at(-1) ?? {};
  const across = Math.max(8, Math.min((left + right - width) / 2, document.documentElement.clientWidth - width - 8));
  button.style.translate = `${across - x}px ${(under + height > innerHeight && above > 0 ? above : under) - y}px`;
}

function blob(type: string, content: string): Blob {
  return new Blob([content], { type });
}

/** A block from right to left, for word processors. Its address shows no text fragment: the words stand above it. */
function asHtml(paragraphs: readonly string[], words: string, link: string): string {
  const safe = (text: string) => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  const quotes = paragraphs.map((paragraph) => `<blockquote>${safe(paragraph)}</blockquote>`).join('');
  const shown = link.replace(/:~:.*/, '');
  return `<div dir="rtl" lang="ar">${quotes}<p>${safe(words)}<br><a dir="ltr" href="${safe(link)}">${safe(shown)}</a></p></div>`;
}

customElements.define('sijill-quote', SijillQuote);
