/** A report's transcription as HTML, rendered in the page by Astro's unified Markdown processor. */
import { createMarkdownProcessor } from '@astrojs/markdown-remark';
import type { Passage, Report } from '../archive/archive.ts';
import { asMarkdown } from '../archive/transcription.ts';
import { transcriptionMarkdown } from '../markdown/index.ts';
import type { PassageMarks, TranscriptionMatter } from '../markdown/index.ts';
import { entityPage, link } from './addresses.ts';

const processor = createMarkdownProcessor({ ...transcriptionMarkdown, syntaxHighlight: false });

/**
 * The HTML inside each passage of a report: `title`, `p1`, …
 *
 * @param here Address of the page that shows it: names link from there.
 */
export async function renderPassages(report: Report, here: string): Promise<ReadonlyMap<string, string>> {
  const body = await render(report.body, report.passages, here);
  const heading = await render(asMarkdown(report.heading.text), [report.heading], here);
  return new Map(Object.entries({ ...heading, ...body }));
}

async function render(markdown: string, passages: readonly Passage[], here: string): Promise<Record<string, string>> {
  const frontmatter: TranscriptionMatter = { marks: passages.map((passage) => marks(passage, here)), html: {} };
  await (await processor).render(markdown, { frontmatter: { ...frontmatter } });
  return frontmatter.html;
}

function marks({ id, mentions, figures }: Passage, here: string): PassageMarks {
  return {
    id,
    names: mentions.map(({ start, end, entity, id: name }) => {
      const page = entityPage(entity, name);
      return { start, end, kind: entity, address: page === undefined ? undefined : link(here, page) };
    }),
    figures: figures.map((figure) => ({ ...figure.valueSpan, id: figure.id })),
  };
}
