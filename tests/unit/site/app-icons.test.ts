import { describe, expect, test } from 'vitest';
import { appleIcon, drawIcon, iconDrawing, manifestIcons } from '../../../src/site/app-icons.ts';
import { readPicture } from './picture.ts';

const icons = [...manifestIcons, appleIcon];

describe('drawIcon(icon)', () => {
  test.each(icons)('draws $name at its size, in few bytes', async (icon) => {
    const png = await drawIcon(icon);
    const { width, height } = readPicture(png);
    expect([width, height]).toEqual([icon.size, icon.size]);
    expect(png.length).toBeLessThanOrEqual(10_000);
  });

  test.each(icons)('leaves no corner of $name clear but where it is as drawn', async (icon) => {
    expect(readPicture(await drawIcon(icon)).opaque).toBe(icon.form !== 'drawn');
  });

  test('keeps its signs, of the one that may be cut, within the circle that is never cut', async () => {
    const [icon] = manifestIcons.filter(({ form }) => form === 'maskable');
    if (!icon) throw new Error('no such icon');
    const { size } = icon;
    const signs = readPicture(await drawIcon(icon)).pieces({ x: 0, y: 0, width: size, height: size });
    expect(signs).toHaveLength(4);
    const farthest = signs.flatMap(({ x, y, width, height }) =>
      [x, x + width].flatMap((across) => [y, y + height].map((down) => Math.hypot(across - size / 2, down - size / 2))),
    );
    expect(Math.max(...farthest)).toBeLessThanOrEqual(0.4 * size);
  });

  test('is the same each time', async () => {
    expect(Buffer.compare(await drawIcon(appleIcon), await drawIcon(appleIcon))).toBe(0);
  });
});

describe('iconDrawing(drawing, icon)', () => {
  test.each(['<svg><rect fill="#0e5c61"/></svg>', '<svg viewBox="0 0 32 32"></svg>', ''])('refuses %j', (drawing) => {
    expect(() => iconDrawing(drawing, appleIcon)).toThrow('drawn otherwise');
  });
});
