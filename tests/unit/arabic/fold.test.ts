import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldWithOffsets, searchKey, words } from '../../../src/arabic/index.ts';

/** Arabic letters, marks, controls, digits and signs, with a little of everything else. */
const arabic = fc.string({
  unit: fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...'ابتثجحخدذرزسشصضطظعغفقكلمنهويءأإآٱؤئىةیک ') },
    {
      weight: 3,
      arbitrary: fc.constantFrom(...'\u064b\u064c\u064e\u064f\u0650\u0651\u0652\u0653\u0654\u0670\u06d6\u0640'),
    },
    { weight: 2, arbitrary: fc.constantFrom(...'\u200c\u200d\u200e\u200f\u202b\u202c\u2067\u2069\u00a0') },
    { weight: 2, arbitrary: fc.constantFrom(...'0189٠٣٩۰۴۹«»“”"(),،.-aBÉé\u0301ﻻ') },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }) },
  ),
});

describe('searchKey(text)', () => {
  test.each([
    ['لِواء', 'لواء', 'tashkīl is dropped, and does not split the word'],
    ['عزّام', 'عزام', 'shadda'],
    ['الرحمٰن', 'الرحمن', 'dagger alif'],
    ['قُلۡ', 'قل', 'Quranic marks'],
    ['لـــواء', 'لواء', 'tatwīl'],
    ['أثريا', 'اثريا', 'hamza above alif'],
    ['إدلب', 'ادلب', 'hamza under alif'],
    ['آذار', 'اذار', 'madda'],
    ['ٱلشام', 'الشام', 'waṣla'],
    ['ا\u0654سد', 'اسد', 'a hamza that is a mark of its own'],
    ['مؤتة', 'موته', 'hamza on waw, and tāʼ marbūṭa'],
    ['مئة', 'ميه', 'hamza on yā’'],
    ['لواء', 'لواء', 'a hamza without a seat stays'],
    ['الأقصى', 'الاقصي', 'alif maqṣūra'],
    ['ایران', 'ايران', 'Persian yā’'],
    ['ترکستان', 'تركستان', 'Persian kāf'],
    ['ڨابس', 'قابس', 'the Maghrebi letter of the sound g'],
    ['پوتین', 'بوتين', 'Persian pe'],
    ['ہیئة', 'هييه', 'Urdu hāʼ'],
    ['سوریے', 'سوريي', 'Urdu yā’'],
    ['٢٥٠ و۲۵۰', '250 و250', 'digits of three scripts'],
    ['می\u200cخواهم', 'ميخواهم', 'ZWNJ'],
    ['\u200fحماة\u200e', 'حماه', 'bidi controls'],
    ['ﻻ إله', 'لا اله', 'presentation forms'],
    ['STEP', 'step', 'case'],
    ['cafe\u0301', 'café', 'composed'],
    ['«القدس العربي»', '«القدس العربي»', 'signs and spaces stay'],
  ])('%s → %s: %s', (written, expected) => {
    expect(searchKey(written)).toBe(expected);
  });

  test('keeps different words apart', () => {
    expect(searchKey('حلب')).not.toBe(searchKey('حماة'));
    expect(searchKey('عين')).not.toBe(searchKey('غين'));
  });

  test('is idempotent and NFC', () => {
    fc.assert(
      fc.property(arabic, (text) => {
        const key = searchKey(text);
        expect(searchKey(key)).toBe(key);
        expect(key.normalize('NFC')).toBe(key);
      }),
    );
  });

  test('gives canonically equal texts one key', () => {
    fc.assert(
      fc.property(arabic, (text) => {
        expect(searchKey(text.normalize('NFD'))).toBe(searchKey(text));
      }),
    );
  });

  test('neither splits nor joins words', () => {
    fc.assert(
      fc.property(arabic, (text) => {
        const keys = words(text).map((word) => searchKey(word.text));
        expect(words(searchKey(text)).map((word) => word.text)).toEqual(keys);
      }),
    );
  });
});

describe('foldWithOffsets(text)', () => {
  test('leads back to the words as written', () => {
    const written = 'قال “عبد الله عزّام” إنّ';
    const { key, offsets } = foldWithOffsets(written);
    const at = key.indexOf('عزام');
    expect(written.slice(offsets[at], offsets[at + 'عزام'.length])).toBe('عزّام');
  });

  test('gives the same key as searchKey, with one offset more than characters, never going back', () => {
    fc.assert(
      fc.property(arabic, (text) => {
        const { key, offsets } = foldWithOffsets(text);
        expect(key).toBe(searchKey(text));
        expect(offsets).toHaveLength(key.length + 1);
        expect(offsets.at(-1)).toBe(text.length);
        offsets.forEach((offset, i) => expect(offset).toBeGreaterThanOrEqual(offsets[i - 1] ?? 0));
      }),
    );
  });

  test('points at the character that gave the key', () => {
    fc.assert(
      fc.property(arabic, (text) => {
        const { key, offsets } = foldWithOffsets(text);
        for (let i = 0; i < key.length; i += 1) {
          const end = offsets.find((offset) => offset > (offsets[i] ?? 0)) ?? text.length;
          expect(searchKey(text.slice(offsets[i], end))).toContain(key[i]);
        }
      }),
    );
  });
});
