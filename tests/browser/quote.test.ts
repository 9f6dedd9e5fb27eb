import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { arabicCitation } from '../../src/exports/arabic-citation.ts';
import { chicagoNote } from '../../src/exports/chicago.ts';
import { asText } from '../../src/exports/cited-parts.ts';
import { reference } from '../../src/exports/references.ts';
import { openSite } from '../../src/site/archive.ts';
import { copied, permissions } from './clipboard.ts';
import { connect, visit } from './visits.ts';

const [home = ''] = inject('addresses');
const archive = await openSite();
const [first] = archive.reports;
if (!first) throw new Error('no report');
const report = first;
const address = `reports/${report.id}/`;
const cited = reference(archive, report, () => undefined);
/** A paragraph with a figure, and with more after it. */
const marked = report.passages.find(({ figures }, at) => figures.length > 0 && at < report.passages.length - 1);
if (!marked) throw new Error('no paragraph with a figure');
const next = report.passages[report.passages.indexOf(marked) + 1] ?? marked;

let browser: Browser;
beforeAll(async () => {
  browser = await connect(inject('browser'));
});
afterAll(() => browser.close());

const button = (page: Page) => page.getByRole('button', { name: 'انسخ الاقتباس مع توثيقه' });

/** Where a character of a passage stands in the window. */
const place = (page: Page, passage: string, at: number) =>
  page.evaluate(
    ([id, offset]) => {
      const walker = document.createTreeWalker(document.getElementById(id) as Node, NodeFilter.SHOW_TEXT);
      for (let left = offset; walker.nextNode();) {
        const text = walker.currentNode as Text;
        if (left >= text.length) left -= text.length;
        else {
          const range = new Range();
          range.setStart(text, left);
          range.setEnd(text, left + 1);
          const { x, y, width, height } = range.getBoundingClientRect();
          // Whole pixels: Chromium begins no selection between two.
          return { x: Math.round(x + width / 2), y: Math.round(y + height / 2) };
        }
      }
      throw new Error('no such character');
    },
    [passage, at] as const,
  );
const drag = async (page: Page, from: [passage: string, at: number], to: [passage: string, at: number]) => {
  await page.locator(`#${from[0]}`).evaluate((each) => each.scrollIntoView({ block: 'center' }));
  const start = await place(page, ...from);
  const end = await place(page, ...to);
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(end.x, end.y, { steps: 4 });
  await page.mouse.up();
};
/** Where the words of letters alone stand in a passage that no link holds: a drag of a link selects nothing. */
const plainWords = (page: Page, passage: string) =>
  page.locator(`#${passage}`).evaluate((element) => {
    let offset = 0;
    return [...element.childNodes].flatMap((node) => {
      const text = node.textContent ?? '';
      const words = node instanceof Text ? [...text.matchAll(/(?<=^| )\p{L}{4,}(?= )/gu)] : [];
      const found = words.map(({ 0: word, index }) => ({ start: offset + index, end: offset + index + word.length }));
      offset += text.length;
      return found;
    });
  });

