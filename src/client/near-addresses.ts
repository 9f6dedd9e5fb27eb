/**
 * `<sijill-near-addresses>`: on the page for missing addresses, those that are nearest to the one asked for.
 *
 * Hidden, and holds a list; shows itself when there is something to offer. `data-root` is the site's root, `data-list`
 * the address of the list of all addresses. When that cannot be read, the page stays as it is: it helps without.
 */
import { nearAddresses, readListing } from './near-addresses/rank.ts';

class SijillNearAddresses extends HTMLElement {
  connectedCallback(): void {
    const { root = '/', list = '' } = this.dataset;
    const { pathname, hash } = location;
    const asked = pathname.startsWith(root) ? pathname.slice(root.length) : pathname;
    if (asked !== '404.html') void this.#offer(asked + hash, root, list).catch(() => undefined);
  }

  async #offer(asked: string, root: string, list: string): Promise<void> {
    const response = await fetch(list);
    const near = response.ok ? nearAddresses(asked, readListing(await response.text())) : [];
    if (near.length === 0) return;
    this.querySelector('ul')?.replaceChildren(
      ...near.map(({ address, name }) => {
        const link = document.createElement('a');
        link.href = root + address.slice(1);
        link.textContent = name;
        const code = document.createElement('bdi');
        code.className = 'code';
        code.dir = 'ltr';
        code.textContent = address;
        const item = document.createElement('li');
        item.append(link, ' ', code);
        return item;
      }),
    );
    this.hidden = false;
  }
}

customElements.define('sijill-near-addresses', SijillNearAddresses);
