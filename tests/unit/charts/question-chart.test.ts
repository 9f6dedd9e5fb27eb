import { fromHtml } from 'hast-util-from-html';
import { describe, expect, test } from 'vitest';
import { isPlaced } from '../../../src/charts/quantity-marks.ts';
import { questionCharts } from '../../../src/charts/question-chart.ts';
import type { ChartPanel, ChartRow } from '../../../src/charts/question-chart.ts';
import { quantityScale } from '../../../src/charts/quantity-scale.ts';
import { claimSets, comparisonCharts, legend } from '../../../src/site/comparison.ts';
import { answeredQuestions } from '../../../src/site/questions.ts';
import { attribute, elements, textContent } from '../../site/pages.ts';
import { firstFive as archive } from '../site/first-five.ts';

const row = (mark: ChartRow['mark'], words: string): ChartRow => ({
  href: `#${words}`,
  quantity: { words },
  aside: '',
  counted: 'سيارات عبرت الطريق',
  speaker: 'دفتر الحراسة',
  place: '0001، الفقرة 2',
  mark,
});
const panel = (rows: readonly ChartRow[], more: Partial<ChartPanel> = {}): ChartPanel => {
  const described = { id: 'chart', title: 'كم سيارة؟', description: 'أقوال' };
  return { described, scale: 'vehicles', unit: '', rows, ...more };
};
const drawing = (...panels: readonly ChartPanel[]) => fromHtml(questionCharts(panels).join('\n'), { fragment: true });
const classed = (tree: ReturnType<typeof drawing>, name: string) =>
  elements(tree, (element) => attribute(element, 'className')?.split(' ').includes(name) === true);
/** Where an element stands along the scale, in hundredths. */
const across = (tree: ReturnType<typeof drawing>, name: string, place: string) =>
  classed(tree, name).map((element) => Number.parseFloat(attribute(element, place) ?? ''));

describe('questionCharts(panels)', () => {
  test('makes of each row one link that says all that is drawn', () => {
    const tree = drawing(panel([row({ kind: 'point', n: 12 }, '12'), row({ kind: 'soft', n: 5 }, 'نحو 5')]));
    const links = elements(tree, ({ tagName }) => tagName === 'a');
    expect(links.map((link) => [attribute(link, 'href'), attribute(link, 'ariaLabel')])).toEqual([
      ['#12', '12، سيارات عبرت الطريق، دفتر الحراسة، 0001، الفقرة 2'],
      ['#نحو 5', 'نحو 5، سيارات عبرت الطريق، دفتر الحراسة، 0001، الفقرة 2'],
    ]);
  });

  test('begins at zero on the right, and goes on to the left', () => {
    const tree = drawing(panel([row({ kind: 'point', n: 0 }, '0'), row({ kind: 'point', n: 12 }, '12')]));
    const [zero, twelve] = across(tree, 'mark-told', 'cx');
    expect(zero).toBe(across(tree, 'grid-zero', 'x1')[0]);
    expect(twelve).toBeLessThan(zero ?? 0);
  });

  test('leaves a bar open where the words set no end', () => {
    const [bar] = classed(drawing(panel([row({ kind: 'from', n: 40, included: false }, 'أكثر من 40')])), 'mark-from');
    if (!bar) throw new Error('no bar');
    const own = elements(bar);
    expect(own.filter((each) => attribute(each, 'className') === 'mark-stop')).toEqual([]);
    expect(own.filter((each) => attribute(each, 'className') === 'mark-tip')).toHaveLength(1);
    expect(own.filter((each) => attribute(each, 'className') === 'mark-beyond')).toHaveLength(1);
  });

  test.each(['words', 'none', 'all', 'denied'] as const)('gives %s no place, and no scale for it alone', (told) => {
    const tree = drawing(panel([row({ kind: 'beside', told }, 'عشرات')]));
    for (const name of ['mark', 'grid', 'grid-zero', 'tick']) expect(classed(tree, name)).toEqual([]);
    expect(classed(tree, 'sign')).toHaveLength(1);
    expect(elements(tree, ({ tagName }) => tagName === 'a')).toHaveLength(1);
  });

  test('draws panels of one scale to one scale, and others to their own', () => {
    const seven = panel([row({ kind: 'point', n: 7 }, '7')]);
    const alone = across(drawing(seven), 'mark-told', 'cx')[0];
    const long = panel([row({ kind: 'point', n: 700 }, '700')]);
    expect(across(drawing(seven, long), 'mark-told', 'cx')[0]).not.toBe(alone);
    expect(across(drawing(seven, { ...long, scale: 'people' }), 'mark-told', 'cx')[0]).toBe(alone);
  });

  test('sets what has no place under the scale, after what has one', () => {
    const tree = drawing(panel([row({ kind: 'beside', told: 'words' }, 'عشرات'), row({ kind: 'point', n: 12 }, '12')]));
    expect(elements(tree, ({ tagName }) => tagName === 'a').map((link) => attribute(link, 'href'))).toEqual([
      '#12',
      '#عشرات',
    ]);
  });

  test('has the numbers of a long scale above it too', () => {
    const rows = (count: number) => Array.from({ length: count }, (_, i) => row({ kind: 'point', n: i }, String(i)));
    expect(classed(drawing(panel(rows(6))), 'axis')).toHaveLength(1);
    expect(classed(drawing(panel(rows(7))), 'axis')).toHaveLength(2);
  });

  test('is a drawing for each panel, named and described', () => {
    const described = { id: 'chart-1', title: 'سيارات <السهل>', description: 'قول & قول' };
    const tree = drawing(panel([], { described }), panel([]));
    const named = elements(tree, ({ tagName }) => tagName === 'title' || tagName === 'desc');
    expect(named.map(textContent)).toEqual(['سيارات <السهل>', 'قول & قول', 'كم سيارة؟', 'أقوال']);
  });
});

