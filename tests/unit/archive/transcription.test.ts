import { createMarkdownProcessor } from '@astrojs/markdown-remark';
import fc from 'fast-check';
import { fromHtml } from 'hast-util-from-html';
import { describe, expect, test } from 'vitest';
import { asMarkdown, blocks, compareBlock } from '../../../src/archive/transcription.ts';
import { transcriptionMarkdown } from '../../../src/markdown/index.ts';
import type { TranscriptionMatter } from '../../../src/markdown/index.ts';
import { textOf } from '../markdown/tree.ts';

const processor = await createMarkdownProcessor({ ...transcriptionMarkdown, syntaxHighlight: false });

/** The text of a page that shows this Markdown as its one passage. */
async function shown(markdown: string): Promise<string> {
  const matter: TranscriptionMatter = { marks: [{ id: 'p1', names: [], figures: [] }], rendered: {} };
  await processor.render(markdown, { frontmatter: { ...matter } });
  return textOf(fromHtml(matter.rendered['p1']?.html ?? '', { fragment: true }));
}

const lines = [
  'نصّ بلا علامات.',
  ' نصّ',
  'نصّ ',
  '    نصّ',
  '\tنصّ\t',
  '\u00a0',
  'قبل\u00a0وبعد',
  '1. بند',
  '12) بند',
  '١. بند',
  '+ بند',
  '- بند',
  '-5 درجات',
  '---',
  '***',
  '* * *',
  '===',
  '~~~',
  '# عنوان',
  '#وسم',
  '> اقتباس',
  '&amp;',
  '&#1576;',
  '& وحدها',
  '*غليظ* و_مائل_',
  '5 * 3 * 2',
  '`رمز`',
  '[x](y)',
  '![x](y)',
  '[x]: y',
  '<b>غليظ</b>',
  '3 < 4 > 2',
  '<٣',
  'أ | ب',
  'مسار C:\\dir\\*',
  '\\',
  '\\\\&#x20;',
  '\\ ',
  '«لـ»جند الأقصى»»',
  '\ufeffنصّ',
  'https://press.invalid/a_b_c',
];

describe('asMarkdown(text)', () => {
  test.each(lines)('%j is shown as it is', async (line) => {
    expect(await shown(asMarkdown(line))).toBe(line);
    expect(compareBlock(asMarkdown(line), line)).toBe('same');
  });

  test('shows any line as it is', async () => {
    const sign = fc.constantFrom(
      ...'\\`*_[](){}<>!&#+-.=~|:"\'^@/ \t\u00a0«»ابج12abx;',
      '&amp;',
      '&#',
      '](',
      '**',
      '<a ',
      '1. ',
    );
    const line = fc
      .array(fc.oneof(sign, fc.string({ unit: 'grapheme', maxLength: 2 })), { minLength: 1, maxLength: 12 })
      .map((parts) => parts.join('').replace(/[\0-\u0008\u000a-\u001f\u007f\ud800-\udfff]/gu, ''))
      .filter((text) => text !== '');
    await fc.assert(
      fc.asyncProperty(line, async (text) => {
        expect(await shown(asMarkdown(text))).toBe(text);
        expect(compareBlock(asMarkdown(text), text)).toBe('same');
      }),
      { numRuns: 400 },
    );
  });

  test('leaves a sentence without markup as it is', () => {
    const sentence = 'قال «لواء الأقصى» (في 18/2/2017): "نعم"! أين؟ 50% - نحو 3.5؛ [؟';
    expect(asMarkdown(sentence.replace('[', ''))).toBe(sentence.replace('[', ''));
  });
});

describe('compareBlock(markdown, text)', () => {
  test.each([
    ['نصّ', 'نصّ', 'same'],
    ['a\\.b\\!', 'a.b!', 'same'],
    ['&lt;b&gt;', '<b>', 'same'],
    ['&#x623;&#1576;', 'أب', 'same'],
    ['قبل&nbsp;بعد', 'قبل\u00a0بعد', 'same'],
    ['*نصّ*', '*نصّ*', 'markup'],
    ['\\*نصّ*', '*نصّ*', 'markup'],
    ['# نصّ', '# نصّ', 'markup'],
    ['3 < 4', '3 < 4', 'markup'],
    ['نصّ ', 'نصّ ', 'markup'],
    ['*نصّ*', 'نصّ', 'differs'],
    ['نص', 'نصّ', 'differs'],
    ['قبل بعد', 'قبل\u00a0بعد', 'differs'],
    ['سطر\nآخر', 'سطر آخر', 'differs'],
    ['', 'نصّ', 'differs'],
    ['&hellip;', '…', 'differs'],
  ] as const)('%j for %j: %s', (markdown, text, expected) => {
    expect(compareBlock(markdown, text)).toBe(expected);
  });

  test.each(['0', '1', '11', '14', '127', '133', '159', 'xD800', 'xDFFF', 'xFDD0', 'xFFFE', 'x1FFFF', '1114112'])(
    '&#%s; is the replacement character, as on the page',
    async (code) => {
      expect(await shown(`أ&#${code};ب`)).toBe('أ\ufffdب');
      expect(compareBlock(`أ&#${code};ب`, 'أ\ufffdب')).toBe('same');
    },
  );

  test('never calls same what is shown otherwise', async () => {
    const part = fc.constantFrom(
      '\\',
      '*',
      '_',
      '[',
      ']',
      '(',
      '&amp;',
      '&',
      '#',
      ' ',
      '<',
      'b',
      '>',
      '1',
      '.',
      '-',
      'ا',
      '`',
      '!',
    );
    const words = fc.array(part, { minLength: 1, maxLength: 8 }).map((parts) => parts.join(''));
    await fc.assert(
      fc.asyncProperty(words, words, async (markdown, other) => {
        for (const text of [other, markdown, markdown.replace(/\\(.)/g, '$1')]) {
          if (compareBlock(markdown, text) === 'same') expect(await shown(markdown)).toBe(text);
        }
      }),
      { numRuns: 400 },
    );
  });
});

describe('blocks(body, firstLine)', () => {
  test('gives paragraphs with the line each begins on', () => {
    expect(blocks('\nأ\n\nب\nج\n\n\nد\n', 10)).toEqual([
      { markdown: 'أ', line: 11 },
      { markdown: 'ب\nج', line: 13 },
      { markdown: 'د', line: 17 },
    ]);
  });

  test('takes a line of spaces for a paragraph, so that no empty-looking line passes', () => {
    expect(blocks('أ\n\n \n\n\u00a0', 1).map(({ markdown }) => markdown)).toEqual(['أ', ' ', '\u00a0']);
  });

  test('gives none for an empty body', () => {
    expect(blocks('\n\n', 1)).toEqual([]);
  });
});
