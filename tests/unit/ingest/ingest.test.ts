import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { chmod, mkdir, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { checkContent } from '../../../src/archive/check.ts';
import { describeProblems } from '../../../src/archive/problems.ts';
import { ingest } from '../../../src/ingest/index.ts';
import { describeIngested, describeOutcome } from '../../../src/ingest/ingest-report.ts';
import { changedContent } from '../archive/fixture.ts';

const saved = `الطريق إلى وادي النبع مفتوح
السبت 18 شباط 2017
راصد الجبل - سالم المرعي
شارك عبر فيسبوك
قال مصدر في «كتيبة السهل» إن 7 سيارات عبرت الطريق إلى وادي النبع.
مقالات ذات صلة
خبر آخر لا صلة له
`;

let folder = '';
afterEach(async () => {
  if (folder !== '') await rm(folder, { recursive: true, force: true });
  folder = '';
});

/** A copy of the sound content with files beside it to ingest. */
async function archiveWith(files: Readonly<Record<string, string>>): Promise<string> {
  folder = await changedContent([]);
  for (const [name, text] of Object.entries(files)) {
    await mkdir(join(folder, name, '..'), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  return folder;
}

/** What the command prints, without the cost of a process. */
async function run(path: string, { dryRun = false } = {}) {
  let stdout = '';
  const told: Parameters<typeof ingest>[0]['told'] = (outcome, at) => {
    stdout += describeOutcome(outcome, at, { dryRun });
  };
  const result = await ingest({ content: content(), paths: [join(folder, path)], dryRun, told });
  return `${stdout}${describeIngested(result, { dryRun }).summary}`;
}

/** The command itself; `at` is called with what it has printed so far. */
function runCommand(args: readonly string[], at: (stdout: string, child: ChildProcess) => void = () => undefined) {
  return new Promise<{ code: number | null; stdout: string; stderr: string }>((done) => {
    const env = { ...process.env, SIJILL_CONTENT: content() };
    const child = spawn(process.execPath, [resolve('scripts/ingest.ts'), ...args], { cwd: folder, env });
    let [stdout, stderr] = ['', ''];
    child.stderr.on('data', (data: Buffer) => {
      stderr += data.toString();
    });
    child.stdout.on('data', (data: Buffer) => {
      stdout += data.toString();
      at(stdout, child);
    });
    child.on('close', (code) => {
      done({ code, stdout, stderr });
    });
  });
}

/** Many files that differ in their number. */
const many = () =>
  Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`many/${i}.txt`, saved.replace('7', `${i + 1}1`)]));

const content = (...path: string[]) => join(folder, 'content', ...path);
const everything = async () => (await readdir(content(), { recursive: true })).sort();
const problems = async () => (await checkContent(content())).problems;

