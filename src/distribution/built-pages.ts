/** The pages of a built site as a reader cites them: their addresses, and the anchors inside. */
import type { Element, Root, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BuiltPage } from '../archive/publication.ts';
import { pathsIn } from './site-files.ts';

/**
 * Every page of a built site that can be cited, by address, each with the files beside it: not the one for missing
 * addresses, nor finding aids, whose main part says `data-finding-aid`.
 */
export async function builtPages(folder: string): Promise<readonly BuiltPage[]> {
  const all = await pathsIn(folder);
  const files = all.filter((file) => /(?:^|\/)index\.html$/.test(file));
  const beside = Map.groupBy(all, (file) => file.slice(0, file.lastIndexOf('/') + 1));
  const pages: BuiltPage[] = [];
  for (const file of files) {
    const html = await readFile(join(folder, file), 'utf8');
    if (/<main\b[^>]*\sdata-finding-aid/.test(html)) continue;
    const own = file.slice(0, -'index.html'.length);
    // Those beside the home page are the site's own: some of them are made only where its origin is known.
    const names = own === '' ? [] : (beside.get(own) ?? []).map((each) => each.slice(own.length));
    pages.push({
      address: `/${own}`,
      anchors: anchorsIn(html),
      files: names.filter((name) => name !== 'index.html'),
    });
  }
  return pages;
}

/**
 * The ids of a page that a reader can cite: those inside `main`, in the order of the page, without form controls, what
 * stands in a drawing or a finding aid, what is hidden, and names that only label a part which has an id of its own.
 */
export function anchorsIn(html: string): readonly string[] {
  const main = elements(fromHtml(html)).find(({ tagName }) => tagName === 'main');
  if (!main) return [];
  const inside = main.children.flatMap((child) => elements(child, uncited));
  const labels = new Set(inside.filter(({ properties }) => properties['id'] !== undefined).flatMap(labelled));
  const ids = inside.flatMap(({ properties: { id } }) => (typeof id === 'string' && !labels.has(id) ? [id] : []));
  return [...new Set(ids)];
}

/** Elements that hold no anchors. */
function uncited({ tagName, properties }: Element): boolean {
  return skipped.has(tagName) || ['hidden', 'popover', 'dataFindingAid'].some((name) => properties[name] !== undefined);
}

const skipped: ReadonlySet<string> = new Set([
  'button',
  'datalist',
  'dialog',
  'form',
  'input',
  'label',
  'meter',
  'output',
  'progress',
  'script',
  'select',
  'svg',
  'template',
  'textarea',
]);

/** The ids by which an element is labelled or described. */
function labelled({ properties }: Element): readonly string[] {
  return [properties['ariaLabelledBy'], properties['ariaDescribedBy']].flatMap((value) => {
    return Array.isArray(value) ? value.map(String) : typeof value === 'string' ? value.split(/\s+/) : [];
  });
}

/** Every element of a tree, the first one among them, without those passed over and what is in them. */
function elements(node: Root | RootContent, passed: (element: Element) => boolean = () => false): Element[] {
  if (node.type === 'element' && passed(node)) return [];
  const self = node.type === 'element' ? [node] : [];
  return 'children' in node ? [...self, ...node.children.flatMap((child) => elements(child, passed))] : self;
}
