import { describe, expect, test } from 'vitest';
import { pageMetadata } from '../../../src/exports/page-metadata.ts';
import type { Reference } from '../../../src/exports/references.ts';
import { cited } from './machine-cited.ts';

const said = (reference: Reference, name: string): string[] =>
  pageMetadata(reference).flatMap(([each, content]) => (each === name ? [content] : []));

describe('pageMetadata(reference)', () => {
  test.each([
    ['هبة دباس', 'هبة دباس,', 'a comma at the end keeps the name in one field'],
    ['سمارت', 'سمارت,', 'a single word too'],
    ['أول, ثانٍ, ثالث', 'أول، ثانٍ، ثالث,', 'a Latin comma would part it, an Arabic one does not'],
    ['أحمد "أبو علي" العلي', 'أحمد "أبو علي" العلي,', 'quotation marks stay'],
  ])('writes the name «%s» for Zotero as «%s»: %s', (name, written) => {
    const reference = cited({ authors: [{ name, kind: 'person' }] });
    expect(said(reference, 'bib.authors')).toEqual([written]);
    expect(said(reference, 'DC.creator')).toEqual([name]);
  });

  test('names several writers in order, and nobody where nobody is named', () => {
    const authors = ['أول', 'ثانٍ', 'ثالث'].map((name) => ({ name, kind: 'person' as const }));
    expect(said(cited({ authors }), 'bib.authors')).toEqual(['أول,', 'ثانٍ,', 'ثالث,']);
    expect(pageMetadata(cited({ authors: [] })).filter(([name]) => /authors|creator/.test(name))).toEqual([]);
  });

  const dates: readonly (readonly [Reference['published'], string, string])[] = [
    [undefined, 'د.ت.', 'unknown'],
    [{ edtf: '2017-02-18', basis: 'stated' }, '2017-02-18', 'stated'],
    [{ edtf: '2017-02-18', basis: 'inferred' }, '[2017-02-18]', 'inferred'],
    [{ edtf: '[2017-02-16..2017-02-22]', basis: 'inferred' }, '[2017-02-16..2017-02-22]', 'inferred, a set'],
    [{ edtf: '2017-02~', basis: 'stated' }, '2017-02~', 'about'],
    [{ edtf: '2017-02-01/2017-02-03', basis: 'stated' }, '2017-02-01/2017-02-03', 'an interval'],
  ];
  test.each(dates)('writes the date %j as %s: %s', (published, written) => {
    expect(said(cited({ published }), 'DC.date')).toEqual([written]);
  });

  test.each([
    ['‘مصدر: لواء الأقصى’', '‘مصدر:\u00a0لواء الأقصى’'],
    ['أين? في حلب', 'أين?\u00a0في حلب'],
    ['أين في حلب؟', undefined],
    ['أين في حلب?', undefined],
  ])('gives «%s» the short title %j', (title, short) => {
    expect(said(cited({ title }), 'z.shortTitle')).toEqual(short === undefined ? [] : [short]);
    expect(said(cited({ title }), 'DC.title')).toEqual([title]);
  });

  test('puts in brackets what is inferred, says what they mean, and leaves out what is not known', () => {
    const inferred = cited({ source: { name: 'سمارت', kind: 'organisation', basis: 'inferred' } });
    expect(said(inferred, 'DC.source')).toEqual(['[سمارت]']);
    expect(said(inferred, 'z.extra')[0]).toContain('معقوفين');
    const bare = cited({ source: undefined, dateline: undefined, section: undefined });
    expect(said(bare, 'z.extra')[0]).not.toContain('معقوفين');
    expect(pageMetadata(bare).filter(([name]) => /source|place|spatial|section/.test(name))).toEqual([]);
  });

  test('has no mark of direction, and keeps joiners', () => {
    expect(said(cited({ title: '\u200fخبر\u200f \u2067من\u2069 هه\u200dـ\u200c' }), 'DC.title')).toEqual([
      'خبر من هه\u200dـ\u200c',
    ]);
  });
});
