/** Small trees for the tests of the plugins. */
import type { Element, ElementContent, Nodes, Root } from 'hast';
import { VFile } from 'vfile';
import type { PassageMarks, TranscriptionMatter } from '../../../src/markdown/index.ts';

export function paragraph(id: string, ...children: (ElementContent | string)[]): Element {
  return { type: 'element', tagName: 'p', properties: { id }, children: children.map(asNode) };
}

export function element(tagName: string, ...children: (ElementContent | string)[]): Element {
  return { type: 'element', tagName, properties: {}, children: children.map(asNode) };
}

export function root(...children: Element[]): Root {
  return { type: 'root', children };
}

/** The words of a tree. */
export function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

/** A document with its front matter as Astro hands it to plugins. */
export function documentOf(marks: readonly PassageMarks[], source = ''): { file: VFile; matter: TranscriptionMatter } {
  const matter: TranscriptionMatter = { marks, rendered: {} };
  const file = new VFile(source);
  file.data.astro = { frontmatter: matter as unknown as Record<string, unknown> };
  return { file, matter };
}

const asNode = (child: ElementContent | string): ElementContent => {
  return typeof child === 'string' ? { type: 'text', value: child } : child;
};
