/** A checker of one content folder for as long as somebody edits it: each check reads and judges only what was changed. */
import { judgeContent } from './check.ts';
import type { Checked } from './check.ts';
import { lasting } from './memory.ts';
import { readContent } from './read.ts';

/**
 * Open a checker of a content folder.
 *
 * @returns Checks the folder as it stands when it is asked: never an earlier state, whatever a watcher has or has not
 *   seen. Where nothing was changed it is the same object. Who asks while a check is about to begin shares it.
 */
export function openChecker(folder: string): () => Promise<Checked> {
  const memory = lasting();
  let last: (Checked & { readonly asRead: string }) | undefined;
  let running: Promise<unknown> = Promise.resolve();
  let next: Promise<Checked> | undefined;
  const check = async () => {
    next = undefined;
    const { content, problems } = await readContent(folder, memory);
    const asRead = JSON.stringify(problems);
    if (last?.asRead === asRead && memory.isUnchanged()) return last;
    judgeContent(content, problems);
    last = { content, problems: [...problems], asRead };
    return last;
  };
  return () => {
    next ??= running.then(check);
    running = next.catch(() => undefined);
    return next;
  };
}
