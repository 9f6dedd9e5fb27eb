/** What a careful editor writes of a report, to compare proposals with: of the five records, and of invented passages. */
import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { z } from 'zod';
import { captureLines } from '../../../src/archive/lines.ts';
import type { Content } from '../../../src/archive/read.ts';
import { valueSpan } from '../../../src/archive/quotes.ts';
import type { ReportRecord } from '../../../src/archive/schema.ts';

/** A number that somebody claims. */
export interface GoldFigure {
  readonly line: number;
  /** Half-open, into the line. */
  readonly start: number;
  readonly end: number;
  readonly value: string;
  readonly quantity: string;
  readonly measure: string;
  readonly unit?: string | undefined;
  /** Who says it; missing where the report itself does. */
  readonly by?: string | undefined;
  readonly who?: string | undefined;
}

type Kind = 'factions' | 'organisations' | 'places' | 'persons';

/** One report as an editor left it. */
export interface Gold {
  readonly id: string;
  readonly lines: readonly string[];
  /** Of each line with a sign, its role; furniture with its kind. */
  readonly roles: ReadonlyMap<number, string>;
  readonly figures: readonly GoldFigure[];
  readonly names: Readonly<Record<Kind, readonly string[]>>;
  /** Ambiguous forms with whom they name. */
  readonly decisions: readonly { readonly text: string; readonly is: string }[];
  /** Edtf of publication where the capture states it. */
  readonly date?: string | undefined;
  /** Ids; missing where the capture does not say. Not judged of passages. */
  readonly signed?: {
    readonly byline?: string | undefined;
    readonly dateline?: string | undefined;
    readonly source?: string | undefined;
  };
}

/** A quantity in one word. */
export function quantityWords(quantity: ReportRecord['figures'][number]['quantity']): string {
  if (quantity.kind === 'between') return `between ${quantity.min} ${quantity.max}`;
  return 'n' in quantity ? `${quantity.kind} ${quantity.n}` : quantity.kind;
}

/** The records of the archive. */
export function goldOfArchive({ reports, captures }: Content): readonly Gold[] {
  return reports.flatMap(({ record }): Gold[] => {
    const capture = captures.get(record.capture.file);
    if (capture === undefined) return [];
    const { lines } = capture;
    const roles = captureLines(record, capture).flatMap(({ number, role, kind, text }): [number, string][] =>
      role === 'blank' && text === '' ? [] : [[number, kind === undefined ? role : `${role} ${kind}`]],
    );
    const { byline, dateline, source, published, factions, organisations, places, persons } = record;
    return [
      {
        id: record.id,
        lines,
        roles: new Map(roles),
        figures: record.figures.map((figure) => {
          const span = valueSpan(lines[figure.line - 1] ?? '', figure) ?? { start: 0, end: 0 };
          const { claimed_by: by } = figure;
          return {
            line: figure.line,
            ...span,
            value: figure.value,
            quantity: quantityWords(figure.quantity),
            measure: figure.measure,
            unit: figure.counting_unit,
            ...('name' in by ? { by: by.name, who: by.who } : {}),
          };
        }),
        names: { factions, organisations, places, persons },
        decisions: record.name_decisions.filter(({ within }) => within === undefined),
        date: published.basis === 'stated' ? published.edtf : undefined,
        signed: {
          byline: 'person' in byline ? byline.person : undefined,
          dateline: 'place' in dateline ? dateline.place : undefined,
          source: 'organisation' in source ? source.organisation : undefined,
        },
      },
    ];
  });
}

const words = z.union([z.string(), z.number()]).transform(String);
const passage = z.strictObject({
  id: z.string(),
  lines: z.array(z.tuple([z.string(), z.string()])),
  date: words.optional(),
  factions: z.array(z.string()).default([]),
  organisations: z.array(z.string()).default([]),
  places: z.array(z.string()).default([]),
  persons: z.array(z.string()).default([]),
  figures: z.array(
    z.strictObject({ l: z.number(), v: words, q: z.string(), m: z.string(), by: z.string().optional() }),
  ),
  not: z.array(z.tuple([z.number(), words, z.string()])).default([]),
});

/** The passages of a file of this folder; a value is sought from the end of the one before it in its line. */
export async function goldOfPassages(name: 'held-out.yaml' | 'later.yaml'): Promise<readonly Gold[]> {
  const file = await readFile(new URL(name, import.meta.url), 'utf8');
  return z
    .array(passage)
    .parse(parse(file))
    .map(({ id, lines, figures, date, factions, organisations, places, persons }) => {
      const ends = new Map<number, number>();
      return {
        id,
        lines: lines.map(([, text]) => text),
        roles: new Map(lines.map(([role], i) => [i + 1, role])),
        figures: figures.map(({ l, v, q, m, by }) => {
          const text = lines[l - 1]?.[1] ?? '';
          const next = text.indexOf(v, ends.get(l) ?? 0);
          const start = next < 0 ? text.indexOf(v) : next;
          if (start < 0) throw new Error(`${id}: «${v}» is not in line ${l}`);
          ends.set(l, start + v.length);
          return { line: l, start, end: start + v.length, value: v, quantity: q, measure: m, by };
        }),
        names: { factions, organisations, places, persons },
        decisions: [],
        date,
      };
    });
}
