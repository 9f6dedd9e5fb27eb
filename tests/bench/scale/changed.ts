/** Content of which one report is as it was before an editor's last change. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256 } from '../../../src/archive/digest.ts';

/** A report's number, four digits or more. */
export type ReportId = string;

/** Make a report's summary, and the first note among its figures if there is one, others than they are. */
export async function changeRecord(content: string, id: ReportId): Promise<void> {
  const file = join(content, 'reports', `${id}.md`);
  const text = await readFile(file, 'utf8');
  const summarised = text.replace(/^summary: .*/m, 'summary: خلاصة سابقة للتقرير.');
  if (summarised === text) throw new Error(`${file} has no summary in one line.`);
  await writeFile(file, summarised.replace(/^(figures:\n[^]*?\n +note: ).*/m, '$1ملاحظة سابقة.'));
}

/**
 * Make the first word of a report's last paragraph another, in capture and transcription, and the checksum with it.
 *
 * @throws Error when it does not stand in both alike.
 */
export async function changeWord(content: string, id: ReportId): Promise<void> {
  const [captureFile, reportFile] = [join(content, 'captures', `${id}.txt`), join(content, 'reports', `${id}.md`)];
  const [capture, report] = [await readFile(captureFile, 'utf8'), await readFile(reportFile, 'utf8')];
  const line = report.trimEnd().split('\n').at(-1) ?? '';
  const [first = '', second = ''] = line.split(' ');
  const other = first === second ? `${first} ${first}` : second;
  const changed = line.replace(first, () => other);
  if (!capture.includes(`\n${line}\n`))
    throw new Error(`The last paragraph of ${id} is written otherwise in its capture.`);
  const after = capture.replace(line, () => changed);
  await writeFile(captureFile, after);
  await writeFile(reportFile, report.replace(line, () => changed).replace(sha256(capture), sha256(after)));
}
