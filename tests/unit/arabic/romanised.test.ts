import { describe, expect, test } from 'vitest';
import { abbreviates, romanisedParts } from '../../../src/arabic/romanised.ts';

const parts = (latin: string, arabic: string) => romanisedParts(latin, arabic).map((part) => part.arabic);

describe('romanisedParts(latin, arabic)', () => {
  test.each([
    ['Tahrir al-Sham', 'تحرير الشام', ['تحرير الشام', 'تحرير', 'الشام']],
    ['‘Abd Allāh ‘Azzām', 'عبد الله عزّام', ['عبد الله عزّام', 'عبد الله', 'الله عزّام', 'عبد', 'الله', 'عزّام']],
    ['Kafr Zita', 'كفرزيتا', ['كفرزيتا']],
    ['Abdullah Azzam', 'عبد الله عزّام', ['عبد الله عزّام']],
    ['at-Tamaniah', 'التمانعة', ['التمانعة']],
    ['Jabhat Fatḥ al-Shām', 'جبهة فتح الشام', 6],
    ['Ṣalāḥ al-Dīn', 'صلاح الدين', 3],
    ['Daesh', 'داعش', ['داعش']],
    ['Jabhat al-Nuṣra', 'جبهة النصرة', ['جبهة النصرة', 'جبهة', 'النصرة']],
    ['Nour al-Din al-Zenki', 'نور الدين الزنكي', 6],
  ])('%s romanises %s, whole and in parts', (latin, arabic, expected) => {
    if (typeof expected === 'number') expect(parts(latin, arabic)).toHaveLength(expected);
    else expect(parts(latin, arabic)).toEqual(expected);
  });

  test.each([
    ['Aleppo', 'حلب'],
    ['Free Syrian Army', 'الجيش السوري الحر'],
    ['Hama', 'حمص'],
    ['', 'حلب'],
    ['Halab', ''],
  ])('%j does not romanise %j', (latin, arabic) => {
    expect(parts(latin, arabic)).toEqual([]);
  });
});

describe('abbreviates(letters, arabic)', () => {
  test.each([
    ['HTS', 'هيئة تحرير الشام', true],
    ['JFS', 'جبهة فتح الشام', true],
    ['FSA', 'الجيش السوري الحر', false],
    ['HT', 'هيئة تحرير الشام', false],
  ])('%s, «%s»: %s', (letters, arabic, expected) => {
    expect(abbreviates(letters, arabic)).toBe(expected);
  });
});
