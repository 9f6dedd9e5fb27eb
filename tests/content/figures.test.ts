import { describe, expect, test } from 'vitest';
import { locate } from '../../src/archive/quotes.ts';
import { archive, content, problems } from './content.ts';

const figures = archive.reports.flatMap((report) => report.figures);

describe('the content', () => {
  test('has no problem', () => {
    expect(problems).toEqual([]);
  });

  test('holds the five reports, all their figures, questions and relations', () => {
    expect(archive.reports.slice(0, 5).map(({ id }) => id)).toEqual(['0001', '0002', '0003', '0004', '0005']);
    expect(figures.length).toBeGreaterThanOrEqual(45);
    expect(archive.questions.length).toBeGreaterThanOrEqual(13);
    expect(archive.relations.length).toBeGreaterThanOrEqual(79);
  });
});

describe('the figures', () => {
  test('stand at their places, value within quote', () => {
    for (const { report, line, quote, value, quoteSpan, valueSpan } of figures) {
      const text = archive.report(report).lines[line - 1]?.text ?? '';
      expect(text.slice(quoteSpan.start, quoteSpan.end)).toBe(quote);
      expect(text.slice(valueSpan.start, valueSpan.end)).toBe(value);
      expect(quoteSpan.start <= valueSpan.start && valueSpan.end <= quoteSpan.end).toBe(true);
    }
  });

  /** Sought here by plain patterns, apart from the checker's own grammar of numbers. */
  const patterns = {
    digits: /\p{Nd}+/gu,
    'words of quantity': /(?:عشرات|مئات|عدة|جميع|يومين|أسبوعين|ساعتين|شهرين)(?!\p{L})/gu,
    'number words': /(?:ثلاث|أربع|خمس|ست|سبع|ثماني|تسع|عشر)ة?(?!\p{L})|(?:مئة|ألفي|آلاف)(?!\p{L})/gu,
  };
  const cases = archive.reports.flatMap((report) => Object.entries(patterns).map((each) => [report, ...each] as const));

  test.each(cases)('of $id, or what is said to be none, hold all %s of its text', (report, _, pattern) => {
    for (const { line, text, figures: claimed } of [report.heading, ...report.passages]) {
      const others = report.not_figures
        .filter((other) => other.line === line)
        .map(({ quote, occurrence }) => locate(text, quote, occurrence))
        .filter((span) => typeof span === 'object');
      const spans = [...claimed.map(({ valueSpan }) => valueSpan), ...others];
      const undecided = [...text.matchAll(pattern)].filter(
        ({ index, 0: words }) => !spans.some(({ start, end }) => start <= index && index + words.length <= end),
      );
      expect(undecided.map(({ index }) => text.slice(index - 20, index + 20))).toEqual([]);
    }
  });

  test('share no word of a line', () => {
    for (const one of figures) {
      const others = figures.filter(({ report, line, id }) => report === one.report && line === one.line && id !== one.id);
      for (const { valueSpan } of others) {
        expect(valueSpan.end <= one.valueSpan.start || one.valueSpan.end <= valueSpan.start).toBe(true);
      }
    }
  });

  test('each say who claims them', () => {
    for (const { claimed_by } of figures) {
      if (claimed_by.basis !== 'unknown') expect(claimed_by.name).toMatch(/\S/u);
      else expect(['narrated', 'headline', 'relayed']).toContain(claimed_by.mode);
    }
  });

  test('without a number have none: words and denials are not counted', () => {
    const without = figures.filter(({ quantity }) => quantity.kind === 'words' || quantity.kind === 'denied');
    expect(without.length).toBeGreaterThan(5);
    for (const { quantity } of without) expect(Object.keys(quantity)).toEqual(['kind']);
  });

  test('of executed prisoners in 0001–0005 are each on their own: none of their sums stands as a figure', () => {
    const first = figures.filter(({ report }) => ['0001', '0002', '0003', '0004', '0005'].includes(report));
    const numbers = first.flatMap(({ quantity }) => ('n' in quantity ? [quantity.n] : []));
    for (const addend of [11, 3, 56, 130, 100, 40]) expect(numbers).toContain(addend);
    for (const sum of [11 + 3 + 56, 130 + 100, 100 + 40, 100 + 130 + 40]) expect(numbers).not.toContain(sum);
  });
});

describe('the questions', () => {
  test.each(archive.questions)('$id gathers a figure or a statement, and says how they differ', (question) => {
    const gathered = figures.filter(({ questions }) => questions.includes(question.id)).length;
    expect(gathered + question.statements.length).toBeGreaterThan(0);
    expect(question.note).toMatch(/\p{Script=Arabic}/u);
    expect(question.note).not.toMatch(/(?<!\p{L})(?:المجموع|مجموعها|الإجمالي|مزعوم|يزعم|الأصحّ|الأدقّ)(?!\p{L})/u);
  });
});

describe('the records', () => {
  test('declare each name once', () => {
    for (const { record } of content.reports) {
      for (const list of [record.factions, record.organisations, record.places, record.persons]) {
        expect(new Set(list).size).toBe(list.length);
      }
    }
  });

  test('invent no address of an archived copy', () => {
    expect(archive.reports.slice(0, 5).filter(({ archived }) => archived.basis !== 'unknown')).toEqual([]);
  });
});
