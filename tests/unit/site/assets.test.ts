import { beforeAll, describe, expect, test } from 'vitest';
import { bundle } from '../../../src/site/assets.ts';
import type { Assets } from '../../../src/site/assets.ts';

let assets: Assets;
const text = (file: string) => new TextDecoder().decode(assets.all.find((asset) => asset.file === file)?.bytes);

beforeAll(async () => {
  assets = await bundle();
});

describe('bundle()', () => {
  test('gives the same bytes under the same names twice', async () => {
    expect(await bundle()).toMatchObject({ all: assets.all });
  });

  test('refers to each font beside the style sheet, and has every font that it refers to', () => {
    const fonts = [...text(assets.styleSheet).matchAll(/url\("([^"]*)"\)/g)].map(([, way]) => way);
    expect(fonts.length).toBeGreaterThan(0);
    expect(fonts.toSorted()).toEqual(
      assets.all.filter(({ type }) => type === 'font/woff2').map(({ file }) => `./${file}`),
    );
  });

  test.each([
    [[], ['sans-400', 'naskh-700']],
    [['sans-600', 'naskh-400'] as const, ['sans-400', 'naskh-700', 'sans-600', 'naskh-400']],
  ])('preloads the faces of every page, and %j besides', (faces, fonts) => {
    expect(assets.preloaded(faces).map((file) => file.replace(/-\w+\.woff2$/, ''))).toEqual(fonts);
  });

  test('makes classic scripts, without import or export', () => {
    const script = text(assets.script('search'));
    expect(script.length).toBeGreaterThan(0);
    expect(() => new Function(script)).not.toThrow();
  });

  test('makes a sheet for some pages, whose rules give way as those of the same layer do', () => {
    expect(text(assets.pageStyles('search'))).toMatch(/^@layer components\{/);
  });

  test('tells which source is missing', () => {
    expect(() => assets.script('nothing')).toThrow(/nothing\.js/);
    expect(() => assets.pageStyles('nothing')).toThrow(/nothing\.css/);
  });
});
