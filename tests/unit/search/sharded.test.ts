import { appendFile, mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lemmaCode, openLexicon } from '../../../src/arabic/index.ts';
import { openCoder } from '../../../src/search/coding.ts';
import type { SearchDocument } from '../../../src/search/documents.ts';
import { openReader } from '../../../src/search/remembered.ts';
import { search } from '../../../src/search/search.ts';
import { writeShards } from '../../../src/search/shard-bundle.ts';
import { pathsIn } from '../../../src/distribution/site-files.ts';
import { bundled, openBundle } from './bundled.ts';
import type { Bundled } from './bundled.ts';

const vocabulary = 'انسحب الفصيل من معبر مدينة قرية قتل جندي أعلن الناطق هجوم إعدام لواء جبهة مقر أسير'.split(' ');

/** A report whose words and length go with its number, so that no two rank alike by chance alone. */
function report(number: number, year: number | undefined): SearchDocument {
  const words = (from: number, count: number) =>
    Array.from({ length: count }, (_, at) => vocabulary[(from * 7 + at * at * (number % 5) + at) % vocabulary.length]);
  const day = `${year ?? ''}-03-${String((number % 28) + 1).padStart(2, '0')}`;
  return {
    address: `reports/${String(number).padStart(4, '0')}/`,
    title: words(number, 3).join(' '),
    passages: Array.from({ length: 1 + (number % 4) }, (_, at) => ({
      id: `p${at + 1}`,
      text: words(number + at, 6 + ((number * 5) % 17)).join(' '),
    })),
    filters: { faction: [], source: ['one'], year: [String(year ?? 'unknown')], place: [] },
    meta: {},
    about: '',
    ...(year === undefined ? {} : { date: `${day}/${day}` }),
  };
}

/** Two thirds of 2017, few of 2015, and some without a date: how rare a word is goes with the year. */
const years = [2017, 2017, 2017, 2015, 2017, undefined];
const documents = Array.from({ length: 60 }, (_, place) => report(place + 1, years[place % years.length]));

const queries = [...vocabulary, 'انسحب معبر', '"هجوم إعدام"', 'جندي قرية أسير', 'الفصائل', 'كلمة غائبة', 'انسخب'];

/** The nouns and verbs that it has a lexicon of: the queries ask for one by its broken plural. */
const initial = 'ف';

/** Milliseconds for what writes several bundles: the machine may be busy. */
const patience = 120_000;

let folder = '';
let whole: Bundled;
let sharded: Bundled;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sijill-sharded-'));
  whole = await bundled(documents, [], undefined, { initial });
  sharded = await bundled(documents, [], undefined, { initial, sharding: 'year', limit: 30 });
}, patience);
afterAll(async () => {
  // Each gives back the `fetch` that it found.
  await sharded.close();
  await whole.close();
  await rm(folder, { recursive: true, force: true });
});

describe('a bundle in shards', () => {
  test('has a folder for each year, the many of one year in several, and one for unknown dates', async () => {
    const folders = (await readdir(sharded.folder, { withFileTypes: true })).filter((entry) => entry.isDirectory());
    expect(
      folders
        .map(({ name }) => name)
        .filter((name) => /^(?:\d|unknown)/.test(name))
        .sort(),
    ).toEqual(['2015', '2017', '2017-2', 'unknown']);
  });

  test.each(queries)('answers as the whole does, in the same order, with the same spans: %s', async (words) => {
    for (const more of [{}, { filters: { year: '2015' } }, { sort: 'oldest' }] as const) {
      const query = { words, mode: 'lemma', filters: {}, ...more } as const;
      expect(await search(query, sharded.load)).toEqual(await search(query, whole.load));
    }
  });

  test('scores as the whole does, to six digits', async () => {
    const codes = ['هجوم', 'فصيل', 'قتل'].map((word) => lemmaCode(word));
    for (const code of codes) {
      const [one, other] = await Promise.all(
        [whole, sharded].map(async ({ load }) => (await load.engine()).search(code)),
      );
      const scores = new Map(other?.results.map(({ id, score }) => [id.replace(/@.*/, ''), score]));
      expect(one?.results.length).toBeGreaterThan(20);
      for (const { id, score } of one?.results ?? []) expect((scores.get(id) ?? 0) / score).toBeCloseTo(1, 6);
    }
  });
});

// Words as they are written are lemmas enough here.
const none = { nouns: [], verbs: [], functionWords: [], numbers: [], names: [], attested: [] };
const coder = openCoder(openReader(openLexicon(none)));

