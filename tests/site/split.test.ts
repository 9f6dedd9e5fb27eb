/** An archive whose lists are split: every promise to who cites it holds, and every page can be come to. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { anchorsIn } from '../../src/distribution/built-pages.ts';
import { attribute, elements, ids, named, references, sitePages, target } from './pages.ts';

const pages = sitePages();
const byPath = new Map(pages.map((page) => [page.path, page]));
const moved = pages.flatMap((page) =>
  elements(page.tree, (element) => attribute(element, 'className') === 'moved-anchors').flatMap((section) =>
    elements(section, ({ tagName }) => tagName === 'li').map((item) => ({ page, item })),
  ),
);

describe('a split list', () => {
  test('has pages besides its own, and anchors that lead to them', () => {
    const lists = [
      'timeline/2017',
      'reports/years',
      'coverage/from-0001',
      'figures/measures',
      'factions/relations',
      'factions/letters',
      'naming/letters',
      'places/positions',
      'factions/liwa-al-aqsa/mentions',
    ];
    expect(lists.filter((list) => !pages.some(({ path }) => path.startsWith(`${list}/`)))).toEqual([]);
    expect(moved.length).toBeGreaterThan(100);
  });

  test('leads from each anchor to the page that has the thing itself', () => {
    const wrong = moved.filter(({ page, item }) => {
      const [link] = elements(item, ({ tagName }) => tagName === 'a');
      const { file = '', fragment } = target(page, (link && attribute(link, 'href')) ?? '');
      const there = byPath.get(file);
      return !there || file === page.path || (fragment !== '' && !ids(there).includes(fragment));
    });
    expect(wrong.map(({ page, item }) => `${page.path}#${attribute(item, 'id')}`)).toEqual([]);
  });

  test('has no anchor on its own page that a release would publish and a shorter list not have', () => {
    const record = JSON.parse(readFileSync('content/published/pages.json', 'utf8')) as {
      readonly address: string;
      readonly anchors: Readonly<Record<string, string>>;
    }[];
    const lists = ['timeline', 'reports', 'coverage', 'figures', 'factions', 'naming', 'places'];
    const fresh = lists.flatMap((list) => {
      const known = record.find(({ address }) => address === `/${list}/`)?.anchors ?? {};
      const html = byPath.get(`${list}/index.html`)?.html ?? '';
      expect(html, list).not.toBe('');
      return anchorsIn(html)
        .filter((anchor) => !(anchor in known))
        .map((anchor) => `/${list}/#${anchor}`);
    });
    expect(fresh).toEqual([]);
  });

  test('has no page that is much heavier than it was weighed: of 200 kB by estimate none would have 300 kB', () => {
    const budget = 9000;
    const fixed = 3000;
    const around = /<header class="page-head">.*?<\/header>|<nav class="(?:list-groups|page-turns)".*?<\/nav>/gs;
    const leaves = pages.flatMap(({ path, html }) => {
      const main = /<main[^>]* data-finding-aid[^>]*>(.*)<\/main>/s.exec(html)?.[1];
      if (main === undefined || path.startsWith('words/')) return [];
      return [{ path, bytes: Buffer.byteLength(main.replace(around, '')) }];
    });
    expect(leaves.length).toBeGreaterThan(100);
    expect(leaves.filter(({ bytes }) => bytes > 1.3 * budget + fixed)).toEqual([]);
  });

  test('can be gone through without a script: from its own page to every other', () => {
    const aids = pages.filter((page) =>
      named(page, 'main').some((main) => attribute(main, 'dataFindingAid') !== undefined),
    );
    const linked = new Set(
      pages.flatMap((page) => references(page).flatMap(({ address }) => target(page, address).file ?? [])),
    );
    expect(aids.length).toBeGreaterThan(20);
    expect(aids.filter(({ path }) => !linked.has(path)).map(({ path }) => path)).toEqual([]);
  });
});
