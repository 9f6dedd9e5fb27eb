import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { archive } from './content.ts';

const sums = (await readFile('tests/content/SHA256SUMS', 'utf8'))
  .trimEnd()
  .split('\n')
  .map((line) => line.split('  ') as [string, string]);

describe('the captures', () => {
  test.each(sums)('%s is the hash of %s, in its bytes and in its record', async (sum, name) => {
    const bytes = await readFile(`content/captures/${name}`);
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(sum);
    expect(archive.report(name.replace('.txt', '')).capture).toMatchObject({ file: name, sha256: sum });
  });

  test('that were published first are still there', async () => {
    expect(await readdir('content/captures')).toEqual(expect.arrayContaining(sums.map(([, name]) => name)));
  });

  test.each(archive.reports)('of $id gives every line one role, and only empty lines are blank', async (report) => {
    const text = await readFile(`content/captures/${report.capture.file}`, 'utf8');
    const lines = text.split(/\r?\n/);
    if (lines.at(-1) === '') lines.pop();
    expect(report.lines.map((line) => line.text)).toEqual(lines);
    expect(report.lines.filter(({ role, text: words }) => (role === 'blank') !== (words === ''))).toEqual([]);
    expect(report.capture.lines.length).toBe(lines.filter((line) => line !== '').length);
  });
});

/** What an editor or a tool would be tempted to mend. */
describe('the captures’ own words', () => {
  test.each([
    ['0005', '«هايلكوس» for Hilux', /هايلكوس/u],
    ['0004', 'a no-break space', /\u00a0/u],
    ['0001', 'reversed guillemets', /لـ»جند الأقصى»/u],
    ['0005', 'an unbalanced quotation mark', /”/u],
  ] as const)('%s keeps %s in its passages', (id, _, words) => {
    const { passages } = archive.report(id);
    expect(passages.some(({ text }) => words.test(text))).toBe(true);
  });

  test('0003 keeps a quotation mark that is never closed, in line 7', () => {
    const passage = archive.report('0003').passages.find(({ line }) => line === 7);
    expect((passage?.text.match(/"/g)?.length ?? 0) % 2).toBe(1);
  });

  test('0004 keeps the no-break space alone in line 23, which is no paragraph', () => {
    expect(archive.report('0004').lines[22]).toMatchObject({ text: '\u00a0', role: 'residue' });
  });
});
