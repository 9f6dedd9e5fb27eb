import { describe, expect, test } from 'vitest';
import { classicPagefind } from '../../../../src/distribution/portable/program.ts';

const nothing = 'export const search = async () => ({ results: [] });\nexport const options = async () => undefined;\n';
const asking = 'export const a = () => fetch("pagefind-entry.json");\nexport const b = (input) => fetch(input);\n';

describe('classicPagefind(module)', () => {
  test('makes a script of a module, that asks another for its files', async () => {
    const script = await classicPagefind(asking);
    expect(script).not.toMatch(/\bexport\b|import\.meta/);
    const asked: string[] = [];
    const sijillDisk = { fetch: (address: string) => void asked.push(address) };
    const { b } = new Function('sijillDisk', `${script}; return sijillPagefind;`)(sijillDisk) as {
      b: (input: string) => void;
    };
    b('/pagefind/x');
    expect(asked).toEqual(['/pagefind/x']);
  });

  test('takes the engine of an archive without reports, which asks for nothing', async () => {
    expect(await classicPagefind(nothing)).toContain('sijillPagefind');
  });

  test.each([
    ['in one place more', `${asking}export const c = () => fetch("c");`],
    ['in one place less', 'export const a = () => fetch("pagefind-entry.json");'],
    ['by a module', `${asking}export const c = () => import("./c.js");`],
    ['by an older way', `${asking}export const c = () => new XMLHttpRequest();`],
  ])('refuses a module that asks %s', async (_, module) => {
    await expect(classicPagefind(module)).rejects.toThrow('is not the Pagefind 1.6 that the portable edition knows');
  });
});
