/** What paper is checked against: the checksum that a report's page prints, and the text of which it is. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { attribute, dist, elements, named, sitePages, textContent } from './pages.ts';

const pages = sitePages();
const reports = pages.filter(({ path }) => /^reports\/\d+\/index\.html$/.test(path));
const sums = readFileSync(join(dist, 'SHA256SUMS'), 'utf8').split('\n');

describe('the paper of', () => {
  test.each(reports.map((page) => [page.path, page] as const))(
    '%s tells the checksum of its text.txt, which SHA256SUMS has too',
    (path, page) => {
      const text = path.replace('index.html', 'text.txt');
      const sum = createHash('sha256')
        .update(readFileSync(join(dist, text)))
        .digest('hex');
      const shown = elements(page.tree, (element) => attribute(element, 'className') === 'code').map(textContent);
      expect(shown.map((code) => code.trim())).toContain(sum);
      expect(sums).toContain(`${sum}  ${text}`);
    },
  );

  test.each(reports.map((page) => [page.path, page] as const))(
    '%s has a note for each number in the text, and a number in the text for each note',
    (_, page) => {
      const numbers = (tag: string) =>
        named(page, tag)
          .flatMap((element) => attribute(element, 'dataFigure') ?? [])
          .sort();
      expect(numbers('mark')).toEqual(numbers('span'));
    },
  );

  test.each(pages.map((page) => [page.path, page] as const))('%s names its edition and address', (path, page) => {
    const [root] = named(page, 'html');
    const [colophon] = elements(page.tree, (element) => attribute(element, 'className') === 'print-colophon');
    const address = `/${path.replace(/index\.html$/, '')}`;
    const edition = /الإصدار \d{4}\.\d+/;
    expect(root && attribute(root, 'dataSheet')).toMatch(edition);
    expect(colophon && textContent(colophon)).toMatch(edition);
    if (path === '404.html') return;
    expect(root && attribute(root, 'dataAddress')).toMatch(new RegExp(`${address}$`));
    expect(colophon && textContent(colophon)).toContain(address);
  });
});
