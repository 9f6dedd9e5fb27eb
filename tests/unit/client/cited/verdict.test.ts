import { describe, expect, test } from 'vitest';
import { verdict } from '../../../../src/client/cited/verdict.ts';
import type { Verdict } from '../../../../src/client/cited/verdict.ts';

const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((digit) => digit.repeat(16)) as [string, string, string, string];
const passages = [
  { id: 'p1', sum: a, former: '' },
  { id: 'p2', sum: b, former: `${c}:2026.1:2026.2 ${a}:2026.2:2026.4` },
];

describe('verdict(sum, id, passages)', () => {
  test.each<[what: string, sum: string, id: string | undefined, Verdict]>([
    ['the words that stand there', b, 'p2', { kind: 'same' }],
    ['them, by fewer digits', b.slice(0, 8), 'p2', { kind: 'same' }],
    ['them, by the whole checksum', b.repeat(4), 'p2', { kind: 'same' }],
    ['words of any passage, by a link to none', b, undefined, { kind: 'same' }],
    [
      'words of an edition before',
      c,
      'p2',
      { kind: 'changed', id: 'p2', since: '2026.1', until: '2026.2', now: undefined },
    ],
    [
      'words of an edition before that another passage has now',
      a,
      'p2',
      { kind: 'changed', id: 'p2', since: '2026.2', until: '2026.4', now: 'p1' },
    ],
    ['words of another passage', b, 'p1', { kind: 'elsewhere', id: 'p2' }],
    ['words that were never published', d, 'p2', { kind: 'unknown' }],
    ['words of an edition before, of another passage', c, 'p1', { kind: 'unknown' }],
    ['too few digits', 'bbbb', 'p2', { kind: 'unknown' }],
    ['no digits at all', '<b>', 'p2', { kind: 'unknown' }],
    ['nothing', '', 'p2', { kind: 'unknown' }],
    ['a passage that is not there', d, 'p9', { kind: 'unknown' }],
  ])('knows %s', (_, sum, id, expected) => {
    expect(verdict(sum, id, passages)).toEqual(expected);
  });
});
