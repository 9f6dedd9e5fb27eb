import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { sheetEnd, sheetHead, textSum } from '../../../src/site/paper.ts';

describe('textSum(report)', () => {
  test('is what sha256sum gives of the text alone: title and paragraphs, an empty line between, a line feed at the end', () => {
    const passage = (id: string, text: string) => ({ id, text }) as Parameters<typeof textSum>[0]['heading'];
    const report = { heading: passage('title', 'عنوان'), passages: [passage('p1', 'أوّلى'), passage('p2', 'ثانية')] };
    const bytes = Buffer.from('عنوان\n\nأوّلى\n\nثانية\n', 'utf8');
    expect(textSum(report)).toBe(createHash('sha256').update(bytes).digest('hex'));
  });
});

describe('sheetHead(title, edition)', () => {
  test.each([
    ['التقرير 0001', 'سِجِلّ · التقرير 0001 · الإصدار 2026.3'],
    ['سِجِلّ، أرشيف تقارير', 'سِجِلّ، أرشيف تقارير · الإصدار 2026.3'],
  ])('of «%s» names the archive once', (title, head) => {
    expect(sheetHead(title, '2026.3')).toBe(head);
  });
});

describe('sheetEnd(title)', () => {
  test.each([
    ['التقارير', 'سِجِلّ، التقارير.'],
    ['سِجِلّ، أرشيف تقارير', 'سِجِلّ، أرشيف تقارير.'],
    ['كم كان عددهم؟', 'سِجِلّ، كم كان عددهم؟'],
    ['وماذا بعد…', 'سِجِلّ، وماذا بعد…'],
  ])('of «%s» ends with one stop', (title, end) => {
    expect(sheetEnd(title)).toBe(end);
  });
});
