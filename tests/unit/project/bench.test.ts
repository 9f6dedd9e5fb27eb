import { execFile } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { benches } from '../../bench/benches.ts';

const run = (...names: string[]) =>
  new Promise<{ code: number; stdout: string; stderr: string }>((done) => {
    execFile(process.execPath, ['scripts/bench.ts', ...names], (error, stdout, stderr) => {
      done({ code: error ? Number(error.code) : 0, stdout, stderr });
    });
  });

describe('npm run bench', () => {
  test('prints what can be measured when no name is given, each with what it is', async () => {
    const { code, stdout } = await run();
    expect(code).toBe(0);
    for (const { name, about } of benches) expect(stdout).toMatch(new RegExp(`^ +${name} +${about}$`, 'm'));
  });

  test('tells a name that is none', async () => {
    const { code, stderr } = await run('lighthose');
    expect(code).toBe(1);
    expect(stderr).toContain('No bench is called lighthose.');
    expect(stderr).toContain('lighthouse');
  });
});
