import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { restore } from '../../../src/search/fragments.ts';
import type { Fed } from '../../../src/search/fragments.ts';

const text = 'أكد\u00a0المصدر  أن «جند»';
const report: Fed = {
  address: 'reports/0001/',
  about: 'سمارت',
  parts: [
    { id: 'title', text: 'خروج', codes: ['aaaaaaaa'], sum: 't' },
    { id: 'p1', text, codes: ['bbbbbbbb', 'cccccccc-dddddddd', 'wwwwwwww', 'eeeeeeee'], sum: 'p' },
  ],
};
/** As Pagefind 1.6.0 writes it. */
const written = {
  url: 'reports/0001/',
  content: 'aaaaaaaa. bbbbbbbb cccccccc-dddddddd wwwwwwww eeeeeeee.',
  word_count: 5,
  filters: { year: ['2017'] },
  meta: { title: 'aaaaaaaa' },
  anchors: [
    { element: 'h1', id: 'title', text: 'aaaaaaaa', title: 't', location: 0 },
    { element: 'p', id: 'p1', text: 'bbbbbbbb cccccccc-dddddddd wwwwwwww eeeeeeee', title: 'p', location: 1 },
  ],
};

const file = (data: unknown, signature = 'pagefind_dcd') => gzipSync(signature + JSON.stringify(data));
const read = (bytes: Uint8Array): unknown => JSON.parse(gunzipSync(bytes).toString('utf8').slice(12));
const fed = () => new Map([[report.address, report]]);
const put = (data: unknown) => read(restore('fragment/x', file(data), fed()).content);

describe('restore(path, file, fed)', () => {
  test('puts the words as written back, one to one, and passages with their white space', () => {
    expect(put(written)).toEqual({
      ...written,
      content: 'خروج أكد المصدر أن «جند»',
      meta: { title: 'خروج', about: 'سمارت' },
      anchors: [
        { ...written.anchors[0], text: '', title: 'خروج' },
        { ...written.anchors[1], text: '', title: text },
      ],
    });
  });

  test('names the report, and takes it out of those that were fed', () => {
    const left = fed();
    expect(restore('fragment/x', file(written), left).address).toBe('reports/0001/');
    expect(left.size).toBe(0);
  });

  test('writes the same bytes again, and names no system', () => {
    const bytes = restore('fragment/x', file(written), fed()).content;
    expect(restore('fragment/x', file(written), fed()).content).toEqual(bytes);
    expect(bytes[9]).toBe(255);
  });

  test.each<[string, unknown, string]>([
    ['another signature', 'signature', 'does not begin with pagefind_dcd'],
    ['no anchors', { ...written, anchors: undefined }, 'lacks url, content, word_count, meta or anchors'],
    ['anchors without titles', { ...written, anchors: [{ id: 'title', text: '', location: 0 }] }, 'lacks url'],
    ['another report', { ...written, url: 'reports/0009/' }, 'of reports/0009/, which was not fed'],
    ['a word less', { ...written, content: 'aaaaaaaa. bbbbbbbb' }, '5 words were fed, 2 are written, 5 are counted'],
    ['another count', { ...written, word_count: 6 }, '6 are counted'],
    ['another word', { ...written, content: written.content.replace('wwww', 'vvvv') }, 'word 3 is vvvvwwww'],
    ['another place', { ...written, anchors: written.anchors.map((a) => ({ ...a, location: 0 })) }, 'p1 at word 1'],
    ['another title', { ...written, anchors: written.anchors.map((a) => ({ ...a, title: 't' })) }, 'p1 at word 1'],
    ['a part more', { ...written, anchors: [...written.anchors, written.anchors[1]] }, '2 parts were fed, 3'],
  ])('refuses %s, and says what changed', (_, data, message) => {
    const bytes = data === 'signature' ? file(written, 'pagefind_new') : file(data);
    expect(() => restore('fragment/x', bytes, fed())).toThrow(message);
  });
});
