import { describe, expect, test } from 'vitest';
import { citedFields } from '../../../src/exports/cited-fields.ts';
import { reference } from '../../../src/exports/references.ts';
import { openSite } from '../../../src/site/archive.ts';
import { dated } from './hostile-references.ts';

const archive = await openSite();
const of = (id: string) => citedFields(reference(archive, archive.report(id), () => undefined));

describe('citedFields(reference)', () => {
  test('puts what is inferred in square brackets, and only that', () => {
    expect(['0002', '0003', '0005'].map((id) => of(id).source)).toEqual([
      'سمارت',
      '[بوابة الحركات الإسلامية]',
      undefined,
    ]);
    expect(of('0001').place).toBe('ريف اللاذقية');
  });

  test('says in sentences what is inferred and what is not known', () => {
    expect(of('0002').cautions).toEqual([]);
    expect(of('0003').cautions).toEqual([
      'لا تذكر النسخة الملتقَطة كاتبًا.',
      'استنتج الأرشيف المصدر، ولا تذكره النسخة الملتقَطة: [بوابة الحركات الإسلامية].',
    ]);
    expect(of('0001').cautions).toEqual([
      'استنتج الأرشيف تاريخ النشر، ولا تذكره النسخة الملتقَطة: بين 16 و22 شباط (فبراير) 2017 (EDTF: [2017-02-16..2017-02-22]).',
    ]);
    expect(of('0005').cautions).toEqual(['المصدر غير معروف.']);
  });

  test.each([
    ['2017-02-18', []],
    ['2017-02~', ['تاريخ النشر: نحو شباط (فبراير) 2017 (EDTF: 2017-02~).']],
    [undefined, ['تاريخ النشر غير معروف (د. ت.).']],
  ])('says of the date %s that it is no plain one: %j', (edtf, expected) => {
    expect(citedFields(dated(edtf)).cautions.filter((sentence) => sentence.startsWith('تاريخ'))).toEqual(expected);
  });

  test('says whose the summary is, which edition is cited, and what the capture was', () => {
    expect(of('0003').summary).toMatch(/^خلاصة كتبها الأرشيف، وليست من نصّ التقرير: /);
    expect(of('0003').remarks).toEqual([
      `التقرير 0003 في أرشيف سِجِلّ، الإصدار ${archive.edition.id} (${archive.edition.date})، وعنوانه في الأرشيف /reports/0003/`,
      'ساعة النشر في النسخة الملتقَطة: 11:13.',
      expect.stringContaining('بوابة الحركات الإسلامية: '),
      `بصمة النسخة الملتقَطة (SHA-256): ${archive.report('0003').capture.sha256}`,
    ]);
  });

  test('writes no comma or semicolon that would part a subject', () => {
    expect(citedFields({ ...dated(undefined), subjects: ['أ, ب; ج، د'] }).subjects).toEqual(['أ، ب؛ ج، د']);
  });
});
