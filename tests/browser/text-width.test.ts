/** Drawings are laid out by widths reckoned at build time: a browser tells whether they hold. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { textWidth } from '../../src/charts/text.ts';
import { openSite } from '../../src/site/archive.ts';
import { connect, visit } from './visits.ts';

const [home = ''] = inject('addresses');

let browser: Browser;
beforeAll(async () => {
  browser = await connect(inject('browser'));
});
afterAll(() => browser.close());

describe('textWidth(text)', () => {
  test.each([400, 600])('is enough, and little more, for every name of the archive at weight %i', async (weight) => {
    const archive = await openSite();
    const { factions, organisations, places, persons } = archive;
    const texts = [
      ...[...factions, ...organisations, ...places, ...persons].map(({ name }) => name),
      ...archive.questions.map(({ title }) => title),
      ...archive.reports.flatMap(({ figures }) => figures.map(({ counted }) => counted)),
      'بين 10 و20 مقاتلًا',
      '18 شباط (فبراير) 2017',
      'نيّف و1,500',
    ];
    const drawn = await visit(browser, home, 'factions/', ({ page }) => page.evaluate(widths, { texts, weight }));
    const reckoned = texts.map(textWidth);
    const ratios = drawn.map((width, i) => (reckoned[i] ?? 0) / width);
    expect(texts.filter((_, i) => (ratios[i] ?? 0) < 1)).toEqual([]);
    expect(texts.filter((_, i) => (ratios[i] ?? 0) > 1.3)).toEqual([]);
  });
});

/** Runs in the page: widths in em. */
async function widths({ texts, weight }: { texts: readonly string[]; weight: number }): Promise<number[]> {
  await document.fonts.load(`${weight} 100px "Sijill Sans"`, 'ا');
  const line = document.body.appendChild(document.createElement('span'));
  line.style.cssText = `font: ${weight} 100px var(--sans); white-space: nowrap; position: absolute`;
  return texts.map((text) => {
    line.textContent = text;
    return line.getBoundingClientRect().width / 100;
  });
}
