import { describe, expect, test } from 'vitest';
import { earliest, latest, parseEdtf } from '../../src/archive/edtf.ts';
import { locate } from '../../src/archive/quotes.ts';
import { resolveRelative } from '../../src/arabic/relative-dates.ts';
import { archive, content } from './content.ts';

const { events } = archive;

/** Where the words of an event's date stand in its line. */
const wordsOf = (report: string, line: number) =>
  events.flatMap((event) => {
    const { words } = event.date;
    if (event.report !== report || event.line !== line || words === undefined) return [];
    const start = archive.report(report).lines[line - 1]?.text.indexOf(words) ?? -1;
    return start < 0 ? [] : [{ start, end: start + words.length }];
  });

describe('the events', () => {
  test('are those of the five reports at least, and each is a quoted sentence', () => {
    expect(events.length).toBeGreaterThanOrEqual(40);
    expect(new Set(events.map(({ report }) => report)).size).toBeGreaterThanOrEqual(5);
    for (const { report, line, quote, occurrence } of events) {
      const text = archive.report(report).lines[line - 1]?.text ?? '';
      expect(typeof locate(text, quote, occurrence)).toBe('object');
    }
  });

  const datings = archive.reports.flatMap((report) => {
    const numbers = report.not_figures
      .filter(({ reason }) => reason === 'event-date' || reason === 'relative-date')
      .map(({ line, quote, occurrence }) => ({ report, line, words: quote, occurrence }));
    // Hours are no date.
    const figures = report.figures
      .filter(({ measure, counting_unit }) => ['elapsed', 'duration'].includes(measure) && counting_unit !== 'hour')
      .map(({ line, value, valueSpan }) => ({ report, line, words: value, span: valueSpan }));
    return [...numbers, ...figures].map((dating) => ({ id: report.id, ...dating }));
  });

  test.each(datings)('of $id say on which day «$words» is', (dating) => {
    const { report, line, words } = dating;
    const found = 'span' in dating ? dating.span : locate(report.lines[line - 1]?.text ?? '', words, dating.occurrence);
    if (typeof found !== 'object') throw new Error(words);
    const covered = wordsOf(report.id, line).some(({ start, end }) => start <= found.start && found.end <= end);
    expect(covered).toBe(true);
  });

  test('agree with the dates of the figures that count from the same words', () => {
    const dated = archive.reports.flatMap((report) =>
      report.figures.flatMap((figure) => (figure.date && figure.measure === 'elapsed' ? [{ report: report.id, figure }] : [])),
    );
    expect(dated.length).toBeGreaterThan(3);
    for (const { report, figure } of dated) {
      const same = events.filter(
        ({ date, ...event }) => event.report === report && event.line === figure.line && date.words?.includes(figure.value),
      );
      expect(same.length).toBeGreaterThan(0);
      for (const { date } of same) expect('edtf' in date && date.edtf).toBe(figure.date?.edtf);
    }
  });

  test('whose words can be counted from the day of the report are counted, but for words older than it', () => {
    const open = events.filter(({ date, report }) => {
      const { published } = archive.report(report);
      if (date.basis !== 'unknown' || date.words === undefined || published.basis === 'unknown') return false;
      const written = parseEdtf(published.edtf);
      if ('fault' in written) return false;
      return resolveRelative(date.words, { first: earliest(written), last: latest(written) }) !== undefined;
    });
    const first = open.filter(({ report }) => Number(report) <= 5);
    expect(first.map(({ report, date }) => `${report}: ${date.words}`)).toEqual(['0003: قبل يومين']);
  });

  test('are never said to be stated where a word counts from the day of writing', () => {
    const stated = content.events.filter(({ record }) => record.date.basis === 'stated');
    expect(stated.length).toBeGreaterThan(0);
    for (const { record } of stated) expect(record.date.words).toMatch(/\d{4}/u);
  });

  test('call what is told by a noun, and cast no doubt', () => {
    for (const { what } of events) {
      expect(what).toMatch(/^[\p{Script=Arabic}]/u);
      expect(what).not.toMatch(/(?<!\p{L})(?:مزعوم|يزعم|زعم|إرهابي|ادّعى)(?!\p{L})/u);
    }
  });
});
