/**
 * Links that save a file, on a page for which the worker answers. Chromium asks the network for such a link past the
 * worker, so that without a network nothing is saved: https://issues.chromium.org/issues/40410035, until that is mended.
 */
import { element } from '../dom/element.ts';

/** Long enough for a browser to write the file, in milliseconds. */
const writing = 60_000;

/** Let such links save what the page itself is given at their address. */
export function saveAsGiven(): void {
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element && event.target.closest<HTMLAnchorElement>('a[download]');
    if (!link || event.defaultPrevented || link.origin !== location.origin) return;
    event.preventDefault();
    void save(link.href, link.download);
  });
}

/** Elements that are not in the page are clicked: the listener does not hear them. */
async function save(address: string, name: string): Promise<void> {
  try {
    const response = await fetch(address);
    if (!response.ok) throw new Error(`${address}: ${response.status}`);
    const given = URL.createObjectURL(await response.blob());
    element('a', { href: given, download: name || (address.split('/').at(-1) ?? '') }, []).click();
    setTimeout(() => URL.revokeObjectURL(given), writing);
  } catch {
    // The browser says itself that it cannot.
    element('a', { href: address, download: name }, []).click();
  }
}
