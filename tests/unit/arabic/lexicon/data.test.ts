import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { codeOf, lemmaCode, searchKey, type Lexicon } from '../../../../src/arabic/index.ts';
import { derivedEntries, derivedOf } from '../../../../src/arabic/derived.ts';
import { lexicalReadings } from '../../../../src/arabic/readings.ts';
import { spelling } from '../../../../src/arabic/spelling.ts';
import type { Form } from '../../../../src/arabic/forms.ts';
import { nominalForms } from '../../../../src/arabic/nominal.ts';
import { verbalForms } from '../../../../src/arabic/verbal.ts';
import { readEntries } from '../../../../src/arabic/lexicon/read.ts';
import { folder, lexiconWith, readingsOf } from '../small-lexicon.ts';
import { homographs } from './homographs.ts';
import { irregular, pluralPattern } from './plural-patterns.ts';

const read = (file: string) => readFileSync(join(folder, file), 'utf8');
const { nouns, verbs, functionWords } = await readEntries(folder);
const names = nouns.filter(({ kind }) => kind === 'p');
const words = nouns.filter(({ kind }) => kind !== 'p');

let lexicon: Lexicon;
beforeAll(async () => {
  lexicon = await lexiconWith();
});

test.each(['nouns.txt', 'names.txt', 'verbs.txt', 'function-words.txt'])(
  '%s states its licence and how it was made',
  (file) => {
    expect(read(file)).toMatch(/^# .*knowledge of the language[^]*CC0/mu);
  },
);

describe('nouns.txt', () => {
  test('has no lemma with its article', () => {
    const known = new Set(nouns.map(({ lemma }) => lemma));
    const verbal = new Set(verbs.flatMap(derivedEntries).map(({ lemma }) => lemma));
    const suspect = nouns.filter(({ lemma }) => lemma.startsWith('ال') && known.has(lemma.slice(2)));
    expect(suspect.filter(({ lemma }) => !verbal.has(lemma)).map(({ lemma }) => lemma)).toEqual([]);
  });

  test('gives ة-nouns no sound masculine plural, and adjectives no ة of their own', () => {
    expect(nouns.filter(({ lemma, kind }) => kind === 'nm' && lemma.endsWith('ة'))).toEqual([]);
    expect(nouns.filter(({ lemma, kind }) => kind === 'a' && lemma.endsWith('ة')).map(({ lemma }) => lemma)).toEqual(
      [],
    );
  });

  test('gives every plural a pattern of the grammars and the consonants of its singular', () => {
    const pairs = nouns.flatMap(({ lemma, plurals }) => plurals.map((plural) => [lemma, plural] as const));
    const strange = pairs.filter(([lemma, plural]) => pluralPattern(lemma, plural) === undefined);
    expect(strange.map((pair) => pair.join(' '))).toEqual(Object.keys(irregular).sort());
  });
});

test('a plural that is a lemma of its own too is a homograph that was looked at', () => {
  const common = new Set(words.filter(({ rare }) => !rare).map(({ lemma }) => lemma));
  const pairs = words.flatMap(({ lemma, plurals }) =>
    plurals.filter((plural) => common.has(plural)).map((plural) => `${plural} ${lemma}`),
  );
  expect(pairs.sort()).toEqual(homographs);
});

describe('pluralPattern(singular, plural)', () => {
  test.each([
    ['فصيل', 'فصائل', 'فعالل'],
    ['قائد', 'قادة', 'فعلة'],
    ['أسير', 'أسرى', 'فعلى'],
    ['كتيبة', 'كتائب', 'فعالل'],
    ['صاروخ', 'صواريخ', 'فعاليل'],
    ['جهاز', 'أجهزة', 'أفعلة'],
    ['عضو', 'أعضاء', 'أفعال'],
    ['قضية', 'قضايا', 'فعالى'],
    ['كردي', 'كرد', 'collective'],
  ])('%s %s: %s', (singular, plural, pattern) => {
    expect(pluralPattern(singular, plural)).toBe(pattern);
  });

  test.each([
    ['فصيل', 'فضائل', 'a dot too many'],
    ['قائد', 'قوادم', 'a consonant that the singular has not'],
    ['كتيبة', 'كباتن', 'consonants in another order'],
    ['كتاب', 'ككتتبب', 'of no pattern'],
  ])('%s %s: none, %s', (singular, plural) => {
    expect(pluralPattern(singular, plural)).toBeUndefined();
  });
});

describe('function-words.txt', () => {
  test('has no word in two lines', () => {
    const all = functionWords.flatMap(({ lemma, words: others }) => [lemma, ...others]);
    expect(all.filter((word, place) => all.indexOf(word) !== place)).toEqual([]);
  });
});

describe('names.txt', () => {
  test('has no word that nouns.txt has too, unless it is rare there', () => {
    const common = new Set(words.filter(({ rare }) => !rare).map(({ lemma }) => lemma));
    expect(names.filter(({ lemma }) => common.has(lemma)).map(({ lemma }) => lemma)).toEqual([]);
  });

  test('gives the spellings of a name on one line', () => {
    const lemmas = new Map(names.map((entry) => [entry.lemma, entry]));
    const twice = names.flatMap((entry) => entry.variants.filter((each) => (lemmas.get(each) ?? entry) !== entry));
    expect(twice).toEqual([]);
  });
});

describe('every form that the rules make', () => {
  const ofEntries = [...nouns.map(formsOf(nominalForms)), ...verbs.map(formsOf(verbalForms))];
  const all = [...ofEntries, ...derivedOf(nouns, verbs).map(formsOf(nominalForms))];

  test('is of Arabic letters', () => {
    expect(all.flatMap(({ forms }) => forms).filter(({ written }) => !/^[ء-غف-ي]+$/u.test(written))).toEqual([]);
  });

  test('is one of the readings of itself, alone or with a pronoun', () => {
    const some = all.flatMap(({ forms }) => forms).filter((_, i) => i % 5 === 0);
    const lost = some.filter(({ written, lemma, ends, kind }) => {
      const word = ends === 'bound' ? `${written}ها` : written;
      const readings = lexicalReadings({ key: searchKey(word), spelling: spelling(word) }, lexicon);
      return !readings.some((reading) => codeOf(reading) === codeOf({ lemma, kind }));
    });
    expect(lost.map(({ written, lemma }) => `${written} ${lemma}`)).toEqual([]);
  });

  test('is read as its lemma, with what is written before and after, and gives way to no rare word', () => {
    const codesOf = (rare: boolean) =>
      all.filter((each) => each.rare === rare).flatMap(({ forms: [form] }) => (form === undefined ? [] : codeOf(form)));
    const common = new Set(codesOf(false));
    const rare = new Set(codesOf(true).filter((code) => !common.has(code)));
    // Not every participle that the rules make is in use, and forms that reports hardly have (first persons in the
    // jussive, slips such as «مقاتلوا») may give way.
    const usual = ofEntries.filter((each) => !each.rare).flatMap(({ forms }) => forms.filter(({ cost }) => cost < 0.5));
    const lost = usual.flatMap((form, i) => {
      const before = clitics[form.host];
      const word = (before[i % before.length] ?? '') + form.written + (form.ends === 'bound' ? 'ها' : '');
      const readings = readingsOf(word, lexicon);
      const codes = readings.map((reading) => codeOf(reading));
      if (codes.includes(codeOf(form)) || !rare.has(codes[0] ?? '')) return [];
      return [`${word}, of ${form.lemma}: ${readings[0]?.lemma ?? ''}`];
    });
    expect(lost).toEqual([]);
  });

  const clitics = {
    definite: ['', 'ال', 'وبال'],
    nominal: ['', 'ب', 'ول'],
    perfect: ['', 'و'],
    imperfect: ['', 'س', 'ول'],
    particle: [''],
  };
});

/** An entry's forms, and whether it is rare. */
function formsOf<Entry extends { readonly rare: boolean }>(make: (entry: Entry) => readonly Form[]) {
  return (entry: Entry) => ({ rare: entry.rare, forms: make(entry) });
}

describe('words that share letters', () => {
  const lemmasOf = (word: string) => readingsOf(word, lexicon).map(({ lemma }) => lemma);

  test.each([
    ['حزب', 'حرب'],
    ['قتل', 'قاتل'],
    ['قاتل', 'مقاتل'],
    ['لواء', 'ولاء'],
    ['فصيل', 'فصل'],
    ['جماعة', 'جماع'],
    ['شيخ', 'شيخون'],
    ['أسير', 'أسر'],
    ['مجلس', 'جلسة'],
    ['منطقة', 'منطق'],
    ['رئيس', 'رأس'],
    ['عملية', 'عامل'],
    ['دولة', 'تداول'],
    ['هجوم', 'مهاجم'],
  ])('%s and %s stay apart', (one, other) => {
    expect(lemmasOf(one)[0]).toBe(one);
    expect(lemmasOf(one)).not.toContain(other);
    expect(lemmasOf(other)).not.toContain(one);
  });
});

test('every lemma that is not rare is among the readings of itself, if it is no function word', () => {
  const wrong = nouns
    .filter(({ rare }) => !rare)
    .filter(({ lemma }) => {
      const readings = readingsOf(lemma, lexicon);
      return (
        readings[0]?.kind !== 'function' && !readings.some((reading) => lemmaCode(reading.lemma) === lemmaCode(lemma))
      );
    });
  expect(wrong.map(({ lemma }) => lemma)).toEqual([]);
});
