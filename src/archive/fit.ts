/** Data of one file against the schema of a record: the record, or every fault of form at its field. */
import type { z } from 'zod';
import { nearest } from './nearest.ts';
import type { FieldPath, Report, Source } from './source.ts';

/** A record with a way to report problems at its fields. */
export interface Entry<T> {
  readonly record: T;
  /** Where it stands in its file: nowhere in it where it is the whole. */
  readonly base: FieldPath;
  readonly source: Source;
  readonly report: Report;
}

const KEYS = 'unrecognized_keys';

/**
 * Check one record against its schema; every fault is reported at its field.
 *
 * @param base Where the record stands in its file.
 * @returns `undefined` when there was a fault.
 */
export function fit<T>(source: Source, shape: z.ZodType<T>, data: unknown, base: FieldPath): Entry<T> | undefined {
  if (!source.readable) return undefined;
  const result = shape.safeParse(data);
  if (result.success) return entryOf(source, result.data, base);
  const { report } = entryOf(source, data, base);
  const slips = new Set<string>();
  const { issues } = result.error;
  for (const issue of issues.toSorted((a, b) => Number(a.code !== KEYS) - Number(b.code !== KEYS))) {
    const found = valueAt(data, issue.path);
    if (issue.code === KEYS) {
      const near = termsOf(issue);
      for (const key of issue.keys) {
        const meant = nearest(key, near);
        if (meant !== undefined) slips.add([...issue.path, meant].join());
        report('field/unknown', [...issue.path, key], key, { wanted: issue.message, nearest: meant, key: true });
      }
    } else if (found === undefined) {
      // A field whose name was mistyped is not missing as well.
      if (!slips.has(issue.path.join())) report('field/missing', issue.path, 'لا شيء', { wanted: issue.message });
    } else {
      const rule = issue.code === 'invalid_type' ? 'field/type' : 'field/value';
      const near = typeof found === 'string' ? nearest(found, termsOf(issue)) : undefined;
      report(rule, issue.path, told(found), { wanted: issue.message, nearest: near });
    }
  }
  return undefined;
}

/** A record that fits its schema, with a way to report problems at its fields; `base` is where it stands in its file. */
export function entryOf<T>(source: Source, record: T, base: FieldPath): Entry<T> {
  const report: Report = (rule, at, found, more) => source.report(rule, [...base, ...at], found, more);
  return { record, base, source, report };
}

/** The words that might have been meant, where there is a list of them: after the colon of what is wanted. */
function termsOf({ code, message }: z.core.$ZodIssue): readonly string[] {
  if (code !== KEYS && code !== 'invalid_value' && code !== 'invalid_union') return [];
  return message.slice(message.indexOf(':') + 1).match(/[a-z][\w-]*/g) ?? [];
}

function valueAt(data: unknown, path: FieldPath): unknown {
  return path.reduce<unknown>((value, part) => {
    return typeof value === 'object' && value !== null ? Reflect.get(value, part) : undefined;
  }, data);
}

/** A value as an editor would recognise it. */
export function told(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
}
