/** The real content, read, checked and opened once for the tests of this folder. */
import { openArchive } from '../../src/archive/archive.ts';
import { checkContent } from '../../src/archive/check.ts';

export const { content, problems } = await checkContent('content');
export const archive = openArchive(content);
