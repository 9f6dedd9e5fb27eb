/** The page on the archive's method, whose parts are cited. */
import { describe, expect, test } from 'vitest';
import { attribute, elements, ids, named, sitePages, textContent } from './pages.ts';

const page = sitePages().find(({ path }) => path === 'about/index.html');
if (!page) throw new Error('There is no page on the method.');
const anchors = ids(page);

describe('the page on the method', () => {
  test.each([
    'what',
    'text',
    'transcription',
    'captures',
    'basis',
    'stated',
    'inferred',
    'unknown',
    'figures',
    'quantities',
    'comparability',
    'names',
    'wording',
    'citing',
    'permanent',
    'corrections',
    'takedown',
    'privacy',
    'plain',
    'licences',
  ])('has the part #%s, which may be cited', (id) => {
    expect(anchors).toContain(id);
  });

  test('says where a request to withhold is sent, or that there is nowhere yet', () => {
    const section = named(page, 'section').find((each) => textContent(each).includes('ما يُحجب بطلب'));
    expect(section && textContent(section)).toMatch(/يُكتب في ذلك إلى|لم يُعلن بعدُ عنوان تُرسل إليه الطلبات/);
  });

  test('lists its parts in their order, by their names', () => {
    const contents = elements(page.tree, (element) => attribute(element, 'className') === 'page-contents');
    const links = contents.flatMap((list) => elements(list, ({ tagName }) => tagName === 'a'));
    const listed = links.map((link) => [attribute(link, 'href'), textContent(link).trim()]);
    const parts = named(page, 'h2').map((heading) => [`#${attribute(heading, 'id')}`, textContent(heading).trim()]);
    expect(listed.length).toBeGreaterThan(8);
    expect(listed).toEqual(parts);
  });
});
