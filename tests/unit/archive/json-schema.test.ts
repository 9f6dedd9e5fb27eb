import { Ajv } from 'ajv';
import { readFile, readdir } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { jsonSchema, schemaFiles } from '../../../src/archive/json-schema.ts';
import { recordFiles } from '../../../src/archive/record-files.ts';
import type { RecordFile } from '../../../src/archive/record-files.ts';

const ajv = new Ajv({ allErrors: true, strict: true, strictRequired: false });
ajv.addVocabulary(['enumDescriptions']);
const validators = new Map(recordFiles.map((each) => [each.file, ajv.compile({ ...jsonSchema(each) })]));
const [report] = recordFiles;

/** The data of each real file, as an editor's YAML reader has it. */
async function dataOf({ file }: RecordFile): Promise<readonly (readonly [path: string, data: unknown])[]> {
  const reports = file.startsWith('content/reports/');
  const paths = reports
    ? (await readdir('content/reports')).sort().map((name) => `content/reports/${name}`)
    : await readdir(file.slice(0, file.lastIndexOf('/'))).then((names) =>
        names.includes(file.slice(file.lastIndexOf('/') + 1)) ? [file] : [],
      );
  return Promise.all(
    paths.map(async (path) => {
      const text = await readFile(path, 'utf8');
      return [path, parse(reports ? (text.split('\n---\n', 1)[0] ?? '') : text, { schema: 'core' })] as const;
    }),
  );
}

const accepts = (file: RecordFile, data: unknown) => ({
  zod: (file.holds === 'list' ? file.record.array() : file.record).safeParse(data).success,
  json: validators.get(file.file)?.(data),
});

describe('npm run schemas', () => {
  test.each([...schemaFiles()])('has written %s as the schema is today', async (path, text) => {
    expect(await readFile(path, 'utf8')).toBe(text);
  });

  test('leaves no schema behind of a file that is no more', async () => {
    const names = (await readdir('content/schemas')).map((name) => `content/schemas/${name}`);
    expect(names.sort()).toEqual([...schemaFiles().keys()].filter((path) => path.startsWith('content/')).sort());
  });
});

describe.each(recordFiles)('the JSON Schema of $file', (file) => {
  test('accepts every real one', async () => {
    for (const [path, data] of await dataOf(file)) {
      validators.get(file.file)?.(data);
      expect([path, validators.get(file.file)?.errors ?? []]).toEqual([path, []]);
    }
  });

  test('judges each slip in it as the checker does: a field that goes, is misnamed or is of another kind', async () => {
    for (const [, data] of (await dataOf(file)).slice(0, 1)) {
      for (const [slip, faulty] of slips(data)) {
        const { zod, json } = accepts(file, faulty);
        expect([slip, json]).toEqual([slip, zod]);
      }
    }
  });
});

describe('the JSON Schema of a report', () => {
  const wrong: readonly (readonly [field: string, value: unknown])[] = [
    ['id', 6],
    ['id', '6'],
    ['sumary', 'خلاصة'],
    ['summary', ''],
    ['source', { basis: 'stated' }],
    ['original', { basis: 'inferred', address: 'ftp://archive.invalid/', note: 'كما في النسخة' }],
    ['factions', ['Liwa al-Aqsa']],
    ['figures', [{}]],
  ];

  test.each(wrong)('refuses %s: %j, as the checker does', async (field, value) => {
    if (!report) throw new Error('The first of the files is the report.');
    const [[, data] = []] = await dataOf(report);
    const faulty = { ...(data as object), [field]: value };
    expect(accepts(report, faulty)).toEqual({ zod: false, json: false });
  });

  test('tells what each word of a closed list means, in Arabic', () => {
    const text = schemaFiles().get('content/schemas/report.schema.json') ?? '';
    expect(text).toContain('at_least: عدد على الأقلّ');
    expect(text).toContain('inferred: مستنتَج');
    expect(text).not.toMatch(/"(?:label|wanted|dc)":/);
  });
});

/** Copies of data with one slip each. */
function* slips(
  data: unknown,
  at: readonly (string | number)[] = [],
): Generator<readonly [slip: string, data: unknown]> {
  if (Array.isArray(data)) {
    // Items of a list are alike: the first ones stand for it.
    for (const [i, item] of data.slice(0, 3).entries()) {
      for (const [slip, faulty] of slips(item, [...at, i])) yield [slip, data.with(i, faulty)];
    }
    yield [`${at.join('.')}: words for a list`, 'كلمات'];
  } else if (typeof data === 'object' && data !== null) {
    for (const [key, value] of Object.entries(data)) {
      const { [key]: _, ...rest } = data as Record<string, unknown>;
      yield [`${[...at, key].join('.')} goes`, rest];
      yield [`${[...at, key].join('.')} is misnamed`, { ...rest, [`${key}s_`]: value }];
      for (const [slip, faulty] of slips(value, [...at, key])) yield [slip, { ...data, [key]: faulty }];
    }
    yield [`${at.join('.')}: a number for a record`, 7];
  } else {
    for (const other of ['', 'no such word', -1, 1.5, null, {}, []])
      yield [`${at.join('.')}: ${JSON.stringify(other)}`, other];
  }
}
