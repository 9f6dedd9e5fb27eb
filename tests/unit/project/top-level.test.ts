import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';

const fixed = [
  'LICENSE',
  'README.md',
  'astro.config.mjs',
  'content',
  'package-lock.json',
  'package.json',
  'public',
  'scripts',
  'src',
  'tests',
  'tsconfig.json',
];

describe('the top level', () => {
  test('holds what the design fixes, and dot-files', () => {
    const listed = execFileSync('git', ['ls-files'], { encoding: 'utf8' }).split('\n').filter(Boolean);
    const top = new Set(listed.map((path) => path.split('/', 1)[0] ?? '').filter((name) => !name.startsWith('.')));
    expect([...top].sort()).toEqual(fixed);
  });
});
