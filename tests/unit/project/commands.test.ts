import { execFile } from 'node:child_process';
import { describe, expect, test } from 'vitest';

const commands = [
  'build',
  'check',
  'export',
  'fonts',
  'forms',
  'ingest',
  'manual',
  'portable',
  'release',
  'schemas',
  'serve',
];

const run = (command: string, option: string) =>
  new Promise<{ code: number; stdout: string; stderr: string }>((done) => {
    execFile(process.execPath, [`scripts/${command}.ts`, option], (error, stdout, stderr) => {
      done({ code: error ? Number(error.code) : 0, stdout, stderr });
    });
  });

describe.each([...commands, 'verify-site'])('npm run %s', (command) => {
  test.concurrent(
    'with --help tells how it is called and does nothing',
    async () => {
      const { code, stdout } = await run(command, '--help');
      expect(code).toBe(0);
      expect(stdout).toMatch(new RegExp(`^npm run (?:-s )?${command}`));
    },
    60_000,
  );

  test.concurrent(
    'tells an option that it has not, and takes it for no folder',
    async () => {
      const { code, stderr } = await run(command, '--nope');
      expect(code).toBeGreaterThan(0);
      expect(stderr).toContain('--nope');
      expect(stderr).toMatch(new RegExp(`npm run (?:-s )?${command}`));
    },
    60_000,
  );
});
