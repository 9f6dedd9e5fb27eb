import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { singleLine } from '../../../src/arabic/plain-line.ts';
import { writeBiblatex } from '../../../src/exports/biblatex.ts';
import { citedFields } from '../../../src/exports/cited-fields.ts';
import { reference } from '../../../src/exports/references.ts';
import type { Reference } from '../../../src/exports/references.ts';
import { openSite } from '../../../src/site/archive.ts';
import { readBiblatex } from './citation-readers.ts';
import { dated, hostileReference } from './hostile-references.ts';

const archive = await openSite();
const of = (id: string) => reference(archive, archive.report(id), () => undefined);
const read = (one: Reference) => readBiblatex(writeBiblatex([one]))[0];
const titled = (title: string) => /^ {2}title = \{\{(.*)\}\},$/mu.exec(writeBiblatex([{ ...of('0003'), title }]))?.[1];

/** TeX makes one space of several, and so do readers of its files. */
const inTex = (text: string) => singleLine(text).replace(/ +/g, ' ');

/** How many braces of a line stay open; infinite where one closes too much. */
const depth = (line: string) =>
  [...line].reduce((open, sign) => (open < 0 ? Infinity : open + (sign === '{' ? 1 : sign === '}' ? -1 : 0)), 0);

describe('writeBiblatex(references)', () => {
  test('writes a report as an article of a newspaper, names and titles in braces of their own', () => {
    const [text = ''] = writeBiblatex([of('0002')]).split('  keywords');
    expect(text).toBe(
      `@article{sijill-0002,
  author = {{هبة دباس}},
  title = {{‘مصدر: لواء الأقصى سيخرج لمناطق داعش بسلاحه الخفيف يوم غد’}},
  journaltitle = {{سمارت}},
  entrysubtype = {newspaper},
  date = {2017-02-18},
  langid = {arabic},
  library = {سِجِلّ (Sijill)، 0002، /reports/0002/},
`,
    );
  });

  test('says in the note what is inferred or not known, and in the annotation the rest', () => {
    const [note = ''] = read(of('0003'))?.values('note') ?? [];
    expect(note).toBe(
      'لا تذكر النسخة الملتقَطة كاتبًا. استنتج الأرشيف المصدر، ولا تذكره النسخة الملتقَطة: [بوابة الحركات الإسلامية].',
    );
    expect(read(of('0004'))?.values('annotation').join()).toContain('القسم في النسخة الملتقَطة: الشأن السوري.');
  });

  test.each([
    ['2017-02-18', '2017-02-18'],
    ['2017-02~', '2017-02~'],
    ['2017%', '2017%'],
    ['2017-02-16/2017-02-22', '2017-02-16/2017-02-22'],
    ['[2017-02-16..2017-02-22]', '2017-02'],
    ['[2017-02-28..2017-03-03]', '2017'],
    ['[2016-12-31..2017-01-02]', undefined],
    [undefined, undefined],
  ])('writes the date %s as %s, which biblatex reads and is no narrower', (edtf, date) => {
    expect(read(dated(edtf))?.values('date')).toEqual(date === undefined ? [] : [date]);
  });

  test.each([
    ['{', '\\textbraceleft{}'],
    ['50% & #1_a $x', '50\\% \\& \\#1\\_a \\$x'],
    ['a\\b', 'a\\textbackslash{}b'],
    ['x^2~3', 'x\\textasciicircum{}2\\textasciitilde{}3'],
    ["--- ``x''", "-{}-{}- `{}`x'{}'"],
    ['قـــال «نعم»: "لا"', 'قـــال «نعم»: "لا"'],
  ])('writes %j as %j', (title, expected) => {
    expect(titled(title)).toBe(expected);
  });

  test('gives every field back, whatever it holds, and each brace of the file has its other', () => {
    fc.assert(
      fc.property(fc.array(hostileReference, { minLength: 1, maxLength: 3 }), (references) => {
        const text = writeBiblatex(references.map((each, i) => ({ ...each, id: `000${i + 1}` })));
        // biber and BibTeX count braces behind backslashes too.
        const fieldLines = text.split('\n').filter((line) => line.startsWith('  '));
        expect(fieldLines.filter((line) => !/^ {2}[a-z]+ = \{.*\},$/u.test(line) || depth(line) !== 0)).toEqual([]);
        const records = readBiblatex(text);
        expect(records.map(({ key }) => key)).toEqual(references.map((_, i) => `sijill-000${i + 1}`));
        references.forEach((one, i) => {
          const fields = citedFields(one);
          const got = (name: string) => records[i]?.values(name).map(inTex);
          const wanted = (...values: readonly (string | undefined)[]) =>
            values.flatMap((value) => (value === undefined ? [] : [inTex(value)]));
          expect(got('author')).toEqual(wanted(...fields.authors));
          expect(got('title')).toEqual(wanted(fields.title));
          expect(got('journaltitle')).toEqual(wanted(fields.source));
          expect(got('location')).toEqual(wanted(fields.place));
          expect(got('keywords')?.toSorted()).toEqual([...new Set(wanted(...fields.subjects))].toSorted());
          expect(got('abstract')).toEqual(wanted(fields.summary));
          expect(got('note')).toEqual(fields.cautions.length === 0 ? [] : wanted(fields.cautions.join(' ')));
          expect(got('url')).toEqual(wanted(fields.url));
          expect(got('entrysubtype')).toEqual(['newspaper']);
          expect(got('langid')).toEqual(['arabic']);
        });
      }),
    );
  });
});
