import { afterEach, beforeEach, expect, test } from 'vitest';
import { builtOnce, forget } from '../../../src/archive/built-once.ts';
import type { Archive } from '../../../src/archive/archive.ts';
import { weights } from '../../../src/site/word-weights.ts';
import { letterOf } from '../../../src/words/letters.ts';
import type { IndexedPassage, WordEntry } from '../../../src/words/word-index.ts';
import { keptInMemory } from '../../setup/kept.ts';

/** Two passages in which one word stands, and their reports. */
interface Ground {
  readonly entry: Partial<WordEntry>;
  readonly passage: Partial<IndexedPassage>;
  readonly report: { readonly id: string; readonly heading: { readonly text: string } };
}

const plain: Ground = { entry: {}, passage: {}, report: { id: '0001', heading: { text: 'عنوان التقرير' } } };
const span = (start: number) => [{ start, end: start + 4 }];

function weighed({ entry, passage, report }: Ground) {
  const passages = [
    { document: 0, id: 'p1', text: 'قبل كلمة وبعدها', ...passage },
    { document: 1, id: 'p1', text: 'ثم كلمة أخرى' },
  ];
  const whole: WordEntry = {
    ...{ code: 'a', headwords: ['كلمة'], key: 'كلمه', letter: letterOf('كلمه'), forms: [], stems: [] },
    ...{ passages: [0, 1], spans: [span(4), span(3)], ...entry },
  };
  const archive = { reports: [report, { ...plain.report, id: '0002' }] } as unknown as Archive;
  return [...weights({ passages, entries: [whole] }, archive)];
}

const keepAnew = () => {
  forget();
  builtOnce('kept', keptInMemory);
};
beforeEach(keepAnew);
afterEach(forget);

test('an entry of which nothing changed is taken as it was', () => {
  const [before] = weighed(plain);
  expect(weighed(plain)[0]).toEqual(before);
});

test.each<[string, Partial<Ground>, 'other' | 'same']>([
  ['its code', { entry: { code: 'b' } }, 'other'],
  ['how it is headed', { entry: { headwords: ['كلمة', 'كلم'] } }, 'other'],
  ['the letter under which it stands', { entry: { letter: letterOf('م') } }, 'other'],
  ['the passages in which it stands', { entry: { passages: [0], spans: [span(4)] } }, 'other'],
  ['where it stands in one', { entry: { spans: [span(5), span(3)] } }, 'other'],
  ['whether its places are shown', { entry: { spans: undefined } }, 'other'],
  ['the words around it', { passage: { text: 'غير كلمة وبعدها' } }, 'other'],
  ['the name of a passage', { passage: { id: 'p2' } }, 'other'],
  ['the number of a report', { report: { ...plain.report, id: '0007' } }, 'other'],
  ['the title of a report', { report: { ...plain.report, heading: { text: 'عنوان آخر' } } }, 'other'],
  ['the form that it has', { entry: { forms: ['الكلمة'] } }, 'same'],
])('what is weighed is told a change of %s', (_, change, told) => {
  const [before] = weighed(plain);
  const [after] = weighed({ ...plain, ...change });
  keepAnew();
  expect(after).toEqual(weighed({ ...plain, ...change })[0]);
  expect(after?.digest === before?.digest).toBe(told === 'same');
});