describe('<sijill-quote>', () => {
  test('copies what the mouse selected, across a figure and names, by whole words and with its citation', async () => {
    const { text, id, sha256 } = marked;
    await visit(
      browser,
      home,
      `${address}?utm=1`,
      async ({ page, troubles }) => {
        const words = await plainWords(page, id);
        const { start: from = 0 } = words[0] ?? {};
        const { start: to = 0, end: last = 0 } = words.at(-1) ?? {};
        await drag(page, [id, from + 2], [id, to + 2]);
        await button(page).waitFor();
        const inside = await page.evaluate(
          () => getSelection()?.getRangeAt(0).cloneContents().querySelector('.figure-value') !== null,
        );
        expect(inside).toBe(true);
        await button(page).click();
        await page.getByRole('button', { name: 'نُسخ الاقتباس مع توثيقه' }).waitFor();
        const chosen = text.slice(from, last);
        const [quotation, citation, link = '', ...more] = (await copied(page)).split('\n');
        expect(quotation).toBe(`«${chosen}»`);
        expect(citation).toBe(arabicCitation(cited, { passage: id }).words);
        expect(more).toEqual([]);
        const [before, directive = ''] = link.split(':~:text=');
        expect(before).toBe(`${new URL(address, home).href}?sum=${sha256.slice(0, 16)}#${id}`);
        expect(directive).toMatch(/^[\w%,-]+$/);
        const [start = '', end = ''] = directive.split(/(?<!-),(?!-)/).map((part) => decodeURIComponent(part));
        expect(chosen.startsWith(start.replace(/^.*-,/, ''))).toBe(true);
        expect(chosen.endsWith(end.replace(/,-.*$/, ''))).toBe(true);

        expect(await copied(page, 'text/html')).toContain('dir="rtl"');
        await page.goto(link);
        expect(await page.locator(':target').getAttribute('id')).toBe(id);
        expect(troubles).toEqual([]);
      },
      { permissions },
    );
  });

  test('comes by keyboard, after the passages, and quotes each by itself', async () => {
    await visit(
      browser,
      home,
      address,
      async ({ page, troubles }) => {
        await page.evaluate(
          ([from, to]) => {
            const text = (id: string) => document.getElementById(id)?.firstChild ?? document.body;
            getSelection()?.setBaseAndExtent(text(from), 0, text(to), 0);
          },
          [marked.id, next.id] as const,
        );
        await page.keyboard.press('Shift+ArrowLeft');
        await page.keyboard.press('Shift+ArrowLeft');
        await button(page).waitFor();
        expect(await page.locator('sijill-quote [role=status]').innerText()).toBe(
          'نصّ محدَّد. مفتاح Tab ينقلك إلى زرّ ينسخه مع توثيقه.',
        );
        const focused = () => button(page).evaluate((each) => each === document.activeElement);
        await page.keyboard.press('Tab');
        expect(await focused()).toBe(true);
        await page.keyboard.press('Enter');
        await page.getByRole('button', { name: 'نُسخ الاقتباس مع توثيقه' }).waitFor();
        const [whole, word = '', citation] = (await copied(page)).split('\n');
        expect(whole).toBe(`«${marked.text}»`);
        expect(next.text.startsWith(word.slice(1, -1))).toBe(true);
        expect(word).toMatch(/^«\S+»$/u);
        const [one, other] = [marked, next].map(({ id }) => `الفقرة ${id.slice(1)}`);
        expect(citation).toBe(`${arabicCitation(cited).words}، من ${one} إلى ${other}`);
        expect(troubles).toEqual([]);
      },
      { permissions },
    );
  });

  test.each([
    ['a wide window', { viewport: { width: 1280, height: 800 } }],
    ['a telephone', { viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true }],
  ])('covers no selected word in %s, can be hit, and goes with the selection', async (_, options) => {
    await visit(
      browser,
      home,
      address,
      async ({ page }) => {
        for (const block of ['start', 'center', 'end'] as const) {
          await page.locator(`#${marked.id}`).evaluate((each, at) => {
            each.scrollIntoView({ block: at });
            getSelection()?.selectAllChildren(each);
          }, block);
          await button(page).waitFor();
          await expect.poll(() => button(page).evaluate((each) => each.style.translate)).not.toBe('');
          const { over, height, start, end } = await page.evaluate(() => {
            const box = document.querySelector('.copy-quote')?.getBoundingClientRect() ?? new DOMRect();
            const lines = [...(getSelection()?.getRangeAt(0).getClientRects() ?? [])];
            const over = lines.filter(
              ({ top, bottom, left, right }) =>
                top < box.bottom && bottom > box.top && left < box.right && right > box.left,
            );
            return {
              over: over.length,
              height: box.height,
              start: box.left,
              end: document.documentElement.clientWidth - box.right,
            };
          });
          expect({ over, inside: start >= 0 && end >= 0 }).toEqual({ over: 0, inside: true });
          expect(height).toBeGreaterThanOrEqual(24);
        }
        await page.emulateMedia({ media: 'print' });
        expect(await page.locator('.copy-quote').isVisible()).toBe(false);
        await page.emulateMedia({ media: 'screen' });
        await page.evaluate(() => getSelection()?.removeAllRanges());
        await button(page).waitFor({ state: 'hidden' });
        await page
          .locator('.figure-note')
          .first()
          .evaluate((each) => getSelection()?.selectAllChildren(each));
        await page.waitForFunction(() => getSelection()?.toString() !== '');
        expect(await button(page).isVisible()).toBe(false);
      },
      options,
    );
  });

  test('copies by touch', async () => {
    const phone = { viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true, permissions };
    await visit(
      browser,
      home,
      address,
      async ({ page }) => {
        await page.locator(`#${next.id}`).evaluate((each) => getSelection()?.selectAllChildren(each));
        await button(page).tap();
        await page.getByRole('button', { name: 'نُسخ الاقتباس مع توثيقه' }).waitFor();
        expect((await copied(page)).split('\n')[0]).toBe(`«${next.text}»`);
      },
      phone,
    );
  });

  test('offers the text, without marks of direction, to be copied by hand where the clipboard cannot be written', async () => {
    const without = (page: Page) =>
      page.addInitScript(() => Object.defineProperty(Navigator.prototype, 'clipboard', { value: undefined }));
    await visit(
      browser,
      home,
      address,
      async ({ page, troubles }) => {
        await page.locator('#title').evaluate((each) => {
          each.append('\u202e\u200f');
          getSelection()?.selectAllChildren(each);
        });
        await button(page).click();
        const text = page.getByRole('dialog').getByRole('textbox');
        const lines = (await text.inputValue()).split('\n');
        expect(lines.slice(0, 2)).toEqual([
          `«${report.heading.text}»`,
          arabicCitation(cited, { passage: 'title' }).words,
        ]);
        expect(await text.evaluate((each: HTMLTextAreaElement) => each.selectionEnd - each.selectionStart)).toBe(
          lines.join('\n').length,
        );
        await page.getByRole('button', { name: 'أغلِق' }).click();
        expect(await page.getByRole('dialog').count()).toBe(0);
        expect(troubles).toEqual([]);
      },
      {},
      without,
    );
  });
});

