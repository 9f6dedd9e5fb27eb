/** What the worker answers a page: from the kept copy, and where that has nothing, from the network. */
import { same } from './arrived.ts';
import { fileAsked } from './asked.ts';
import type { Copy, Edition } from './copy.ts';
import { isLater, isUnlisted } from './listing.ts';

/** Where a reader is led whose page is neither kept nor reached: the part of `/offline/` that says so. */
export const notKept = 'offline/#not-kept';

/** Whether the worker answers at all: who asks with `no-store` wants what the host has now. */
export function isAnswered({ method, mode, cache, url }: Request, scope: string): boolean {
  return method === 'GET' && url.startsWith(scope) && (mode === 'navigate' || cache !== 'no-store');
}

/**
 * The answer to a request.
 *
 * @param afterwards Takes what is still done when the answer is given.
 * @throws TypeError when nothing is kept and nothing arrives, as `fetch` does.
 */
export async function answer(
  request: Request,
  copy: Copy,
  afterwards: (work: Promise<unknown>) => void,
): Promise<Response> {
  const path = fileAsked(request.url, copy.scope);
  const edition = path === undefined ? undefined : await copy.edition('current');
  if (path === undefined || edition === undefined) return fetch(request);
  const file = await copy.find(edition, path);
  const held = file && (await copy.held(file));
  if (held) return held;
  const navigates = request.mode === 'navigate';
  if (navigates && !file && (await copy.find(edition, `${path}/index.html`))) return withSlash(request.url);
  // What an open page of the edition before asks for, until it is gone.
  const former = file || navigates ? undefined : await copy.heldAs(path);
  return former ?? fromNetwork(request, path, edition, copy, afterwards);
}

async function fromNetwork(
  request: Request,
  path: string,
  edition: Edition,
  copy: Copy,
  afterwards: (work: Promise<unknown>) => void,
): Promise<Response> {
  try {
    const response = await fetch(request);
    if (response.ok) afterwards(keepRead(response.clone(), path, edition, copy).catch(() => undefined));
    return response;
  } catch (error) {
    if (request.mode !== 'navigate') throw error;
    return (await withoutNetwork(path, edition, copy)) ?? Promise.reject(error);
  }
}

/** A page that is read is kept, when it is that of the kept edition. */
async function keepRead(response: Response, path: string, edition: Edition, copy: Copy): Promise<void> {
  const file = await copy.find(edition, path, true);
  if (!file) return;
  const whole = await same(await response.arrayBuffer(), file.sha256, response.headers.get('Content-Type'));
  if (whole) await copy.put(file, whole);
}

/** For a page that is not kept: that it is not, or that the edition has none at this address. */
async function withoutNetwork(path: string, edition: Edition, copy: Copy): Promise<Response | undefined> {
  const listed = (await copy.find(edition, path)) ?? (await copy.find(edition, `${path}/index.html`));
  const mayBe = isLater(path) && edition.list.pieces.some(({ later }) => later);
  if (listed || mayBe || isUnlisted(path)) return Response.redirect(copy.scope + notKept, 302);
  const page = await copy.find(edition, '404.html');
  const held = page && (await copy.held(page));
  return held && new Response(held.body, { status: 404, statusText: 'Not Found', headers: held.headers });
}

function withSlash(address: string): Response {
  const url = new URL(address);
  url.pathname += '/';
  url.hash = '';
  return Response.redirect(url.href, 302);
}
