/** The built site over http, on this machine only: what `npm start` shows and the tests read. */
import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import sirv from 'sirv';
import { contentType } from './content-types.ts';
import { encode, encodingOf } from './encoding.ts';
import { headersOf } from './headers.ts';
import { restore } from './whole-folder.ts';

export interface Served {
  /** Where the home page is: `http://localhost:4321/` and the base path. */
  readonly address: string;
  close(): Promise<void>;
}

/**
 * Serve a built site on 127.0.0.1 as a plain static host does: `index.html` for an address with a trailing slash, a
 * redirect to it without one, `404.html` with status 404 for what is not there, and text compressed for who takes it.
 * With each file it says what `_headers` has other hosts say, and that a browser is to ask anew for what it may not keep.
 *
 * @param folder The built site; read from disk at each request, so that a new build is seen at once. What a build that
 *   was killed had set aside is put back first.
 * @param base Path that the site stands under, `/` if not given; slashes at its ends may be left out.
 * @param port The port wanted, 4321 if not given; when it is taken the next free one of twenty. 0 asks for any.
 * @throws When the folder holds no `index.html`, and when all twenty ports are taken.
 */
export async function serve(
  folder: string,
  { base = '/', port = 4321 }: { readonly base?: string; readonly port?: number } = {},
): Promise<Served> {
  const root = resolve(folder);
  restore(root);
  if (!isFile(join(root, 'index.html')))
    throw new Error(`There is no built site in ${folder}: run \`npm run build\` first.`);
  const path = `/${base}/`.replace(/\/+/g, '/');
  const server = createServer(answer(root, path));
  await listen(server, port);
  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}${path}`,
    close: () => close(server),
  };
}

/** How many ports are tried, beginning with the one wanted. */
const attempts = 20;

function answer(root: string, base: string): (request: IncomingMessage, response: ServerResponse) => void {
  const missing = (_: IncomingMessage, response: ServerResponse): void => {
    const page = join(root, '404.html');
    response.writeHead(404, { 'Content-Type': 'text/html;charset=utf-8', 'Cache-Control': 'no-cache' });
    response.end(isFile(page) ? readFileSync(page) : '');
  };
  const send = sirv(root, {
    dev: true,
    etag: true,
    extensions: [],
    onNoMatch: missing,
    setHeaders: (response, path) => {
      const type = contentType(path);
      if (type !== undefined) response.setHeader('Content-Type', type);
    },
  });
  return (request, response) => {
    const { path, query } = split(request.url ?? '/');
    const inner = within(path, base);
    const said = { 'Cache-Control': 'no-cache', ...headersOf(`/${inner ?? ''}`) };
    for (const [name, value] of Object.entries(said)) response.setHeader(name, value);
    if (inner === undefined) return missing(request, response);
    if (inner !== '' && !inner.endsWith('/') && isFile(join(root, inner, 'index.html'))) {
      response.writeHead(302, { Location: `${encodeURI(`${base}${inner}/`)}${query}` });
      return void response.end();
    }
    const file = inner === '' || inner.endsWith('/') ? `${inner}index.html` : inner;
    if (sendEncoded(join(root, file), request, response)) return;
    request.url = encodeURI(`/${file}`);
    send(request, response);
  };
}

/** Send a text compressed, where that is wanted. @returns Whether it was. */
function sendEncoded(path: string, request: IncomingMessage, response: ServerResponse): boolean {
  const encoding = encodingOf(path, request.headers['accept-encoding']?.toString());
  const plain = !isFile(path) || request.headers.range !== undefined;
  if (plain || encoding === undefined || !['GET', 'HEAD'].includes(request.method ?? '')) return false;
  const bytes = readFileSync(path);
  const tag = `W/"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}-${encoding}"`;
  response.setHeader('Vary', 'Accept-Encoding');
  response.setHeader('ETag', tag);
  if (request.headers['if-none-match'] === tag) {
    response.writeHead(304).end();
    return true;
  }
  const body = encode(bytes, encoding);
  response.writeHead(200, {
    'Content-Type': contentType(path),
    'Content-Encoding': encoding,
    'Content-Length': body.length,
  });
  response.end(request.method === 'HEAD' ? undefined : body);
  return true;
}

function split(address: string): { path: string; query: string } {
  const mark = address.indexOf('?');
  return mark < 0 ? { path: address, query: '' } : { path: address.slice(0, mark), query: address.slice(mark) };
}

/** The path inside the site, decoded, without a slash at its start; none for a path outside it or one that climbs. */
function within(path: string, base: string): string | undefined {
  let decoded: string;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return undefined;
  }
  if (!decoded.startsWith(base)) return undefined;
  const inner = decoded.slice(base.length);
  return /^\/|\/\/|\\|\0|(?:^|\/)\.\.?(?:\/|$)/.test(inner) ? undefined : inner;
}

const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;

async function listen(server: Server, wanted: number): Promise<void> {
  const last = wanted === 0 ? 0 : Math.min(wanted + attempts - 1, 65_535);
  for (let port = wanted; ; port += 1) {
    try {
      await new Promise<void>((done, fail) => {
        server.once('error', fail);
        server.listen(port, '127.0.0.1', () => {
          server.off('error', fail);
          done();
        });
      });
      return;
    } catch (error) {
      const taken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
      if (!taken || port >= last) {
        throw taken ? new Error(`Every port from ${wanted} to ${last} is taken.`) : error;
      }
    }
  }
}

async function close(server: Server): Promise<void> {
  const closed = new Promise<void>((done, fail) => server.close((error) => (error ? fail(error) : done())));
  server.closeAllConnections();
  await closed;
}
