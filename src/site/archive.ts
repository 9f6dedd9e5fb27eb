/** The archive of this build, opened once. */
import { openArchive } from '../archive/archive.ts';
import type { Archive } from '../archive/archive.ts';
import { checkContent } from '../archive/check.ts';
import { describeProblems } from '../archive/problems.ts';
import { once } from '../archive/once.ts';
import { contentFolder } from '../archive/read.ts';

/**
 * The archive. In a build it is opened once; while developing, each page sees the content as it is now.
 *
 * @throws Error with the checker's whole message when the content breaks a rule: nothing is built of it.
 */
export function openSite(): Promise<Archive> {
  return import.meta.env?.DEV ? open(read()) : once('archive', () => open(once('content', read)));
}

const read = () => checkContent(contentFolder());

async function open(checked: ReturnType<typeof checkContent>): Promise<Archive> {
  const { content, problems } = await checked;
  if (problems.length > 0) throw new Error(`\n${describeProblems(problems)}`);
  return openArchive(content);
}
