import CSL from 'citeproc';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { citedFields } from '../../../src/exports/cited-fields.ts';
import { cslItem, writeCsl } from '../../../src/exports/csl.ts';
import { reference } from '../../../src/exports/references.ts';
import type { Reference } from '../../../src/exports/references.ts';
import { openSite } from '../../../src/site/archive.ts';
import { cslFile } from './citation-readers.ts';
import { dated, hostileReference } from './hostile-references.ts';

const archive = await openSite();
const of = (id: string, origin?: string) =>
  reference(archive, archive.report(id), (address) => origin && `${origin}${address}`);
const read = (references: readonly Reference[]) => cslFile.parse(JSON.parse(writeCsl(references)));

/**
 * A style that prints what a reader looks for, and a locale of the words that it needs. citeproc keeps citations by their
 * text in a plain object, and one that reads `__proto__` stops it: so they are cited by number.
 */
const style = `<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
  <info><title>t</title><id>t</id><updated>2026-01-01T00:00:00Z</updated></info>
  <citation><layout><text variable="call-number"/></layout></citation>
  <bibliography><layout><group delimiter=" | ">
    <names variable="author"><name/></names>
    <text variable="title"/>
    <text variable="container-title"/>
    <choose>
      <if is-uncertain-date="issued"><text term="circa"/></if>
      <else-if variable="issued" match="none"><text term="no date"/></else-if>
    </choose>
    <date variable="issued" form="numeric" date-parts="year-month-day"/>
    <text variable="publisher-place"/>
    <text variable="archive"/>
    <text variable="archive_location"/>
    <text variable="call-number"/>
    <text variable="URL"/>
  </group></layout></bibliography>
</style>`;
const locale = `<locale xmlns="http://purl.org/net/xbiblio/csl" version="1.0" xml:lang="ar">
  <date form="numeric" delimiter="-"><date-part name="year"/><date-part name="month" form="numeric-leading-zeros"/><date-part name="day" form="numeric-leading-zeros"/></date>
  <terms><term name="no date">د.ت.</term><term name="circa">نحو</term><term name="and">و</term><term name="et-al">وآخرون</term><term name="and others">وآخرون</term></terms>
</locale>`;

/** What citeproc makes of a reference: the parts of its entry. */
function cite(one: Reference): string[] {
  const [item] = read([one]);
  const engine = new CSL.Engine({ retrieveLocale: () => locale, retrieveItem: () => item }, style, 'ar', true);
  engine.updateItems(item ? [item.id] : []);
  const [, entries] = engine.makeBibliography();
  return entries
    .join('')
    .replace(/<[^>]*>/g, '')
    .trim()
    .split(' | ');
}

describe('writeCsl(references)', () => {
  test('says what is known of a report, and leaves out what is not', () => {
    const item = cslItem(of('0003'));
    expect(Object.keys(item)).not.toContain('author');
    expect(item).toMatchObject({
      ...{ id: 'sijill-0003', type: 'article-newspaper', language: 'ar', archive_location: '/reports/0003/' },
      'container-title': '[بوابة الحركات الإسلامية]',
      issued: { 'date-parts': [[2017, 2, 22]] },
      custom: { 'source-basis': 'inferred', 'published-basis': 'stated', 'published-time': '11:13' },
    });
    expect(cslItem(of('0005'))).not.toHaveProperty('container-title');
    expect(cslItem(of('0005')).custom['source-basis']).toBe('unknown');
  });

  test('has an address only where the origin is known', () => {
    expect(cslItem(of('0001'))).not.toHaveProperty('URL');
    expect(cslItem(of('0001', 'https://archive.invalid')).URL).toBe('https://archive.invalid/reports/0001/');
  });

  test.each([
    ['2017-02-18', { 'date-parts': [[2017, 2, 18]] }],
    ['2017-02~', { 'date-parts': [[2017, 2]], circa: true }],
    ['2017?', { 'date-parts': [[2017]], circa: true }],
    [
      '2016-12/2017-01-03',
      {
        'date-parts': [
          [2016, 12],
          [2017, 1, 3],
        ],
      },
    ],
    ['[2017-02-16..2017-02-22]', { 'date-parts': [[2017, 2]] }],
    ['[2016-12-31..2017-01-02]', { literal: 'بين 31 كانون الأول (ديسمبر) 2016 و2 كانون الثاني (يناير) 2017' }],
    [undefined, undefined],
  ])('gives the date %s as %j: never narrower than it is', (edtf, issued) => {
    const item = cslItem(dated(edtf));
    expect(item.issued).toEqual(issued);
    expect(item.custom['published-edtf']).toBe(edtf);
  });

  test('gives every field back, whatever it holds', () => {
    fc.assert(
      fc.property(fc.array(hostileReference, { maxLength: 3 }), (references) => {
        const items = read(references);
        expect(items).toHaveLength(references.length);
        references.forEach((one, i) => {
          const fields = citedFields(one);
          const item = items[i];
          expect(item?.title).toBe(fields.title);
          expect(item?.author?.map(({ literal }) => literal) ?? []).toEqual(fields.authors);
          expect(item?.['container-title']).toBe(fields.source);
          expect(item?.['publisher-place']).toBe(fields.place);
          expect(item?.section).toBe(fields.section);
          expect(item?.abstract).toBe(fields.summary);
          expect(item?.keyword?.split(', ') ?? []).toEqual(fields.subjects);
          expect(item?.URL).toBe(fields.url);
          expect(item?.note).toBe([...fields.cautions, ...fields.remarks].join(' '));
        });
      }),
    );
  });
});

describe('what citeproc makes of the file', () => {
  const [site, place] = ['سِجِلّ (Sijill)', (id: string) => [`/reports/${id}/`, id]];

  test.each([
    ['0001', ['سليم العمر', '2017-02', 'ريف اللاذقية'], 'القدس العربي'],
    ['0003', ['2017-02-22'], '[بوابة الحركات الإسلامية]'],
    ['0005', ['عمار البكور', '2016-02-25', 'حلب'], undefined],
  ])('a citation of %s says whose it is, of when, and where it is kept', (id, others, source) => {
    const parts = cite(of(id));
    expect(parts).toEqual(expect.arrayContaining([...others, ...(source ? [source] : []), site, ...place(id)]));
    expect(parts).toHaveLength(others.length + (source ? 1 : 0) + 4);
  });

  test.each([
    [undefined, ['د.ت.']],
    ['2017-02~', ['نحو', '2017-02']],
    ['2017-02-16/2017-02-22', ['2017-02-16–22']],
    ['[2016-12-31..2017-01-02]', ['بين 31 كانون الأول (ديسمبر) 2016 و2 كانون الثاني (يناير) 2017']],
  ])('the date %s is printed as %j', (edtf, printed) => {
    expect(cite(dated(edtf))).toEqual(['عنوان', ...printed, site, ...place('0007')]);
  });

  test('no words of a report stop it', () => {
    fc.assert(
      fc.property(hostileReference, (one) => {
        expect(cite(one).length).toBeGreaterThan(2);
      }),
      { numRuns: 30, examples: [[{ ...of('0005'), title: '__proto__' }]] },
    );
  });
});
