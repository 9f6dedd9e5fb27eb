import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { analyse, openLexicon, searchKey, words } from '../../../src/arabic/index.ts';
import { readShards, shardNames, shards } from '../../../src/arabic/shards.ts';
import type { LexiconSources } from '../../../src/arabic/index.ts';
import { readEntries } from '../../../src/arabic/lexicon/read.ts';
import { folder } from './small-lexicon.ts';

const captures = ['0001', '0002', '0003', '0004', '0005'].map((id) =>
  readFileSync(join(folder, `../../../content/captures/${id}.txt`), 'utf8'),
);
const written = [...new Set(captures.flatMap((text) => words(text).map((word) => word.text)))];
const sources: LexiconSources = {
  ...(await readEntries(folder)),
  names: ['خان شيخون', 'إدلب', 'الرقة', 'كفرزيتا', 'جند الأقصى', 'أحرار الشام'],
  attested: written.map(searchKey),
};

let files: ReadonlyMap<string, string>;
let names: ReadonlySet<string>;
beforeAll(() => {
  files = shards(sources);
  names = new Set(files.keys());
});

const shardsOf = (word: string) => shardNames(word, names).map((name) => files.get(name) ?? '');

describe('shards(sources)', () => {
  test('are small: five thousand bytes at most after compression', () => {
    const sizes = [...files.values()].map((text) => brotliCompressSync(text).length);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(5_000);
    expect(files.size).toBeLessThan(1_000);
  });

  test('are the same for the same sources', () => {
    const nouns = sources.nouns.filter(({ lemma }) => lemma.startsWith('م'));
    const some = () => [...shards({ ...sources, nouns, verbs: [] })];
    expect(some()).toEqual(some());
  });
});

describe('shardNames(word, names)', () => {
  test.each([
    ['معارك', 1],
    ['المعارك', 3],
    ['وللمعارك', 4],
    ['سيعتقلونهم', 2],
  ])('%s needs %i at most', (word, most) => {
    expect(shardNames(word, names).length).toBeLessThanOrEqual(most);
  });

  test('is rarely more than four for the words of the captures', () => {
    const many = written.filter((word) => shardNames(word, names).length > 4);
    expect(many.length / written.length).toBeLessThan(0.02);
  });
});

describe('readShards(texts)', () => {
  test('reads words of the captures as the whole lexicon does', () => {
    const whole = openLexicon(sources);
    for (const word of [
      ...written.filter((_, i) => i % 40 === 0),
      'خانشيخون',
      'ماقامت',
      'وماقامت',
      'وكاناشتباكات',
      'فصيل',
      'مدن',
      'كتائبهم',
      'سليطي',
      'حلبيين',
    ]) {
      const some = openLexicon(readShards(shardsOf(word)));
      expect([word, analyse(word, some)]).toEqual([word, analyse(word, whole)]);
    }
  });

  test.each([
    ['4', 'أربعة'],
    ['٤٠', 'أربعين'],
    ['أربعة', 'أربع'],
    ['ثلاثمئة', 'ثلاثمائة'],
  ])('%s has all words for the number: %s', (word, other) => {
    const some = openLexicon(readShards(shardsOf(word)));
    const [number] = analyse(word, some).flatMap(({ readings }) => readings);
    const [same] = analyse(other, some).flatMap(({ readings }) => readings);
    expect(same).toMatchObject({ kind: 'number', lemma: number?.lemma });
  });
});
