import { mkdir, mkdtemp, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openLexicon, searchKey } from '../../../src/arabic/index.ts';
import { lexiconHome, readEntries } from '../../../src/arabic/lexicon/read.ts';
import { openArchive } from '../../../src/archive/archive.ts';
import { checkContent } from '../../../src/archive/check.ts';
import { writeOpenSearch } from '../../../src/distribution/opensearch.ts';
import { bulkTexts } from '../../../src/exports/opensearch/bulk.ts';
import { indexSettings } from '../../../src/exports/opensearch/mapping.ts';
import type { Field, Fields } from '../../../src/exports/opensearch/mapping.ts';
import { paragraphDocuments } from '../../../src/exports/opensearch/paragraphs.ts';
import type { ParagraphDocument } from '../../../src/exports/opensearch/paragraphs.ts';
import { openLemmas } from '../../../src/search/lemmas.ts';
import { fromArchive } from '../../../src/search/lexicon-sources.ts';
import { openReader } from '../../../src/search/remembered.ts';

const archive = openArchive((await checkContent('content')).content);
const lexicon = openLexicon({ ...(await readEntries(lexiconHome)), ...fromArchive(archive) });
const context = { archive, lemmas: openLemmas(openReader(lexicon)), locate: (address: string) => address };
const documents = [...paragraphDocuments(context)];
const of = (report: string, paragraph: string) =>
  documents.find((each) => each.report === report && each.paragraph === paragraph);

describe('paragraphDocuments(context)', () => {
  test('gives every title and paragraph once, its words verbatim and its address', () => {
    const passages = archive.reports.flatMap(({ id, heading, passages }) =>
      [heading, ...passages].map((passage) => [`/reports/${id}/#${passage.id}`, passage.text]),
    );
    expect(documents.map(({ address, text }) => [address, text])).toEqual(passages);
  });

  test('gives the words as the search knows them: folded, and by their lemmas', () => {
    const paragraph = of('0001', 'p2');
    expect(paragraph?.folded).toBe(searchKey(paragraph?.text ?? ''));
    expect(paragraph?.lemmas).toEqual(expect.arrayContaining(['أسير', 'معارضة', 'جيش']));
  });

  test('tells how a source and a date are known, their bounds, and brackets a name that is inferred', () => {
    for (const { id, source, published } of archive.reports) {
      const title = of(id, 'title');
      expect(title?.source.basis).toBe(source.basis);
      if (source.basis === 'inferred') expect(title?.source.name).toMatch(/^\[.+\]$/u);
      expect(title?.published.basis).toBe(published.basis);
      if (published.basis === 'unknown') continue;
      expect(title?.published.edtf).toBe(published.edtf);
    }
    expect(of('0001', 'p1')?.published).toMatchObject({ from: '2017-02-16', to: '2017-02-22' });
  });

  test('tells of a figure who claims it, in the claimant’s words', () => {
    const figures = documents.flatMap((document) => document.figures);
    expect(figures).toHaveLength(archive.reports.flatMap((report) => report.figures).length);
    for (const { claimed_by: by } of figures) {
      expect('name' in by).toBe(by.basis !== 'unknown');
      if (by.basis === 'inferred') expect(by.name).toMatch(/^\[.+\]$/u);
    }
  });

  test('names each who is named in a paragraph once, by id and name', () => {
    expect(of('0001', 'p2')?.factions).toEqual([{ id: 'free-syrian-army', name: 'الجيش السوري الحر' }]);
  });

  test('makes one after another, as they are taken', () => {
    let read = 0;
    const reports = new Proxy(archive.reports, {
      get: (list, key) => {
        if (/^\d+$/.test(String(key))) read += 1;
        return Reflect.get(list, key) as unknown;
      },
    });
    paragraphDocuments({ ...context, archive: { ...archive, reports } }).next();
    expect(read).toBe(1);
  });
});

/** The bulk interface's own rules: an action, a document, each a line, a line feed at the end. */
const pairs = (text: string) => {
  expect(text.endsWith('\n')).toBe(true);
  const lines = text.slice(0, -1).split('\n');
  expect(lines.length % 2).toBe(0);
  return Array.from({ length: lines.length / 2 }, (_, at) => ({
    action: JSON.parse(lines[2 * at] ?? '') as unknown,
    document: JSON.parse(lines[2 * at + 1] ?? '') as ParagraphDocument,
  }));
};

describe('bulkTexts(documents, limit)', () => {
  test('writes an action and a document for each, under permanent ids', () => {
    const [text = '', ...more] = bulkTexts(documents);
    expect(more).toEqual([]);
    expect(pairs(text)).toEqual(
      documents.map((document) => ({
        action: { index: { _id: `${document.report}#${document.paragraph}` } },
        document,
      })),
    );
  });

  test('divides what is larger than a request may be, and loses nothing', () => {
    const texts = [...bulkTexts(documents, 9_000)];
    expect(texts.length).toBeGreaterThan(5);
    for (const text of texts) expect(pairs(text).length === 1 || Buffer.byteLength(text) <= 9_000).toBe(true);
    expect(texts.join('')).toBe([...bulkTexts(documents)].join(''));
  });

  test('divides unasked what the strictest hosts refuse: requests of 10 MiB', () => {
    const title = 'عنوان '.repeat(20_000);
    const many = Array.from({ length: 60 }, (_, at) => ({
      ...(documents[0] as ParagraphDocument),
      title,
      report: `${at}`,
    }));
    const texts = [...bulkTexts(many)];
    expect(texts.length).toBeGreaterThan(1);
    for (const text of texts) expect(Buffer.byteLength(text)).toBeLessThan(10 * 2 ** 20);
    expect(texts.flatMap(pairs)).toHaveLength(many.length);
  });

  test('gives each document an id of its own, within the 512 bytes that a server takes', () => {
    const ids = [...bulkTexts(documents)].flatMap(pairs).map(({ action }) => JSON.stringify(action));
    expect(new Set(ids).size).toBe(documents.length);
    for (const id of ids) expect(Buffer.byteLength(id)).toBeLessThan(512);
  });

  test('writes nothing of nothing', () => {
    expect([...bulkTexts([])]).toEqual([]);
  });
});

