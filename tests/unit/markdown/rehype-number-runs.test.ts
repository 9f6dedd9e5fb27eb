import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import { rehypeNumberRuns } from '../../../src/markdown/rehype-number-runs.ts';
import { element, paragraph, root, textOf } from './tree.ts';

const run = (text: string) => `<span class="number-run">${text}</span>`;

describe('rehypeNumberRuns()', () => {
  test.each([
    ['يوم 14-2-2017م في خان', `يوم ${run('14-2-2017م')} في خان`, 'a date with its era'],
    ['18/2/2017 و1.5', `${run('18/2/2017')} و${run('1.5')}`, 'two runs'],
    ['في ١٤-٢-٢٠١٧.', `في ${run('١٤-٢-٢٠١٧')}.`, 'Arabic digits; a full stop is not part of it'],
    ['18/2/2017مساءً', `${run('18/2/2017')}مساءً`, 'a word is not an era'],
    ['نحو 130 أسيرًا، 5 - 6', 'نحو 130 أسيرًا، 5 - 6', 'single numbers'],
    ['', '', 'nothing'],
  ])('%j', (text, html) => {
    const tree = root(paragraph('p1', text));
    rehypeNumberRuns()(tree);
    expect(toHtml(tree)).toBe(`<p id="p1">${html}</p>`);
  });

  test('marks a run that an earlier element cuts, in pieces, and keeps the text', () => {
    const tree = root(paragraph('p1', 'في 14-', element('mark', '2'), '-2017م'));
    rehypeNumberRuns()(tree);
    expect(toHtml(tree)).toBe(`<p id="p1">في ${run('14-')}<mark>${run('2')}</mark>${run('-2017م')}</p>`);
    expect(textOf(tree)).toBe('في 14-2-2017م');
  });
});
