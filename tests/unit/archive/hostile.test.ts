import { createHash } from 'node:crypto';
import { createMarkdownProcessor } from '@astrojs/markdown-remark';
import { describe, expect, test } from 'vitest';
import { describeProblems } from '../../../src/archive/problems.ts';
import { asMarkdown, blocks, compareBlock } from '../../../src/archive/transcription.ts';
import { transcriptionMarkdown } from '../../../src/markdown/index.ts';
import type { TranscriptionMatter } from '../../../src/markdown/index.ts';
import { fromHtml } from 'hast-util-from-html';
import { textOf } from '../markdown/tree.ts';
import { checkChanged } from './fixture.ts';
import type { Change } from './fixture.ts';

/** Longer than any test here may take on a busy machine: the guard against a hang. */
const timeout = 60_000;

const processor = await createMarkdownProcessor({ ...transcriptionMarkdown, syntaxHighlight: false });

/** The HTML inside the one passage of a document. */
async function render(markdown: string): Promise<string> {
  const matter: TranscriptionMatter = { marks: [{ id: 'p1', names: [], figures: [] }], rendered: {} };
  await processor.render(markdown, { frontmatter: { ...matter } });
  return matter.rendered['p1']?.html ?? '';
}

const hex = (text: string) => Buffer.from(text).toString('hex');
const front = (yaml: string, body = '') => [{ file: 'reports/0002.md', bytes: hex(`---\n${yaml}\n---\n${body}`) }];

async function told(changes: readonly Change[]): Promise<{ rules: Set<string>; text: string }> {
  const { problems } = await checkChanged(changes);
  return { rules: new Set(problems.map(({ rule }) => rule)), text: describeProblems(problems) };
}

/** A report of these paragraphs, sound but for what they name and number. */
function reportOf(paragraphs: readonly string[], body: string): readonly Change[] {
  const capture = `عنوان\n${paragraphs.join('\n')}\n`;
  const sha256 = createHash('sha256').update(capture).digest('hex');
  const lines = paragraphs.map((_, i) => `    - { line: ${i + 2}, role: paragraph, id: p${i + 1} }`).join('\n');
  const record = `id: "0007"
capture:
  file: 0007.txt
  sha256: ${sha256}
  captured: { basis: unknown }
  method: { basis: unknown }
  lines:
    - { line: 1, role: title }
${lines}
transcription: { status: compared-by-program }
title: { basis: stated, line: 1, quote: عنوان }
byline: { basis: unknown }
dateline: { basis: unknown }
source: { basis: unknown }
published: { basis: unknown }
original: { basis: unknown }
archived: { basis: unknown }
summary: خلاصة
factions: []
organisations: []
places: []
persons: []
name_decisions:
  - { text: اللواء, is: liwa-al-safh, reason: للاختبار }
  - { text: تل الورد, is: none, within: وادي النبع تل الورد, reason: للاختبار }
figures: []
not_figures: []
corrections: []`;
  return [
    { file: 'captures/0007.txt', bytes: hex(capture) },
    { file: 'reports/0007.md', bytes: hex(`---\n${record}\n---\n\n${body}\n`) },
  ];
}

const attacks = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<b>غليظ</b>',
  '<!-- تعليق -->',
  '[اضغط](javascript:alert(1))',
  '![صورة](javascript:alert(1))',
  '<javascript:alert(1)>',
  '<https://press.invalid/>',
  '[مرجع]: javascript:alert(1)',
  '[اضغط][مرجع]',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '`code` **غليظ** _مائل_',
  '<a href="javascript:alert(1)">اضغط</a>',
  '# عنوان',
  '> اقتباس',
  '1. بند',
  '- بند',
  '```js',
  '---',
  '<svg/onload=alert(1)>',
];

