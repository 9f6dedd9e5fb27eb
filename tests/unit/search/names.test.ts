import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { analyse, searchKey, words } from '../../../src/arabic/index.ts';
import { openArchive } from '../../../src/archive/archive.ts';
import type { Archive } from '../../../src/archive/archive.ts';
import { checkContent } from '../../../src/archive/check.ts';
import { keysIn, nameKey, namesIn } from '../../../src/search/names.ts';
import { namesFiles } from '../../../src/search/names-files.ts';
import { namesList, openNames } from '../../../src/search/names-loader.ts';
import { openFiles } from '../../../src/search/shelf.ts';
import { nameTable } from '../../../src/search/name-table.ts';
import { lexiconHome, readExonyms, readLexicon } from '../../../src/arabic/lexicon/read.ts';
import { terms } from '../../../src/search/terms.ts';
import type { Lexicon } from '../../../src/arabic/index.ts';

const form = (text: string, more = {}) => ({ text, kind: 'full' as const, ...more });
const faction = (id: string, name: string, english: string, more: object) => {
  return { id, name, english, kind: 'armed-group', names: [form(name)], entity: 'faction', ...more };
};
const place = (id: string, name: string, english: string, more: object) => {
  return { id, name, english, kind: 'town', names: [form(name)], entity: 'place', ...more };
};
const factions = [
  faction('falak', 'فيلق الشفق', 'Faylaq al-Shafaq (FSH, Dawn Corps)', {
    names: [form('فيلق الشفق'), form('أهل الشفق'), form('الفيلق', { ambiguous: true })],
    searched: [{ text: 'فيش', kind: 'other' }],
  }),
  faction('jabha', 'جبهة الوادي', 'Valley Front', { transliteration: 'Jabhat al-Wādī' }),
  faction('jabha-2', 'جبهة الوادي الأولى', 'First Valley Front', {
    names: [form('جبهة الوادي الأولى'), form('الزنكيون')],
  }),
];
const places = [
  place('kafr-nun', 'كفرنون', 'Kafr Nun', { names: [form('كفرنون'), form('بلدة كفرنون')] }),
  place('mazraa', 'مزرعة', 'Mazraa', { names: [form('مزرعة')], searched: [{ text: 'مزرع', kind: 'variant' }] }),
  place('dayr', 'دير قوبا', 'Dayr Quba (Deir Koba)', { searched: [{ text: 'دير قوبان', kind: 'variant' }] }),
];
const all = [...factions, ...places];
const archive = {
  factions,
  places,
  organisations: [],
  persons: [],
  relations: [{ type: 'formerly-named', subject: 'jabha-2', object: 'jabha' }],
  entity: (id: string) => all.find((each) => each.id === id),
} as unknown as Archive;
const attested = new Set(['ودمشق', 'فيلق', 'الشفق'].map(searchKey));

let lexicon: Lexicon;
const files = namesFiles(
  nameTable(
    archive,
    [
      { arabic: 'دمشق', latin: ['Damascus'] },
      { arabic: 'حمص', latin: ['Homs'] },
    ],
    attested,
  ),
);
const load = openNames(openFiles((path) => Promise.resolve(files.get(path) ?? '')));
beforeAll(async () => {
  lexicon = await readLexicon(lexiconHome);
});

async function found(query: string) {
  const asked = terms(query);
  const lines = await load(keysIn(asked));
  const isWord = (word: string) =>
    analyse(word, lexicon).some(({ readings: [{ kind }] }) => !['name', 'unknown', 'latin'].includes(kind));
  return namesIn(asked, lines, isWord).map(({ from, to, forms, others, records, sure }) => {
    return { at: `${from}-${to}`, forms, others, records: records.map(({ name }) => name), sure };
  });
}