describe('a bundle in shards of which something is missing', () => {
  // Of the first shard in `tests/browser/shards.test.ts`: Pagefind tells it to the window as well.
  test.each([
    ['what is known of another shard', /^2017\/.*pf_meta$/],
    ['another shard', /^2017\/pagefind-entry/],
    ['a part of an index', /^unknown\/index\//],
  ])('fails: %s', async (_, missing) => {
    const where = await mkdtemp(join(folder, 'missing-'));
    await writeShards([report(1, 2015), report(2, 2017), report(3, undefined)], coder, where, {});
    for (const path of await pathsIn(where)) if (missing.test(path)) await rm(join(where, path));
    const bundle = openBundle(where);
    const quiet = console.error;
    console.error = () => undefined;
    const asked = (await bundle.load.engine()).search(lemmaCode('هجوم'));
    await expect(asked).rejects.toThrow();
    console.error = quiet;
    await bundle.close();
  });
});

describe('writeShards(documents, coder, folder, { before })', () => {
  const told: [string, boolean][] = [];
  const write = async (name: string, list: readonly SearchDocument[], before?: string) => {
    told.length = 0;
    const where = join(folder, name);
    await writeShards(list, coder, where, {
      ...(before === undefined ? {} : { before: join(folder, before) }),
      told: (shard, _, kept) => told.push([shard, kept]),
    });
    const paths = await pathsIn(where);
    return Promise.all(paths.map(async (path) => [path, (await readFile(join(where, path))).toString('base64')]));
  };

  test('makes only the shards anew whose reports changed, and gives the bytes of a whole build', async () => {
    await write('first', documents);
    const changed = documents.map((each) => (each.date?.startsWith('2015') ? { ...each, about: 'جديد' } : each));
    const after = await write('after', changed, 'first');
    expect(told).toEqual([
      ['2015', false],
      ['2017', true],
      ['unknown', true],
    ]);
    expect(after).toEqual(await write('anew', changed));
  });

  const of = (year: string) => (each: SearchDocument) => each.date?.startsWith(year);
  const isUndated = ({ date }: SearchDocument) => date === undefined;
  const moved = ({ date: _, ...document }: SearchDocument, year?: string): SearchDocument => ({
    ...document,
    filters: { ...document.filters, year: [year ?? 'unknown'] },
    ...(year === undefined ? {} : { date: `${year}-05-01/${year}-05-01` }),
  });
  const only = documents.findIndex(of('2017'));

  test.each<[what: string, changed: readonly SearchDocument[], anew: readonly string[], kept: readonly string[]]>([
    [
      'a report moves to another year that there is',
      documents.map((each, place) => (place === only ? moved(each, '2015') : each)),
      ['2015', '2017'],
      ['unknown'],
    ],
    [
      'a report moves to a year of its own',
      documents.map((each, place) => (place === only ? moved(each, '2016') : each)),
      ['2016', '2017'],
      ['2015', 'unknown'],
    ],
    [
      'a report loses its year',
      documents.map((each, place) => (place === only ? moved(each) : each)),
      ['2017', 'unknown'],
      ['2015'],
    ],
    [
      'reports without a year are given one',
      documents.map((each) => (isUndated(each) ? moved(each, '2018') : each)),
      ['2018'],
      ['2015', '2017'],
    ],
    ['a year is left by all its reports', documents.filter((each) => !of('2015')(each)), [], ['2017', 'unknown']],
    ['a report is deleted', documents.toSpliced(only, 1), ['2017'], ['2015', 'unknown']],
  ])('gives the bytes of a whole build, and keeps the other years: %s', async (what, changed, anew, kept) => {
    const after = await write(`${what}, after`, changed, 'first');
    expect(told.filter(([, taken]) => !taken).map(([shard]) => shard)).toEqual(anew);
    expect(told.filter(([, taken]) => taken).map(([shard]) => shard)).toEqual(kept);
    const names = [...anew, ...kept].sort();
    expect(
      [...new Set(after.map(([path = '']) => path.split('/')[0] ?? ''))].filter((name) => !/\./.test(name)),
    ).toEqual(names);
    expect(after).toEqual(await write(`${what}, anew`, changed));
  });

  test('makes a shard anew that is not as it was written', async () => {
    const sound = await write('sound', documents);
    const path = (await pathsIn(join(folder, 'sound'))).find((each) => each.startsWith('unknown/fragment/')) ?? '';
    await appendFile(join(folder, 'sound', path), 'x');
    expect(await write('mended', documents, 'sound')).toEqual(sound);
    expect(told.at(-1)).toEqual(['unknown', false]);
  });

  test('makes all anew where nothing that is known stands', async () => {
    await write('alone', documents, 'nowhere');
    expect(told.map(([, kept]) => kept)).toEqual([false, false, false]);
  });
});
