/** The Markdown of transcriptions: plugins in their order, for Astro's unified processor. */
import { rehypeCollectPassages } from './rehype-collect-passages.ts';
import { rehypeFigures } from './rehype-figures.ts';
import { rehypeForeignRuns } from './rehype-foreign-runs.ts';
import { rehypeNames } from './rehype-names.ts';
import { rehypeNumberRuns } from './rehype-number-runs.ts';
import { remarkPassageIds } from './remark-passage-ids.ts';
import { remarkVerbatim } from './remark-verbatim.ts';

export type { FigureMark, NameMark, PassageMarks, RenderedPassage, TranscriptionMatter } from './passages.ts';

/**
 * Options of Astro's Markdown processor for transcriptions. GitHub's extensions and SmartyPants are off: both change
 * the words they are given.
 */
export const transcriptionMarkdown = {
  gfm: false,
  smartypants: false,
  remarkPlugins: [remarkVerbatim, remarkPassageIds],
  rehypePlugins: [rehypeNames, rehypeFigures, rehypeForeignRuns, rehypeNumberRuns, rehypeCollectPassages],
};
