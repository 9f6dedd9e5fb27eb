/** The table of all figures as a page without a script has it, and the file that programs get: the same figures. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeQuantity } from '../../src/arabic/index.ts';
import { unitNouns } from '../../src/archive/vocabulary.ts';
import { figuresFile } from '../../src/exports/figures-schema.ts';
import { openSite } from '../../src/site/archive.ts';
import { attribute, dist, elements, ids, references, sitePages, target, textContent } from './pages.ts';

const { reports } = await openSite();
const figures = reports.flatMap((report) => report.figures);
const pages = new Map(sitePages().map((page) => [page.path, page]));
const page = pages.get('figures/index.html');
if (!page) throw new Error('There is no page of all figures.');
const rows = elements(page.tree, (element) => attribute(element, 'dataOrder') !== undefined);

describe('the table of all figures', () => {
  test('is whole for readers without a script, and has nothing that needs one', () => {
    expect(rows).toHaveLength(figures.length);
    const idle = ['form', 'select', 'button', 'output'];
    const main = elements(page.tree, ({ tagName }) => tagName === 'main');
    expect(main.flatMap((each) => elements(each, ({ tagName }) => idle.includes(tagName)))).toEqual([]);
  });

  test('writes beside a value its quantity and what is counted', () => {
    const shown = rows.map((row) => [Number(attribute(row, 'dataOrder')), textContent(row)] as const);
    const bounded = figures.flatMap((figure, i) => (figure.quantity.kind === 'more_than' ? [{ figure, i }] : []));
    expect(bounded.length).toBeGreaterThan(0);
    for (const { figure, i } of bounded) {
      const { quantity, counting_unit: unit } = figure;
      const text = shown.find(([order]) => order === i + 1)?.[1];
      expect(text).toContain(figure.value);
      expect(text).toContain(writeQuantity(quantity, unit && unitNouns[unit]));
    }
  });
});

describe('data/figures.json', () => {
  const text = readFileSync(join(dist, 'data/figures.json'), 'utf8');
  const data = figuresFile.parse(JSON.parse(text));

  test('has the figures that the page has, and ends with a line feed', () => {
    const onPage = references(page).flatMap(({ address }) => {
      const { file = '', fragment } = target(page, address);
      const report = /^reports\/(\d+)\/index\.html$/.exec(file)?.[1];
      return report !== undefined && /^f\d+$/.test(fragment) ? [`${report}#${fragment}`] : [];
    });
    expect(data.figures.map(({ id }) => id)).toEqual(figures.map(({ report, id }) => `${report}#${id}`));
    expect(data.figures.map(({ id }) => id).toSorted()).toEqual(onPage.toSorted());
    expect(text.endsWith('}\n')).toBe(true);
  });

  test('names only addresses that are there', () => {
    const known = new Map([...pages].map(([path, each]) => [path, new Set(ids(each))]));
    const broken = data.figures
      .flatMap(({ address, line }) => [address, line.address])
      .filter((address) => {
        const { file, fragment } = target({ path: 'index.html' }, address.slice(1));
        return !known.get(file ?? '')?.has(fragment);
      });
    expect(broken).toEqual([]);
  });

  test('is what the page leads to', () => {
    expect(references(page).map(({ address }) => target(page, address).file)).toContain('data/figures.json');
  });
});
