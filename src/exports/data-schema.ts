/** The shape of the flat JSON files: what programs may rely on. A key is never taken away, and is there in every row. */
import { z } from 'zod';
import type { ColumnFacts, DataTable } from './tables/index.ts';

const words = z.string().min(1);

/** The shape of `/data/<name>.json`, of its columns; `figures.json` has one of its own (`figures-schema.ts`). */
export function rowsFile({ name, columns }: DataTable) {
  return z.strictObject({
    title: words,
    language: z.literal('ar'),
    edition: z.strictObject({ id: words, date: words }),
    licence: z.strictObject({ records: z.literal('CC0-1.0'), quotes: words }),
    note: words,
    [name]: z.array(z.strictObject(Object.fromEntries(columns.map((column) => [column.name, cell(column)])))),
  });
}

function cell({ type, required }: ColumnFacts): z.ZodType {
  const kinds = {
    string: words,
    integer: z.int(),
    number: z.number(),
    boolean: z.boolean(),
    list: z.array(words.nullable()),
  } as const satisfies Record<ColumnFacts['type'], z.ZodType>;
  return required || type === 'list' ? kinds[type] : kinds[type].nullable();
}
