import { describe, expect, test } from 'vitest';
import { speaker } from '../../../src/site/claims.ts';

describe('speaker(attribution)', () => {
  test('names who is stated to say it', () => {
    const said = { basis: 'stated', mode: 'said', name: 'محمد رشيد', line: 7, quote: '"محمد رشيد"' } as const;
    expect(speaker(said)).toEqual({ basis: 'stated', name: 'محمد رشيد', manner: '' });
  });

  test('says that relayed words are relayed', () => {
    const relayed = { basis: 'stated', mode: 'relayed', name: 'ناشطون', line: 9, quote: 'ناشطون' } as const;
    expect(speaker(relayed)).toEqual({ basis: 'stated', name: 'ناشطون', manner: 'قول منقول' });
  });

  test('gives the reason with an inferred speaker', () => {
    const inferred = { basis: 'inferred', mode: 'narrated', name: 'محمد رشيد', reason: 'تلي الجملة كلامه.' } as const;
    expect(speaker(inferred)).toEqual({ basis: 'inferred', name: 'محمد رشيد', manner: 'تلي الجملة كلامه.' });
  });

  test('names no one where none is stated', () => {
    expect(speaker({ basis: 'unknown', mode: 'narrated' })).toEqual({
      basis: 'unknown',
      name: 'سرد التقرير دون إسناد',
      manner: '',
    });
  });
});