describe('indexSettings()', () => {
  const { settings, mappings } = indexSettings();

  test('has a field for everything in every document, of its type', () => {
    const faults = (value: unknown, fields: Fields, path: string): string[] =>
      Object.entries(value as Record<string, unknown>).flatMap(([name, given]) => {
        const field = fields[name];
        const all = Array.isArray(given) ? (given as unknown[]) : [given];
        if (field === undefined) return [`${path}${name} has no field`];
        return all.flatMap((each) =>
          field.properties ? faults(each, field.properties, `${path}${name}.`) : fault(each, field, path + name),
        );
      });
    const fault = (value: unknown, { type }: Field, path: string): string[] => {
      const fits =
        type === 'long'
          ? Number.isSafeInteger(value)
          : typeof value === 'string' && (type !== 'date' || /^\d{4}-\d\d-\d\d$/.test(value));
      return fits ? [] : [`${path}: ${JSON.stringify(value)} is no ${type}`];
    };
    expect(documents.flatMap((document) => faults(document, mappings.properties, ''))).toEqual([]);
  });

  test('passes over a word that no server takes, so that its paragraph is not refused', () => {
    const limits = (fields: Fields): readonly (number | undefined)[] =>
      Object.values(fields).flatMap(({ type, properties, ignore_above }) =>
        properties ? limits(properties) : type === 'keyword' ? [ignore_above] : [],
      );
    const most = 32_766;
    for (const limit of limits(mappings.properties)) expect((limit ?? most) * 4).toBeLessThanOrEqual(most);
  });

  test('names no analyser that the server does not have', () => {
    const analysers = JSON.stringify(mappings).match(/(?<="analyzer":")\w+/g) ?? [];
    expect([...new Set(analysers)].sort()).toEqual(['arabic', ...Object.keys(settings.analysis.analyzer)]);
  });

  test('folds words as the archive does', () => {
    const { marks, letters } = settings.analysis.char_filter;
    const unescaped = (text: string) =>
      text.replace(/\\u([0-9a-f]{4})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
    const rows = new Map(
      letters.mappings.map((row) => {
        const [from = '', to = ''] = row.split(' => ').map(unescaped);
        return [from, to] as const;
      }),
    );
    const folded = (text: string) =>
      [...text.replace(new RegExp(marks.pattern, 'gu'), marks.replacement)]
        .map((each) => rows.get(each) ?? each)
        .join('')
        .toLowerCase();
    for (const { text } of documents) expect(folded(text)).toBe(searchKey(text));
    for (const word of ['أُسْرَةٌ', 'إعـــدام', 'مسؤول', 'رئی\u200cس', 'ﻻ', '١٢٣', 'چوبان'])
      expect(folded(word)).toBe(searchKey(word));
  });
});

describe('writeOpenSearch(folder, context)', () => {
  let home = '';
  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'sijill-opensearch-'));
  });
  afterAll(() => rm(home, { recursive: true, force: true }));

  const read = async (folder: string) => {
    const names = (await readdir(folder)).sort();
    return Promise.all(names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')]));
  };

  test('writes the same bytes twice, and nothing over what stands there without being told', async () => {
    const folder = join(home, 'export');
    const told = await writeOpenSearch(folder, context, { limit: 50_000 });
    const first = await read(folder);
    expect(first.map(([name]) => name)).toEqual([...told.files].sort());
    expect(told.documents).toBe(documents.length);
    await expect(writeOpenSearch(folder, context)).rejects.toThrow('--replace');
    expect(await read(folder)).toEqual(first);
    await writeOpenSearch(folder, context, { replace: true, limit: 50_000 });
    expect(await read(folder)).toEqual(first);
    await writeOpenSearch(folder, context, { replace: true });
    expect(await readdir(folder)).toEqual(['index.json', 'paragraphs-0001.ndjson']);
  });

  test('puts back an export that a command which was killed had set aside, and writes it anew when told', async () => {
    const folder = join(home, 'killed');
    await writeOpenSearch(folder, context);
    const whole = await read(folder);
    await rename(folder, `${folder}.former`);
    await expect(writeOpenSearch(folder, context)).rejects.toThrow('--replace');
    expect(await read(folder)).toEqual(whole);
    await writeOpenSearch(folder, context, { replace: true });
    expect((await readdir(home)).filter((name) => name.startsWith('killed'))).toEqual(['killed']);
  });

  test('leaves an export as it was when its replacement fails', async () => {
    const folder = join(home, 'replaced');
    await writeOpenSearch(folder, context, { limit: 50_000 });
    const whole = await read(folder);
    const broken = {
      ...context,
      locate: () => {
        throw new Error('broken off');
      },
    };
    await expect(writeOpenSearch(folder, broken, { replace: true })).rejects.toThrow('broken off');
    expect(await read(folder)).toEqual(whole);
  });

  test('never touches a folder that holds something else', async () => {
    const folder = join(home, 'other');
    await mkdir(folder);
    await writeFile(join(folder, 'notes.txt'), 'mine');
    await expect(writeOpenSearch(folder, context, { replace: true })).rejects.toThrow('notes.txt');
    expect(await read(folder)).toEqual([['notes.txt', 'mine']]);
    await expect(writeOpenSearch(join(folder, 'notes.txt'), context)).rejects.toThrow('is a file');
  });
});
