/** A running Chromium for the browser tests and the screenshots. */
import { chromium } from 'playwright-core';
import type { BrowserServer } from 'playwright-core';
import { unpackBundled } from './bundled.ts';
import type { Fonts } from './bundled.ts';
import { candidates } from './candidates.ts';
import type { Candidate } from './candidates.ts';

export interface RunningChromium {
  /** Where Playwright's `chromium.connect` reaches it. */
  readonly endpoint: string;
  /** `Chromium 153.0.7500.0`. */
  readonly version: string;
  close(): Promise<void>;
}

/**
 * Start the first Chromium that starts, and say on the console which it is; each one that does not is named with its
 * reason.
 *
 * @param found What to try, in order; this machine's if not given.
 * @param print Takes each line of the account.
 * @param more Arguments of the command line besides our own.
 * @param fonts What the bundled one draws with; others have the machine's.
 * @throws When none starts, with every reason: browser tests fail then, they are never passed over.
 */
export async function startChromium(
  found: readonly Candidate[] = candidates(),
  print: (line: string) => void = (line) => process.stdout.write(`${line}\n`),
  more: readonly string[] = [],
  fonts: Fonts = 'package',
): Promise<RunningChromium> {
  const reasons: string[] = [];
  for (const candidate of found) {
    const name = candidate.path === undefined ? candidate.origin : `${candidate.origin}, ${candidate.path}`;
    try {
      const started = await start(candidate, more, fonts);
      print(`Browser: ${started.version} (${name})`);
      return started;
    } catch (error) {
      const reason = `${name}: ${short((error as Error).message)}`;
      reasons.push(reason);
      print(`Browser does not start, the next is tried. ${reason}`);
    }
  }
  throw new Error(
    `No Chromium starts here. Name one with CHROME_PATH, or install one.\n${reasons.join('\n') || 'None was found.'}`,
  );
}

/**
 * No machine but this one has an address: what a page asks of another fails, and nothing need stand between the browser
 * and each request. Playwright's own arguments silence the rest of Chromium's background requests. A headless shell would fit each letter to
 * whole pixels, and set wider lines than a phone or any other Chromium does.
 */
const args = [
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
  '--disable-gpu',
  '--disable-quic',
  '--font-render-hinting=none',
];

async function start({ path }: Candidate, more: readonly string[], fonts: Fonts): Promise<RunningChromium> {
  const bundled = path === undefined ? await unpackBundled(fonts) : undefined;
  const executablePath = path ?? bundled?.path;
  let server: BrowserServer | undefined;
  try {
    // Root has no sandbox to give; everybody else keeps it.
    server = await chromium.launchServer({
      args: [...args, ...more],
      chromiumSandbox: process.getuid?.() !== 0,
      env: { ...process.env, ...bundled?.env },
      timeout: 60_000,
      ...(executablePath === undefined ? {} : { executablePath }),
    });
    const endpoint = server.wsEndpoint();
    const version = await tryOut(endpoint);
    return { endpoint, version, close: () => stop(server, bundled) };
  } catch (error) {
    await stop(server, bundled);
    throw error;
  }
}

/** A launch error without the command line and the steps of the clean-up. */
function short(message: string): string {
  const lines = message.split('\n').filter((line) => !/^<laun|^\[pid=\d+\](?! <process did exit|\[err\])/.test(line));
  return lines.join('\n  ');
}

/** A browser may start and still die of the first page that it draws, of a field for want of fonts: one is drawn. */
async function tryOut(endpoint: string): Promise<string> {
  const browser = await chromium.connect(endpoint);
  try {
    const page = await browser.newPage();
    await page.setContent('<p>سجلّ</p><input type="search">');
    await page.screenshot();
    return `Chromium ${browser.version()}`;
  } finally {
    await browser.close();
  }
}

async function stop(server: BrowserServer | undefined, bundled: { remove(): Promise<void> } | undefined) {
  await server?.close();
  await bundled?.remove();
}
