/** The archive of this build, opened once. */
import { openArchive } from '../archive/archive.ts';
import type { Archive } from '../archive/archive.ts';
import { openBuilt } from '../archive/built-archive.ts';
import type { checkContent } from '../archive/check.ts';
import { openChecker } from '../archive/checker.ts';
import { once } from '../archive/once.ts';
import { describeProblems } from '../archive/problems.ts';
import type { Problem } from '../archive/problems.ts';
import { contentFolder } from '../archive/read.ts';
import type { Content } from '../archive/read.ts';

/** The content and its faults as they are now; the same object as long as no file is changed. */
export const checkSite = openChecker(contentFolder());

/**
 * The archive. In a build it is opened once; while developing, each page sees the content as it is now.
 *
 * @throws Error with the checker's whole message when the content breaks a rule: nothing is built of it.
 */
export async function openSite(): Promise<Archive> {
  if (import.meta.env?.DEV) return open(checkSite());
  const { archive, problems } = await openBuilt();
  if (archive === undefined) throw broken(problems);
  return archive;
}

async function open(checked: ReturnType<typeof checkContent>): Promise<Archive> {
  const { content, problems } = await checked;
  if (problems.length > 0) throw broken(problems);
  return archives(content, [], () => openArchive(content));
}

const archives = once<Content, Archive>();

const broken = (problems: readonly Problem[]) => new Error(`\n${describeProblems(problems)}`);
