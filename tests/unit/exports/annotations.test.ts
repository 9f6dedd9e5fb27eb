import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Report } from '../../../src/archive/archive.ts';
import { annotations, toldByReport, writeAnnotations } from '../../../src/exports/annotations.ts';
import type { Annotation, AnnotationPage } from '../../../src/exports/annotations.ts';
import { plainText } from '../../../src/exports/plain-text.ts';
import { annotationAddresses } from '../../../src/site/annotations.ts';
import { openSite } from '../../../src/site/archive.ts';
import { expand, faults, parts } from './anno-model.ts';
import { line, stretch, withLines } from './awkward.ts';

const archive = await openSite();
const told = toldByReport(archive);
const nothing = { relations: [], events: [] };
const of = (report: Report, about = told(report.id)) =>
  annotations(archive, report, about, annotationAddresses(archive, report.id));
const pages = archive.reports.map((report) => ({ report, page: of(report) }));
const item = (id: string, fragment: string) => of(archive.report(id)).items.find((each) => each.id === `#${fragment}`);

/** The words that an annotation is on, found by counting the characters of the plain text; and those of its value. */
function byPlace({ target: { selector } }: Annotation, text: string) {
  const place = selector.find((each) => each.type === 'TextPositionSelector');
  if (place?.type !== 'TextPositionSelector') return undefined;
  const words = Array.from(text).slice(place.start, place.end);
  const { refinedBy } = place;
  return { words: words.join(''), value: refinedBy && words.slice(refinedBy.start, refinedBy.end).join('') };
}

/** What its words are said to be, and those of its value. */
function byWords({ target: { selector } }: Annotation) {
  const quote = selector.find((each) => each.type === 'TextQuoteSelector');
  return quote?.type === 'TextQuoteSelector' ? { words: quote.exact, value: quote.refinedBy?.exact } : undefined;
}

/** Where what it says to stand around its words stands in a text. */
function standings({ target: { selector } }: Annotation, text: string): number[] {
  const [quote] = selector;
  if (quote?.type !== 'TextQuoteSelector') return [];
  const around = `${quote.prefix}${quote.exact}${quote.suffix}`;
  const starts: number[] = [];
  for (let at = text.indexOf(around); at >= 0; at = text.indexOf(around, at + 1)) {
    starts.push(Array.from(text.slice(0, at + quote.prefix.length)).length);
  }
  return starts;
}

function expectAnchored(page: AnnotationPage, report: Report) {
  const { text } = plainText(report);
  for (const each of page.items.filter(({ target }) => target.source.endsWith('text.txt'))) {
    expect(byPlace(each, text), each.id).toEqual(byWords(each));
    const place = each.target.selector[1];
    expect(standings(each, text)).toContain(place?.type === 'TextPositionSelector' ? place.start : undefined);
  }
}

