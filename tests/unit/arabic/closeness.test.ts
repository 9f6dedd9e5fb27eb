import { describe, expect, test } from 'vitest';
import { closeness } from '../../../src/arabic/closeness.ts';
import { searchKey } from '../../../src/arabic/index.ts';
import { skeleton, skeletonPlaces } from '../../../src/arabic/skeleton.ts';

const between = (a: string, b: string) => closeness(searchKey(a), searchKey(b));

describe('closeness(a, b)', () => {
  test.each([
    ['حكومة', 'حكومه', 0, 'the same key'],
    ['مظاهره', 'مضاهرة', 0.3, 'sounds alike'],
    ['صاروووخ', 'صاروخ', 0.6, 'a letter thrice'],
    ['قناه', 'قناا', 0.25, 'an ending'],
    ['حملت', 'حملة', 0.35, 'another ending'],
    ['برلمن', 'برلمان', 0.45, 'a lost alif'],
    ['مجسل', 'مجلس', 0.6, 'two letters swapped'],
    ['مسنشفى', 'مستشفى', 0.7, 'the next key, of the same shape'],
    ['محكة', 'محكمة', 0.85, 'a lost consonant'],
    ['حماس', 'حماة', 1.1, 'another word'],
    ['نحكمة', 'محكمة', 1.1, 'the next key at the beginning'],
    ['مطار', 'قطار', 1.5, 'another letter at the beginning'],
  ])('«%s» and «%s» → %d: %s', (a, b, weight) => {
    expect(between(a, b)).toBeCloseTo(weight);
    expect(between(b, a)).toBeCloseTo(weight);
  });

  test('weighs what is empty', () => {
    expect(closeness('', '')).toBe(0);
    expect(closeness('', 'قلم')).toBeGreaterThan(2);
  });
});

describe('skeletonPlaces(key)', () => {
  test('keeps consonants, those that sound alike as one', () => {
    expect(skeleton('مفاوضات')).toBe(skeleton('مفاوظاط'));
    expect(skeleton('شيخوون')).toBe('شخن');
  });

  test.each([
    ['القوتلي', 'القتولي'],
    ['برلمان', 'برمان'],
    ['برلمان', 'بلرمان'],
    ['حكم', 'حكيم'],
    ['محكمة', 'مكحمة'],
    ['محكمة', 'محكمات'],
    ['والمحكمة', 'نحكمة'],
    ['حرس', 'رحس'],
    ['الغوكة', 'الغوطة'],
    ['الرفة', 'الرقة'],
  ])('«%s» and «%s» share a place', (a, b) => {
    const [places, others] = [skeletonPlaces(searchKey(a)), skeletonPlaces(searchKey(b))];
    expect(places.filter((place) => others.includes(place))).not.toEqual([]);
  });

  test('gives three, five for two consonants, and none without a consonant', () => {
    expect(skeletonPlaces('مستوطنات')).toHaveLength(3);
    expect(skeletonPlaces('غوطه')).toHaveLength(5);
    expect(skeletonPlaces('اوي')).toEqual([]);
    expect(skeletonPlaces('')).toEqual([]);
  });
});
