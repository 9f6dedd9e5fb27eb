import { describe, expect, test, vi } from 'vitest';
import { perArchive, perRecord } from '../../../src/site/per-archive.ts';
import { firstFive } from './first-five.ts';

const other = { ...firstFive };

describe('perArchive(make)', () => {
  test('makes once for each archive', () => {
    const make = vi.fn(() => ({}));
    const made = perArchive(make);
    expect(made(firstFive)).toBe(made(firstFive));
    expect(made(other)).not.toBe(made(firstFive));
    expect(make).toHaveBeenCalledTimes(2);
  });
});

describe('perRecord(make)', () => {
  test('makes once for each record of an archive, also where nothing is made', () => {
    const make = vi.fn((_archive: unknown, id: string) => (id === 'none' ? undefined : { id }));
    const made = perRecord(make);
    expect(made(firstFive, 'idlib')).toBe(made(firstFive, 'idlib'));
    expect(made(firstFive, 'hama')).toEqual({ id: 'hama' });
    expect(made(other, 'idlib')).not.toBe(made(firstFive, 'idlib'));
    expect([made(firstFive, 'none'), made(firstFive, 'none')]).toEqual([undefined, undefined]);
    expect(make).toHaveBeenCalledTimes(4);
  });
});
