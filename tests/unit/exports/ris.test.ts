import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { singleLine } from '../../../src/arabic/plain-line.ts';
import { citedFields } from '../../../src/exports/cited-fields.ts';
import { reference } from '../../../src/exports/references.ts';
import type { Reference } from '../../../src/exports/references.ts';
import { writeRis } from '../../../src/exports/ris.ts';
import { openSite } from '../../../src/site/archive.ts';
import { readRis } from './citation-readers.ts';
import { dated, hostileReference } from './hostile-references.ts';

const archive = await openSite();
const of = (id: string) => reference(archive, archive.report(id), () => undefined);
const read = (one: Reference) => readRis(writeRis([one]))[0];

describe('writeRis(references)', () => {
  test('writes a report as a newspaper article, a field a line', () => {
    const [text = ''] = writeRis([of('0003')]).split('KW  - ');
    expect(text.split('\r\n')).toEqual([
      'TY  - NEWS',
      'TI  - لواء الأقصى ينسحب الى مناطق "داعش" وينضم للتنظيم رسمياً فى الرقة',
      'T2  - [بوابة الحركات الإسلامية]',
      'DA  - 2017/02/22/',
      'PY  - 2017',
      'LA  - ar',
      'DB  - سِجِلّ (Sijill)',
      'AN  - 0003',
      'CN  - 0003',
      '',
    ]);
  });

  test('gives a name whole: nothing follows its comma', () => {
    expect(read(of('0002'))?.values('AU')).toEqual(['هبة دباس,']);
  });

  test('adds no comma to a name that has one', () => {
    const authors = [{ name: 'دباس, هبة', kind: 'person' as const }];
    expect(read({ ...of('0002'), authors })?.values('AU')).toEqual(['دباس, هبة']);
  });

  test('says in a note what is inferred, and the date as it is known', () => {
    const note = read(of('0001'))?.values('N1').join() ?? '';
    expect(note).toContain('استنتج الأرشيف تاريخ النشر');
    expect(note).toContain('(EDTF: [2017-02-16..2017-02-22])');
    expect(read(of('0001'))?.values('DA')).toEqual(['2017/02//']);
  });

  test.each([
    ['2017-02-18', '2017/02/18/', '2017'],
    ['2017-02', '2017/02//', '2017'],
    ['0987~', '0987///', '0987'],
    ['2017-02-16/2017-02-22', '2017/02//', '2017'],
    ['[2017-02-28..2017-03-03]', '2017///', '2017'],
    ['[2016-12-31..2017-01-02]', undefined, undefined],
    [undefined, undefined, undefined],
  ])('writes the date %s as %s: never narrower than it is', (edtf, date, year) => {
    const record = read(dated(edtf));
    expect([record?.values('DA'), record?.values('PY')]).toEqual([date, year].map((each) => (each ? [each] : [])));
  });

  test('ends each line with CR LF and has no byte order mark', () => {
    const text = writeRis([of('0001'), of('0002')]);
    expect(text).toMatch(/^TY {2}- (?:[^\r\n]*\r\n)+$/u);
    expect(writeRis([])).toBe('');
  });

  test('gives every field back, whatever it holds', () => {
    fc.assert(
      fc.property(fc.array(hostileReference, { minLength: 1, maxLength: 3 }), (references) => {
        const records = readRis(writeRis(references));
        expect(records).toHaveLength(references.length);
        references.forEach((one, i) => {
          const fields = citedFields(one);
          const got = (tag: string) => records[i]?.values(tag);
          const wanted = (...values: readonly (string | undefined)[]) =>
            values.flatMap((value) => (value === undefined ? [] : [singleLine(value)]));
          expect(records[i]?.type).toBe('NEWS');
          expect(got('TI')).toEqual(wanted(fields.title));
          expect(got('AU')).toEqual(wanted(...fields.authors).map((name) => (name.includes(',') ? name : `${name},`)));
          expect(got('T2')).toEqual(wanted(fields.source));
          expect(got('CY')).toEqual(wanted(fields.place));
          expect(got('SE')).toEqual(wanted(fields.section));
          expect(got('KW')).toEqual(wanted(...fields.subjects));
          expect(got('AB')).toEqual(wanted(fields.summary));
          expect(got('UR')).toEqual(wanted(fields.url));
          expect(got('N1')).toEqual(wanted([...fields.cautions, ...fields.remarks].join(' ')));
        });
      }),
    );
  });
});
