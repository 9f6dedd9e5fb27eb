import { describe, expect, test } from 'vitest';
import { cross, overlap, runsThrough } from '../../../src/charts/geometry.ts';
import type { Box } from '../../../src/charts/geometry.ts';
import { signRadius } from '../../../src/charts/placement.ts';
import { drawRelations, layOut, narrow, wide } from '../../../src/charts/relations-graph.ts';
import type { GraphPart, Laid } from '../../../src/charts/relations-graph.ts';
import { factionGraph } from '../../../src/site/relation-graphs.ts';
import { ties } from '../../../src/site/ties.ts';
import { firstFive } from '../site/first-five.ts';

const names = ['لواء الأقصى', 'جند الأقصى', 'الحزب الإسلامي التركستاني', 'حركة أحرار الشام الإسلامية', 'أجناد الشام'];

/** A graph of so many parties; every statement is of two of them but the last, which is of three. */
function graph(size: number, links: readonly (readonly [number, number])[], knot = false): GraphPart {
  const tie = (between: readonly string[]) => ({
    between,
    href: `#${between.join('_')}`,
    label: between.join(' و'),
    statements: 1,
    denied: false,
  });
  return {
    parties: Array.from({ length: size }, (_, i) => ({
      key: `k${i}`,
      name: names[i % names.length] ?? '',
      href: `k${i}/`,
    })),
    ties: [...links.map((link) => tie(link.map((i) => `k${i}`))), ...(knot ? [tie(['k0', 'k1', 'k2'])] : [])],
  };
}

/** A chain with so many links across it, the same for the same seed. */
function chained(size: number, across: number, seed: number): GraphPart {
  let state = seed;
  const next = () => (state = (state * 48271) % 2147483647) % size;
  const links = new Map<string, readonly [number, number]>();
  const add = (a: number, b: number) => {
    if (a !== b) links.set([a, b].sort((x, y) => x - y).join(), [a, b]);
  };
  for (let i = 1; i < size; i += 1) add(i, next() % i);
  for (let i = 0; i < across; i += 1) add(next(), next());
  return graph(size, [...links.values()], size > 2);
}

/** What a reader could not make out. */
function blurred({ nodes, ties: laid, width, height }: Laid): string[] {
  const signs = laid.map(({ tie, sign }) => ({
    key: tie.href,
    box: { ...sign, width: 2 * signRadius, height: 2 * signRadius },
  }));
  const boxes = [...nodes.map(({ party, box }) => ({ key: party.key, box })), ...signs];
  const faults = boxes.flatMap(({ key, box }, i) =>
    boxes.slice(i + 1).flatMap((other) => (overlap(box, other.box) ? [`${key} on ${other.key}`] : [])),
  );
  const outside = ({ x, y, width: w, height: h }: Box) =>
    x - w / 2 < 0 || x + w / 2 > width || y - h / 2 < 0 || y + h / 2 > height;
  return [
    ...faults,
    ...boxes.flatMap(({ key, box }) => (outside(box) ? [`${key} outside`] : [])),
    ...laid.flatMap(({ tie, lines }) =>
      lines.flatMap((line) =>
        nodes
          .filter(({ party, box }) => !tie.between.includes(party.key) && runsThrough(line, box, 2))
          .map(({ party }) => `${tie.href} through ${party.key}`),
      ),
    ),
  ];
}

const shapes = { narrow, wide };
const ofFive = factionGraph(ties(firstFive, firstFive.relations, '/factions/')).parts;

describe.each(['narrow', 'wide'] as const)('layOut(part, %s)', (shape) => {
  test('lays no name and no sign on another, and no line through a name, of the first five reports', () => {
    expect(ofFive).toHaveLength(1);
    const laid = ofFive.map((part) => layOut(part, shapes[shape]));
    expect(laid.map((each) => each && blurred(each))).toEqual([[]]);
    const lines = laid.flatMap((each) => each?.ties.flatMap((tie) => tie.lines) ?? []);
    const crossings = lines.flatMap((line, i) => lines.slice(i + 1).filter((other) => cross(line, other)));
    expect(crossings.length).toBeLessThanOrEqual(3);
  });

  test.each([
    [1, 0],
    [2, 0],
    [3, 1],
    [5, 2],
    [9, 5],
  ])('does so of %i parties with %i ties across', (size, across) => {
    for (const seed of [7, 11]) {
      const part = chained(size, across, seed);
      const laid = layOut(part, shapes[shape]);
      expect(laid && blurred(laid), `seed ${seed}`).toEqual([]);
      expect(laid?.nodes.map(({ party }) => party.key).sort()).toEqual(part.parties.map(({ key }) => key).sort());
      expect(laid?.ties.map(({ tie }) => tie.href).sort()).toEqual(part.ties.map(({ href }) => href).sort());
    }
  });

  test('gives none where there are more ties than can be told apart', () => {
    const all = Array.from({ length: 12 }, (_, a) => Array.from({ length: a }, (_, b) => [a, b] as const)).flat();
    expect(layOut(graph(12, all), shapes[shape])).toBeUndefined();
  });
});

describe('drawRelations(part, shape, described)', () => {
  const described = { id: 'graph', title: 'علاقات', description: 'من يُذكر مع من' };
  const svg = (part: GraphPart) => drawRelations(part, narrow, described) ?? '';

  test('gives the same bytes each time', () => {
    expect(svg(chained(8, 4, 3))).toBe(svg(chained(8, 4, 3)));
  });

  test('gives each party and each tie one link, a party before the ties that it is read with', () => {
    const links = [...svg(graph(3, [], true)).matchAll(/<a href="([^"]*)"/g)].map(([, href]) => href);
    expect(links).toHaveLength(4);
    expect(links[1]).toBe('#k0_k1_k2');
    expect([...links].sort()).toEqual(['#k0_k1_k2', 'k0/', 'k1/', 'k2/']);
  });

  test('draws a tie with a denial otherwise than by its colour', () => {
    const part = graph(2, [[0, 1]]);
    expect(svg(part)).not.toContain('graph-denied');
    expect(svg({ ...part, ties: part.ties.map((tie) => ({ ...tie, denied: true })) })).toContain('graph-denied');
  });

  test('has a title and a description, and neither style nor script', () => {
    expect(svg(graph(2, [[0, 1]]))).toMatch(/<title id="graph-title">علاقات<\/title><desc id="graph-description">/);
    expect(svg(graph(2, [[0, 1]]))).not.toMatch(/style=|<script|on\w+=/);
  });
});