describe('npm run ingest', { timeout: 60_000 }, () => {
  test('adds a capture and a draft that the checker refuses until all of it is decided', async () => {
    await archiveWith({ 'saved.txt': saved });
    expect(await runCommand(['saved.txt'])).toEqual({
      code: 0,
      stdout: expect.stringContaining('[1/1] saved.txt: 0003, ') as string,
      stderr: '',
    });
    expect(await readFile(content('captures', '0003.txt'), 'utf8')).toBe(saved);
    const told = await problems();
    expect(describeProblems(told)).toContain('review/undecided');
    expect(told.map(({ rule }) => rule)).toEqual(['review/undecided']);
    expect(told[0]?.wanted).toContain('أدوار الأسطر 7');

    const draft = await readFile(content('reports', '0003.md'), 'utf8');
    const decided = draft
      .replaceAll(/, needs: review/g, '')
      .replaceAll(/\n *needs: review/g, '')
      .replace(/\nneeds: \[.*\]/, '');
    await writeFile(content('reports', '0003.md'), decided);
    expect((await problems())[0]?.wanted).toContain('الخلاصة والقوائم 1');
    await writeFile(
      content('reports', '0003.md'),
      decided.replace(/^summary: .*$/m, 'summary: ينقل التقرير عبور سيارات.'),
    );
    expect(await problems()).toEqual([]);
  });

  test('passes over a file that is there, and never writes over one', async () => {
    await archiveWith({ 'saved/a.txt': saved, 'saved/b.txt': saved });
    expect(await run('saved')).toContain('1 drafted (0003), 1 already there, 0 refused.');
    const before = await readFile(content('reports', '0003.md'), 'utf8');
    await writeFile(content('reports', '0003.md'), before.replace('needs: review', 'note: رُوجع'));
    expect(await run('saved')).toContain('saved/a.txt: already there as 0003');
    expect(await readFile(content('reports', '0003.md'), 'utf8')).toContain('رُوجع');
    expect(await everything()).not.toContain('captures/0004.txt');
  });

  test('gives no number anew that was published or stands alone', async () => {
    await archiveWith({ 'saved.txt': saved });
    await mkdir(content('published'), { recursive: true });
    await writeFile(content('published', '0008.json'), '{}');
    expect(await run('saved.txt')).toContain('saved.txt: 0009, ');
  });

  test('shows the draft and writes nothing with --dry-run', async () => {
    await archiveWith({ 'saved.txt': saved });
    const before = await everything();
    expect(await run('saved.txt', { dryRun: true })).toContain('\nid: "0003"\n');
    expect(await everything()).toEqual(before);
  });

  test('tells all faults at the end, exits 1, and drafts the others', async () => {
    await archiveWith({ 'a.pdf': '%PDF-1.7', 'b.txt': saved });
    const { code, stdout, stderr } = await runCommand(['a.pdf', 'b.txt', 'none.txt']);
    expect(code).toBe(1);
    expect(stdout).toContain('1 drafted (0003), 0 already there, 2 refused.');
    expect(stderr).toMatch(/a\.pdf {2}ingest\n {2}وُجد: {5}ملفّ PDF[\s\S]*none\.txt {2}ingest[\s\S]*خطآن\n$/u);
  });

  test('tells a weekday that is not that of the date', async () => {
    await archiveWith({ 'saved.txt': saved.replace('السبت 18', 'الأحد 18') });
    expect(await run('saved.txt')).toContain('تنبيه:    السطر 2: اسم اليوم لا يوافق التاريخ');
    expect(await readFile(content('reports', '0003.md'), 'utf8')).toMatch(
      /published:\n {2}basis: inferred\n {2}confidence: low/,
    );
  });

  test('tells a text without a title, and letters that were lost', async () => {
    const text = 'قال مصدر إن الطريق إلى وادي النبع مفتوح.\nوأضاف أن السيارات تعبره من\ufffd الصباح.\n';
    await archiveWith({ 'saved.txt': text });
    const told = await run('saved.txt');
    expect(told).toContain('تنبيه:    السطر 1: استدلال: لا سطر يُقرأ عنوانًا');
    expect(told).toContain('تنبيه:    السطر 2: علامة U+FFFD');
  });

  test('drafts what marks of direction and unbroken spaces are in, in words that the checker takes', async () => {
    const marked = saved.replaceAll(' ', '\u00a0').replaceAll(/^(.+)$/gmu, '\u202b$1\u200f\u202c');
    await archiveWith({ 'saved.txt': marked });
    await run('saved.txt');
    const record = await readFile(content('reports', '0003.md'), 'utf8');
    expect(record).toMatch(/^ {2}quote: "?الطريق\sإلى/mu);
    const { problems } = await checkContent(content());
    expect(describeProblems(problems.filter(({ rule }) => !rule.startsWith('review/')))).toBe(describeProblems([]));
  });

  test('tells a folder that cannot be written, and leaves nothing there', async () => {
    await archiveWith({ 'saved.txt': saved });
    // The superuser writes everywhere; a file in the way stops him as well.
    await rm(content('reports'), { recursive: true });
    await rm(content('captures'), { recursive: true });
    await writeFile(content('captures'), '');
    const { code, stderr } = await runCommand(['saved.txt']);
    expect(code).toBe(1);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect((await everything()).filter((name) => name.includes('0003'))).toEqual([]);
  });

  test.skipIf(process.getuid?.() === 0)('tells a folder without permission to write', async () => {
    await archiveWith({ 'saved.txt': saved });
    await chmod(content('captures'), 0o500);
    await expect(run('saved.txt')).rejects.toThrow('there is no permission');
    await chmod(content('captures'), 0o700);
  });

  test('finishes a record that a kill left beside its capture, and removes what was half written', async () => {
    await archiveWith({ 'saved.txt': saved, 'other.txt': saved.replace('7', '8') });
    await run('saved.txt');
    const record = await readFile(content('reports', '0003.md'), 'utf8');
    await rm(content('reports', '0003.md'));
    await writeFile(content('reports', '.0003.md.999999999.part'), record);
    await writeFile(content('reports', '.0004.md.999999999.part'), record.slice(0, 100));
    expect(await run('saved.txt')).toContain('already there as 0003');
    expect(await readFile(content('reports', '0003.md'), 'utf8')).toBe(record);
    expect((await everything()).filter((name) => name.includes('.part'))).toEqual([]);
  });

  test('killed at any moment, has both files of a report or neither once it is run again', async () => {
    await archiveWith(many());
    for (const most of [3, 6]) {
      await runCommand(['many'], (stdout, child) => {
        if (stdout.split('\n').length > most) child.kill('SIGKILL');
      });
    }
    const stdout = await run('many');
    expect(stdout).toContain('0 refused.');
    const names = async (part: string) => (await readdir(content(part))).map((name) => name.slice(0, 4));
    expect(await names('captures')).toEqual(await names('reports'));
    expect(await names('reports')).toHaveLength(42);
    for (const name of await readdir(content('reports')))
      expect((await stat(content('reports', name))).size).toBeGreaterThan(500);
  });

  test('stopped by Ctrl+C, ends after the file it is at, and says what is left', async () => {
    await archiveWith(many());
    let told = false;
    const { code, stdout } = await runCommand(['many'], (_, child) => {
      if (!told) child.kill('SIGINT');
      told = true;
    });
    expect(code).toBe(130);
    expect(stdout).toMatch(/\d+ left: stopped, run it again to go on\./);
    expect((await readdir(content('captures'))).length).toBe((await readdir(content('reports'))).length);
  });
});
