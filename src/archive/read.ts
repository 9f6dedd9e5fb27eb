/**
 * The only reader of `content/`. It reads every file, tells every fault of form, and gives the records that have none;
 * rules that span records are in `rules/`.
 */
import { join, relative, sep } from 'node:path';
import type { z } from 'zod';
import { decode } from './decode.ts';
import { sha256 } from './digest.ts';
import { bytesOf, namesIn } from './files.ts';
import { fit } from './fit.ts';
import type { Entry } from './fit.ts';
import { forgetful } from './memory.ts';
import type { Memory } from './memory.ts';
import type { Problem, RuleId } from './problems.ts';
import { readOutlines } from './read-outlines.ts';
import type { Outlines } from './read-outlines.ts';
import { nothingPublished, readPublished } from './read-published.ts';
import type { PublishedEntries } from './read-published.ts';
import { readList, readReport } from './read-records.ts';
import * as schema from './schema.ts';
import { readJson, readYaml } from './source.ts';

export type { Entry } from './fit.ts';

/** A report's record with its transcription. */
export interface ReportEntry extends Entry<schema.ReportRecord> {
  /** The Markdown below the front matter. */
  readonly body: string;
  /** SHA-256 of the file, hexadecimal. */
  readonly digest: string;
}

/** A capture: evidence, never edited. Lines end in LF or CR LF; a last line without an end counts. */
export interface Capture {
  readonly file: string;
  readonly sha256: string;
  readonly lines: readonly string[];
}

/** The files that hold a list of records. */
export type AuthorityFile = (typeof authorityFiles)[number];
const authorityFiles = [
  'factions.yaml',
  'organisations.yaml',
  'places.yaml',
  'persons.yaml',
  'questions.yaml',
  'relations.yaml',
  'events.yaml',
  'glossary.yaml',
] as const;

/** What stands in `content/`: the records that fit their schema. */
export interface Content {
  /** Whether the folder is there, with `captures/` and `reports/` or without either: nothing can refer to half of it. */
  readonly whole: boolean;
  /** Ids of records that were left out, so that what refers to them is not reported as well. */
  readonly broken: ReadonlySet<string>;
  /** Files of which a record was left out; `ids` where its id is not known, so that any id may be its. */
  readonly incomplete: ReadonlyMap<AuthorityFile, 'records' | 'ids'>;
  /** Names of captures that could not be read. */
  readonly unread: ReadonlySet<string>;
  readonly captures: ReadonlyMap<string, Capture>;
  /** By file name. */
  readonly reports: readonly ReportEntry[];
  readonly factions: readonly Entry<schema.Faction>[];
  readonly organisations: readonly Entry<schema.Organisation>[];
  readonly places: readonly Entry<schema.Place>[];
  readonly persons: readonly Entry<schema.Person>[];
  readonly questions: readonly Entry<schema.Question>[];
  readonly relations: readonly Entry<schema.RelationRecord>[];
  /** None where there is no such file. */
  readonly events: readonly Entry<schema.EventRecord>[];
  readonly glossary: readonly Entry<schema.GlossaryTerm>[];
  readonly edition: Entry<schema.Edition> | undefined;
  readonly published: PublishedEntries;
  /** What the map is drawn of; `undefined` when there is no `geo/`, or a faulty one. */
  readonly outlines: Outlines | undefined;
}

/** Where the content is: `content`, or the folder that the environment variable `SIJILL_CONTENT` names. */
export function contentFolder(): string {
  return process.env['SIJILL_CONTENT'] ?? 'content';
}

/**
 * Read a content folder.
 *
 * @param folder Path of `content/`; messages name files relative to where the command runs.
 * @param memory Of earlier readings of the same folder: what is read of a file that was not changed is the same object.
 * @returns The records without faults of form, and a problem for each fault (the memory's list); nothing is thrown for
 *   what an editor wrote.
 */
