/**
 * `<sijill-citation>`: copies the citations of a report, and has them cite a part of it where one is chosen.
 *
 * It wraps a list of the parts, each with what is appended for it in Arabic (its text) and in English (`data-note`), and
 * the citations, each with the comma between (`data-comma`) and a place for the part at the end of its words. The controls
 * stand hidden; the page's own words are all that is ever joined. Loaded by `arrival.ts`.
 */
class SijillCitation extends HTMLElement {
  connectedCallback(): void {
    const [list] = this.querySelectorAll('select');
    const [said] = this.querySelectorAll('[role=status]');
    const texts = [...this.querySelectorAll<HTMLElement>('.citation-text')];
    if (!list || !said) return;
    const cite = () => {
      const [part] = list.selectedOptions;
      said.textContent = '';
      for (const text of texts) {
        const { comma = '' } = text.dataset;
        const [, address] = text.querySelectorAll('bdi');
        const [end] = text.querySelectorAll('.citation-part');
        const note = part?.dataset['note'];
        if (end) end.textContent = note ? comma + (text.lang === 'ar' ? part?.text : note) : '';
        if (address) address.textContent = address.textContent.replace(/#.*/, `#${list.value}`);
      }
    };
    const asked = [...list.options].findIndex(
      ({ value, dataset }) => 'note' in dataset && `#${value}` === location.hash,
    );
    list.selectedIndex = Math.max(asked, 0);
    list.addEventListener('change', cite);
    cite();
    for (const text of texts) {
      const button = text.parentElement?.querySelector('button');
      button?.addEventListener('click', () => void this.#copy(text, said));
    }
    for (const control of this.querySelectorAll<HTMLElement>('[hidden]')) control.hidden = false;
  }

  async #copy(text: HTMLElement, said: Element): Promise<void> {
    const lines = [...text.querySelectorAll('bdi')].map(({ textContent }) => textContent);
    try {
      await navigator.clipboard.writeText(lines.join('\n'));
      said.textContent = text.lang === 'ar' ? 'نُسخ التوثيق بالعربية' : 'نُسخ التوثيق بالإنكليزية';
    } catch {
      getSelection()?.selectAllChildren(text);
      said.textContent = 'لم يسمح المتصفّح بالنسخ. النصّ محدَّد، فانسخه بلوحة المفاتيح أو من قائمة المتصفّح.';
    }
  }
}

customElements.define('sijill-citation', SijillCitation);
