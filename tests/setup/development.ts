/** The development server, as an editor starts it, in a folder. */
import { spawn } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { cleanEnvironment } from './environment.ts';

export interface Development {
  /** Its address, which ends in a slash. */
  readonly home: string;
  /** All that it printed so far. */
  readonly printed: () => string;
  readonly pid: number;
  /** What it answers to a browser that asks for a page. */
  readonly ask: (path: string) => Promise<{ readonly status: number; readonly text: string }>;
  /** Ends it, and waits until it has ended. */
  readonly stop: () => Promise<void>;
}

/** Milliseconds within which it says its address, also on a busy machine. */
const patience = 110_000;

/**
 * Start `npm run dev` in a copy of the tree, at a free port.
 *
 * @param env Settings besides those of a fresh clone.
 * @throws Error with what it printed, when it ends or says no address.
 */
export async function startDevelopment(
  folder: string,
  env: Readonly<Record<string, string>> = {},
): Promise<Development> {
  const astro = ['--env-file=.quiet.env', 'node_modules/astro/bin/astro.mjs', 'dev', '--port', '0'];
  const server = spawn(process.execPath, astro, { cwd: folder, env: cleanEnvironment({ NO_COLOR: '1', ...env }) });
  let printed = '';
  for (const stream of [server.stdout, server.stderr])
    stream.on('data', (words: Buffer) => (printed += words.toString()));
  const ended = new Promise<void>((done) => server.once('exit', () => done()));
  const stop = async () => {
    server.kill('SIGTERM');
    await ended;
  };
  const until = Date.now() + patience;
  for (;;) {
    const home = /http:\/\/localhost:\d+\//.exec(printed)?.[0];
    if (home !== undefined && printed.includes('watching')) {
      return { home, printed: () => printed, pid: server.pid ?? 0, ask: (path) => askPage(new URL(path, home)), stop };
    }
    if (server.exitCode !== null || Date.now() > until) {
      await stop();
      throw new Error(printed);
    }
    await wait(50);
  }
}

async function askPage(url: URL) {
  const response = await fetch(url, { headers: { accept: 'text/html' } });
  return { status: response.status, text: await response.text() };
}
