import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { codeOf, lemmaCode, searchKey, type Lexicon } from '../../../../src/arabic/index.ts';
import { derivedEntries } from '../../../../src/arabic/derived.ts';
import { lexicalReadings } from '../../../../src/arabic/readings.ts';
import { spelling } from '../../../../src/arabic/spelling.ts';
import { nominalForms } from '../../../../src/arabic/nominal.ts';
import { verbalForms } from '../../../../src/arabic/verbal.ts';
import { readEntries } from '../../../../src/arabic/lexicon/read.ts';
import { folder, lexiconWith, readingsOf } from '../small-lexicon.ts';

const read = (file: string) => readFileSync(join(folder, file), 'utf8');
const { nouns, verbs } = await readEntries(folder);

let lexicon: Lexicon;
beforeAll(async () => {
  lexicon = await lexiconWith();
});

test.each(['nouns.txt', 'names.txt', 'verbs.txt', 'function-words.txt'])(
  '%s states its licence and how it was made',
  (file) => {
    expect(read(file)).toMatch(/^# .*knowledge of the language.*CC0/mu);
  },
);

describe('nouns.txt', () => {
  test('has no lemma with its article', () => {
    const known = new Set(nouns.map(({ lemma }) => lemma));
    expect(nouns.filter(({ lemma }) => lemma.startsWith('ال') && known.has(lemma.slice(2)))).toEqual([]);
  });

  test('gives ة-nouns no sound masculine plural, and adjectives no ة of their own', () => {
    expect(nouns.filter(({ lemma, kind }) => kind === 'nm' && lemma.endsWith('ة'))).toEqual([]);
    expect(nouns.filter(({ lemma, kind }) => kind === 'a' && lemma.endsWith('ة')).map(({ lemma }) => lemma)).toEqual(
      [],
    );
  });

  test('gives every broken plural a pattern that is known', () => {
    const strange = nouns.flatMap(({ lemma, plurals }) =>
      plurals.filter((plural) => !pluralPattern.test(plural)).map((plural) => `${lemma} ${plural}`),
    );
    expect(strange).toEqual([]);
  });
});

/** فعل, أفعال and أفعلة, فعول and فعال, فواعل and مفاعيل, فعيل, and by their endings فعلاء, فعلان, فعلى, فعلة, … */
const pluralPattern =
  /^(?:[^ةاى]{2,3}|[أآإ].*|.*ات|.{1,4}(?:اء|ان|ى|ة|ون|ين|و|ي|ا)|.{2}[وايآ].{1,2}|.{1,2}[اآ].{2,4})$/u;

describe('every form that the rules make', () => {
  const stated = new Set(nouns.map(({ lemma }) => searchKey(lemma)));
  const forms = [
    ...nouns.flatMap(nominalForms),
    ...verbs.flatMap(verbalForms),
    ...verbs
      .flatMap(derivedEntries)
      .filter(({ lemma }) => !stated.has(searchKey(lemma)) && stated.add(searchKey(lemma)))
      .flatMap(nominalForms),
  ];

  test('is of Arabic letters', () => {
    expect(forms.filter(({ written }) => !/^[ء-غف-ي]+$/u.test(written))).toEqual([]);
  });

  test('is one of the readings of itself, alone or with a pronoun', () => {
    const lost = forms.filter(({ written, lemma, ends, kind }, i) => {
      if (i % 5 !== 0) return false;
      const word = ends === 'bound' ? `${written}ها` : written;
      const readings = lexicalReadings({ key: searchKey(word), spelling: spelling(word) }, lexicon);
      return !readings.some((reading) => codeOf(reading) === codeOf({ lemma, kind }));
    });
    expect(lost.map(({ written, lemma }) => `${written} ${lemma}`)).toEqual([]);
  });
});

test('every lemma is the first reading of itself, or of a function word, or shares its letters with a commoner one', () => {
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
