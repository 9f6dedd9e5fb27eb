/** The files beside each report's page: its text alone, and what is marked in it. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openSite } from '../../src/site/archive.ts';
import { dist, elements, ids, references, sitePages, target, textContent } from './pages.ts';

const { reports } = await openSite();
const pages = new Map(sitePages().map((page) => [page.path, page]));

interface Selected {
  readonly id: string;
  readonly body: readonly { readonly id?: string }[];
  readonly target: { readonly source: string; readonly scope: string; readonly selector: readonly Selector[] };
}
interface Selector {
  readonly exact?: string;
  readonly start?: number;
  readonly end?: number;
}

describe.each(reports.map(({ id }) => id))('reports/%s/', (id) => {
  const folder = `reports/${id}`;
  const page = pages.get(`${folder}/index.html`);
  if (!page) throw new Error(`There is no page of ${id}.`);
  const bytes = readFileSync(join(dist, folder, 'text.txt'));
  const text = bytes.toString('utf8');
  const file = `${folder}/annotations.json`;
  const { items } = JSON.parse(readFileSync(join(dist, file), 'utf8')) as { items: readonly Selected[] };

  test('text.txt holds the words of the page, character for character, and no byte order mark', () => {
    const shown = ['title', ...ids(page).filter((each) => /^p\d+$/.test(each))].map((anchor) => {
      const [place] = elements(page.tree, ({ properties }) => properties['id'] === anchor);
      const [words] = place ? elements(place, ({ properties }) => properties['dataVerbatim'] !== undefined) : [];
      return words ? textContent(words) : place && textContent(place);
    });
    expect(text.trimEnd().split(/\n\n/)).toEqual(shown);
    expect(bytes.subarray(0, 3).toString('hex')).not.toBe('efbbbf');
  });

  test('annotations.json marks words that stand there, and leads to nothing that is not there', () => {
    const characters = Array.from(text);
    for (const { selector } of items.map((item) => item.target)) {
      const [{ exact } = {}, { start, end } = {}] = selector;
      if (start !== undefined) expect(characters.slice(start, end).join('')).toBe(exact);
    }
    const addresses = items.flatMap(({ body, target: { source, scope } }) => [
      ...body.flatMap((each) => each.id ?? []),
      ...[source, scope],
    ]);
    const broken = addresses.filter((address) => {
      const { file: to = '', fragment } = target({ path: file }, address);
      const known = pages.get(to);
      return known ? fragment !== '' && !ids(known).includes(fragment) : !existsSync(join(dist, to));
    });
    expect(broken).toEqual([]);
  });

  test('its page leads to both', () => {
    const led = references(page).map(({ address }) => target(page, address).file);
    expect(led).toEqual(expect.arrayContaining([`${folder}/text.txt`, file]));
  });
});
