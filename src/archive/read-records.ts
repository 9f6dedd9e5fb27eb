/**
 * The records of one file, each held against its schema. What an earlier build found without fault in the same bytes is
 * taken from it; a faulty file is read anew, so that each of its faults is told.
 */
import type { z } from 'zod';
import { sha256 } from './digest.ts';
import { entryOf, fit, told } from './fit.ts';
import type { Entry } from './fit.ts';
import { keptValues } from './kept.ts';
import type { Problem } from './problems.ts';
import type { ReportEntry } from './read.ts';
import * as schema from './schema.ts';
import { readMarkdown, readYaml, sound, soundMarkdown } from './source.ts';

/**
 * A report's record with its transcription; `undefined` when it does not fit.
 *
 * @param digest SHA-256 of the file.
 */
export function readReport(file: string, text: string, digest: string, problems: Problem[]): ReportEntry | undefined {
  const key = sha256(`report ${digest}`);
  const known = keptValues().find(key) as schema.ReportRecord | undefined;
  if (known !== undefined) {
    const source = soundMarkdown(file, text, known, problems);
    return { ...entryOf(source, known, []), body: source.body, digest };
  }
  const source = readMarkdown(file, text, problems);
  const fitting = fit(source, schema.report, source.data, []);
  if (!fitting) return undefined;
  keptValues().keep(key, fitting.record);
  return { ...fitting, body: source.body, digest };
}

/** The records of a list. */
export interface ListEntries<T> {
  /** Those that fit. */
  readonly entries: readonly Entry<T>[];
  /** What stands in place of those that do not. */
  readonly faulty: readonly unknown[];
}

/**
 * The records of a file that holds a list; `undefined` where it is none.
 *
 * @param name Of the file in any content folder: records of each name have one shape.
 */
export function readList<T>(
  name: string,
  file: string,
  text: string,
  shape: z.ZodType<T>,
  problems: Problem[],
): ListEntries<T> | undefined {
  const key = sha256(`${name} ${sha256(text)}`);
  const known = keptValues().find(key) as readonly T[] | undefined;
  if (known !== undefined) {
    const source = sound(file, { data: known }, () => readYaml(file, text, problems));
    return { entries: known.map((record, i) => entryOf(source, record, [i])), faulty: [] };
  }
  const source = readYaml(file, text, problems);
  if (!source.readable) return undefined;
  const { data } = source;
  if (!Array.isArray(data)) {
    source.report('field/type', [], told(data), { wanted: 'قائمة من السجلّات' });
    return undefined;
  }
  const faulty: unknown[] = [];
  const entries = data.flatMap((item: unknown, i) => {
    const entry = fit(source, shape, item, [i]);
    if (!entry) faulty.push(item);
    return entry ? [entry] : [];
  });
  if (faulty.length === 0)
    keptValues().keep(
      key,
      entries.map(({ record }) => record),
    );
  return { entries, faulty };
}
