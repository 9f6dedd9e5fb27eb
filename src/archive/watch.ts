/** `npm run check -- --watch`: the content checked again at each change. */
import { watch } from 'node:fs';
import type { FSWatcher } from 'node:fs';
import type { WriteStream } from 'node:tty';
import { openChecker } from './checker.ts';
import { describeSound } from './notices.ts';
import { describeProblems } from './problems.ts';

/** Milliseconds without a change before the next check: editors save in several steps. */
const pause = 60;
/** Milliseconds after which a folder that cannot be watched is tried again. */
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

/** Tell of each change below a folder, however often it goes and comes. */
function keepWatching(folder: string, changed: () => void): () => void {
  let watcher: FSWatcher | undefined;
  let again: ReturnType<typeof setTimeout> | undefined;
  let closed = false;
  const later = () => {
    watcher?.close();
    watcher = undefined;
    if (!closed) again = setTimeout(begin, patience);
  };
  const begin = () => {
    clearTimeout(again);
    try {
      watcher = watch(folder, { recursive: true }, changed);
      watcher.on('error', later);
    } catch {
      later();
    }
    changed();
  };
  begin();
  return () => {
    closed = true;
    clearTimeout(again);
    watcher?.close();
  };
}

/** Waits for Ctrl-C, or for whoever started the process to end it. */
function stopped(): Promise<void> {
  return new Promise((stop) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => stop());
  });
}
