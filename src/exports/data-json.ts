/**
 * Data as JSON, in one envelope: title, language, edition, licence, note, and the list under the data set's own name.
 * `/data/figures.json` came first and has a nested shape of its own; the others are flat: the keys of a row are the
 * columns of the CSV, a list is an array, and what the record does not say is `null`.
 */
import type { Archive } from '../archive/archive.ts';
import { archiveName } from '../archive/vocabulary.ts';
import type { Cell, DataTable, Source } from './tables/index.ts';

/** Whose the data are. */
export const licence = {
  records: 'CC0-1.0',
  quotes: 'كلمات التقارير لناشريها وأصحابها. حُفظت للبحث والنقد والتوثيق، ولا يمنح الأرشيف فيها حقًّا لأحد.',
} as const;

/** What is to be known before a figure is used. */
export const claimsNote =
  'كلّ رقم قول لصاحبه كما نقله التقرير، لا حكم من الأرشيف. وقد تعدّ الأرقام أشياء مختلفة أو يتكرّر القول الواحد في تقارير، فلا تُجمع ولا يُؤخذ متوسّطها ولا تُرتّب بمقدارها. والنفي نفي وليس صفرًا، وما وُصف بالكلمات وحدها لا عدد له.';

/** What stands before the list in every file. */
export function envelope({ edition }: Pick<Archive, 'edition'>, title: string) {
  return {
    title: `${archiveName}: ${title}`,
    language: 'ar',
    edition: { id: edition.id, date: edition.date },
    licence,
    note: claimsNote,
  } as const;
}

/** The rows of a data set as JSON, a row a line, which is a piece. */
export function* rowLines(data: DataTable, rows: Iterable<readonly Cell[]>, { archive }: Source): Generator<string> {
  const names = data.columns.map(({ name }) => name);
  const head = JSON.stringify(envelope(archive, data.title.ar), null, 2).slice(0, -2);
  yield `${head},\n  ${JSON.stringify(data.name)}: [`;
  let before = '';
  for (const cells of rows) {
    yield `${before}\n    ${JSON.stringify(Object.fromEntries(cells.map((cell, i) => [names[i], cell])))}`;
    before = ',';
  }
  yield `${before === '' ? '' : '\n  '}]\n}\n`;
}