describe('markup in a transcription', () => {
  test.each(attacks)('%s: is refused as it stands, though the capture holds it', async (words) => {
    const { rules } = await told(reportOf([words], words));
    expect([...rules]).toContain('transcription/markup');
  });

  test.each(attacks)('%s: is refused where the capture does not hold it', async (words) => {
    const { rules } = await told(reportOf(['نصّ السطر'], `نصّ السطر ${words}`));
    expect([...rules]).toContain('transcription/text');
  });

  test.each(attacks)('%s: escaped, it is sound and comes out as text', async (words) => {
    const { rules } = await told(reportOf([words], asMarkdown(words)));
    expect([...rules].filter((rule) => rule.startsWith('transcription/'))).toEqual([]);
    const html = await render(asMarkdown(words));
    expect(html.replace(/<\/?span\b[^>]*>/g, '')).not.toContain('<');
    expect(textOf(fromHtml(html, { fragment: true }))).toBe(words);
  });

  test.each(attacks)('%s: is never markup on a page, even where the checker was not asked', async (words) => {
    const html = await render(words);
    expect(html.replace(/<\/?span\b[^>]*>/g, '')).not.toContain('<');
  });
});

describe('markup in a record', () => {
  const address = (value: string): Change[] => [
    { file: 'reports/0002.md', find: 'https://press.invalid/0002', put: `"${value}"` },
  ];
  test.each([
    'javascript:alert(1)',
    'JAVASCRIPT:alert(1)',
    'data:text/html,x',
    'https://press.invalid/ onclick=x',
    'https://press.invalid/<b>',
    "https://press.invalid/'x",
    '//press.invalid',
    ' https://press.invalid',
    'https://[press',
    'https://press.invalid:99999/',
    'https://%',
  ])('original.address refuses %s', async (value) => {
    expect([...(await told(address(value))).rules]).toEqual(['field/value']);
  });

  test.each(attacks.slice(0, 7))('a quoted title refuses %s, which the capture does not hold', async (words) => {
    const find = 'quote: "«كتيبة السهل»: الطريق إلى وادي النبع مفتوح"';
    const { rules } = await told([{ file: 'reports/0002.md', find, put: `quote: ${JSON.stringify(words)}` }]);
    expect([...rules]).toEqual(['quote/not-found']);
  });

  test.each(attacks.slice(0, 7))('a name that is %s stays words', async (words) => {
    const { content, problems } = await checkChanged([
      { file: 'factions.yaml', find: '  name: كتيبة السهل', put: `  name: ${JSON.stringify(words)}` },
    ]);
    expect(problems).toEqual([]);
    expect(content.factions[1]?.record.name).toBe(words);
  });
});

describe('a huge report', { timeout }, () => {
  const sentence = 'قال سالم المرعي إن 12 سيارة من لواء السفح عبرت وادي النبع تل الورد مع اللواء في عدة أيام. ';
  const size = 2_000_000;
  const many = (words: string) => words.repeat(Math.ceil(size / Buffer.byteLength(words))).trim();

  test('of one line of 2 MB, with names and numbers in it, is read and told', async () => {
    const line = many(sentence);
    const { rules } = await told(reportOf([line], line));
    expect([...rules].toSorted()).toEqual(['name/undeclared', 'number/undecided']);
  });

  test('of 500 kB in many lines is read and told', async () => {
    const lines = Array.from({ length: Math.ceil(size / 4 / Buffer.byteLength(sentence)) }, () => sentence.trim());
    const { rules } = await told(reportOf(lines, lines.join('\n\n')));
    expect([...rules].toSorted()).toEqual(['name/undeclared', 'number/undecided']);
  });

  test('of one body line of 2 MB of *_[ is refused', async () => {
    const { rules } = await told(reportOf(['نصّ'], many('*_[')));
    expect([...rules]).toContain('transcription/text');
  });

  test.each(['*_[', '\\', '&amp;', '<a ', '[](', '`', '**a ', '\u064b', 'ـ', '1', 'و', ' '])(
    'of one line of 1 MB of «%s», in capture and body, is told or sound',
    (words) => {
      const line = `أ${words.repeat(1_000_000 / words.length)}ب`;
      const escaped = asMarkdown(line);
      expect(compareBlock(escaped, line)).toBe('same');
      expect(compareBlock(`${escaped}ت`, line)).toBe('differs');
      expect(compareBlock(line, line)).toBe(escaped === line ? 'same' : 'markup');
    },
  );

  test('with a line whose names overlap from end to end is told', async () => {
    const { rules } = await told([
      ...reportOf([many('وادي النبع تل الورد ')], ''),
      {
        file: 'places.yaml',
        add: '\n- { id: x, name: x, english: x, kind: town, names: [{ text: النبع تل, kind: full }] }\n',
      },
    ]);
    expect([...rules]).toContain('transcription/count');
  });

  test('with 100 000 paragraphs that differ is told', () => {
    const found = blocks('نصّ\n\n'.repeat(100_000), 1);
    expect(found).toHaveLength(100_000);
    expect(blocks('نصّ\n'.repeat(100_000), 1)).toHaveLength(1);
  });
});

