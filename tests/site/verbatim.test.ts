/** The first promise of the archive, from one end to the other: the capture's bytes against the page a reader gets. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contentFolder, readContent } from '../../src/archive/read.ts';
import { attribute, elements, sitePages, textContent } from './pages.ts';
import type { Page } from './pages.ts';
import { addressOf, former } from './published.ts';

const folder = contentFolder();
const { content } = await readContent(folder);
const pages = sitePages();

interface Verbatim {
  /** The report whose line it is: the element's own, else the page's. */
  readonly report: string | undefined;
  readonly line: number;
  readonly part: boolean;
  readonly tag: string;
  readonly id: string | undefined;
  readonly inArticle: boolean;
  readonly text: string;
}

/** Everything a page marks as the capture's words, in order. */
function verbatim(page: Page): Verbatim[] {
  const articles = elements(page.tree, ({ tagName }) => tagName === 'article');
  const inside = new Set(articles.flatMap((article) => elements(article)));
  return elements(page.tree).flatMap((element) => {
    const line = attribute(element, 'dataVerbatim');
    if (line === undefined) return [];
    const report = attribute(element, 'dataReport') ?? /^reports\/(\d+)\//.exec(page.path)?.[1];
    const part = attribute(element, 'dataVerbatimPart') !== undefined;
    const id = attribute(element, 'id');
    return [
      {
        report,
        line: Number(line),
        part,
        tag: element.tagName,
        id,
        inArticle: inside.has(element),
        text: textContent(element),
      },
    ];
  });
}

const reports = content.reports.map(({ record }) => {
  const lines = readFileSync(`${folder}/captures/${record.capture.file}`, 'utf8').split(/\r?\n/);
  const page = pages.find(({ path }) => path === `reports/${record.id}/index.html`);
  if (page === undefined) throw new Error(`Report ${record.id} has no page.`);
  return { id: record.id, roles: record.capture.lines, lines, marked: verbatim(page) };
});

test('every report page has its record or was withdrawn, and every record its page', () => {
  const gone = new Set<string>(former.pages.map(({ from }) => from));
  const standing = pages.filter(({ path }) => !gone.has(addressOf(path)));
  const built = standing.flatMap(({ path }) => /^reports\/(\d+)\/index\.html$/.exec(path)?.[1] ?? []);
  expect(built.sort()).toEqual(reports.map(({ id }) => id).sort());
});

describe.each(reports)('the page of report $id', ({ roles, lines, marked }) => {
  test("shows the capture's title as its heading, character for character", () => {
    const title = roles.find(({ role }) => role === 'title');
    const headings = marked.filter(({ tag }) => tag === 'h1');
    expect(headings.map(({ line, part, text }) => ({ line, part, text }))).toEqual([
      { line: title?.line, part: false, text: lines[(title?.line ?? 0) - 1] },
    ]);
  });

  test('shows every paragraph of the capture, in order and under its number, character for character', () => {
    const expected = roles.flatMap((role) =>
      role.role === 'paragraph' || role.role === 'caption'
        ? [{ id: role.id, line: role.line, part: false, text: lines[role.line - 1] }]
        : [],
    );
    const shown = marked.filter(({ tag, id, inArticle }) => tag === 'p' && inArticle && /^p\d+$/.test(id ?? ''));
    expect(expected.length).toBeGreaterThan(0);
    expect(shown.map(({ id, line, part, text }) => ({ id, line, part, text }))).toEqual(expected);
  });

  test('shows the lines of its writer, place and date whole, character for character', () => {
    const wanted = roles.filter(({ role }) => ['byline', 'dateline', 'dateline-and-byline', 'date'].includes(role));
    const shown = marked.filter(({ part, inArticle }) => inArticle && !part);
    const texts = wanted.map(({ line }) => shown.find((element) => element.line === line)?.text);
    expect(texts).toEqual(wanted.map(({ line }) => lines[line - 1]));
  });
});

test('every page gives the words that it marks as a capture’s as they stand there', () => {
  const captured = new Map(reports.map(({ id, lines }) => [id, lines]));
  const altered = pages.flatMap((page) =>
    verbatim(page)
      .filter(({ report, line, part, text }) => {
        const written = captured.get(report ?? '')?.[line - 1];
        return written === undefined || text === '' || (part ? !written.includes(text) : written !== text);
      })
      .map(({ report, line, text }) => `${page.path}: ${report}, line ${line}: «${text}»`),
  );
  expect(altered).toEqual([]);
});

describe.runIf(folder === 'content')('what looks like a slip in a capture', () => {
  const count = (text: string, mark: string): number => text.split(mark).length - 1;

  test.each<[report: string, paragraph: string, what: string, stands: (text: string) => boolean]>([
    ['0001', 'p1', 'guillemets turned round', (text) => text.includes('لـ»جند الأقصى» و»هيئة تحرير الشام»')],
    ['0003', 'p4', 'a quotation mark never closed', (text) => count(text, '"') === 17],
    ['0004', 'p5', 'a no-break space', (text) => text.includes('للقادة\u00A0الذين')],
    ['0005', 'p2', '«هايلكوس»', (text) => text.includes('(هايلكوس)')],
    ['0005', 'p2', 'a closing mark without its opening', (text) => count(text, '”') === 1 && count(text, '“') === 0],
  ])('stays in %s#%s: %s', (report, paragraph, _, stands) => {
    const shown = reports.find(({ id }) => id === report)?.marked.find(({ id }) => id === paragraph);
    expect(shown?.text).toSatisfy(stands);
  });
});
