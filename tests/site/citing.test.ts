/** The citation that stands on the page of each report. */
import { describe, expect, test } from 'vitest';
import { arabicCitation } from '../../src/exports/arabic-citation.ts';
import { chicagoNote } from '../../src/exports/chicago.ts';
import { asText } from '../../src/exports/cited-parts.ts';
import { reference } from '../../src/exports/references.ts';
import { openSite } from '../../src/site/archive.ts';
import { attribute, elements, ids, named, sitePages, textContent } from './pages.ts';

const archive = await openSite();
const pages = sitePages();
const reports = archive.reports.map((report) => {
  const page = pages.find(({ path }) => path === `reports/${report.id}/index.html`);
  if (!page) throw new Error(`Report ${report.id} has no page.`);
  return { id: report.id, report, page };
});

describe.each(reports)('the page of report $id', ({ report, page }) => {
  const cited = reference(archive, report, () => undefined);

  test('has its citations as text, the address in a line of its own', () => {
    const texts = elements(page.tree, (element) => attribute(element, 'className') === 'citation-text');
    const lines = texts.map((text) => elements(text, ({ tagName }) => tagName === 'bdi').map(textContent));
    expect(lines.map((each) => each.join('\n'))).toEqual([arabicCitation(cited), chicagoNote(cited)].map(asText));
    expect(texts.every((text) => elements(text, ({ tagName }) => tagName === 'br').length === 1)).toBe(true);
    expect(ids(page)).toContain('cite');
  });

  test('offers every part that has an anchor to be cited, and no other', () => {
    const options = named(page, 'option').map((option) => attribute(option, 'value') ?? '');
    const anchors = ids(page).filter((id) => /^(title|[pf]\d+)$/.test(id));
    expect([...new Set(options)].sort()).toEqual([...anchors].sort());
  });
});

test('no citation holds a control character', () => {
  for (const { page } of reports) {
    const texts = elements(page.tree, (element) => attribute(element, 'className') === 'citation-text').map(
      textContent,
    );
    expect(texts.join('')).not.toMatch(/\p{Cf}/u);
  }
});
