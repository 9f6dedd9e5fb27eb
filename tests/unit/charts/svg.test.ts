import { describe, expect, test } from 'vitest';
import { draw, drawLink, writeSvg } from '../../../src/charts/svg.ts';

const described = { id: 'scale', title: 'كم «أ» & <ب>؟', description: 'وصف' };

describe('writeSvg(described, attributes, ...children)', () => {
  test('names and describes the drawing, and escapes every word', () => {
    const mark = draw('circle', { cx: '43%', cy: '1.5em', r: 4 });
    expect(writeSvg(described, { height: '3em' }, drawLink('../a/#f1', 'قول «"س"»', mark))).toBe(
      '<svg class="chart" role="group" aria-labelledby="scale-title" aria-describedby="scale-description" height="3em">' +
        '<title id="scale-title">كم «أ» &#x26; &#x3C;ب>؟</title><desc id="scale-description">وصف</desc>' +
        '<a href="../a/#f1" aria-label="قول «&#x22;س&#x22;»"><circle cx="43%" cy="1.5em" r="4" /></a></svg>',
    );
  });

  test('leaves out an attribute that has no value', () => {
    expect(writeSvg(described, { 'data-none': undefined })).not.toContain('data-none');
  });
});
