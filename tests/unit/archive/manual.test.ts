import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { withTables } from '../../../src/archive/manual.ts';
import { rules } from '../../../src/archive/problems.ts';
import { checkChanged, fixtures } from './fixture.ts';

const manual = await readFile('content/README.md', 'utf8');
const hex = (text: string) => Buffer.from(text).toString('hex');

describe('content/README.md', () => {
  test('has the tables that the schema gives today', () => {
    expect(withTables(manual)).toBe(manual);
  });

  test.each(Object.keys(rules))('explains %s with the first message of its fixture', async (rule) => {
    const expected = await readFile(join(fixtures, rule.replace('/', '--'), 'expected.txt'), 'utf8');
    const [message] = expected.split('\n\n');
    const section = manual.split(`### \`${rule}\`\n`)[1]?.split('\n### ')[0] ?? '';
    expect(section).toContain(`\`\`\`text\n${message}\n\`\`\``);
    expect(section).toMatch(/\nالإصلاح: \S/u);
  });

  test('shows a whole report that is sound', async () => {
    const example = manual.split('### مثال كامل')[1] ?? '';
    const capture = /```text\n([\s\S]*?)```/.exec(example)?.[1] ?? '';
    const sha256 = createHash('sha256').update(capture).digest('hex');
    const record = (/```markdown\n([\s\S]*?)```/.exec(example)?.[1] ?? '').replace(/sha256: .*/, `sha256: ${sha256}`);
    const { content, problems } = await checkChanged([
      { file: 'captures/0006.txt', bytes: hex(capture) },
      { file: 'reports/0006.md', bytes: hex(record) },
    ]);
    expect(problems).toEqual([]);
    expect(content.reports.map((entry) => entry.record.id)).toContain('0006');
  });

  test('uses no word that casts doubt on a claim', () => {
    expect(manual).not.toMatch(/مزعوم|يزعم|زعم/u);
  });
});
