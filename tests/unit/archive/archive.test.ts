import { describe, expect, test } from 'vitest';
import { ContentError, openArchive, passageOf } from '../../../src/archive/archive.ts';
import { checkChanged } from './fixture.ts';

const { content } = await checkChanged([]);
const archive = openArchive(content);

describe('openArchive(content)', () => {
  test('gives reports by number, entities by name with «ال» set aside, and the edition', () => {
    expect(archive.reports.map(({ id }) => id)).toEqual(['0001', '0002']);
    expect(archive.factions.map(({ name }) => name)).toEqual(['كتيبة السهل', 'لواء السفح']);
    expect(archive.edition.id).toBe('2026.1');
    expect(archive.glossary.map(({ term }) => term)).toEqual(['التقرير', 'الرقم المنسوب']);
  });

  test('sorts numbers of five digits after those of four', () => {
    const [first] = content.reports;
    if (!first) throw new Error('no report');
    const late = { ...first, record: { ...first.record, id: '10000' } };
    expect(openArchive({ ...content, reports: [late, ...content.reports] }).reports.map(({ id }) => id)).toEqual([
      '0001',
      '0002',
      '10000',
    ]);
  });

  test.each([
    ['as it was read', undefined],
    ['with other escapes', '\n\n\\(فقرة\\) أولى\nسطر ثان\n\nأخرى\n\nوثالثة\n\nورابعة\n'],
    ['of nothing', ''],
  ])('gives the body of a transcription line by line, %s', (_, other) => {
    const [first] = content.reports;
    if (!first) throw new Error('no report');
    const entry = { ...first, body: other ?? first.body };
    const [report] = openArchive({ ...content, reports: [entry, ...content.reports.slice(1)] }).reports;
    expect(report?.body.join('\n')).toBe(entry.body);
  });

  test('gives each line of a capture its role, and each passage its stored id', () => {
    const { lines, heading, passages } = archive.report('0001');
    expect(lines.map(({ role }) => role)).toEqual([
      'title',
      'blank',
      'furniture',
      'paragraph',
      'paragraph',
      'paragraph',
    ]);
    expect(lines[2]).toMatchObject({ number: 3, text: 'حجم الخط', kind: 'font-size-control' });
    expect([heading, ...passages].map(({ id, line }) => `${id} ${line}`)).toEqual(['title 1', 'p1 4', 'p2 5', 'p3 6']);
  });

  test('places a figure’s quote and value in the line', () => {
    const [figure] = archive.report('0001').figures;
    const text = archive.report('0001').passages[0]?.text ?? '';
    expect(figure).toMatchObject({ id: 'f1', report: '0001', passage: 'p1' });
    expect(text.slice(figure?.valueSpan.start, figure?.valueSpan.end)).toBe('12');
    expect(text.slice(figure?.quoteSpan.start, figure?.quoteSpan.end)).toBe(figure?.quote);
  });

  test('links back: mentions, figures and relations of an entity', () => {
    expect(
      archive.mentionsOf('liwa-al-safh').map(({ report, line, text, decided }) => [report, line, text, decided]),
    ).toEqual([
      ['0001', 1, 'لواء السفح', false],
      ['0001', 4, 'لواء السفح', false],
      ['0001', 5, 'اللواء', true],
    ]);
    expect(archive.figuresOf('liwa-al-safh').map(({ report, id }) => `${report}#${id}`)).toEqual(['0001#f1']);
    expect(archive.relationsOf('katibat-al-sahl').map(({ id, passage }) => `${id} ${passage}`)).toEqual([
      'r1 title',
      'r2 p3',
    ]);
    expect(archive.mentionsOf('rasid-al-jabal').map(({ line }) => line)).toEqual([4, 5]);
    expect(archive.relationsOf('wadi-al-nab')).toEqual([]);
  });

  test('links back: what was in a place, what an entity says, and the reports that are its own', () => {
    const ids = (records: readonly { report: string; id: string }[]) => records.map((r) => `${r.report}#${r.id}`);
    expect(ids(archive.figuresAt('wadi-al-nab'))).toEqual(['0001#f1', '0002#f1']);
    expect(ids(archive.figuresSaidBy('liwa-al-safh'))).toEqual(['0001#f1']);
    expect(ids(archive.relationsSaidBy('rasid-al-jabal'))).toEqual(['0001#r2']);
    expect(['rasid-al-jabal', 'tall-al-ward'].map((id) => archive.reportsOf(id).map((report) => report.id))).toEqual([
      ['0001'],
      ['0001'],
    ]);
    expect(archive.figuresSaidBy('katibat-al-sahl')).toEqual([]);
    expect(archive.reportsOf('liwa-al-safh')).toEqual([]);
  });

  test('counts no name in page furniture', () => {
    expect(
      archive.reports.flatMap(({ mentions }) => mentions).filter(({ line, report }) => report === '0001' && line === 3),
    ).toEqual([]);
  });

  test('gives every id its record, and throws on one that the checker would have refused', () => {
    expect(archive.entity('tall-al-ward')).toMatchObject({ entity: 'place', name: 'تل الورد' });
    expect(archive.question('vehicles-on-the-road').comparability).toBe('partly');
    expect(() => archive.faction('tall-al-ward')).toThrow(ContentError);
    expect(() => archive.report('0009')).toThrow(ContentError);
  });

  test('throws on content without its capture, its edition or a figure’s words', () => {
    expect(() => openArchive({ ...content, captures: new Map() })).toThrow(ContentError);
    expect(() => openArchive({ ...content, edition: undefined })).toThrow(ContentError);
    const [first] = content.reports;
    const [figure] = first?.record.figures ?? [];
    if (!first || !figure) throw new Error('no figure');
    const wrong = { ...first, record: { ...first.record, figures: [{ ...figure, value: '13' }] } };
    expect(() => openArchive({ ...content, reports: [wrong] })).toThrow(ContentError);
  });
});

describe('passageOf(report, line)', () => {
  test.each([
    [1, 'title'],
    [3, 'title'],
    [5, 'p2'],
  ])('line %i is in %s', (line, passage) => {
    expect(passageOf(archive.report('0001'), line)).toBe(passage);
  });
});
