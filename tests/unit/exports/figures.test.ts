import { describe, expect, test } from 'vitest';
import type { Archive } from '../../../src/archive/archive.ts';
import { figuresFile } from '../../../src/exports/figures-schema.ts';
import { figuresData } from '../../../src/exports/figures.ts';
import { writeJson, writeLongList } from '../../../src/exports/json.ts';
import { openSite } from '../../../src/site/archive.ts';

const archive = await openSite();
const data = dataOf(archive);
const figures = archive.reports.flatMap((report) => report.figures);

/** The file's data, with all figures at hand. */
function dataOf(of: Archive, locate = (address: string) => address) {
  const { head, figures: all } = figuresData(of, locate);
  return { ...head, figures: [...all] };
}
const named = (id: string) => data.figures.find((figure) => figure.id === id);

describe('figuresData(archive, locate)', () => {
  test('has the shape that is promised', () => {
    expect(figuresFile.safeParse(data).error).toBeUndefined();
  });

  test('has every figure once, by report and number', () => {
    expect(data.figures.map(({ id }) => id)).toEqual(figures.map(({ report, id }) => `${report}#${id}`));
  });

  test('gives quotes that stand in their line of the capture with what is around them, and hold the value', () => {
    for (const { report, line, quote, value_verbatim: value } of data.figures) {
      const text = archive.report(report).lines[line.number - 1]?.text ?? '';
      const { prefix, exact, suffix } = quote;
      expect(text).toContain(`${prefix}${exact}${suffix}`);
      expect(exact).toContain(value);
      const at = text.indexOf(`${prefix}${exact}${suffix}`);
      expect(prefix.length).toBe(Math.min(32, at + prefix.length));
    }
  });

  test('writes quantities in correct Arabic, with what they count', () => {
    expect(named('0001#f2')?.quantity_words).toBe('أكثر من 250 مقاتلًا');
    expect(named('0005#f3')?.quantity_words).toBe('سيارتان');
    expect(named('0001#f1')?.quantity_words).toBe('كمّية بلا عدد');
    expect(named('0004#f5')).toMatchObject({ quantity: { kind: 'denied' }, quantity_words: 'نفي' });
  });

  test('says who claims it and how that is known, and invents no name', () => {
    expect(named('0001#f1')?.claimed_by).toEqual({
      ...{ basis: 'unknown', mode: 'headline', name: null, who: null, reason: null },
      note: expect.toSatisfy((note) => note === null || typeof note === 'string') as unknown,
    });
    expect(named('0002#f3')?.claimed_by).toMatchObject({
      name: 'السرميني',
      who: { id: 'abu-muhammad-al-sarmini', name: 'أبو محمد السرميني' },
    });
    expect(named('0002#f6')?.target.at(-1)).toEqual({ id: null, name: 'فصائل أخرى' });
  });

  test('labels every term, and titles every question, that a figure names', () => {
    const { measures, counting_units: units, modes, questions } = data.labels;
    for (const figure of data.figures) {
      expect(measures).toHaveProperty([figure.measure]);
      if (figure.counting_unit !== null) expect(units).toHaveProperty([figure.counting_unit]);
      expect(modes).toHaveProperty([figure.claimed_by.mode]);
      for (const question of figure.questions) expect(questions).toHaveProperty([question]);
    }
    expect(Object.keys(questions)).toHaveLength(new Set(data.figures.flatMap((figure) => figure.questions)).size);
  });

  test('writes each address as it is told to', () => {
    const there = dataOf(archive, (address) => `https://archive.invalid/x${address}`);
    expect(there.figures[0]?.address).toBe(`https://archive.invalid/x${data.figures[0]?.address}`);
    expect(figuresFile.safeParse(there).error).toBeUndefined();
  });

  test('of an archive without a report has no figure, and is of the same shape', () => {
    const none = dataOf({ ...archive, reports: [] });
    expect(none.figures).toEqual([]);
    expect(figuresFile.safeParse(none).error).toBeUndefined();
  });

  test('cuts no character of two code units in half', () => {
    const [report] = archive.reports;
    const [figure] = figures;
    if (!report || !figure) throw new Error('There is no figure.');
    const text = `${'ا'.repeat(3)}😀${'ب'.repeat(31)}خمسة${'ج'.repeat(31)}😀`;
    const changed = { ...figure, line: 1, quote: 'خمسة', quoteSpan: { start: 36, end: 40 } };
    const lines = report.lines.map((line) => (line.number === 1 ? { ...line, text } : line));
    const odd = { ...report, lines, figures: [changed] };
    const [first] = dataOf({ ...archive, reports: [odd], report: () => odd }).figures;
    expect(first?.quote).toMatchObject({ prefix: 'ب'.repeat(31), suffix: 'ج'.repeat(31) });
  });
});

describe('writeLongList(head, "figures", figures)', () => {
  test('writes in pieces what is written of the whole', () => {
    const { head, figures: all } = figuresData(archive, (address) => address);
    expect([...writeLongList(head, 'figures', all)].join('')).toBe(writeJson(data));
    expect([...writeLongList(head, 'figures', [])].join('')).toBe(writeJson({ ...head, figures: [] }));
  });
});
