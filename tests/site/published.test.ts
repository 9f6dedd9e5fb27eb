/** The third promise of the archive: what was published is there. */
import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { builtPages } from '../../src/distribution/built-pages.ts';
import { missingFrom } from '../../src/distribution/release.ts';
import { addressOf, edition, former, published } from './published.ts';
import { attribute, dist, elements, sitePages, textContent } from './pages.ts';

const pages = sitePages();
const unreleased = published.editions.length === 0;

describe('what was published', () => {
  test('has its editions, if it is there at all', () => {
    expect(existsSync('content/published')).toBe(!unreleased);
  });

  // Skipped, and seen to be, until the first `npm run release`.
  test.skipIf(unreleased)(
    'has a page at each address, and on it each anchor, unless it moved or was withdrawn',
    async () => {
      const missing = missingFrom(await builtPages(dist), published);
      expect(missing.filter((address) => !former.covers(address))).toEqual([]);
    },
  );
});

describe('a former address', () => {
  const byAddress = new Map(pages.map((page) => [addressOf(page.path), page]));

  test('has a page that says what became of it, and one that moved leads on', () => {
    const wrong = former.pages.filter(({ from, to }) => {
      const page = byAddress.get(from);
      const leads = page?.html.includes('http-equiv="refresh"') ?? false;
      return !page?.html.includes('class="former-page"') || leads !== (to !== undefined);
    });
    expect(wrong).toEqual([]);
  });

  test('that is an anchor is one still', () => {
    const wrong = [...former.anchors].flatMap(([page, anchors]) => {
      const tree = byAddress.get(page)?.tree;
      const known = new Set(tree && elements(tree).map((element) => attribute(element, 'id')));
      return anchors.filter(({ from }) => !known.has(from.slice(page.length + 1)));
    });
    expect(wrong).toEqual([]);
  });
});

describe('the edition', () => {
  const naming = (chosen: (tag: string, name: string) => boolean) =>
    pages.filter(({ tree }) => {
      const found = elements(tree, (element) => chosen(element.tagName, attribute(element, 'className') ?? ''));
      return !found.some((element) => textContent(element).includes(edition.id));
    });

  test('stands at the foot of every page', () => {
    expect(naming((tag) => tag === 'footer').map(({ path }) => path)).toEqual([]);
  });

  test('stands on every page in print', () => {
    expect(naming((_, name) => name === 'print-colophon').map(({ path }) => path)).toEqual([]);
  });
});
