/**
 * The best way to lay the words of a quotation along those of a text, when they are not all the same.
 */
import { distance } from '../arabic/distance.ts';
import { haveSameLetters } from './steps.ts';
import type { Step, Words } from './steps.ts';
import type { Quotation } from './pasted.ts';
import type { Written } from './written.ts';

/** So many pairs of words are weighed at once, a byte each; a longer quotation is laid along in parts. */
const mostPairs = 16_000_000;

/**
 * The steps of the best alignment of a part of the quotation with a part of the text, in order; none where no word is
 * the same. Words of the text may be left out: that costs little more for many words than for one, and nothing where the
 * quotation says so (`omissions`).
 *
 * Smith and Waterman's local alignment with affine gaps, by words; time and memory are bound by the product of both
 * lengths.
 */
export function align(theirs: Quotation, ours: Written): readonly Step[] {
  const most = Math.max(1, Math.floor(mostPairs / (ours.words.length + 1)));
  const pairs: Pair[] = [];
  for (let from = 0; from < theirs.words.length; from += most) {
    const part = alignPart(theirs, { from, to: Math.min(theirs.words.length, from + most) }, ours);
    const before = pairs.at(-1)?.[1] ?? -1;
    if (part.every(([, word]) => word > before)) pairs.push(...part);
  }
  return stepsOf(pairs, theirs, ours);
}

/** The places of two words that are laid side by side. */
type Pair = readonly [theirs: number, ours: number];

const cost = { other: -20, added: -20, open: -70, on: -1 } as const;
/** Short words are everywhere: that they are the same says less. */
const worth = (key: string) => [0, 25, 25, 45][key.length] ?? 60;
/** What a cell comes from; `gap` is a mark beside these: the text's gap there goes on. */
const way = { end: 0, pair: 1, added: 2, omitted: 3, gap: 4 } as const;

function alignPart(theirs: Quotation, { from, to }: Words, ours: Written): readonly Pair[] {
  const numbers = new Map<string, number>();
  const numberOf = (key: string) => {
    const known = numbers.get(key) ?? numbers.size;
    numbers.set(key, known);
    return known;
  };
  const width = ours.words.length + 1;
  const theirKeys = theirs.words.slice(from, to).map(({ key }) => key);
  const text = Int32Array.from(ours.words, ({ key }) => numberOf(key));
  const ways = new Uint8Array((theirKeys.length + 1) * width);
  let above = new Int32Array(width);
  let row = new Int32Array(width);
  let best = { score: 0, at: 0 };
  for (let i = 1; i <= theirKeys.length; i += 1) {
    const key = theirKeys[i - 1] ?? '';
    const [number, same] = [numberOf(key), worth(key)];
    const isFree = theirs.omissions.has(from + i);
    const [open, on] = isFree ? [0, 0] : [cost.open, cost.on];
    let gap = Number.MIN_SAFE_INTEGER;
    row[0] = 0;
    for (let j = 1; j < width; j += 1) {
      const isSame = text[j - 1] === number;
      const pair = (above[j - 1] ?? 0) + (isSame ? same : cost.other);
      const added = (above[j] ?? 0) + cost.added;
      const opened = (row[j - 1] ?? 0) + open;
      const isOn = gap + on > opened;
      gap = isOn ? gap + on : opened;
      const score = Math.max(0, pair, added, gap);
      const from = score === 0 ? way.end : score === pair ? way.pair : score === added ? way.added : way.omitted;
      ways[i * width + j] = from | (isOn ? way.gap : 0);
      row[j] = score;
      if (isSame && score > best.score) best = { score, at: i * width + j };
    }
    [above, row] = [row, above];
  }
  return walkBack(ways, width, best.at, from);
}

/** The pairs on the way to a cell, in order. */
function walkBack(ways: Uint8Array, width: number, at: number, from: number): readonly Pair[] {
  const pairs: Pair[] = [];
  for (let came = ways[at] ?? 0; (came & 3) !== way.end; came = ways[at] ?? 0) {
    if ((came & 3) === way.pair) {
      pairs.push([from + Math.floor(at / width) - 1, (at % width) - 1]);
      at -= width + 1;
    } else if ((came & 3) === way.added) at -= width;
    else {
      let isOn = true;
      while (isOn) {
        isOn = ((ways[at] ?? 0) & way.gap) !== 0;
        at -= 1;
      }
    }
  }
  return pairs.reverse();
}

/** Words that are the same one by one; between them what stands on both sides, together. */
function stepsOf(pairs: readonly Pair[], theirs: Written, ours: Written): readonly Step[] {
  const same = pairs.filter(([a, b]) => theirs.words[a]?.key === ours.words[b]?.key);
  const [first] = same;
  if (!first) return [];
  const steps: Step[] = [];
  let [i, j] = first;
  for (const [a, b] of same) {
    const between = { theirs: { from: i, to: a }, ours: { from: j, to: b } };
    if (i < a || j < b) steps.push({ ...between, same: haveSameLetters(theirs, between.theirs, ours, between.ours) });
    steps.push({ same: true, theirs: { from: a, to: a + 1 }, ours: { from: b, to: b + 1 } });
    [i, j] = [a + 1, b + 1];
  }
  return [
    ...changesAtEdge(first, -1, theirs, ours).reverse(),
    ...steps,
    ...changesAtEdge([i - 1, j - 1], 1, theirs, ours),
  ];
}

/** Words beside the first or the last that are the same, as long as they are alike: «أكد» where the text has «وأكد». */
function changesAtEdge([a, b]: Pair, on: 1 | -1, theirs: Written, ours: Written): Step[] {
  const steps: Step[] = [];
  for (let [i, j] = [a + on, b + on]; isAlike(theirs.words[i]?.key, ours.words[j]?.key); i += on, j += on)
    steps.push({ same: false, theirs: { from: i, to: i + 1 }, ours: { from: j, to: j + 1 } });
  return steps;
}

function isAlike(one = '', other = ''): boolean {
  if (one === '' || other === '' || one === other) return false;
  const longest = Math.max(one.length, other.length);
  return one.endsWith(other) || other.endsWith(one) || (longest < 40 && distance(one, other) * 3 <= longest);
}