describe('quantityScale(marks)', () => {
  test('has whole numbers on it, zero first, and room for what is marked', () => {
    for (const n of [0, 1, 2, 3, 7, 11, 250, 2000, 999_999_999]) {
      const { at, ticks } = quantityScale([{ kind: 'from', n, included: true }]);
      expect(ticks[0]).toBe(0);
      expect(ticks.length).toBeGreaterThan(1);
      expect(ticks.every(Number.isInteger)).toBe(true);
      for (const place of [at(0), at(n), ...ticks.map(at)]) {
        expect(place).toBeGreaterThan(0);
        expect(place).toBeLessThan(100);
      }
    }
  });
});

describe.each(answeredQuestions(archive).map((answered) => ({ id: answered.question.id, answered })))(
  'the drawings of $id',
  ({ answered }) => {
    const { question, figures } = answered;
    const sets = claimSets(archive, answered, '/figures/x/');
    const claims = sets.flatMap((set) => set.claims);
    const tree = fromHtml(comparisonCharts(answered, sets).join('\n'), { fragment: true });

    test('are there for a question about a number, with every figure of it once', () => {
      const given = claims.map(({ report, id }) => `${report}#${id}`);
      const wanted = figures.map(({ report, id }) => `${report}#${id}`);
      expect(given.toSorted()).toEqual(question.answers === 'statements' ? [] : wanted.toSorted());
    });

    test('have a mark for each figure with a number, and say no number that no figure has', () => {
      expect(classed(tree, 'mark')).toHaveLength(claims.filter(({ mark }) => isPlaced(mark)).length);
      const quantities = classed(tree, 'row-quantity').map(textContent);
      expect(quantities).toEqual(claims.map(({ quantity }) => quantity));
    });

    test('have each kind of mark explained', () => {
      expect(new Set(legend(sets).map(({ mark }) => mark.kind))).toEqual(new Set(claims.map(({ mark }) => mark.kind)));
    });
  },
);
