import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import { rehypeForeignRuns } from '../../../src/markdown/rehype-foreign-runs.ts';
import { element, paragraph, root } from './tree.ts';

const span = (words: string) => `<span class="foreign" lang="und-Latn">${words}</span>`;

describe('rehypeForeignRuns()', () => {
  test.each([
    ['وكالة SMART في سوريا', `وكالة ${span('SMART')} في سوريا`],
    ['موقع Zaman al-Wasl، أمس', `موقع ${span('Zaman al-Wasl')}، أمس`],
    ['بندقية M16 روسية', `بندقية ${span('M16')} روسية`],
    ['café.', `${span('café')}.`],
    ['18/2/2017 بلا لاتينية', '18/2/2017 بلا لاتينية'],
    ['', ''],
  ])('%j', (text, html) => {
    const tree = root(paragraph('p1', text));
    rehypeForeignRuns()(tree);
    expect(toHtml(tree)).toBe(`<p id="p1">${html}</p>`);
  });

  test('marks a run inside a link', () => {
    const tree = root(paragraph('p1', 'قال ', element('a', 'SMART')));
    rehypeForeignRuns()(tree);
    expect(toHtml(tree)).toBe(`<p id="p1">قال <a>${span('SMART')}</a></p>`);
  });
});
