import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textWidth, wrapText } from '../../../src/charts/text.ts';

describe('textWidth(text)', () => {
  test('grows with the letters, and not with their marks', () => {
    expect(textWidth('لِوَاء')).toBe(textWidth('لواء'));
    expect(textWidth('لواء الأقصى')).toBeGreaterThan(textWidth('لواء'));
    expect(textWidth('')).toBe(0);
  });

  test('counts a letter that leans on the next narrower than one at the end', () => {
    expect(textWidth('بب')).toBeLessThan(2 * textWidth('ب'));
  });
});

describe('wrapText(text, most)', () => {
  test('breaks between words, and gives each back', () => {
    expect(wrapText('مصدر مقرب من الجهاديين في سوريا', 8)).toEqual(['مصدر مقرب من', 'الجهاديين في', 'سوريا']);
    const words = fc.array(fc.constantFrom('لواء', 'الأقصى', '250', '«جند»', 'abc'), { maxLength: 12 });
    fc.assert(
      fc.property(words, fc.integer({ min: 1, max: 20 }), (list, most) => {
        const lines = wrapText(list.join(' '), most);
        expect(lines.join(' ')).toBe(list.join(' '));
        expect(lines.filter((line) => line.includes(' ') && textWidth(line) > most)).toEqual([]);
      }),
    );
  });
});
