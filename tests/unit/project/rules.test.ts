/** Rules about how the sources are written that no tool in the gate knows. */
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { anyCount, cssOf, projectFiles } from './tree.ts';

const files = projectFiles();
const sources = files.filter(({ path }) => /^(?:src|scripts|tests)\//.test(path) || path === 'astro.config.mjs');

interface Rule {
  readonly name: string;
  readonly found: (file: { path: string; text: string }) => readonly string[];
  /** What breaks it: the file's path and text. */
  readonly broken: readonly (readonly [path: string, text: string])[];
  /** What comes near and does not. */
  readonly kept: readonly (readonly [path: string, text: string])[];
}

const matches = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([match]) => match);
const page = (css: string): string => `<p />\n<style>\n${css}\n</style>\n`;
/** Written in two pieces, so that this file keeps the rule it tests. */
const joined = (...pieces: string[]): string => pieces.join('');

const rules: Rule[] = [
  {
    name: 'no style sheet names a physical left or right, not even in a comment',
    found: (file) => matches(cssOf(file), /[\w-]*(?<![a-z])(?:left|right)(?![a-z])[\w-]*/gi),
    broken: [
      ['a.css', 'p { margin-left: 1rem }'],
      ['a.css', 'p { text-align: right }'],
      ['a.css', 'p { border-top-left-radius: 1px }'],
      ['a.astro', page('p { left: 0 }')],
      ['a.css', '/* to the left */'],
    ],
    kept: [
      ['a.css', 'p { margin-inline-start: 1rem; color: var(--copyright) }'],
      ['a.astro', '<p>left</p>'],
    ],
  },
  {
    name: 'no type is `any`',
    found: (file) => (/\.(?:ts|astro)$/.test(file.path) && anyCount(file) > 0 ? ['any'] : []),
    broken: [
      ['a.ts', 'const a: any = 1;'],
      ['a.ts', 'const a = b as any[];'],
      ['a.astro', '---\nconst a = b as any;\n---\n'],
    ],
    kept: [['a.ts', 'const any = 1; // any']],
  },
  {
    name: 'no file is a drawer for anything',
    found: ({ path }) => matches(basename(path), /^(?:utils?|helpers?|common|types|misc|shared)\.[a-z]+$/g),
    broken: [['src/site/utils.ts', '']],
    kept: [['src/archive/vocabulary.ts', '']],
  },
  {
    name: 'no class is named as reference managers scrape them',
    found: ({ path, text }) =>
      /\.(?:css|astro|ts)$/.test(path)
        ? [
            ...matches(text, /\bclass(?:Name|:list)?=(?:"[^"]*|'[^']*|\{[^}]*['"`])\b(?:byline|vcard)\b(?!-)/g),
            ...matches(cssOf({ path, text }), /\.(?:byline|vcard)(?![\w-])/g),
          ]
        : [],
    broken: [
      ['a.astro', joined('<p class="quiet by', 'line">')],
      ['a.astro', joined("<p class={'v", "card'}>")],
      ['a.css', '.vcard { color: red }'],
    ],
    kept: [
      ['a.astro', '<p>{report.byline}</p>'],
      ['a.css', '.byline-note { color: red }'],
    ],
  },
  {
    name: 'no page has inline scripts or styles (`is:inline` leaves a script of a file as it stands, or linked data, which is not run, and is for those only)',
    found: ({ path, text }) =>
      path.endsWith('.astro')
        ? matches(
            text,
            /<(?!script\b[^>]*\bsrc=|script is:inline type="application\/ld\+json" set:html=\{writeLinkedData\(\w+\)\} \/>)[^>]*\bis:inline\b|\bdefine:vars\b|\sstyle(?:=|:)|\son[a-z]+=["'{]/g,
          )
        : [],
    broken: [
      ['a.astro', '<script is:inline>go();</script>'],
      ['a.astro', '<script is:inline type="application/ld+json" set:html={JSON.stringify(node)} />'],
      ['a.astro', '<script is:inline type="module" set:html={writeLinkedData(node)} />'],
      ['a.astro', '<style is:inline>p { color: red }</style>'],
      ['a.astro', '<p style="color: red">'],
      ['a.astro', '<p style={colour}>'],
      ['a.astro', '<button onclick="go()">'],
      ['a.astro', '<style define:vars={{ colour }}></style>'],
    ],
    kept: [
      ['a.astro', '<style>p { color: red }</style><p class="style">'],
      ['a.astro', '<script is:inline defer src={address} />'],
      ['a.astro', '<script is:inline type="application/ld+json" set:html={writeLinkedData(node)} />'],
    ],
  },
  {
    name: 'no file names a place of one machine, a package registry or a domain for examples',
    found: ({ path, text }) =>
      path.endsWith('package-lock.json')
        ? matches(text, /"resolved"/g)
        : [
            ...matches(text, /(?<![\w.)\]}>@*-])(?:\.\.)?\/(?:work|home|root|Users|tmp|shared)\//g),
            ...matches(text, /\.\.\/shared\b/g),
            ...matches(text, /\bregistry\.[a-z]/g),
            ...matches(text, /\bexample\.(?:com|org|net)\b/g),
          ],
    broken: [
      ['a.ts', joined("read('/wo", "rk/main')")],
      ['README.md', joined('See ../sha', 'red/DESIGN.md.')],
      ['.npmrc', joined('registry', '=https://registry', '.npmjs.org/')],
      ['a.ts', joined("'https://exam", "ple.org/'")],
    ],
    kept: [
      ['a.ts', "import { x } from '../site/home/x.ts'; import { y } from './work/y.ts';"],
      ['README.md', 'an example, organised'],
    ],
  },
];

describe.each(rules)('$name', ({ found, broken, kept }) => {
  test('holds in every file', () => {
    const faults = files.flatMap((file) => {
      const here = found(file);
      return here.length === 0 ? [] : [`${file.path}: ${here.join(', ')}`];
    });
    expect(faults).toEqual([]);
  });

  test.each(broken)('sees it broken in %s: %j', (path, text) => {
    expect(found({ path, text })).not.toEqual([]);
  });

  test.each(kept)('passes %s: %j', (path, text) => {
    expect(found({ path, text })).toEqual([]);
  });
});

test('the rules read sources of every kind', () => {
  expect(sources.length).toBeGreaterThan(20);
  expect(files.map(({ path }) => path)).toContain('package-lock.json');
});
