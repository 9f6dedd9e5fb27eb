/** The archive of this build, opened once. */
import { openArchive } from '../archive/archive.ts';
import type { Archive } from '../archive/archive.ts';
import { partFaulty } from '../archive/apart.ts';
import { openBuilt } from '../archive/built-archive.ts';
import { openChecker } from '../archive/checker.ts';
import { once } from '../archive/once.ts';
import { describeProblems } from '../archive/problems.ts';
import type { Problem } from '../archive/problems.ts';
import { contentFolder } from '../archive/read.ts';
import type { Content } from '../archive/read.ts';

/** The content and its faults as they are now; the same object as long as no file is changed. */
export const checkSite = openChecker(contentFolder());

/**
 * The archive. In a build it is opened once; while developing, each page sees the content as it is now, without what of
 * it has faults.
 *
 * @throws Error with the checker's whole message when the content breaks a rule: nothing is built of it. While
 *   developing, where nothing of it can be shown.
 */
export async function openSite(): Promise<Archive> {
  if (!import.meta.env?.DEV) {
    const { archive, problems } = await openBuilt();
    return archive ?? refuse(problems);
  }
  const checked = await checkSite();
  const { shown } = partFaulty(checked);
  return shown ? archives(shown, [], () => openArchive(shown)) : refuse(checked.problems);
}

function refuse(problems: readonly Problem[]): never {
  throw new Error(`\n${describeProblems(problems)}`);
}

const archives = once<Content, Archive>();