describe('namesIn(terms, lines, isWord)', () => {
  test.each<[string, string[], string]>([
    ['كفر نون', ['كفرنون'], 'parted'],
    ['كفرنون', [], 'as it is'],
    ['ديرقوبا', ['دير قوبا'], 'joined'],
    ['دير قوبه', ['دير قوبا'], 'ة for ا'],
    ['دير قوبان', ['دير قوبا'], 'a searched form'],
    ['Kafr Noun', ['كفرنون'], 'romanised'],
    ['kafrnun', ['كفرنون'], 'joined'],
    ['Dayr Qūbā', ['دير قوبا'], 'with marks'],
    ['Deir Qoba', ['دير قوبا'], 'otherwise'],
    ['"Faylaq al-Shafaq"', ['فيلق الشفق'], 'a phrase'],
    ['Failaq ash-Shafaq', ['فيلق الشفق'], 'a sun letter'],
    ['Shafaq', ['الشفق'], 'a part'],
    ['Dawn Corps', ['فيلق الشفق', 'أهل الشفق'], 'a translation stands for every name'],
    ['FSH', ['فيلق الشفق', 'أهل الشفق'], 'letters that are not the first ones'],
    ['Damascus', ['دمشق'], 'no record, but a word of the reports'],
  ])('«%s» → %j: %s', async (query, forms) => {
    const [name] = await found(query);
    expect(name?.forms).toEqual(forms);
  });

  test.each([
    ['Homs', 'no word of the reports'],
    ['Kafr Shafaq', 'parts of two names'],
    ['Shafaq FSH', 'a part beside another name is none'],
    ['dawn', 'a part of a translation'],
    ['كفر', 'a part of an Arabic name'],
    ['نون كفر', 'the other order'],
    ['شفق', 'a word'],
    ['', 'nothing'],
  ])('«%s» is no name: %s', async (query) => {
    expect((await found(query)).filter(({ at }) => at.startsWith('0'))).toEqual([]);
  });

  test.each([
    ['فيش', ['فيلق الشفق', 'أهل الشفق'], 'a name that stands nowhere'],
    ['أهل الشفق', ['فيلق الشفق'], 'one of two'],
    ['جبهة الوادي', ['الزنكيون'], 'what it formerly was; a longer name is not another'],
    ['كفرنون', [], 'a town with its kind is no other name'],
    ['بلدة كفرنون', [], 'nor the bare name'],
    ['الفيلق', [], 'a form that is a word'],
  ])('other names of «%s» are %j: %s', async (query, others) => {
    const [name] = await found(query);
    expect(name?.others).toEqual(others);
  });

  test('tells whose a name is, and when it is not sure', async () => {
    expect(await found('فيلق الشفق')).toMatchObject([{ records: ['فيلق الشفق'], sure: true }]);
    expect(await found('الفيلق')).toMatchObject([{ records: ['فيلق الشفق'], sure: false }]);
    expect(await found('الفيلق كفرنون')).toMatchObject([{ at: '1-2', records: ['كفرنون'] }]);
    expect(await found('أعلن فيلق الشفق كفر نون')).toMatchObject([{ at: '1-3' }, { at: '3-5' }]);
  });
});

describe('nameKey(name)', () => {
  test.each([
    ['كفر روما', 'كفرومة'],
    ['موقة', 'موقا'],
    ['خان شيخون', 'خانشيخون'],
  ])('%s and %s share a key', (a, b) => {
    expect(nameKey(a)).toBe(nameKey(b));
  });
});

describe('namesFiles(table)', () => {
  test('are the same for the same archive, small, and few', async () => {
    const { content } = await checkContent('content');
    const real = openArchive(content);
    const attested = new Set(
      real.reports.flatMap(({ passages }) =>
        passages.flatMap(({ text }) => words(text).map((word) => searchKey(word.text))),
      ),
    );
    const exonyms = await readExonyms(lexiconHome);
    const made = namesFiles(nameTable(real, exonyms, attested));
    expect([...namesFiles(nameTable(real, exonyms, attested))]).toEqual([...made]);
    expect(Math.max(...[...made.values()].map((text) => Buffer.byteLength(text)))).toBeLessThanOrEqual(5_000);
  });
});

describe('openNames(file)', () => {
  test('refuses a damaged shard, and asks for it again the next time', async () => {
    let broken = true;
    const shelf = openNames(
      openFiles((path) => Promise.resolve((files.get(path) ?? '').slice(broken && path !== namesList ? 1 : 0))),
    );
    await expect(shelf(['كفرنون'])).rejects.toThrow('is damaged');
    broken = false;
    expect((await shelf(['كفرنون'])).join()).toContain('places/kafr-nun/');
  });

  test('refuses a damaged list', async () => {
    await expect(openNames(openFiles(() => Promise.resolve('<!doctype html>')))(['كفرنون'])).rejects.toThrow();
  });
});

describe('exonyms.txt', () => {
  test('is read whole, and each name stands once', async () => {
    const lines = readFileSync(`${lexiconHome}exonyms.txt`, 'utf8')
      .split('\n')
      .filter((line) => /^[^#]/.test(line));
    expect(await readExonyms(lexiconHome)).toHaveLength(lines.length);
  });
});
