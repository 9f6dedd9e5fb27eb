/** The reader of `content/geo/`: the outlines that the map of places is drawn of. An archive may have none. */
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';
import { z } from 'zod';
import type { Unread } from './files.ts';
import { fit } from './fit.ts';
import type { RuleId } from './problems.ts';
import * as schema from './schema.ts';
import type { Source } from './source.ts';

/** What a drawing knows of one outline; one without a label has no name on the map. */
export interface OutlineProperties {
  readonly label?: string | undefined;
}

/** Outlines of one file, their arcs shared. */
export type OutlineTopology = Topology<Record<string, OutlineObject>>;

interface OutlineObject extends GeometryCollection<OutlineProperties> {
  geometries: (Polygon<OutlineProperties> | MultiPolygon<OutlineProperties>)[];
}

/** What the map is drawn of. */
export interface Outlines extends Omit<schema.OutlineSettings, 'regions' | 'neighbours'> {
  readonly regions: OutlineTopology;
  readonly neighbours: OutlineTopology;
}

/** How files of the content folder are reached; each tells its own faults. */
interface Reach {
  readonly names: (folder: string) => Promise<readonly string[] | Unread>;
  readonly json: (name: string) => Promise<Source | undefined>;
  readonly yaml: (name: string) => Promise<Source | undefined>;
  readonly fault: (rule: RuleId, name: string, found: string, wanted?: string) => undefined;
  /** What is made of one file, made anew only where it was changed. */
  readonly once: <T>(name: string, make: () => Promise<T>) => Promise<T>;
}

const folder = 'geo';
const settings = 'outlines.yaml';
const manual = 'README.md';

/** Read the outlines, every fault told; `undefined` where there are none, or faulty ones. */
export async function readOutlines({ names, json, yaml, fault, once }: Reach): Promise<Outlines | undefined> {
  const found = await names(folder);
  if (found === 'missing') return undefined;
  if (found === 'unreadable') return fault('file/unreadable', folder, 'ليس مجلّدًا يُقرأ', 'مجلّد يمكن قراءته');
  const source = await yaml(`${folder}/${settings}`);
  const record = source && fit(source, schema.outlines, source.data, [])?.record;
  if (!record) return undefined;
  for (const name of found.filter((each) => ![settings, manual, record.regions, record.neighbours].includes(each))) {
    fault('file/name', `${folder}/${name}`, name, `${settings} أو ${manual} أو ملفّ يسمّيه ${settings}`);
  }
  const topologyIn = (name: string) =>
    once(`${folder}/${name}`, async () => {
      const file = await json(`${folder}/${name}`);
      const entry = file && fit(file, topology, file.data, []);
      return entry && hasItsArcs(entry.record, entry.report) ? (entry.record as OutlineTopology) : undefined;
    });
  const [regions, neighbours] = [await topologyIn(record.regions), await topologyIn(record.neighbours)];
  return regions && neighbours && { ...record, regions, neighbours };
}

const described = <T extends z.ZodType>(make: (about: { error: string }) => T, wanted: string): T =>
  make({ error: wanted });
const number = described(z.number, 'عدد');
const pair = z.tuple([number, number], { error: 'عددان: خطّ الطول ثم خطّ العرض' });
const position = pair.rest(number);
const ring = z.array(z.int({ error: 'رقم قوس: عدد صحيح' }), { error: 'قائمة أرقام أقواس' });
const rings = z.array(ring, { error: 'قائمة حلقات، كلّ حلقة قائمة أرقام أقواس' });
const properties = z.looseObject(
  { label: z.string({ error: 'اسم بالعربية' }).regex(/\S/u, { error: 'اسم بالعربية' }).optional() },
  { error: 'سجلّ فيه: label' },
);
const geometry = z.discriminatedUnion(
  'type',
  [
    z.looseObject({ type: z.literal('Polygon'), arcs: rings, properties }),
    z.looseObject({
      type: z.literal('MultiPolygon'),
      arcs: z.array(rings, { error: 'قائمة مضلّعات' }),
      properties,
    }),
  ],
  { error: 'شكل نوعه type واحد من: Polygon, MultiPolygon' },
);
/** TopoJSON of areas, as far as the map needs it; what else such a file has is passed over. */
const topology = z.looseObject(
  {
    type: z.literal('Topology', { error: 'ملفّ TopoJSON، نوعه type هو Topology' }),
    transform: z.looseObject({ scale: pair, translate: pair }, { error: 'سجلّ فيه: scale, translate' }).optional(),
    objects: z.record(
      z.string(),
      z.looseObject(
        {
          type: z.literal('GeometryCollection', { error: 'مجموعة نوعها type هو GeometryCollection' }),
          geometries: z.array(geometry, { error: 'قائمة أشكال' }),
        },
        { error: 'سجلّ فيه: type, geometries' },
      ),
      { error: 'سجلّ فيه مجموعات أشكال' },
    ),
    arcs: z.array(z.array(position, { error: 'قائمة نقاط' }), { error: 'قائمة أقواس' }),
  },
  { error: 'ملفّ TopoJSON' },
);

/** Whether every arc that an outline is made of is in the file: `~n` is arc `n`, the other way round. */
function hasItsArcs(
  { objects, arcs }: z.infer<typeof topology>,
  report: (rule: RuleId, at: readonly PropertyKey[], found: string, more?: { wanted: string }) => void,
): boolean {
  let whole = true;
  const look = (value: unknown, at: readonly PropertyKey[]): void => {
    if (Array.isArray(value)) value.forEach((item, i) => look(item, [...at, i]));
    else if (typeof value === 'number' && (value < 0 ? ~value : value) >= arcs.length) {
      whole = false;
      report('geo/arc', at, String(value), { wanted: `رقم بين ${-arcs.length} و${arcs.length - 1}` });
    }
  };
  for (const [name, { geometries }] of Object.entries(objects)) {
    geometries.forEach((each, i) => look(each.arcs, ['objects', name, 'geometries', i, 'arcs']));
  }
  return whole;
}
