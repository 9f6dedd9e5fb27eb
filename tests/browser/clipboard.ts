/** The clipboard, as another program reads it: the site's own pages may not. */
import type { Page } from 'playwright-core';

/** Permissions of a context in which a page copies, and the test reads what it copied. */
export const permissions = ['clipboard-read', 'clipboard-write'];

/** What lies on the clipboard that a page copies to, in one of its types. */
export async function copied(page: Page, type: 'text/plain' | 'text/html' = 'text/plain'): Promise<string> {
  const other = await page.context().newPage();
  try {
    const address = new URL('/another-program', page.url()).href;
    await other.route(address, (route) => route.fulfill({ contentType: 'text/html', body: '' }));
    await other.goto(address);
    return await other.evaluate(async (wanted) => {
      const [item] = await navigator.clipboard.read();
      return (await item?.getType(wanted))?.text() ?? '';
    }, type);
  } finally {
    await other.close();
    await page.bringToFront();
  }
}
