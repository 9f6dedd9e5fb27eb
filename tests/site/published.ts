/** What was published of the real content, and what became of addresses that are no more. */
import { openArchive } from '../../src/archive/archive.ts';
import { checkContent } from '../../src/archive/check.ts';

const { content } = await checkContent('content');
export const { published, former, edition } = openArchive(content);

/** The address of a page of `dist/`: `/reports/0001/` of `reports/0001/index.html`. */
export const addressOf = (path: string): string => `/${path.replace(/(?:^|(?<=\/))index\.html$/, '')}`;
