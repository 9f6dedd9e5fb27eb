/** Invented whole pages with what a careful editor would write of them: as files, the way they would be given to `npm run ingest`. */
import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { z } from 'zod';
import { captureOf } from '../../../src/ingest/capture.ts';
import type { NewCapture } from '../../../src/ingest/capture.ts';
import type { GoldFigure } from './gold.ts';

/** The files of whole pages, in the order of their writing. */
export const wholeFiles = [
  'whole.yaml',
  'whole-aside.yaml',
  'whole-later.yaml',
  'whole-kinds.yaml',
  'whole-kept.yaml',
  'whole-third.yaml',
  'whole-third-kept.yaml',
] as const;

/** A page: its capture as the program makes it, and what is wanted of it. */
export interface Page {
  readonly id: string;
  readonly capture: NewCapture;
  /** In order: of each line its role, of furniture its kind, and its words. */
  readonly lines: readonly { readonly role: string; readonly kind?: string; readonly text: string }[];
  readonly figures: readonly GoldFigure[];
  readonly date?: string | undefined;
  readonly time?: string | undefined;
  readonly byline?: string | undefined;
  readonly dateline?: string | undefined;
  readonly outlet?: string | undefined;
}

const words = z.union([z.string(), z.number()]).transform(String);
const page = z.strictObject({
  id: z.string(),
  date: words,
  time: z.string().optional(),
  byline: z.string().optional(),
  dateline: z.string().optional(),
  outlet: z.string().optional(),
  encoding: z.literal('windows-1256').optional(),
  html: z.string().optional(),
  lines: z.string(),
});

/** The pages of a file of this folder. */
export async function pagesOf(name: (typeof wholeFiles)[number]): Promise<readonly Page[]> {
  const file = await readFile(new URL(name, import.meta.url), 'utf8');
  return z.array(page).parse(parse(file)).map(pageOf);
}

/** Precision and recall of what was found of each file of pages the first time that it was run, by name. */
export async function firstSight(): Promise<ReadonlyMap<string, Readonly<Record<string, readonly [number, number]>>>> {
  const file = await readFile(new URL('first-sight.yaml', import.meta.url), 'utf8');
  const counts = z.record(z.string(), z.tuple([z.number(), z.number()]));
  return new Map(Object.entries(z.record(z.string(), counts).parse(parse(file))));
}

function pageOf({ id, html, encoding, lines: written, ...signed }: z.output<typeof page>): Page {
  const marked = written.replace(/\n$/u, '').split('\n');
  const read = marked.filter(Boolean).map(lineOf);
  const texts = marked.map((line) => (line === '' ? '' : lineOf(line).text));
  const file = html?.replace(/\$(\d+)/gu, (_, nth: string) => read[Number(nth) - 1]?.text ?? '') ?? texts.join('\n');
  const bytes = encoding === undefined ? new TextEncoder().encode(file) : windows1256(file);
  const capture = captureOf(`${id}.${html === undefined ? 'txt' : 'html'}`, bytes);
  const figures = read.flatMap(({ text, marks }) =>
    marks.map((mark): GoldFigure => ({ line: capture.lines.indexOf(text) + 1, ...mark })),
  );
  return { id, capture, lines: read, figures, ...signed };
}

/** «title | مقتل [[7|exact 7|killed|]] ضباط»: role or kind, words, and the figures marked in them. */
function lineOf(line: string) {
  const [, kind = '', marked = ''] = /^([a-z-]+) \| (.*)$/u.exec(line) ?? [];
  if (kind === '') throw new Error(`No role before «${line}»`);
  const marks: Omit<GoldFigure, 'line'>[] = [];
  let text = '';
  for (const [i, part] of marked.split(/\[\[|\]\]/u).entries()) {
    if (i % 2 === 0) {
      text += part;
      continue;
    }
    const [value = '', quantity = '', measure = '', by = ''] = part.split('|');
    const start = text.length;
    text += value;
    marks.push({ start, end: text.length, value, quantity, measure, ...(by === '' ? {} : { by }) });
  }
  return { ...(roles.has(kind) ? { role: kind } : { role: 'furniture', kind }), text, marks };
}

/** What is no furniture, whose kind is written in place of its role. */
const roles = new Set('title paragraph caption byline dateline dateline-and-byline date comment residue'.split(' '));

/** Text in windows-1256, by what its decoder makes of each byte. */
function windows1256(text: string): Uint8Array {
  const decoder = new TextDecoder('windows-1256');
  const bytes = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(new Uint8Array([byte])), byte]));
  return Uint8Array.from([...text].map((sign) => bytes.get(sign) ?? 0x3f));
}
