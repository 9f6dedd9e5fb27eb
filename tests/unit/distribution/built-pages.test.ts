import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { anchorsIn, builtPages } from '../../../src/distribution/built-pages.ts';

describe('anchorsIn(html)', () => {
  test.each([
    [
      'headings, passages and marks, in order',
      '<h1 id="title">أ</h1><p id="p1">ب <mark id="f1">3</mark></p>',
      'title p1 f1',
    ],
    [
      'entries',
      '<ul><li id="a">أ</li></ul><dl><div id="b"><dt>ب</dt></div></dl><table><tr id="c"></tr></table>',
      'a b c',
    ],
    [
      'no form controls, nor what is in a form',
      '<form><p id="a"></p></form><input id="b" /><label id="c">ج</label>',
      '',
    ],
    ['no part of a drawing', '<figure id="a"><svg><path id="b" /></svg></figure>', 'a'],
    ['nothing hidden', '<p id="a" hidden>أ</p><template><p id="b"></p></template><div id="c" popover>ج</div>', ''],
    ['no label of what has an id', '<section id="a" aria-labelledby="b"><h2 id="b">ب</h2></section>', 'a'],
    ['the label of what has none', '<section aria-labelledby="b"><h2 id="b">ب</h2></section>', 'b'],
  ])('gives %s', (_, inside, expected) => {
    expect(anchorsIn(`<body><p id="x">س</p><main id="main">${inside}</main></body>`).join(' ')).toBe(expected);
  });

  test('gives none where there is no main part', () => {
    expect(anchorsIn('<p id="a">أ</p>')).toEqual([]);
  });
});

describe('builtPages(folder)', () => {
  test('gives every page by its address, with the files beside it, but the one for missing addresses and finding aids', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'sijill-built-'));
    try {
      await mkdir(join(folder, 'places', 'hama'), { recursive: true });
      for (const file of ['index.html', '404.html', 'places/hama/index.html']) {
        await writeFile(join(folder, file), '<main><h2 id="names">أ</h2></main>');
      }
      await mkdir(join(folder, 'words', '1'), { recursive: true });
      const aid = '<main id="main" data-finding-aid><h2 id="a">أ</h2></main>';
      await writeFile(join(folder, 'words/1/index.html'), aid);
      for (const file of ['feed.xml', 'places/hama/cite.ris', 'places/none.txt']) {
        await writeFile(join(folder, file), 'أ');
      }
      expect(await builtPages(folder)).toEqual([
        { address: '/', anchors: ['names'], files: [] },
        { address: '/places/hama/', anchors: ['names'], files: ['cite.ris'] },
      ]);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
