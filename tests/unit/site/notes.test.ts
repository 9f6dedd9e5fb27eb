import { describe, expect, test } from 'vitest';
import type { Claim } from '../../../src/site/claims.ts';
import { arrangeNotes } from '../../../src/site/notes.ts';
import { partyRoles } from '../../../src/site/roles.ts';

/** Claims of as many speakers, so that each has a note of its own. */
const claims = (count: number): Claim[] =>
  Array.from({ length: count }, (_, i) => ({
    id: `f${i + 1}`,
    report: '0003',
    line: 7,
    passage: 'الفقرة 4',
    value: String(i + 1),
    inDigits: '',
    written: '',
    counted: 'مقاتلون',
    measure: 'strength',
    questions: [],
    speaker: { basis: 'stated', name: `ناشط ${i + 1}`, identity: '', manner: '', relayed: false },
    roles: partyRoles({ measure: 'strength', quantity: { kind: 'exact', n: i + 1 } }),
    actor: [],
    target: [],
    when: undefined,
    places: [],
    note: '',
    href: `#f${i + 1}`,
  }));

describe('arrangeNotes(claims, length)', () => {
  test.each<[notes: number, length: number, under: boolean, shown: number, closed: number, why: string]>([
    [0, 400, false, 0, 0, 'no figure, no note'],
    [1, 20, false, 1, 0, 'one note hangs over the shortest paragraph'],
    [5, 777, false, 5, 0, 'five notes beside twelve lines (0003, paragraph 4)'],
    [4, 100, true, 4, 0, 'four notes beside two lines would part the paragraphs that follow'],
    [8, 1000, false, 8, 0, 'eight are all open'],
    [9, 4000, false, 6, 3, 'of nine the first six are open, though there is room beside'],
    [60, 2000, true, 6, 54, 'sixty stand under the paragraph'],
    [9, Infinity, false, 6, 3, 'a title has the whole head beside it'],
  ])('%i notes on %d characters: under %s, %i open, %i closed: %s', (notes, length, under, shown, closed) => {
    const arranged = arrangeNotes(claims(notes), length);
    expect([arranged.under, arranged.shown.length, arranged.closed.length]).toEqual([under, shown, closed]);
  });

  test('gives every figure once, in order', () => {
    const { shown, closed } = arrangeNotes(claims(60), 2000);
    const given = [...shown, ...closed].flatMap((group) => group.claims.map(({ id }) => id));
    expect(given).toEqual(claims(60).map(({ id }) => id));
  });
});
