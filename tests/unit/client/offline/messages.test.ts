import { describe, expect, test } from 'vitest';
import { keeping, keepRest, newer, nextKept, size, wouldTake } from '../../../../src/client/offline/messages.ts';

describe('keeping(progress)', () => {
  test.each([
    [0, '0 من 40'],
    [1, 'ملفّ واحد من 40'],
    [2, 'ملفّان من 40'],
    [3, '3 ملفّات من 40'],
    [12, '12 ملفًّا من 40'],
    [100, '100 ملفّ من 40'],
  ])('says of %i files «%s»', (kept, said) => {
    expect(keeping({ kept, of: 40 })).toBe(`يُحفظ الأرشيف للعمل دون اتصال: ${said}`);
  });
});

describe('size(bytes)', () => {
  test.each([
    [1, '1 ك.ب'],
    [6_760_297, '6.8 م.ب'],
    [25_000_000, '25 م.ب'],
    [210_400_000, '210 م.ب'],
  ])('says of %i «%s»', (bytes, said) => {
    expect(size(bytes)).toBe(said);
  });
});

test('wouldTake(first, all) tells of a large archive what comes first and what the rest is', () => {
  const all = { files: 755, bytes: 6_760_297 };
  expect(wouldTake(all, all)).toContain('6.8 م.ب من جهازك، في 755 ملفًّا');
  const said = wouldTake({ files: 300, bytes: 20_000_000 }, { files: 70_000, bytes: 230_000_000 });
  expect(said).toContain('20 م.ب (300 ملفّ)');
  expect(said).toContain('البقية كلّها (210 م.ب)');
  expect(keepRest(210_000_000)).toBe('احفظ بقية الأرشيف (210 م.ب)');
});

describe('nextKept(next, current), and newer of the same before it is kept', () => {
  test.each([
    ['2026.4', '2026.3', 'صدر الإصدار 2026.4 وحُفظ.', 'صدر الإصدار 2026.4، ولم يتمّ حفظه بعد.'],
    ['2026.10', '2026.9', 'صدر الإصدار 2026.10 وحُفظ.', 'صدر الإصدار 2026.10، ولم يتمّ حفظه بعد.'],
    ['2026.3', '2026.4', 'عاد الموقع إلى الإصدار 2026.3، وحُفظ.', 'عاد الموقع إلى الإصدار 2026.3، ولم يتمّ حفظه بعد.'],
    [
      '2026.3',
      '2026.3',
      'تغيّرت في الموقع ملفّات من الإصدار 2026.3، وحُفظت.',
      'تغيّرت في الموقع ملفّات من الإصدار 2026.3، ولم يتمّ حفظها بعد.',
    ],
  ])('of %s where %s is read', (next, current, kept, notKept) => {
    expect(nextKept(next, current)).toBe(kept);
    expect(newer(next, current, 6_760_297)).toContain(`${notKept} حجم الإصدار 6.8 م.ب`);
  });
});
