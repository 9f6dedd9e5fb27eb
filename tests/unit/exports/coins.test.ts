import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainLine } from '../../../src/arabic/plain-line.ts';
import { contextObject } from '../../../src/exports/coins.ts';
import type { Reference } from '../../../src/exports/references.ts';
import { cited } from './machine-cited.ts';

const read = (reference: Reference): [string, string][] =>
  contextObject(reference)
    .split('&')
    .map((pair) => {
      const [key = '', value = ''] = pair.split('=');
      return [key, decodeURIComponent(value)];
    });
const said = (reference: Reference, key: string): string[] =>
  read(reference).flatMap(([each, value]) => (each === key ? [value] : []));

describe('contextObject(reference)', () => {
  test('says what kind of thing it is, and each fact by its key', () => {
    expect(read(cited({ url: 'https://archive.invalid/reports/0010/' }))).toEqual([
      ['ctx_ver', 'Z39.88-2004'],
      ['rft_val_fmt', 'info:ofi/fmt:kev:mtx:dc'],
      ['rft.type', 'newspaperArticle'],
      ['rft.title', 'خبر من حلب'],
      ['rft.aucorp', 'هبة دباس'],
      ['rft.source', 'سمارت'],
      ['rft.date', '2017-02-18'],
      ['rft.language', 'ar'],
      ['rft.description', 'التقرير 0010 في أرشيف سِجِلّ: /reports/0010/'],
      ['rft.identifier', 'https://archive.invalid/reports/0010/'],
    ]);
  });

  test('names several writers last first, as they are read', () => {
    const authors = ['أول', 'ثانٍ'].map((name) => ({ name, kind: 'person' as const }));
    expect(said(cited({ authors }), 'rft.aucorp')).toEqual(['ثانٍ', 'أول']);
  });

  test('has an address only where the origin is known, and a source only where there is one', () => {
    expect(said(cited({}), 'rft.identifier')).toEqual([]);
    expect(said(cited({ source: undefined, published: undefined }), 'rft.source')).toEqual([]);
    expect(said(cited({ published: undefined }), 'rft.date')).toEqual(['د.ت.']);
  });

  test('keeps any title whole, in characters that stand in a query', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (words) => {
        const title = plainLine(`خبر ${words} & = + " ' <b> % (1)`);
        const reference = cited({ title });
        expect(said(reference, 'rft.title')).toEqual([title.toWellFormed()]);
        expect(contextObject(reference)).toMatch(/^[\w.=&%~-]*$/);
      }),
    );
  });
});
