/** What a reader relies on of the page of places: each is on the map or in the list of those that are not, once. */
import { describe, expect, test } from 'vitest';
import { openArchive } from '../../src/archive/archive.ts';
import { readContent } from '../../src/archive/read.ts';
import { attribute, elements, sitePages, target, textContent } from './pages.ts';

const archive = openArchive((await readContent('content')).content);
const page = sitePages().find(({ path }) => path === 'places/index.html');
if (!page) throw new Error('There is no page of places.');
const section = (id: string) => elements(page.tree, (element) => attribute(element, 'ariaLabelledBy') === id)[0];
/** The places that links in a part of the page lead to. */
const led = (id: string) => {
  const part = section(id);
  return (part ? elements(part, ({ tagName }) => tagName === 'a') : []).flatMap((link) => {
    const { file } = target(page, attribute(link, 'href') ?? '');
    return /^places\/([^/]+)\/index\.html$/.exec(file ?? '')?.[1] ?? [];
  });
};
const places = archive.places.map(({ id }) => id).sort();

describe('the page of places', () => {
  test('has every place once on the map or in the list of those without a mark', () => {
    expect([...led('on_map'), ...led('off_map')].sort()).toEqual(places);
  });

  test('says the same in words: every place that is drawn, once, with what is known of where it is', () => {
    expect([...led('where_from'), ...led('off_map')].sort()).toEqual(places);
    const words = textContent(section('where_from') ?? page.tree);
    for (const { point } of archive.places) if (point) expect(words).toContain(point.source);
  });

  test('names whose lines and points the map is made of, with their licences', () => {
    const caption = elements(page.tree, ({ tagName }) => tagName === 'figcaption')
      .map(textContent)
      .join();
    for (const words of ['Natural Earth', 'ملك عامّ', 'GeoNames', 'CC BY 4.0', 'CC BY-SA']) {
      expect(caption).toContain(words);
    }
  });

  test('has a title and a description in each drawing', () => {
    const drawings = elements(
      page.tree,
      ({ tagName, properties }) => tagName === 'svg' && properties['role'] === 'group',
    );
    expect(drawings.length).toBeGreaterThan(0);
    for (const drawing of drawings) {
      const inside = elements(drawing).map(({ tagName }) => tagName);
      expect(inside).toEqual(expect.arrayContaining(['title', 'desc']));
    }
  });
});