describe('annotations(archive, report, told, at)', () => {
  test('has every name, figure, relation and event of the report once', () => {
    for (const { report, page } of pages) {
      const ids = page.items.map(({ id }) => id);
      const { relations, events } = told(report.id);
      const stored = [...report.figures, ...relations, ...events].map(({ id }) => `#${id}`);
      expect(ids.filter((id) => !id.includes('char=')).toSorted()).toEqual(stored.toSorted());
      expect(ids.filter((id) => id.includes('char='))).toHaveLength(report.mentions.length);
      expect(new Set(ids).size).toBe(ids.length);
      expect(page.partOf['total']).toBe(ids.length);
    }
  });

  test('places all words twice, and both places are the same', () => {
    for (const { report, page } of pages) expectAnchored(page, report);
  });

  test('is of the model, to a JSON-LD processor that refuses what means nothing', async () => {
    for (const { report, page } of pages) {
      const base = `https://archive.invalid/reports/${report.id}/annotations.json`;
      const expanded = await expand(JSON.parse(writeAnnotations(page)) as object, base);
      expect(faults(expanded)).toEqual([]);
      expect(expanded['@id']).toBe(base);
    }
  });

  test('leads by relative addresses to the same as by those with an origin', async () => {
    const report = archive.report('0001');
    const at = annotationAddresses(archive, report.id);
    const locate = (address: string) => `https://archive.invalid${address}`;
    const there = annotations(archive, report, told(report.id), { ...at, locate });
    expect(await expand(of(report), locate(at.file))).toEqual(await expand(there, 'https://other.invalid/'));
  });

  test('re-anchors whatever a capture is written with, and of words that stand there twice the right ones', () => {
    const [report] = archive.reports;
    if (!report) throw new Error('There is no report.');
    const drafts = fc.array(fc.tuple(line, fc.nat(), fc.nat(), fc.nat(), fc.nat()), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(drafts, (lines) => {
        const odd = withLines(
          report,
          lines.map(([words, from, to, valueFrom, valueTo]) => {
            const text = words.join('');
            const quoteSpan = stretch(words, from, to);
            const inside = words.slice(Math.min(from % words.length, to % words.length)).slice(0, 1);
            const value = stretch(inside, valueFrom, valueTo);
            const valueSpan = { start: quoteSpan.start + value.start, end: quoteSpan.start + value.end };
            return { text, figure: { quoteSpan, valueSpan } };
          }),
        );
        expectAnchored(of(odd, nothing), odd);
      }),
    );
  });

  test('gives a figure with who claims it, and what is inferred in square brackets', () => {
    const stated = item('0002', 'f3');
    expect(stated?.body[0]).toMatchObject({
      id: './#f3',
      type: 'Figure',
      quantity: { kind: 'more_than', n: 2000 },
      claimed_by: { basis: 'stated', who: { id: '../../persons/abu-muhammad-al-sarmini/' } },
    });
    expect(stated?.body[1]?.['value']).toContain('صاحب القول: السرميني (');
    expect(item('0001', 'f6')?.body[1]?.['value']).toContain('[محمد رشيد]');
    expect(item('0001', 'f1')?.body[1]?.['value']).toContain('صاحب القول غير معروف');
    expect(item('0001', 'f1')?.body[0]?.['claimed_by']).toEqual({ basis: 'unknown', mode: 'headline' });
  });

  test('never narrows a date, and tells of none that is not known', () => {
    expect(item('0001', 'e2')?.body[0]?.['date']).toMatchObject({
      basis: 'inferred',
      edtf: '[2017-02-16..2017-02-22]',
    });
    expect(item('0001', 'e2')?.body[1]?.['value']).toContain('[بين 16 و22 شباط (فبراير) 2017]');
    expect(item('0001', 'e1')?.body[0]?.['date']).not.toHaveProperty('edtf');
    expect(item('0001', 'e1')?.body[1]?.['value']).toContain('التاريخ: د. ت.');
  });

  test('leads, of a name outside the text, to its line of the capture', () => {
    const outside = pages.flatMap(({ page }) => page.items.filter(({ target }) => target.source === 'capture/'));
    expect(outside.length).toBeGreaterThan(0);
    for (const { id, target } of outside) {
      const [, line] = /^#l(\d+)\.char=/.exec(id) ?? [];
      expect(target).toMatchObject({ scope: `capture/#l${line}`, selector: [{ type: 'TextQuoteSelector' }] });
    }
  });

  test('names a person, a faction, a place by its address, and tells whether the name was decided on', async () => {
    const decided = pages.flatMap(({ page }) => page.items.filter(({ body }) => body[0]?.['decided'] === true));
    const mentions = archive.reports.flatMap((report) => report.mentions.filter((mention) => mention.decided));
    expect(decided).toHaveLength(mentions.length);
    const expanded = await expand(of(archive.report('0001')), 'https://archive.invalid/reports/0001/annotations.json');
    const items = parts(expanded, 'http://www.w3.org/ns/activitystreams#items')[0]?.['@list'] ?? [];
    const bodies = items.flatMap((each) => parts(each, 'http://www.w3.org/ns/oa#hasBody').map((body) => body['@id']));
    expect(bodies).toContain('https://archive.invalid/factions/liwa-al-aqsa/');
  });
});

describe('writeAnnotations(page)', () => {
  test('has an annotation a line, is the same each time and ends with a line feed', () => {
    for (const { report, page } of pages) {
      const text = writeAnnotations(page);
      expect(JSON.parse(text)).toEqual(page);
      expect(text.split('\n')).toHaveLength(page.items.length + 3);
      expect(writeAnnotations(of(report))).toBe(text);
    }
  });
});
