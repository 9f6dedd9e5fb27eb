/** The text of a file of `content/` from its bytes. */
import type { Problem, RuleId } from './problems.ts';

/**
 * Read a file's bytes as UTF-8 text with LF line ends; a capture, which is never edited, may have others.
 *
 * @returns The text, or `undefined` after reporting why it is none.
 */
export function decode(
  file: string,
  bytes: Uint8Array,
  problems: Problem[],
  { anyLineEnd = false } = {},
): string | undefined {
  const fail = (rule: RuleId, offset: number, found: string) => {
    const before = bytes.subarray(0, offset);
    const line = before.reduce((lines, byte) => lines + (byte === 0x0a ? 1 : 0), 1);
    const sofar = new TextDecoder('utf-8', { ignoreBOM: true }).decode(before.subarray(before.lastIndexOf(0x0a) + 1));
    problems.push({ rule, file, line, column: sofar.length + 1, field: '', found });
    return undefined;
  };
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return fail('file/encoding', firstBadByte(bytes), 'بايتات ليست UTF-8');
  }
  if (text.startsWith('\uFEFF')) return fail('file/encoding', 0, 'علامة BOM في أوّل الملفّ');
  const nul = bytes.indexOf(0);
  if (nul >= 0) return fail('file/encoding', nul, 'محرف صفري (NUL)');
  const carriage = bytes.indexOf(0x0d);
  if (carriage >= 0 && !anyLineEnd) return fail('file/line-ends', carriage, 'CR');
  return text;
}

/** Index of the first byte of the first sequence that is no UTF-8. */
function firstBadByte(bytes: Uint8Array): number {
  const readable = (length: number, stream: boolean) => {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, length), { stream });
      return true;
    } catch {
      return false;
    }
  };
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (readable(middle, true)) good = middle;
    else bad = middle;
  }
  // The sequence that cannot go on began up to three bytes before.
  for (let i = 0; i < 3 && !readable(good, false); i += 1) good -= 1;
  return good;
}
