import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { readContent } from '../../../src/archive/read.ts';
import { authorityOf, propose, readLayout } from '../../../src/ingest/index.ts';
import { invented } from './authority.ts';

const pages = z
  .array(
    z.strictObject({
      page: z.string(),
      byline: z.string().nullable(),
      published: z.string(),
      lines: z.array(z.string()),
    }),
  )
  .parse(parse(await readFile('tests/fixtures/ingest/pages.yaml', 'utf8')));

describe('readLayout(lines, authority)', () => {
  test.each(pages)('tells the role of each line of $page', ({ lines }) => {
    const words = lines.map((line) => line.slice(line.indexOf(' | ') + 3));
    const told = readLayout(words, invented).map(({ role, kind, text }) => `${kind ?? role} | ${text}`);
    expect(told).toEqual(lines);
  });

  test.each(pages)('and who wrote it and when: $page', ({ lines, byline, published }) => {
    const words = lines.map((line) => line.slice(line.indexOf(' | ') + 3));
    const { statements } = propose(readLayout(words, invented), invented, undefined, []);
    expect('quote' in statements.byline ? statements.byline.quote : null).toBe(byline);
    const { published: date } = statements;
    const parts = 'edtf' in date ? [date.basis, date.edtf, 'time' in date ? date.time : undefined] : ['unknown'];
    expect(parts.filter(Boolean).join(' ')).toBe(published);
  });

  test('gives the roles that the records of the five captures have', async () => {
    const { content } = await readContent('content');
    const authority = authorityOf(content);
    for (const { record } of content.reports) {
      const capture = content.captures.get(record.capture.file);
      const told = readLayout(capture?.lines ?? [], authority).map(({ line, role, kind, id }) => ({
        line,
        role,
        kind,
        id,
      }));
      const wanted = record.capture.lines.map((each) => ({
        line: each.line,
        role: each.role,
        kind: 'kind' in each ? each.kind : undefined,
        id: 'id' in each ? each.id : undefined,
      }));
      expect(told, record.id).toEqual(wanted);
    }
  });

  test('has a role for every line, and one title, whatever the lines are', () => {
    const odd = [
      ['عنوان'],
      ['•', 'كلمة'],
      ['طباعة', 'شارك'],
      ['2017', '12'],
      ['\u00a0', '***', 'سطر واحد طويل بما يكفي'],
    ];
    for (const lines of odd) {
      const told = readLayout(lines, invented);
      expect(told).toHaveLength(lines.length);
      expect(told.filter(({ role }) => role === 'title').length, lines.join()).toBe(1);
    }
  });
});

describe('propose(lines, authority, facts, others): the time', () => {
  test.each([
    ['السبت 6 آب 2016 18:30 (بتوقيت مكة المكرمة)', 'التوقيت كما يذكره السطر: «بتوقيت مكة المكرمة».'],
    ['تاريخ النشر: 19.03.2017 | 14:22 GMT', 'التوقيت كما يذكره السطر: «GMT».'],
    ['2016-08-06T18:30:00+02:00', 'التوقيت كما يذكره السطر: «+02:00».'],
    ['السبت 6 آب 2016 18:30', 'لا تذكر النسخة المنطقة الزمنية.'],
  ])('tells the zone that its line tells: %s', (date, note) => {
    const lines = ['هدنة في الشمال بين الفصائل', date, 'قال مصدر إن الطريق إلى الوادي مفتوح أمام السيارات منذ أيام.'];
    expect(propose(readLayout(lines, invented), invented, undefined, []).statements.published).toMatchObject({ note });
  });
});

describe('propose(lines, authority, facts, others): the source', () => {
  const body = 'قال مصدر إن الطريق إلى الوادي مفتوح أمام السيارات منذ أيام، وإن العبور سهل.';
  const sourceOf = (...lines: string[]) =>
    propose(readLayout(lines, invented), invented, undefined, []).statements.source;

  test.each([
    ['the first words of the text', ['الطريق إلى وادي النبع مفتوح', `تل الورد – راصد الجبل: ${body}`]],
    ['a source line', ['الطريق إلى وادي النبع مفتوح', body, 'المصدر: راصد الجبل']],
    ['a signature', ['الطريق إلى وادي النبع مفتوح', 'راصد الجبل - سالم المرعي', body]],
  ])('is stated by %s', (_, lines) => {
    expect(sourceOf(...lines)).toMatchObject({ basis: 'stated', quote: 'راصد الجبل', organisation: 'rasid-al-jabal' });
  });

  test('is inferred, with its words, where the sources speak to it', () => {
    const source = sourceOf('الطريق إلى وادي النبع مفتوح', `${body.replace('مصدر', 'مصدر لـ«راصد الجبل»')}`);
    expect(source).toMatchObject({ basis: 'inferred', confidence: 'medium', organisation: 'rasid-al-jabal' });
    expect(source).toMatchObject({ evidence: [{ kind: 'this-capture', line: 2, quote: 'لـ«راصد الجبل' }] });
  });

  test('is left open with the words that have no record', () => {
    const source = sourceOf('الطريق إلى وادي النبع مفتوح', 'المصدر: مرآة الوادي', body);
    expect(source).toMatchObject({ basis: 'unknown', note: expect.stringContaining('«مرآة الوادي»') as string });
  });
});
