import { execFile, spawn } from 'node:child_process';
import { chmod, mkdir, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { checkContent } from '../../../src/archive/check.ts';
import { describeProblems } from '../../../src/archive/problems.ts';
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

function run(...args: string[]) {
  return new Promise<{ code: number; stdout: string; stderr: string }>((done) => {
    const env = { ...process.env, SIJILL_CONTENT: join(folder, 'content') };
    execFile(
      process.execPath,
      [resolve('scripts/ingest.ts'), ...args],
      { cwd: folder, env },
      (error, stdout, stderr) => {
        done({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, stdout, stderr });
      },
    );
  });
}

const content = (...path: string[]) => join(folder, 'content', ...path);
const everything = async () => (await readdir(content(), { recursive: true })).sort();
const problems = async () => (await checkContent(content())).problems;

describe('npm run ingest', { timeout: 60_000 }, () => {
  test('adds a capture and a draft that the checker refuses until all of it is decided', async () => {
    await archiveWith({ 'saved.txt': saved });
    const { code, stdout } = await run('saved.txt');
    expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringContaining('[1/1] saved.txt: 0003, ') as string });
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
    expect((await run('saved')).stdout).toContain('1 drafted (0003), 1 already there, 0 refused.');
    const before = await readFile(content('reports', '0003.md'), 'utf8');
    await writeFile(content('reports', '0003.md'), before.replace('needs: review', 'note: رُوجع'));
    expect((await run('saved')).stdout).toContain('saved/a.txt: already there as 0003');
    expect(await readFile(content('reports', '0003.md'), 'utf8')).toContain('رُوجع');
    expect(await everything()).not.toContain('captures/0004.txt');
  });

  test('gives no number anew that was published or stands alone', async () => {
    await archiveWith({ 'saved.txt': saved });
    await mkdir(content('published'), { recursive: true });
    await writeFile(content('published', '0008.json'), '{}');
    expect((await run('saved.txt')).stdout).toContain('saved.txt: 0009, ');
  });

  test('shows the draft and writes nothing with --dry-run', async () => {
    await archiveWith({ 'saved.txt': saved });
    const before = await everything();
    const { code, stdout } = await run('saved.txt', '--dry-run');
    expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringContaining('\nid: "0003"\n') as string });
    expect(await everything()).toEqual(before);
  });

  test('tells all faults at the end, exits 1, and drafts the others', async () => {
    await archiveWith({ 'a.pdf': '%PDF-1.7', 'b.txt': saved });
    const { code, stdout, stderr } = await run('a.pdf', 'b.txt', 'none.txt');
    expect(code).toBe(1);
    expect(stdout).toContain('1 drafted (0003), 0 already there, 2 refused.');
    expect(stderr).toMatch(/a\.pdf {2}ingest\n {2}وُجد: {5}ملفّ PDF[\s\S]*none\.txt {2}ingest[\s\S]*خطآن\n$/u);
  });

  test('tells a weekday that is not that of the date', async () => {
    await archiveWith({ 'saved.txt': saved.replace('السبت 18', 'الأحد 18') });
    const { stdout } = await run('saved.txt');
    expect(stdout).toContain('تنبيه:    السطر 2: اسم اليوم لا يوافق التاريخ');
    expect(await readFile(content('reports', '0003.md'), 'utf8')).toMatch(
      /published:\n {2}basis: inferred\n {2}confidence: low/,
    );
  });

  test('tells a folder that cannot be written, and leaves nothing there', async () => {
    await archiveWith({ 'saved.txt': saved });
    // The superuser writes everywhere; a file in the way stops him as well.
    await rm(content('reports'), { recursive: true });
    await rm(content('captures'), { recursive: true });
    await writeFile(content('captures'), '');
    const { code, stderr } = await run('saved.txt');
    expect(code).toBe(1);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect((await everything()).filter((name) => name.includes('0003'))).toEqual([]);
  });

  test.skipIf(process.getuid?.() === 0)('tells a folder without permission to write', async () => {
    await archiveWith({ 'saved.txt': saved });
    await chmod(content('captures'), 0o500);
    const { code, stderr } = await run('saved.txt');
    await chmod(content('captures'), 0o700);
    expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining('there is no permission') as string });
  });

  test('finishes a record that a kill left beside its capture, and removes what was half written', async () => {
    await archiveWith({ 'saved.txt': saved, 'other.txt': saved.replace('7', '8') });
    await run('saved.txt');
    const record = await readFile(content('reports', '0003.md'), 'utf8');
    await rm(content('reports', '0003.md'));
    await writeFile(content('reports', '.0003.md.999999999.part'), record);
    await writeFile(content('reports', '.0004.md.999999999.part'), record.slice(0, 100));
    expect((await run('saved.txt')).stdout).toContain('already there as 0003');
    expect(await readFile(content('reports', '0003.md'), 'utf8')).toBe(record);
    expect((await everything()).filter((name) => name.includes('.part'))).toEqual([]);
  });

  test('killed at any moment, has both files of a report or neither once it is run again', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 60 }, (_, i) => [`many/${i}.txt`, saved.replace('7', String(i + 10))]),
    );
    await archiveWith(files);
    const env = { ...process.env, SIJILL_CONTENT: content() };
    for (let round = 0; round < 3; round += 1) {
      const child = spawn(process.execPath, [resolve('scripts/ingest.ts'), 'many'], { cwd: folder, env });
      let told = 0;
      await new Promise<void>((done) => {
        child.stdout.on('data', (data: Buffer) => {
          told += data.toString().split('\n').length - 1;
          if (told >= 4 + round) child.kill('SIGKILL');
        });
        child.on('close', () => done());
      });
    }
    const { stdout } = await run('many');
    expect(stdout).toContain('0 refused.');
    const names = async (part: string) => (await readdir(content(part))).map((name) => name.slice(0, 4));
    expect(await names('captures')).toEqual(await names('reports'));
    expect(await names('reports')).toHaveLength(62);
    for (const name of await readdir(content('reports')))
      expect((await stat(content('reports', name))).size).toBeGreaterThan(500);
  });

  test('stopped by Ctrl+C, ends after the file it is at, and says what is left', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 40 }, (_, i) => [`many/${i}.txt`, saved.replace('7', String(i + 10))]),
    );
    await archiveWith(files);
    const env = { ...process.env, SIJILL_CONTENT: content() };
    const child = spawn(process.execPath, [resolve('scripts/ingest.ts'), 'many'], { cwd: folder, env });
    let stdout = '';
    const code = await new Promise<number | null>((done) => {
      child.stdout.on('data', (data: Buffer) => {
        if (stdout === '') child.kill('SIGINT');
        stdout += data.toString();
      });
      child.on('close', done);
    });
    expect(code).toBe(130);
    expect(stdout).toMatch(/\d+ left: stopped, run it again to go on\./);
    expect((await readdir(content('captures'))).length).toBe((await readdir(content('reports'))).length);
  });
});
