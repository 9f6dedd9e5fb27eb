import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { rasterise } from '../../../src/site/raster.ts';
import { cardDrawing, cardSize, cardWords, drawCard } from '../../../src/site/social-card.ts';
import { readPicture } from './picture.ts';

const svg = cardDrawing(await readFile('src/styles/tokens.css', 'utf8'));
const png = await drawCard();
const card = readPicture(png);
const { width, height } = cardSize;
const name = { x: 600, y: 30, width: width - 600, height: 360 };
const sentence = { x: 0, y: 410, width, height: height - 410 };
/** The drawing with its Arabic letters kept from joining. */
const apart = svg.replaceAll(/(?<=[\p{Script=Arabic}\p{M}])(?=\p{Script=Arabic})/gu, '\u200c');

describe('drawCard()', () => {
  test('has the size and the weight that those who show it ask for', () => {
    expect([card.width, card.height]).toEqual([width, height]);
    expect(png.length).toBeLessThanOrEqual(60_000);
  });

  test('is the same each time', async () => {
    expect(Buffer.compare(await drawCard(), png)).toBe(0);
  });

  test('joins the letters of «سِجِلّ», and sets its dot and its three marks', async () => {
    expect(card.pieces(name)).toHaveLength(5);
    expect(readPicture(await rasterise(apart)).pieces(name)).toHaveLength(7);
  });

  test('writes from the right: the lam, which rises and falls farthest, comes last', () => {
    const [last, ...others] = card.pieces(name).toSorted((a, b) => a.x - b.x);
    const word = [last, ...others].find((piece) => piece && piece.width > 300);
    const tall = card.pieces({ ...name, width: (word?.x ?? 0) + (word?.width ?? 0) / 2 - name.x });
    const low = card.pieces({ ...name, x: Math.ceil((word?.x ?? 0) + (word?.width ?? 0) / 2) });
    const most = (pieces: typeof tall) => Math.max(...pieces.map((piece) => piece.height));
    expect(most(tall)).toBeGreaterThan(1.5 * most(low));
  });

  test('joins the letters of the sentence, and ends each line where it ends in Arabic', async () => {
    const joined = card.pieces(sentence);
    expect(joined.length).toBeLessThan(0.8 * readPicture(await rasterise(apart)).pieces(sentence).length);
    // The comma and the full stop stand at the west of their lines: small, and nothing before them.
    for (const line of [
      { ...sentence, height: 95 },
      { ...sentence, y: 515, height: 70 },
    ]) {
      const [first] = card.pieces(line).toSorted((a, b) => a.x - b.x);
      expect(first?.width).toBeLessThan(14);
      expect(first?.height).toBeLessThan(20);
    }
  });

  test('leaves a margin around all words', () => {
    for (const { x, width: wide, y, height: high } of [...card.pieces(name), ...card.pieces(sentence)]) {
      expect(x).toBeGreaterThanOrEqual(95);
      expect(x + wide).toBeLessThanOrEqual(width - 95);
      expect(y + high).toBeLessThanOrEqual(height - 40);
    }
  });

  test('says in words all that it shows', () => {
    const shown = [...svg.matchAll(/\u2067(.*?)\u2069/g)].map(([, words]) => words);
    expect(cardWords).toBe(`${shown[0]}: ${shown.slice(1).join(' ')}`);
  });
});
