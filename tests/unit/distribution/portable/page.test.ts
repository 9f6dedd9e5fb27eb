import { describe, expect, test } from 'vitest';
import { pagePolicy } from '../../../../src/distribution/policy.ts';
import { portablePage } from '../../../../src/distribution/portable/page.ts';

const page = (head: string, body: string) =>
  `<!DOCTYPE html><html lang="ar"><head>${head}</head><body>${body}</body></html>`;
const made = (head: string, body: string, path = 'reports/0001/index.html') =>
  portablePage({ path, html: page(head, body) }, new Set(['reports/0001/annotations.json']));

describe('portablePage(page, gone)', () => {
  test.each([
    ['<a href="../">عودة</a>', '<a href="../index.html">عودة</a>', 'a link'],
    [
      '<p>😀𐨀</p>\r\n<a href="../">عودة</a>',
      '<p>😀𐨀</p>\r\n<a href="../index.html">عودة</a>',
      'one after letters of two units',
    ],
    ['<a href=../ class=x>عودة</a>', '<a href=../index.html class=x>عودة</a>', 'one without quotation marks'],
    ["<A HREF='../#a'>عودة</A>", "<A HREF='../index.html#a'>عودة</A>", 'one as it may be written too'],
    [
      '<form action="../../search/"><button formaction="./">ابحث</button></form>',
      '<form action="../../search/index.html"><button formaction="./index.html">ابحث</button></form>',
      'a form',
    ],
    [
      '<svg><a href="../../factions/x/"><text>س</text></a><a xlink:href="../"></a></svg>',
      '<svg><a href="../../factions/x/index.html"><text>س</text></a><a xlink:href="../index.html"></a></svg>',
      'a drawing',
    ],
    [
      '<template><a href="../">عودة</a></template>',
      '<template><a href="../index.html">عودة</a></template>',
      'a template',
    ],
    [
      '<p>href="../" &amp; «كما ورد»&nbsp;</p>',
      '<p>href="../" &amp; «كما ورد»&nbsp;</p>',
      'words that look like a link',
    ],
    ['<p data-root="../">س</p>', '<p data-root="../">س</p>', 'what scripts join ways with'],
    [
      '<a href="annotations.json" type="application/ld+json">حواشيه</a>: ما سُمّي',
      '<span>حواشيه</span> (في نسخة الشبكة وحدها): ما سُمّي',
      'a link to a file that is left out',
    ],
    [
      '<p id="p1" data-verbatim="5" data-report="0001">س <q data-report="0001" data-verbatim="5" data-verbatim-part>س</q></p>',
      '<p id="p1" data-verbatim="5">س <q>س</q></p>',
      'where words are in the capture',
    ],
    ['<p>قبل<span class="Z3988" title="a=b"></span>بعد</p>', '<p>قبلبعد</p>', 'what reference managers look for'],
  ])('in a body %j is %j: %s', (body, expected) => {
    expect(made('', body)).toBe(page('', expected));
  });

  test.each([
    [
      '<meta http-equiv="refresh" content="0; url=../0002/">',
      '<meta http-equiv="refresh" content="0; url=../0002/index.html">',
    ],
    ['<meta name="viewport" content="../">', '<meta name="viewport" content="../">'],
    [
      '<link rel="stylesheet" href="a.css"><link rel="preload" href="a.woff2" crossorigin>',
      '<link rel="stylesheet" href="a.css">',
    ],
    ['<link rel="manifest" href="../../manifest.webmanifest">', ''],
    [
      '<link rel="canonical" href="https://archive.invalid/reports/0001/">',
      '<link rel="canonical" href="https://archive.invalid/reports/0001/">',
    ],
    [
      '<meta name="DC.title" content="س"><meta property="og:title" content="س"><meta name="description" content="س">',
      '',
    ],
    [
      '<script type="application/ld+json">{"@id":"./"}</script><script defer src="a.js"></script>',
      '<script defer src="a.js"></script>',
    ],
    ['<script defer src="kept.js" data-notice="notice.js"></script>', ''],
    [
      `<meta http-equiv="Content-Security-Policy" content="${pagePolicy({ wasm: false })}">`,
      `<meta http-equiv="Content-Security-Policy" content="${pagePolicy({ wasm: false, fromDisk: true })}">`,
    ],
  ])('in a head %j is %j', (head, expected) => {
    expect(made(head, '')).toBe(page(expected, ''));
  });

  test('has what reads files before the scripts of a page that read some, and on no other', () => {
    const scripts = '<script defer src="../assets/search.js"></script><script defer src="../assets/b.js"></script>';
    const disk = '<script defer src="../assets/disk.js"></script>';
    const body = '<sijill-search data-engine="../assets/engine.js"></sijill-search>';
    expect(made(scripts, body, 'search/index.html')).toBe(page(disk + scripts, body));
    expect(made(scripts, '', 'search/index.html')).toBe(page(scripts, ''));
  });

  test('lets the page about keeping a copy say that there is no need', () => {
    const script = '<script defer src="kept.js" data-notice="notice.js"></script>';
    const body = '<sijill-offline data-worker="../worker.js"></sijill-offline>';
    expect(made(script, body, 'offline/index.html')).toContain(script);
  });
});
