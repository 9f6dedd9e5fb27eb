import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';

// In a process of its own: Pagefind's program leaves rejections behind that nobody awaits.
test('no damaged file makes the search, its completions or the verifier answer wrongly in silence', () => {
  const said = execFileSync(process.execPath, ['scripts/bench.ts', 'damage', '--cases', '1'], { encoding: 'utf8' });
  const [, damages = '', answers = ''] = /^(\d+) damages, (\d+) answers, 0 wrong in silence$/m.exec(said) ?? [];
  expect(Number(damages)).toBeGreaterThan(15);
  expect(Number(answers)).toBe(8 * Number(damages));
  expect(said).toMatch(/ [1-9]\d* failed and said/);
}, 300_000);
