/** `npm run check -- --watch`: the content checked again at each change. */
import { existsSync, statSync, watch } from 'node:fs';
import type { FSWatcher } from 'node:fs';
import type { WriteStream } from 'node:tty';
import { openChecker } from './checker.ts';
import { describeSound } from './notices.ts';
import { describeProblems } from './problems.ts';

/** Milliseconds without a change before the next check: editors save in several steps. */
const pause = 60;
/** Milliseconds between looks whether the folder is still the one that is watched. */
const patience = 500;

/** Of `process.stdout`: where it is no terminal, nothing is cleared. */
type Out = Pick<WriteStream, 'write'> & { readonly isTTY?: boolean };

/**
 * Check a content folder, print what `npm run check` prints, and again whenever it comes to say something else.
 *
 * @param folder It may go and come back.
 * @returns When the process is told to stop (Ctrl-C).
 */
export async function watchContent(folder: string, out: Out): Promise<void> {
  const check = openChecker(folder);
  let printed = '';
  const look = async () => {
    const { content, problems } = await check();
    const text = problems.length > 0 ? describeProblems(problems) : describeSound(content);
    if (text === printed) return;
    printed = text;
    out.write(`${out.isTTY ? '\x1B[2J\x1B[3J\x1B[H' : ''}${text}\nWatching ${folder}. Ctrl-C leaves.\n\n`);
  };
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const soon = () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => void look(), pause);
  };
  const close = keepWatching(folder, soon);
  await look();
  await stopped();
  clearTimeout(waiting);
  close();
}

/** Tell of each change below a folder, however often it goes and another comes in its place. */
function keepWatching(folder: string, changed: () => void): () => void {
  let watcher: FSWatcher | undefined;
  let watched: number | undefined;
  const end = () => {
    watcher?.close();
    [watcher, watched] = [undefined, undefined];
  };
  const heard = () => {
    // A watcher follows a folder that is moved away, and is deaf when it comes back.
    if (!existsSync(folder)) end();
    changed();
  };
  const look = () => {
    const now = statSync(folder, { throwIfNoEntry: false })?.ino;
    if (now === watched) return;
    end();
    try {
      if (now !== undefined) watcher = watch(folder, { recursive: true }, heard).on('error', end);
      watched = now;
    } catch {
      // It went in between: looked for again.
    }
    changed();
  };
  look();
  const looking = setInterval(look, patience);
  return () => {
    clearInterval(looking);
    end();
  };
}

/** Waits for Ctrl-C, or for whoever started the process to end it. */
function stopped(): Promise<void> {
  return new Promise((stop) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => stop());
  });
}