describe('<sijill-citation>', () => {
  test('copies the citation of the report or of the part chosen, that of the address at first', async () => {
    const figure = marked.figures[0]?.id ?? '';
    await visit(
      browser,
      home,
      `${address}#${next.id}`,
      async ({ page, troubles }) => {
        const copy = async (form: number) => {
          await page.locator('.citation-form').nth(form).getByRole('button').click();
          await page.locator('.citation-said', { hasText: form === 0 ? 'بالعربية' : 'بالإنكليزية' }).waitFor();
          return copied(page);
        };
        await page.locator('.report-citation').scrollIntoViewIfNeeded();
        expect(await copy(0)).toBe(asText(arabicCitation(cited, { passage: next.id })));
        expect(await page.getByRole('button', { name: 'انسخ التوثيق بالإنكليزية' }).count()).toBe(1);
        expect(await page.getByText('فيظهر زرّ ينسخها').isVisible()).toBe(true);
        expect(await page.locator('.citation-by-hand').isVisible()).toBe(false);
        await page.getByRole('combobox', { name: 'المراد توثيقه' }).selectOption(figure);
        const part = { passage: marked.id, figure };
        expect(await copy(1)).toBe(asText(chicagoNote(cited, part)));
        expect(await copy(0)).toBe(asText(arabicCitation(cited, part)));
        await page.getByRole('combobox', { name: 'المراد توثيقه' }).selectOption({ index: 0 });
        expect(await copy(0)).toBe(asText(arabicCitation(cited)));
        expect(troubles).toEqual([]);
      },
      { permissions },
    );
  });

  test('is text to be selected by hand, without controls, where scripts do not run', async () => {
    await visit(
      browser,
      home,
      `${address}#cite`,
      async ({ page }) => {
        const texts = await page.locator('.citation-text').allInnerTexts();
        expect(texts.map((text) => text.trim())).toEqual([arabicCitation(cited), chicagoNote(cited)].map(asText));
        expect(await page.locator('.report-citation :is(button, select):visible').count()).toBe(0);
        expect(await page.locator('.citation-by-hand').isVisible()).toBe(true);
        expect(await page.getByText('فيظهر زرّ ينسخها').isVisible()).toBe(false);
      },
      { javaScriptEnabled: false },
    );
  });
});
