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
    ['every page', false, ['ibm-plex-sans-arabic-arabic-400', 'scheherazade-new-arabic-700']],
    [
      'a page that opens with words of a capture',
      true,
      ['ibm-plex-sans-arabic-arabic-400', 'scheherazade-new-arabic-700', 'scheherazade-new-arabic-400'],
    ],
  ])('preloads the faces that %s shows at once', (_, printed, fonts) => {
    const preloaded = assets.preloaded(printed).map((file) => file.replace(/-normal-\w+\.woff2$/, ''));
    expect(preloaded).toEqual(fonts);
  });

  test('makes classic scripts, without import or export', () => {
    const script = text(assets.script('search'));
    expect(script.length).toBeGreaterThan(0);
    expect(() => new Function(script)).not.toThrow();
  });

  test('tells which source is missing', () => {
    expect(() => assets.script('nothing')).toThrow(/nothing\.js/);
  });
});
