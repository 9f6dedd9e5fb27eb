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
 * @returns By passage id, total.
 * @throws Error when what a page would show is not the capture's line, character for character: no such page is built.
 */
export async function renderPassages(report: Report, here: string): Promise<(id: string) => string> {
  const html = new Map([
    ...(await render(asMarkdown(report.heading.text), [report.heading], here)),
    ...(await render(report.body.join('\n'), report.passages, here)),
  ]);
  return (id) => {
    const found = html.get(id);
    if (found === undefined) throw new Error(`Report ${report.id} has no passage ${id}.`);
    return found;
  };
}

async function render(
  markdown: string,
  passages: readonly Passage[],
  here: string,
): Promise<readonly (readonly [string, string])[]> {
  const frontmatter: TranscriptionMatter = { marks: passages.map((passage) => marks(passage, here)), rendered: {} };
  await (await processor).render(markdown, { frontmatter: { ...frontmatter } });
  return passages.map(({ id, line, text }) => {
    const rendered = frontmatter.rendered[id];
    if (rendered?.text !== text)
      throw new Error(`${here}#${id} does not show line ${line} of its capture as it stands.`);
    return [id, rendered.html] as const;
  });
}

function marks({ id, mentions, figures }: Passage, here: string): PassageMarks {
  return {
    id,
    names: mentions.map(({ start, end, entity, id: name }) => {
      return { start, end, kind: entity, address: link(here, entityPage(entity, name)) };
    }),
    figures: figures.map((figure) => ({ ...figure.valueSpan, id: figure.id })),
  };
}
