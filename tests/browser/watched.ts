/** A reader whose every request and every complaint of the browser is written down. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, BrowserContext, Page } from 'playwright-core';

export interface Watched {
  readonly page: Page;
  /** Every address asked for, by whatever part of the page, in order. */
  readonly requests: readonly string[];
  /** What the network itself was asked for besides this machine, and from where: `GET http://…`, `CONNECT host:443`. */
  readonly escaped: readonly string[];
  /** What the policy refused: `img-src https://…`, on whatever page. */
  readonly refused: readonly string[];
  /** Every message on the console, every thrown error and every failed request, each with its page. */
  readonly troubles: readonly string[];
  /** What the visit left behind in the browser: `cookies: 1`. Nothing is an empty list. */
  kept(): Promise<string[]>;
}

/**
 * Give `look` a page of its own context, whose way to any other machine leads to a trap: a proxy that writes down what
 * is asked and answers nothing. `localhost` is reached without it.
 */
export async function watch<T>(browser: Browser, look: (watched: Watched) => Promise<T>): Promise<T> {
  const escaped: string[] = [];
  const trap = createServer(({ method, url, headers: { referer } }, response) => {
    escaped.push(`${method} ${url}${referer === undefined ? '' : ` from ${referer}`}`);
    response.writeHead(502).end();
  });
  trap.on('connect', ({ url }, socket) => {
    escaped.push(`CONNECT ${url}`);
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((done) => trap.listen(0, '127.0.0.1', done));
  const { port } = trap.address() as AddressInfo;
  const context = await browser.newContext({
    locale: 'ar',
    reducedMotion: 'reduce',
    permissions: ['clipboard-write'],
    proxy: { server: `http://127.0.0.1:${port}`, bypass: 'localhost' },
  });
  try {
    return await look(await watched(context, escaped));
  } finally {
    await context.close();
    trap.close();
    trap.closeAllConnections();
  }
}

async function watched(context: BrowserContext, escaped: readonly string[]): Promise<Watched> {
  const [requests, refused, troubles]: [string[], string[], string[]] = [[], [], []];
  await context.exposeBinding('refusedByPolicy', (_, what: string) => void refused.push(what));
  await context.addInitScript(() => {
    const { refusedByPolicy } = globalThis as unknown as { refusedByPolicy(what: string): void };
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
      refusedByPolicy(`${effectiveDirective} ${blockedURI}`),
    );
  });
  context.on('request', (request) => void requests.push(request.url()));
  context.on('requestfailed', (request) => {
    // What a page still asks for when the reader leaves it, and what becomes a file on the disk, is broken off.
    const { errorText } = request.failure() ?? { errorText: '' };
    if (errorText !== 'net::ERR_ABORTED') troubles.push(`${errorText} ${request.url()}`);
  });
  context.on('console', (message) => void troubles.push(`${message.page()?.url()}: ${message.text()}`));
  context.on('weberror', (error) => void troubles.push(`${error.page()?.url()}: ${error.error().message}`));
  const page = await context.newPage();
  return { page, requests, escaped, refused, troubles, kept: () => kept(context, page) };
}

async function kept(context: BrowserContext, page: Page): Promise<string[]> {
  const counts = await page.evaluate(async () => ({
    'local storage': localStorage.length,
    'session storage': sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));
  return Object.entries({ cookies: (await context.cookies()).length, ...counts })
    .filter(([, count]) => count > 0)
    .map(([what, count]) => `${what}: ${count}`);
}
