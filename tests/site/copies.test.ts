/** The built site and its portable edition, checked as a reader checks a copy. */
import { execFile, spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkCopy } from '../../src/distribution/verify/index.ts';

let folder: string;
const zips: string[] = [];

/** Pack the built site in a process of its own. @returns The zip's path. */
async function packed(name: string, environment: Readonly<Record<string, string>>, mask: string): Promise<string> {
  const out = join(folder, name);
  await mkdir(out);
  const script = `import { pack } from ${JSON.stringify(resolve('src/distribution/bag/pack.ts'))};
    process.umask(0o${mask});
    process.stdout.write((await pack({ site: 'dist', content: 'content', out: ${JSON.stringify(out)} })).path);`;
  const run = promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script], {
    env: { ...process.env, ...environment },
  });
  return (await run).stdout;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sijill-copies-'));
  zips.push(await packed('one', { TZ: 'UTC', LC_ALL: 'C' }, '022'));
  zips.push(await packed('مجلّد آخر', { TZ: 'Asia/Kamchatka', LC_ALL: 'ar_SY.UTF-8' }, '077'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('the built site', () => {
  test('lists every file of it with its checksum', async () => {
    const { faults, seal } = await checkCopy({ what: 'dist' });
    expect(faults).toEqual([]);
    expect(seal?.list).toBe('SHA256SUMS');
  });
});

describe('the portable edition', () => {
  test('has the same bytes in another time zone, language, folder and with other permissions', async () => {
    const [one, other] = await Promise.all(zips.map((path) => readFile(path)));
    expect(one?.equals(other ?? Buffer.alloc(0))).toBe(true);
  });

  test('is whole, by its own lists and by those of its site', async () => {
    const { faults, seal, place } = await checkCopy({ what: zips[0] ?? '' });
    expect(faults).toEqual([]);
    expect(seal?.list).toBe('tagmanifest-sha256.txt');
    expect(place).toMatch(/\.zip\/sijill-\d{4}\.\d+$/);
  });
});

describe('npm run verify-site', () => {
  const verify = (...given: readonly string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/verify-site.ts', ...given]);
    return { status, stdout: stdout.toString(), stderr: stderr.toString() };
  };

  test('tells of a whole copy in one line, with the seal', () => {
    const { status, stdout } = verify('dist');
    expect([status, stdout]).toEqual([0, expect.stringMatching(/^Whole: \d+ files, seal [0-9a-f]{64} \(.+\)\.\n$/)]);
    const [, seal = ''] = /seal (\w+)/.exec(stdout) ?? [];
    expect(verify('dist', '--seal', seal, '--sums', 'dist/SHA256SUMS').status).toBe(0);
  });

  test.each([
    [['dist', '--seal', '0'.repeat(64)], 'seal/differs'],
    [['dist', '--seal', 'abc'], 'is no SHA-256'],
    [['dist', '--sums', 'nowhere'], 'nowhere'],
    [['dist', '--sums', 'README.md'], 'README.md cannot be read as a list'],
    [['content'], 'list/missing'],
    [['nowhere'], 'nowhere is not there.'],
    [[], 'Name one thing to check'],
  ])('%j: exits with 1 and says why', (given, why) => {
    const { status, stderr } = verify(...given);
    expect([status, stderr]).toEqual([1, expect.stringContaining(why)]);
    expect(stderr).not.toMatch(/^ +at /m);
  });
});
