/** The timeline as its readers get it. */
import { describe, expect, test } from 'vitest';
import { openArchive } from '../../src/archive/archive.ts';
import { contentFolder, readContent } from '../../src/archive/read.ts';
import { attribute, elements, sitePages, target, textContent } from './pages.ts';

const archive = openArchive((await readContent(contentFolder())).content);
const page = sitePages().find(({ path }) => path === 'timeline/index.html');
if (page === undefined) throw new Error('There is no timeline.');

const named = (name: string) =>
  elements(page.tree, ({ properties }) => [properties['className']].flat().includes(name));
const undated = (basis: string) => basis === 'unknown';

describe('the timeline', () => {
  test('lists every event once, under its id', () => {
    const ids = named('told-event').flatMap((element) => attribute(element, 'id') ?? []);
    expect(ids.toSorted()).toEqual(archive.events.map(({ id }) => id).toSorted());
  });

  test('draws every date once, each a link to words that are there', () => {
    const links = named('timeline-row');
    const dated = [
      ...archive.reports.map(({ published }) => published.basis),
      ...archive.events.map(({ date }) => date.basis),
    ].filter((basis) => !undated(basis));
    expect(links).toHaveLength(dated.length);
    for (const link of links) {
      const { file, fragment } = target(page, attribute(link, 'href') ?? '');
      const led = sitePages().find(({ path }) => path === file);
      expect(led).toBeDefined();
      if (fragment && led) {
        expect(elements(led.tree, ({ properties }) => properties['id'] === fragment)).toHaveLength(1);
      }
    }
  });

  test('gives every drawing a title and a description', () => {
    const drawings = elements(
      page.tree,
      ({ tagName, properties }) => tagName === 'svg' && properties['role'] === 'group',
    );
    for (const drawing of drawings) {
      for (const part of ['title', 'desc']) {
        const [words] = elements(drawing, ({ tagName }) => tagName === part);
        expect(words && textContent(words)).toMatch(/\S/u);
      }
    }
  });

  test('says of each date that is not stated how it was counted, or why it is not known', () => {
    const unexplained = named('told-event').filter((element) => {
      const [basis] = elements(element, ({ properties }) => properties['dataBasis'] !== undefined);
      const stated = basis !== undefined && attribute(basis, 'dataBasis') === 'stated';
      const isReport = [element.properties['className']].flat().includes('told-report');
      return !stated && !isReport && !/كيف حُسب|لماذا لا يُعرف/u.test(textContent(element));
    });
    expect(unexplained.map(textContent)).toEqual([]);
  });
});
