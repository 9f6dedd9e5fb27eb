/** Every figure of the archive, and every statement, on the pages that gather them. */
import type { Element } from 'hast';
import { describe, expect, test } from 'vitest';
import { openSite } from '../../src/site/archive.ts';
import { attribute, elements, ids, named, references, sitePages, target, textContent } from './pages.ts';
import type { Page } from './pages.ts';

const archive = await openSite();
const figures = archive.reports.flatMap((report) => report.figures);
const pages = new Map(sitePages().map((page) => [page.path, page]));
const pageAt = (path: string): Page => {
  const page = pages.get(path);
  if (page === undefined) throw new Error(`There is no ${path}.`);
  return page;
};

/** The figures that a page links to, as `0001#f3`, each as often as it does. */
const figuresOn = (page: Page): string[] =>
  references(page).flatMap(({ address }) => {
    const { file, fragment } = target(page, address);
    const report = /^reports\/(\d+)\/index\.html$/.exec(file ?? '')?.[1];
    return report !== undefined && /^f\d+$/.test(fragment) ? [`${report}#${fragment}`] : [];
  });

/** What a page gives as words of a line of a report, as `0001:6 words`. */
const wordsOn = (page: Page): string[] =>
  elements(page.tree).flatMap((element) => {
    const line = attribute(element, 'dataVerbatim');
    return line === undefined ? [] : [`${attribute(element, 'dataReport')}:${line} ${textContent(element)}`];
  });

describe('the page of all figures', () => {
  const page = pageAt('figures/index.html');

  test('leads to each figure of the archive, once', () => {
    expect(figuresOn(page).toSorted()).toEqual(figures.map(({ report, id }) => `${report}#${id}`).toSorted());
  });

  test('gives each value as printed', () => {
    expect(wordsOn(page).toSorted()).toEqual(
      figures.map(({ report, line, value }) => `${report}:${line} ${value}`).toSorted(),
    );
  });

  test('leads to every question from its list, and from every figure that answers it', () => {
    for (const { id } of archive.questions) {
      const to = references(page).filter(({ address }) => target(page, address).file === `figures/${id}/index.html`);
      const answering = figures.filter(({ questions }) => questions.includes(id));
      expect([id, to.length]).toEqual([id, 1 + answering.length]);
    }
  });
});

describe.each(archive.questions)('the page of $id', ({ id, answers, groups = [], statements, note }) => {
  const page = pageAt(`figures/${id}/index.html`);
  const answering = figures.filter(({ questions }) => questions.includes(id));
  const [chart] = elements(
    page.tree,
    (element) => attribute(element, 'className')?.includes('question-chart') === true,
  );
  const within = (element: Element): Page => ({ ...page, tree: { type: 'root', children: [element] } });
  const tables = named(page, 'table').map(within);

  test('has each figure that names it once in a table, in the words of its report', () => {
    const tabled = tables.flatMap(figuresOn);
    expect(tabled.toSorted()).toEqual(answering.map(({ report, id: figure }) => `${report}#${figure}`).toSorted());
    const words = tables.flatMap(wordsOn);
    for (const { report, line, quote } of answering) expect(words).toContain(`${report}:${line} ${quote}`);
  });

  test('draws what its first table holds, in the same order, each mark a link to the words of a report', () => {
    expect(chart !== undefined).toBe(answers !== 'statements');
    if (chart === undefined) return;
    const drawn = figuresOn(within(chart));
    expect(drawn).toEqual(tables.slice(0, 1).flatMap(figuresOn));
    expect(drawn).toHaveLength(answering.length);
    expect(drawn).toHaveLength(elements(chart, ({ tagName }) => tagName === 'a').length);
    for (const link of references(within(chart))) {
      const { file, fragment } = target(page, link.address);
      const report = [...pages.values()].find(({ path }) => path === file);
      expect([link.address, report && ids(report).includes(fragment)]).toEqual([link.address, true]);
    }
  });

  test('says in each drawn row the number, the speaker and the place that the row of the table has', () => {
    const rows = tables.slice(0, 1).flatMap(({ tree }) => {
      return elements(tree, (element) => element.tagName === 'tr' && figuresOn(within(element)).length > 0);
    });
    const links = chart ? elements(chart, ({ tagName }) => tagName === 'a') : [];
    for (const [i, link] of links.entries()) {
      const words = attribute(link, 'ariaLabel') ?? '';
      const [row] = rows.slice(i, i + 1);
      const [speaker] = row ? elements(row, (element) => attribute(element, 'dataLabel') === 'صاحب القول') : [];
      const figure = answering.find(({ report, id: own }) => row && figuresOn(within(row))[0] === `${report}#${own}`);
      if (!speaker || !figure) throw new Error(`${words} has no row`);
      const { quantity, value, claimed_by: by, report } = figure;
      const numbers = 'n' in quantity ? [quantity.n] : quantity.kind === 'between' ? [quantity.min, quantity.max] : [];
      const [said = ''] = words.split('، ');
      expect([words, numbers.length > 0 ? said.match(/\d+/gu)?.map(Number) : said]).toEqual([
        words,
        numbers.length > 0 ? numbers : value,
      ]);
      if (by.basis !== 'unknown') for (const told of [words, textContent(speaker)]) expect(told).toContain(by.name);
      expect(words).toContain(report);
    }
  });

  test('says by each group what it counts and why it stands apart, in the drawing and in the table', () => {
    const words = (node: Page['tree'] | Element | undefined) => (node ? textContent(node).replaceAll(/\s/gu, '') : '');
    for (const { counted, reason } of groups) {
      for (const part of [counted, reason]) {
        expect(words(chart)).toContain(part.replaceAll(/\s/gu, ''));
        expect(words(tables[0]?.tree)).toContain(part.replaceAll(/\s/gu, ''));
      }
    }
  });

  test('marks in each quote the value, and nothing else', () => {
    const marks = elements(page.tree, ({ tagName }) => tagName === 'mark').map(textContent);
    expect(marks.toSorted()).toEqual(answering.map(({ value }) => value).toSorted());
  });

  test('has each statement, and says how the sayings differ', () => {
    const words = wordsOn(page);
    for (const { report, line, quote } of statements) expect(words).toContain(`${report}:${line} ${quote}`);
    expect(textContent(page.tree).replace(/\s+/gu, ' ')).toContain(note);
  });
});
