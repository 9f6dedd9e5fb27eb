import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isolate } from '../../../src/site/isolation.ts';

const isolated = (sentence: string) =>
  isolate(sentence)
    .filter((part) => part.isolated)
    .map(({ text }) => text);

describe('isolate(sentence)', () => {
  test.each([
    ['صفحة محفوظة من islamist-movements.com (/33110) لها الصيغة نفسها', ['islamist-movements.com (/33110)']],
    ['زمان الوصل (zamanalwsl.net/news/article/76895)', ['zamanalwsl.net/news/article/76895']],
    ['يبدأ بعلامة U+FEFF وينقطع', ['U+FEFF']],
    ['وُجد في 2017-02-18 على الشبكة', ['2017-02-18']],
    ['برخصة CC BY 4.0', ['CC BY']],
    ['يوم 18 شباط (فبراير) 2017، السطر 6', []],
  ])('sets apart the Latin runs of «%s»', (sentence, runs) => {
    expect(isolated(sentence)).toEqual(runs);
  });

  test('loses no character', () => {
    const letters = fc.constantFrom('ن', 'a', 'B', '1', '-', '.', '/', '(', ')', ' ', '+');
    fc.assert(
      fc.property(fc.string({ unit: letters }), (sentence) => {
        const parts = isolate(sentence).map(({ text }) => text);
        expect(parts.join('')).toBe(sentence);
      }),
    );
  });
});