export async function readContent(
  folder: string,
  memory: Memory = forgetful(),
): Promise<{ content: Content; problems: Problem[] }> {
  memory.begin();
  const { problems } = memory;
  const broken = new Set<string>();
  const incomplete = new Map<AuthorityFile, 'records' | 'ids'>();
  const noteBroken = (name: AuthorityFile, item: unknown) => {
    const id = typeof item === 'object' && item !== null && 'id' in item ? item.id : undefined;
    if (schema.slug.safeParse(id).success) broken.add(String(id));
    else incomplete.set(name, 'ids');
    if (!incomplete.has(name)) incomplete.set(name, 'records');
  };
  const label = (relative(process.cwd(), folder) || '.').split(sep).join('/');
  const named = (name: string) => `${label}/${name}`;

  const fault = (rule: RuleId, name: string, found: string, wanted?: string) => {
    const file = name === '' ? label : named(name);
    problems.push({ rule, file, line: 1, column: 1, field: '', found, ...(wanted === undefined ? {} : { wanted }) });
    return undefined;
  };
  const bytesIn = async (name: string): Promise<Uint8Array | undefined> => {
    const bytes = await bytesOf(join(folder, name));
    if (bytes === 'missing') return fault('file/missing', name, 'لا ملفّ بهذا الاسم');
    if (bytes === 'unreadable') return fault('file/unreadable', name, 'مجلّد، أو رابط منقطع، أو ملفّ لا إذن بقراءته');
    return bytes;
  };
  /** The names in a folder that end so; others are told. */
  const list = async (name: string, extension = ''): Promise<readonly string[] | undefined> => {
    const names = await namesIn(join(folder, name));
    if (names === 'missing') return fault('file/missing', name, 'لا مجلّد بهذا الاسم', 'مجلّد موجود في مكانه');
    if (names === 'unreadable') return fault('file/unreadable', name, 'ليس مجلّدًا يُقرأ', 'مجلّد يمكن قراءته');
    for (const other of names.filter((each) => name !== '' && !each.endsWith(extension))) {
      fault('file/name', `${name}/${other}`, other, `اسم مثل 0006${extension}`);
    }
    return names.filter((each) => each.endsWith(extension));
  };

  const once = <T>(name: string, make: () => Promise<T>) => memory.of(join(folder, name), make);

  const isMissing = async (name: string) => (await namesIn(join(folder, name))) === 'missing';

  const captures = new Map<string, Capture>();
  const unread = new Set<string>();
  const reports: ReportEntry[] = [];
  const content = { whole: false, broken, incomplete, unread, captures, reports };
  const inRoot = await list('');
  if (!inRoot) return { content: { ...content, ...nothing }, problems };
  // Git keeps no empty folder: an archive of no report has neither.
  const bare = (await isMissing('captures')) && (await isMissing('reports'));
  const captureNames = bare ? [] : await list('captures', '.txt');
  const reportNames = bare ? [] : await list('reports', '.md');

  for (const name of captureNames ?? []) {
    if (!schema.captureFile.test(name)) {
      fault('file/name', `captures/${name}`, name, 'اسم مثل 0006.txt');
      // The record that wants it has no slip of its own.
      unread.add(`${/^\d*/.exec(name)?.[0].replace(/^0+/, '').padStart(4, '0')}.txt`);
      continue;
    }
    const capture = await once(`captures/${name}`, async (): Promise<Capture | undefined> => {
      const bytes = await bytesIn(`captures/${name}`);
      const text = bytes && decode(named(`captures/${name}`), bytes, problems, { anyLineEnd: true });
      if (!bytes || text === undefined) return undefined;
      if (!/\S/u.test(text)) return fault('capture/empty', `captures/${name}`, 'ملفّ بلا نصّ');
      return { file: named(`captures/${name}`), sha256: sha256(bytes), lines: linesOf(text) };
    });
    if (capture) captures.set(name, capture);
    else unread.add(name);
  }

  for (const name of reportNames ?? []) {
    const entry = await once(`reports/${name}`, async (): Promise<ReportEntry | undefined> => {
      const file = named(`reports/${name}`);
      const bytes = await bytesIn(`reports/${name}`);
      const text = bytes && decode(file, bytes, problems);
      return bytes && text !== undefined ? readReport(file, text, sha256(bytes), problems) : undefined;
    });
    if (entry) reports.push(entry);
    if (`${entry?.record.id}.md` === name) continue;
    entry?.report('file/name', ['id'], entry.record.id, { wanted: name.slice(0, -3) });
    broken.add(name.slice(0, -3));
  }

  const read = (reader: typeof readYaml) => async (name: string) => {
    const bytes = await bytesIn(name);
    const text = bytes && decode(named(name), bytes, problems);
    return text === undefined ? undefined : reader(named(name), text, problems);
  };
  const yaml = read(readYaml);
  /** The records of a file that fit, and what stands in place of those that do not; `undefined` where it is no list. */
  const listed = <T>(name: AuthorityFile, shape: z.ZodType<T>) =>
    once(name, async () => {
      const bytes = await bytesIn(name);
      const text = bytes && decode(named(name), bytes, problems);
      return text === undefined ? undefined : readList(name, named(name), text, shape, problems);
    });
  const records = async <T>(name: AuthorityFile, shape: z.ZodType<T>): Promise<readonly Entry<T>[]> => {
    const list = await listed(name, shape);
    if (!list) incomplete.set(name, 'ids');
    for (const item of list?.faulty ?? []) noteBroken(name, item);
    return list?.entries ?? [];
  };

  const edition = await once('edition.yaml', async () => {
    const source = await yaml('edition.yaml');
    return source && fit(source, schema.edition, source.data, []);
  });
  const reach = { names: (name: string) => namesIn(join(folder, name)), json: read(readJson), yaml, fault, once };
  return {
    content: {
      ...content,
      whole: captureNames !== undefined && reportNames !== undefined,
      factions: await records('factions.yaml', schema.faction),
      organisations: await records('organisations.yaml', schema.organisation),
      places: await records('places.yaml', schema.place),
      persons: await records('persons.yaml', schema.person),
      questions: await records('questions.yaml', schema.question),
      relations: await records('relations.yaml', schema.relation),
      events: inRoot.includes('events.yaml') ? await records('events.yaml', schema.event) : [],
      glossary: await records('glossary.yaml', schema.glossaryTerm),
      edition,
      published: await readPublished(reach),
      outlines: await readOutlines(reach),
    },
    problems,
  };
}

/** The lists of a content folder that is not there. */
const nothing = {
  factions: [],
  organisations: [],
  places: [],
  persons: [],
  questions: [],
  relations: [],
  events: [],
  glossary: [],
  edition: undefined,
  published: nothingPublished,
  outlines: undefined,
};

function linesOf(text: string): string[] {
  const lines = text.split(/\r?\n/);
  if (lines.at(-1) === '') lines.pop();
  return lines;
}
