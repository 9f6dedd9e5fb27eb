/**
 * The schema of records as JSON Schemas, for editors that complete and explain fields as they are written.
 *
 * Draft 7, which is what the YAML language server of the common editors reads. They hold the form of a file; that ids
 * exist, that quotes stand in their lines, and all else that spans fields is for the checker alone.
 */
import { z } from 'zod';
import { lists } from './manual.ts';
import { recordFiles } from './record-files.ts';
import type { RecordFile } from './record-files.ts';
import { quantityKinds, searchedKinds } from './vocabulary.ts';

/** The folder of the schemas. */
const folder = 'content/schemas';
/** Where VS Code reads which schema a file has. */
const settings = '.vscode/settings.json';
/** What VS Code proposes to install: the extension that reads those settings. */
const extensions = '.vscode/extensions.json';

/** Where the schema of a file stands: `content/schemas/factions.schema.json`. */
export function schemaPath({ file }: RecordFile): string {
  const name = file.startsWith('content/reports/') ? 'report' : /([^/]+)\.yaml$/.exec(file)?.[1];
  return `${folder}/${name}.schema.json`;
}

/** Every generated file by its path: the schemas, and what leads VS Code to them. */
export function schemaFiles(): ReadonlyMap<string, string> {
  const yaml = recordFiles.filter(({ file }) => file.endsWith('.yaml'));
  const mapped = Object.fromEntries(yaml.map((each) => [`./${schemaPath(each)}`, each.file]));
  return new Map([
    ...recordFiles.map((each) => [schemaPath(each), written(jsonSchema(each))] as const),
    [settings, written({ 'yaml.schemas': mapped })],
    [extensions, written({ recommendations: ['redhat.vscode-yaml'] })],
  ]);
}

const written = (data: unknown) => `${JSON.stringify(data, null, 2)}\n`;

/** The JSON Schema of a file, or of a report's front matter. */
export function jsonSchema({ title, file, record, holds }: RecordFile): Readonly<Record<string, unknown>> {
  const shape = holds === 'list' ? z.array(record) : record;
  const made = z.toJSONSchema(shape, {
    target: 'draft-7',
    io: 'input',
    override: ({ jsonSchema }) => explain(jsonSchema),
  });
  const { $schema, ...rest } = made;
  return { $schema, $comment: 'Made by npm run schemas.', ...rest, title: `${title}: ${file}` };
}

/** Put our words where editors look for them; and take out what says nothing to an editor. */
function explain(node: z.core.JSONSchema.BaseSchema): void {
  const { label, wanted } = node;
  const words = node.enum ?? (node.const === undefined ? [] : [node.const]);
  const meanings = meaningsOf(words.map(String));
  const explained = [
    typeof wanted === 'string' && !meanings ? wanted : undefined,
    ...(meanings?.map((meaning, i) => `${words[i]}: ${meaning}`) ?? []),
  ].filter((line) => line !== undefined);
  if (typeof label === 'string') node.title = label;
  if (explained.length > 0) node.description = explained.join('\n');
  // Of no standard; VS Code shows it beside each word that it offers.
  if (meanings && node.enum) node['enumDescriptions'] = meanings;
  for (const key of ['label', 'wanted', 'dc']) delete node[key];
  if (node.maximum === Number.MAX_SAFE_INTEGER) delete node.maximum;
}

const vocabularies = [...lists.map(([, list]) => list), quantityKinds, searchedKinds] as readonly Readonly<
  Record<string, string>
>[];

/** What words of a closed list mean: by the list that has them and nothing else, or else by the first that has them. */
function meaningsOf(words: readonly string[]): readonly string[] | undefined {
  if (words.length === 0) return undefined;
  const having = vocabularies.filter((list) => words.every((word) => word in list));
  const list = having.find((each) => Object.keys(each).length === words.length) ?? having[0];
  return list && words.map((word) => list[word] ?? '');
}
