/** A page of a built site as it works when it is opened from a disk. */
import type { Element, Root, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { pagePolicy } from '../policy.ts';
import { edited } from './edit.ts';
import type { Edit } from './edit.ts';
import { attributesForPrograms, isForPrograms } from './for-programs.ts';
import { attributeOf, closingOf, openingOf, valueOf } from './places.ts';
import { diskScriptPath } from './program.ts';
import { targetOf, toFile } from './way.ts';

/** A page of a site. */
export interface SitePage {
  /** From the site's folder: `reports/0001/index.html`. */
  readonly path: string;
  readonly html: string;
}

/**
 * A page whose links name files and not folders, and that asks a disk for nothing it would refuse.
 *
 * What programs on a network read in its head is gone; a link to a file that is left out is none any more, and says so.
 * All else stays as it was, letter by letter.
 *
 * @param gone The files of the site that the portable edition has not, by their paths.
 */
export function portablePage({ path, html }: SitePage, gone: ReadonlySet<string>): string {
  const all = elements(fromHtml(html, { verbose: true }));
  const keeps = all.some(({ properties }) => properties['dataWorker'] !== undefined);
  const edits = all.flatMap((element): readonly Edit[] => {
    if (isForPrograms(element) || (!keeps && isForKeeping(element))) return [removed(element)];
    const policy = valueOf(element, 'content', html);
    if (policy && element.properties['httpEquiv']?.toString() === 'Content-Security-Policy')
      return [{ ...policy, text: pagePolicy({ wasm: policy.text.includes('wasm'), fromDisk: true }) }];
    const href = valueOf(element, 'href', html);
    if (element.tagName === 'a' && href && gone.has(targetOf(path, href.text))) return unlinked(element);
    const spared = attributesForPrograms(element).flatMap((name) => attributeOf(element, name, html) ?? []);
    const led = ways.flatMap((name) => {
      const way = valueOf(element, name, html);
      return way === undefined
        ? []
        : changed(way, name === 'content' ? refreshed(element, way.text) : toFile(way.text));
    });
    return [...led, ...spared.map((range) => ({ ...range, text: '' }))];
  });
  return edited(html, [...edits, ...diskScript(all, path)]);
}

/** The attributes that may hold a way to a page, as hast calls them; `content` does in a `meta` that leads on. */
const ways = ['href', 'xLinkHref', 'action', 'formAction', 'content'] as const;

const changed = (value: Edit, text: string): readonly Edit[] => (value.text === text ? [] : [{ ...value, text }]);

/** `0; url=../` */
function refreshed({ properties }: Element, content: string): string {
  if (properties['httpEquiv']?.toString() !== 'refresh') return content;
  return content.replace(/(?<=url=).*/i, toFile);
}

/** What loads the state of a kept copy; the page that keeps one says by it that there is no need on a disk. */
function isForKeeping({ tagName, properties }: Element): boolean {
  return tagName === 'script' && properties['dataNotice'] !== undefined;
}

function removed({ position }: Element): Edit {
  return { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0, text: '' };
}

/** The words of a link stay, and what became of it stands after them. */
function unlinked(element: Element): readonly Edit[] {
  const [opening, closing] = [openingOf(element), closingOf(element)];
  return [
    { ...opening, text: '<span>' },
    { ...closing, text: '</span> (في نسخة الشبكة وحدها)' },
  ];
}

/** Where a page has scripts that read files, what reads them stands before all of them. */
function diskScript(all: readonly Element[], path: string): readonly Edit[] {
  if (!all.some(({ properties }) => properties['dataEngine'] !== undefined)) return [];
  const first = all.find(({ tagName, properties }) => tagName === 'script' && properties['src'] !== undefined);
  const at = first?.position?.start.offset;
  const way = `${'../'.repeat(path.split('/').length - 1)}${diskScriptPath}`;
  return at === undefined ? [] : [{ start: at, end: at, text: `<script defer src="${way}"></script>` }];
}

/** Every element of a tree, those in templates too. */
function elements(node: Root | RootContent): readonly Element[] {
  const self = node.type === 'element' ? [node] : [];
  const inside = node.type === 'element' && node.content ? elements(node.content) : [];
  return 'children' in node ? [...self, ...inside, ...node.children.flatMap(elements)] : self;
}
