import { describe, expect, test } from 'vitest';
import { manifestText } from '../../../src/site/manifest.ts';

const manifest = JSON.parse(manifestText('--paper: light-dark(#fbfaf6, #161513);')) as Record<string, unknown>;

describe('manifestText(css)', () => {
  test('names the site in Arabic, from right to left, in the colours of its paper', () => {
    expect(manifest).toMatchObject({
      short_name: 'سِجِلّ',
      lang: 'ar',
      dir: 'rtl',
      display: 'standalone',
      theme_color: '#fbfaf6',
      background_color: '#fbfaf6',
    });
    expect(manifest['name']).toMatch(/^سِجِلّ: \p{Script=Arabic}/u);
    expect(manifest['description']).toMatch(/^\p{Script=Arabic}.*\.$/u);
  });

  test('is installed from where it stands: no address in it begins at the root, and it has no id', () => {
    const { start_url, scope, id, icons } = manifest as { [name: string]: unknown; icons: { src: string }[] };
    expect([start_url, scope, id]).toEqual(['./', './', undefined]);
    expect(icons.map(({ src }) => src)).toEqual(['icon-192.png', 'icon-512.png', 'icon-maskable-512.png']);
  });

  test('has the icons that Chromium installs by: 192, 512 and one that may be cut', () => {
    expect((manifest['icons'] as object[]).map((icon) => Object.values(icon).slice(1).join(' '))).toEqual([
      '192x192 image/png any',
      '512x512 image/png any',
      '512x512 image/png maskable',
    ]);
  });
});
