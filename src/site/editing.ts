/**
 * The development server for who edits: a change of content, of a plugin, a style or a component is shown without a
 * restart, and faults of the content stand in the page as `npm run check` prints them. What has no faults is shown all
 * the same, and a report that has some, or is a draft, on a page for its editor alone (`desk-report.ts`).
 *
 * Astro reloads what its own modules bring. It knows nothing of files that we read or bundle ourselves (all of
 * `content/`, style sheets, scripts of the client), and keeps which pages there are until it is told: that is done here.
 */
import type { AstroIntegration } from 'astro';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { resolve, sep } from 'node:path';
import { contentFolder } from '../archive/read.ts';
import type * as desk from './desk.ts';

/** Milliseconds without a change before one is answered: editors save in several steps. */
const pause = 40;

type Server = Parameters<NonNullable<AstroIntegration['hooks']['astro:server:setup']>>[0]['server'];

/** The integration; a build takes no notice of it. */
export function editing(): AstroIntegration {
  return {
    name: 'sijill-editing',
    hooks: {
      'astro:server:setup': ({ server }) => {
        const show = openDesk(server);
        watch(server, () => void show.changed().catch(passed));
        server.middlewares.use((request, response, next) => {
          show.answer(request, response).then((answered) => (answered ? undefined : next()), next);
        });
        server.httpServer?.once('listening', () => void show.changed().catch(passed));
      },
    },
  };
}

/** What keeps the sources from being run is shown by Astro, in the page that needs them. */
const passed = () => undefined;

/** Tell, once they settle, of changes below the content folder, `src/` and `public/`. */
function watch({ watcher }: Server, changed: () => void): void {
  const folders = [contentFolder(), 'src', 'public'].map((name) => resolve(name));
  watcher.add(folders);
  let waiting: ReturnType<typeof setTimeout> | undefined;
  watcher.on('all', (_, path) => {
    if (!folders.some((folder) => `${resolve(path)}${sep}`.startsWith(`${folder}${sep}`))) return;
    clearTimeout(waiting);
    waiting = setTimeout(changed, pause);
  });
}

function openDesk(server: Server) {
  let known: desk.State | undefined;
  let printed = '';
  /** The state of the content, as the pages' own modules see it: of their last sources, and checked once for all. */
  const look = async (): Promise<desk.State> => {
    const { state } = await pagesModule(server);
    const now = await state();
    if (now.content !== known?.content) forgetPages(server);
    known = now;
    return now;
  };
  return {
    changed: async () => {
      forgetPages(server);
      server.environments.client.hot.send({ type: 'full-reload', path: '*' });
      const { text } = await look();
      if (text !== printed) process.stdout.write(`\n${text}\n`);
      printed = text;
    },
    /** Answers in the page's place where there is none. Anything that is no page, and no file made of content, passes. */
    answer: async ({ url = '/', headers, method }: IncomingMessage, response: ServerResponse): Promise<boolean> => {
      const { pathname } = new URL(url, 'http://localhost');
      if (method !== 'GET' || /^\/(?:@|node_modules\/|src\/|assets\/|__(?!check\/))/.test(pathname)) return false;
      const { built, address, page, apartAt, reportPage } = await pagesModule(server);
      const send = (status: number, body: string, type: string) => {
        response.writeHead(status, { 'Content-Type': `${type}; charset=utf-8`, 'Cache-Control': 'no-store' }).end(body);
        return true;
      };
      const only = built(pathname);
      if (only !== undefined) return send(404, only, 'text/plain');
      const now = await look();
      if (pathname === address) return send(200, page(now), 'text/html');
      const asksPage = headers.accept?.includes('text/html') ?? false;
      const apart = apartAt(now, pathname);
      if (apart !== undefined && asksPage) return send(200, reportPage(now, apart), 'text/html');
      if (now.shown) return false;
      return asksPage ? send(500, page(now), 'text/html') : send(500, now.text, 'text/plain');
    },
  };
}

/** Have Astro ask anew which pages there are: it keeps what `getStaticPaths` gave. */
function forgetPages({ environments }: Server): void {
  for (const name of ['ssr', 'prerender']) environments[name]?.hot.send('astro:content-changed', {});
}

/** `desk.ts` where the pages run, so that both share one checker. */
async function pagesModule({ environments: { ssr } }: Server): Promise<typeof desk> {
  if (!ssr || !('runner' in ssr)) throw new Error('Astro does not run pages here as it did in 7.3.');
  const { runner } = ssr as { readonly runner: { import(url: string): Promise<unknown> } };
  return (await runner.import('/src/site/desk.ts')) as typeof desk;
}
