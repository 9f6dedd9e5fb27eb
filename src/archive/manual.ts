/**
 * The tables of the editor's manual: every field of every record, and every closed list, as the schema has them.
 */
import type { z } from 'zod';
import { recordFiles } from './record-files.ts';
import type * as schema from './schema.ts';
import * as terms from './vocabulary.ts';

/** The manual's text with its generated parts made anew. @throws Error when the marks of a part are not there. */
export function withTables(manual: string, glossary: readonly schema.GlossaryTerm[]): string {
  return filled(filled(manual, 'terms', termTable(glossary)), 'tables', tables());
}

function filled(manual: string, part: string, made: string): string {
  const marks = { start: `<!-- ${part}: node scripts/manual.ts -->`, end: `<!-- end of ${part} -->` };
  const start = manual.indexOf(marks.start);
  const end = manual.indexOf(marks.end);
  if (start < 0 || end < start) throw new Error(`The manual has no part between ${marks.start} and ${marks.end}.`);
  return `${manual.slice(0, start)}${marks.start}\n\n${made}\n${manual.slice(end)}`;
}

function termTable(glossary: readonly schema.GlossaryTerm[]): string {
  const rows = glossary.map(({ term, meaning, instead_of = [] }) => {
    const avoided = instead_of.map(({ words }) => `«${words}»`).join('، ');
    return `| ${term} | ${cell(meaning)} | ${avoided} |`;
  });
  return `| المصطلح | معناه | لا يُقال بدله |\n| --- | --- | --- |\n${rows.join('\n')}\n`;
}

const cell = (words: string) => words.trim().replaceAll('|', '\\|').replaceAll(/\s+/g, ' ');

/** Every closed list, under its heading. */
export const lists: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
  ['دور السطر (`role`)', terms.lineRoles],
  ['نوع عنصر الصفحة (`kind`)', terms.furnitureKinds],
  ['الأساس (`basis`)', terms.bases],
  ['درجة الترجيح (`confidence`)', terms.confidences],
  ['طريق القول (`mode`)', terms.attributionModes],
  ['المقيس (`measure`)', terms.measures],
  ['وحدة العدّ (`counting_unit`)', terms.countingUnits],
  ['سبب أنّه ليس رقمًا منسوبًا (`reason`)', terms.notFigureReasons],
  ['نوع الفصيل', terms.factionKinds],
  ['نوع الجهة', terms.organisationKinds],
  ['نوع المكان', terms.placeKinds],
  ['تعيين المكان (`identified`)', terms.identifications],
  ['الجهة (`direction`)', terms.directions],
  ['نوع صورة الاسم', terms.nameKinds],
  ['نوع العلاقة (`type`)', terms.relationTypes],
  ['المقارنة (`comparability`)', terms.comparabilities],
];

function tables(): string {
  const fields = recordFiles.map(({ title, file, record }) => {
    const body = merged(fieldsOf(record, '', false)).map((row) => {
      return `| \`${row.path}\` | ${row.label}${row.optional ? ' (اختياري)' : ''} | ${wantedOf(row)} |`;
    });
    return `#### ${title}: \`${file}\`\n\n| الحقل | اسمه | المطلوب |\n| --- | --- | --- |\n${body.join('\n')}\n`;
  });
  const words = lists.map(([title, list]) => {
    const body = Object.entries(list).map(([key, label]) => `| \`${key}\` | ${label} |`);
    return `#### ${title}\n\n| يُكتب | معناه |\n| --- | --- |\n${body.join('\n')}\n`;
  });
  return `### حقول السجلّات\n\n${fields.join('\n')}\n### القوائم المغلقة\n\n${words.join('\n')}`;
}

interface Row {
  readonly path: string;
  readonly label: string;
  readonly wanted: string;
  /** The words it may be, where they are a closed list. */
  readonly words: readonly string[];
  readonly optional: boolean;
}

/** The fields below a schema, from the outside in; the kinds of a union one after the other. */
function fieldsOf(type: z.core.$ZodType, path: string, optional: boolean): readonly Row[] {
  const { def } = (type as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'optional':
      return fieldsOf(def.innerType, path, true);
    case 'array':
      return [...row(type, path, optional), ...fieldsOf(def.element, `${path}[]`, false).slice(1)];
    case 'union':
      return [...row(type, path, optional), ...def.options.flatMap((option) => fieldsOf(option, path, false).slice(1))];
    case 'object': {
      const inner = Object.entries(def.shape).flatMap(([key, field]) =>
        fieldsOf(field, path === '' ? key : `${path}.${key}`, false),
      );
      return path === '' ? inner : [...row(type, path, optional), ...inner];
    }
    default:
      return row(type, path, optional);
  }
}

function row(type: z.core.$ZodType, path: string, optional: boolean): readonly Row[] {
  const meta = (type as z.ZodType).meta();
  const { def } = (type as z.core.$ZodTypes)._zod;
  const words =
    def.type === 'literal' ? def.values.map(String) : def.type === 'enum' ? Object.values(def.entries).map(String) : [];
  const label = meta?.label ?? unlabelled[path.slice(path.lastIndexOf('.') + 1)] ?? '';
  return [{ path, label, wanted: meta?.wanted ?? '', words, optional }];
}

/** Names of the fields that tell the kinds of a record apart. */
const unlabelled: Readonly<Record<string, string>> = { basis: 'الأساس', kind: 'النوع', role: 'دور السطر' };

/** One row a field: where kinds of a record share one, the words that any of them takes. */
function merged(rows: readonly Row[]): readonly Row[] {
  const byPath = new Map<string, Row>();
  for (const one of rows) {
    const known = byPath.get(one.path);
    byPath.set(one.path, known ? { ...known, words: [...new Set([...known.words, ...one.words])] } : one);
  }
  return [...byPath.values()];
}

function wantedOf({ wanted, words }: Row): string {
  return words.length > 0 ? words.map((word) => `\`${word}\``).join('، ') : cell(wanted);
}