describe('hostile YAML', { timeout }, () => {
  test.each([
    ['100 000 open brackets', '['.repeat(100_000)],
    ['100 000 nested brackets', `a: ${'['.repeat(100_000)}${']'.repeat(100_000)}`],
    ['100 000 brackets on lines of their own', 'a:\n' + ' [\n'.repeat(100_000)],
    ['100 000 dashes', `${'- '.repeat(100_000)}x`],
    ['100 000 braces', '{a: '.repeat(100_000)],
    ['deep indentation', Array.from({ length: 2_000 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')],
  ])('%s are told as too deep', async (_, yaml) => {
    const { rules, text } = await told(front(yaml));
    expect([...rules]).toEqual(['yaml/depth']);
    expect(text).not.toMatch(/\bat .+:\d+:\d+\)/);
  });

  test.each([
    [
      'a billion laughs',
      `a: &a [x, x]\n${Array.from({ length: 30 }, (_, i) => `${'a'.repeat(i + 2)}: &${'a'.repeat(i + 2)} [*${'a'.repeat(i + 1)}, *${'a'.repeat(i + 1)}]`).join('\n')}`,
      'yaml/alias',
    ],
    ['an alias of nothing', 'a: *b', 'yaml/alias'],
    ['a tag of ours', 'a: !x y', 'yaml/alias'],
    ['a tag of YAML', 'a: !!str y', 'yaml/alias'],
    ['a tag of a language', 'a: !!js/function "x"', 'yaml/alias'],
    ['a merge key', '<<: { a: b }', 'field/unknown'],
    ['a key that is a list', '? [a]\n: b', 'yaml/syntax'],
    ['__proto__', '__proto__: { polluted: true }', 'field/unknown'],
    ['constructor', 'constructor: { prototype: { polluted: true } }', 'field/unknown'],
    ['a list', '- a', 'field/type'],
    ['a word', 'word', 'field/type'],
    ['nothing', '# nothing', 'field/type'],
    ['5 000 unknown keys', Array.from({ length: 5_000 }, (_, i) => `k${i}: 1`).join('\n'), 'field/unknown'],
    ['20 000 times the same key', 'k: 1\n'.repeat(20_000), 'yaml/duplicate-key'],
    ['5 MB of words', `a: ${'و'.repeat(2_500_000)}`, 'field/unknown'],
    ['5 MB of spaces', `a: b${' '.repeat(5_000_000)}c`, 'field/unknown'],
    ['500 kB of quotation marks', `a: ${'"'.repeat(500_000)}`, 'yaml/syntax'],
    ['5 MB of lines in a string', `a: "${'x \n '.repeat(1_250_000)}"`, 'field/unknown'],
    ['U+0000', 'a: "\u0000"', 'file/encoding'],
  ])('%s is told', async (_, yaml, rule) => {
    const { rules, text } = await told(front(yaml));
    expect([...rules]).toContain(rule);
    expect(text).not.toMatch(/\bat .+:\d+:\d+\)/);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });

  test('a front matter that never ends is told', async () => {
    const { rules } = await told([{ file: 'reports/0002.md', bytes: hex(`---\n${'a: b\n'.repeat(1_000_000)}`) }]);
    expect([...rules]).toEqual(['file/front-matter']);
  });
});

describe('describeProblems(problems), of a hostile file', () => {
  test('makes control and bidi characters visible, and cuts what is long', async () => {
    const { text } = await told(front(`"\\e[31m\u202eabc${'x'.repeat(1000)}": 1`));
    expect(text).toContain('\\u001b[31m\\u202eabc');
    expect(text).not.toMatch(/[\u001b\u202a-\u202e\u2066-\u2069]/);
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThan(1100);
  });
});
