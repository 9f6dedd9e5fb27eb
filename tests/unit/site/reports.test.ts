import { describe, expect, test } from 'vitest';
import { titleLength } from '../../../src/site/reports.ts';

describe('titleLength(title)', () => {
  test.each([
    ['ما حقيقة مشاركة جند الأقصى وجبهة النصرة بجانب (داعش) في معركة خناصر؟', 'short'],
    ['ا'.repeat(100), 'short'],
    ['ا'.repeat(101), 'long'],
    ['ا'.repeat(200), 'long'],
    ['ا'.repeat(300), 'longest'],
    ['😀'.repeat(100), 'short'],
  ])('%s is %s', (title, length) => {
    expect(titleLength(title)).toBe(length);
  });
});
