import fc from 'fast-check';
import { runInNewContext } from 'node:vm';
import { inflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { twinOf } from '../../../../src/distribution/portable/twin.ts';

/** What a twin hands over, read as a browser's script reads it. */
function handedOver(twin: Uint8Array): { readonly writing: string; readonly bytes: Uint8Array } {
  const given: string[] = [];
  runInNewContext(new TextDecoder().decode(twin), { sijillTwin: (...all: string[]) => given.push(...all) });
  const [writing = '', content = ''] = given;
  const bytes = writing === 'text' ? Buffer.from(content) : Buffer.from(content, 'base64');
  return { writing, bytes: writing === 'packed' ? inflateSync(bytes) : bytes };
}

describe('twinOf(bytes)', () => {
  test('hands over any bytes as they were', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2_000 }), (bytes) => {
        expect(Buffer.from(handedOver(twinOf(bytes)).bytes)).toEqual(Buffer.from(bytes));
      }),
    );
  });

  test('hands over any text as it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (text) => {
        expect(Buffer.from(handedOver(twinOf(Buffer.from(text))).bytes).toString()).toBe(Buffer.from(text).toString());
      }),
    );
  });

  test.each([
    ['text', 'short text', Buffer.from('["سجلّ"]\n')],
    ['text', 'what would end a script, and line ends that some take for one', Buffer.from('</script>\u2028"\\\u0000')],
    ['packed', 'a long text', Buffer.from('كما ورد في النسخة الملتقَطة '.repeat(40))],
    ['bytes', 'bytes that are no text', Buffer.from([0x1f, 0x8b, 0xff, 0x00])],
  ])('writes as %s %s', (writing, _, bytes) => {
    expect(handedOver(twinOf(bytes)).writing).toBe(writing);
    expect(Buffer.from(handedOver(twinOf(bytes)).bytes)).toEqual(bytes);
  });
});
