/** A line of a capture on its way to a page: the words that come out are those that went in, and none is markup. */
import { createMarkdownProcessor } from '@astrojs/markdown-remark';
import type { Root, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { asMarkdown } from '../../../src/archive/transcription.ts';
import { transcriptionMarkdown } from '../../../src/markdown/index.ts';
import type { TranscriptionMatter } from '../../../src/markdown/index.ts';

const processor = await createMarkdownProcessor({ ...transcriptionMarkdown, syntaxHighlight: false });

/** Render a text as the one passage of a report, escaped and as it stands. @throws When a page would not hold it. */
export async function pagesHold(text: string): Promise<void> {
  // What no capture has: the reader refuses it.
  const line = text.toWellFormed().replaceAll(/[\n\0\r]/g, ' ');
  if (!/\S/u.test(line)) return;
  const shown = await rendered(asMarkdown(line));
  if (shown.words !== line) throw new Error(`other words: ${JSON.stringify([line, shown.words])}`);
  for (const { elements } of [shown, await rendered(line)])
    if (elements.some((name) => !own.has(name)))
      throw new Error(`markup: ${elements.join(', ')} of ${JSON.stringify(line)}`);
}

/** What the plugins make themselves. */
const own: ReadonlySet<string> = new Set(['span', 'bdi', 'wbr', 'a', 'mark', 'br']);

async function rendered(markdown: string) {
  const matter: TranscriptionMatter = { marks: [{ id: 'p1', names: [], figures: [] }], rendered: {} };
  await processor.render(markdown, { frontmatter: { ...matter } });
  const tree = fromHtml(matter.rendered['p1']?.html ?? '', { fragment: true });
  return { words: wordsOf(tree), elements: elementsOf(tree) };
}

const wordsOf = (node: Root | RootContent): string =>
  node.type === 'text' ? node.value : 'children' in node ? node.children.map((child) => wordsOf(child)).join('') : '';

const elementsOf = (node: Root | RootContent): string[] => [
  ...(node.type === 'element' ? [node.tagName] : []),
  ...('children' in node ? node.children.flatMap((child) => elementsOf(child)) : []),
];
