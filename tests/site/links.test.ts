import { describe, expect, test } from 'vitest';
import { contentFolder, readContent } from '../../src/archive/read.ts';
import { attribute, ids, isForeign, references, sitePages, target, waysOfScripts } from './pages.ts';

const pages = sitePages();
const anchors = new Map(pages.map((page) => [page.path, new Set(ids(page))]));
const all = pages.flatMap((page) => references(page).map((reference) => ({ page, ...reference })));
const internal = all.filter(({ address }) => !isForeign(address));

describe('every address on a page', () => {
  test('is there to be read', () => {
    expect(internal.length).toBeGreaterThan(pages.length);
  });

  test('leads to a file of the site', () => {
    const broken = internal.filter(({ page, address }) => target(page, address).file === undefined);
    expect(broken.map(({ page, address }) => `${page.path} → ${address}`)).toEqual([]);
  });

  test('leads to an id that its page has', () => {
    const broken = internal.filter(({ page, address }) => {
      const { file, fragment } = target(page, address);
      // `#:~:text=` is a browser's own: it names words, not an id.
      const id = fragment.replace(/:~:.*$/s, '');
      return id !== '' && file?.endsWith('.html') && !anchors.get(file)?.has(id);
    });
    expect(broken.map(({ page, address }) => `${page.path} → ${address}`)).toEqual([]);
  });

  test('is relative, but on the 404 page, which is shown at any depth', () => {
    const rooted = internal.filter(({ page, address }) => address.startsWith('/') !== (page.path === '404.html'));
    const wrong = rooted.filter(({ page, address }) => !(page.path === '404.html' && address.startsWith('#')));
    expect(wrong.map(({ page, address }) => `${page.path} → ${address}`)).toEqual([]);
  });

  test('ends with a slash where it means a folder: a redirect needs a server', () => {
    const bare = internal.filter(({ address }) => /^[^?#]*(?:^|\/)\.\.?(?:[?#]|$)/.test(address));
    expect(bare.map(({ page, address }) => `${page.path} → ${address}`)).toEqual([]);
  });

  test("leaves the site only to a report's recorded original or to the archive's contact, and neither is told where from", async () => {
    const { content } = await readContent(contentFolder());
    const recorded = new Set(
      content.reports.flatMap(({ record: { original, archived } }) =>
        [original, archived].flatMap((statement) => ('address' in statement ? [statement.address] : [])),
      ),
    );
    const { contact } = content.edition?.record ?? {};
    if (contact !== undefined) recorded.add(contact);
    const foreign = all.filter(({ address }) => isForeign(address));
    const wrong = foreign.filter(({ element, address }) => {
      // A name of a vocabulary or a type, which nobody follows: it is written like an address.
      const rel = attribute(element, 'rel') ?? '';
      if (element.tagName === 'link' && /^schema\.\w+$|^type$/.test(rel)) return false;
      const quiet = (attribute(element, 'rel') ?? '').split(' ').includes('noreferrer');
      return !(element.tagName === 'a' && recorded.has(address) && quiet);
    });
    expect(wrong.map(({ page, element, address }) => `${page.path}: <${element.tagName}> ${address}`)).toEqual([]);
  });
});

describe('every way that a page tells its scripts', () => {
  test('leads to a file of the site, or to a folder that has a page', () => {
    const told = pages.flatMap((page) => waysOfScripts(page).map(({ address }) => ({ page, address })));
    expect(told.length).toBeGreaterThan(pages.length);
    const broken = told.filter(({ page, address }) => target(page, address).file === undefined);
    expect(broken.map(({ page, address }) => `${page.path} → ${address}`)).toEqual([]);
  });
});
