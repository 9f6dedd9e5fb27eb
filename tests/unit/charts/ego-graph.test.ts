import { describe, expect, test } from 'vitest';
import { drawEgo, layOutEgo, narrowEgo, wideEgo } from '../../../src/charts/ego-graph.ts';
import type { EgoShape, EgoTie } from '../../../src/charts/ego-graph.ts';
import { overlap } from '../../../src/charts/geometry.ts';
import { egoGraph } from '../../../src/site/relation-graphs.ts';
import { ties } from '../../../src/site/ties.ts';
import { firstFive } from '../site/first-five.ts';

const tie = (others: readonly string[], nouns: readonly string[]): EgoTie => ({
  others: others.map((name) => ({ name, href: name === 'كتائب مستقلة' ? undefined : 'x/' })),
  nouns,
  href: '#tie',
  label: others.join(' و'),
  denied: false,
});
const many = ['منح أمان', 'اتفاق', 'اقتتال', 'إعدام عناصر', 'تفاوض', 'تبادل أسرى', 'هجوم', 'تسلّم سيطرة بموجب الاتفاق'];
const drawn = firstFive.factions.flatMap(({ id, name }) => {
  const ego = egoGraph(name, id, ties(firstFive, firstFive.relationsOf(id), `/factions/${id}/`));
  return ego ? [ego] : [];
});
const egos = [
  ...drawn,
  { name: 'تنظيم الدولة الإسلامية', ties: [] },
  {
    name: 'القوات الحكومية السورية',
    ties: [
      tie(['كتائب مستقلة'], many),
      tie(['لواء الأقصى', 'الحزب الإسلامي التركستاني'], ['وساطة']),
      tie(['حركة أحرار الشام الإسلامية'], many.slice(5)),
    ],
  },
];

describe.each<[string, EgoShape]>([
  ['narrow', narrowEgo],
  ['wide', wideEgo],
])('layOutEgo(ego, %s)', (_, shape) => {
  test('lays no words on other words, and nothing outside', () => {
    expect(drawn.length).toBeGreaterThan(10);
    for (const ego of egos) {
      const { hub, rows, height } = layOutEgo(ego, shape);
      const boxes = [hub, ...rows.flatMap((row) => [...row.boxes, ...row.nouns])];
      const faults = boxes.flatMap((box, i) => boxes.slice(i + 1).filter((other) => overlap(box, other)));
      expect(faults, ego.name).toEqual([]);
      for (const { x, y, ...box } of boxes) {
        expect(Math.abs(x - shape.width / 2) * 2 + box.width, ego.name).toBeLessThanOrEqual(shape.width + 1);
        expect(Math.abs(y - height / 2) * 2 + box.height, ego.name).toBeLessThanOrEqual(height + 1);
      }
    }
  });

  test('shows every tie once, with every party and every noun', () => {
    for (const ego of egos) {
      const { rows } = layOutEgo(ego, shape);
      expect(rows.map((row) => row.tie)).toEqual(ego.ties);
      expect(rows.map(({ words }) => words.join(' '))).toEqual(ego.ties.map(({ nouns }) => nouns.join('، ')));
      expect(rows.map(({ boxes }) => boxes.map(({ words }) => words.join(' ')))).toEqual(
        ego.ties.map(({ others }) => others.map(({ name }) => name)),
      );
    }
  });
});

describe('drawEgo(ego, shape, described)', () => {
  test('links each tie and each party that has a page, and no other', () => {
    const svg = drawEgo(egos.at(-1) ?? { name: '', ties: [] }, narrowEgo, { id: 'e', title: 'ع', description: 'و' });
    const links = [...svg.matchAll(/<a href="([^"]*)"/g)].map(([, href]) => href);
    expect(links).toEqual(['#tie', '#tie', 'x/', 'x/', '#tie', 'x/']);
    expect(svg).not.toMatch(/style=|<script/);
  });
});
