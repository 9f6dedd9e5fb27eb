import { describe, expect, test } from 'vitest';
import { findTriggers } from '../../src/arabic/index.ts';
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

  test.each(archive.reports)('of $id leave no number or quantity word of its text undecided', (report) => {
    for (const { line, text, figures: claimed } of [report.heading, ...report.passages]) {
      const not = report.not_figures
        .filter((other) => other.line === line)
        .map(({ quote, occurrence }) => locate(text, quote, occurrence))
        .filter((span) => typeof span === 'object');
      const spans = [...claimed.map(({ valueSpan }) => valueSpan), ...not];
      const undecided = findTriggers(text).filter(
        ({ start, end }) => !spans.some((span) => span.start < end && start < span.end),
      );
      expect(undecided.map(({ start, end }) => text.slice(start, end))).toEqual([]);
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

  test('of executed prisoners are each on their own, and no figure is a sum of others', () => {
    const numbers = figures.flatMap(({ quantity }) => ('n' in quantity ? [quantity.n] : []));
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
