import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { claim, claimOf, ownerOf } from '../../../src/distribution/claim.ts';

let parent: string;
let folder: string;
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'sijill-claim-'));
  folder = join(parent, 'dist');
});
afterEach(() => rm(parent, { recursive: true, force: true }));

describe('claim(path)', () => {
  test('is given up, and can be had again', () => {
    const giveUp = claim(folder);
    expect(ownerOf(folder)).toBe(process.pid);
    giveUp();
    expect([ownerOf(folder), existsSync(claimOf(folder))]).toEqual([undefined, false]);
    claim(folder)();
  });

  test('refuses what this command is writing already', () => {
    const giveUp = claim(folder);
    expect(() => claim(folder)).toThrow('is being written by another command');
    giveUp();
  });

  test('refuses what another command is writing, says which, and how to go on', async () => {
    const other = spawn(process.execPath, ['-e', 'setInterval(() => undefined, 1000)']);
    try {
      await writeFile(claimOf(folder), `${other.pid}\n`);
      expect(() => claim(folder)).toThrow(
        `${folder} is being written by another command (process ${other.pid}). Wait for its end, or stop it; ` +
          `should process ${other.pid} be something else, remove ${claimOf(folder)}.`,
      );
    } finally {
      other.kill();
    }
  });

  test.each([
    ['of a command that was killed', String(spawnSync(process.execPath, ['--version']).pid)],
    ['of a command before this one, with the same number', String(process.pid)],
    ['that was cut short', ''],
  ])('takes over the claim %s', async (_, owner) => {
    await writeFile(claimOf(folder), owner);
    claim(folder)();
    expect(existsSync(claimOf(folder))).toBe(false);
  });

  test('takes over one that is older than the last start of the machine', async () => {
    await writeFile(claimOf(folder), String(process.ppid));
    expect(ownerOf(folder)).toBe(process.ppid);
    await utimes(claimOf(folder), 0, 0);
    claim(folder)();
  });
});
