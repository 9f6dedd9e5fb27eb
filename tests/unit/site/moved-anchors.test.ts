import { describe, expect, test } from 'vitest';
import { missingFrom } from '../../../src/distribution/release.ts';
import { movedAnchors } from '../../../src/site/moved-anchors.ts';
import { firstFive } from './first-five.ts';

const here = '/timeline/';
const page = {
  address: here,
  kind: 'page' as const,
  edition: '2026.1',
  anchors: { e1: '2026.1', e2: '2026.1', axis: '2026.1' },
};
const published = { editions: [], reports: [], pages: [page] };
const archive = { published, former: { ...firstFive.former, covers: (address: string) => address === `${here}#e2` } };
const standing = new Map(
  ['e1', 'e2', 'e3'].map((id) => [id, { address: `/timeline/2017/#${id}` as const, words: id }] as const),
);

describe('movedAnchors(archive, here, standing)', () => {
  test('leads on from what was published there and stands elsewhere, but not from what moved or was withdrawn', () => {
    expect(movedAnchors(archive, here, standing)).toEqual([{ id: 'e1', words: 'e1', href: '2017/#e1' }]);
  });

  test('is empty on a page that was never published', () => {
    expect(movedAnchors(archive, '/naming/', standing)).toEqual([]);
  });
});

describe('a release of a split list', () => {
  test.each([
    ['is refused without its anchors', ['axis', 'e2'], [`${here}#e1`]],
    ['is accepted with them', ['axis', 'e1', 'e2'], []],
  ])('%s', (_, anchors, missing) => {
    expect(
      missingFrom(
        [
          { address: here, anchors },
          { address: '/timeline/2017/', anchors: ['e1'] },
        ],
        published,
      ),
    ).toEqual(missing);
  });
});
