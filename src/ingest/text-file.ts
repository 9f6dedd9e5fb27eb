/** The text of a file that was saved from a page, from its bytes: which encoding it has, or why it is no text. */

/** A file's text, and how it was read. */
export interface TextFile {
  readonly kind: 'text' | 'html';
  readonly text: string;
  /** The name of the encoding as `TextDecoder` has it. */
  readonly encoding: string;
  /** Whether the bytes began with a byte order mark, which is not in the text. */
  readonly marked: boolean;
}

/** Why a file cannot be ingested, in Arabic: what was found, what is wanted, and what mends it. */
export class UnreadableFile extends Error {
  readonly found: string;
  readonly wanted: string;
  readonly mend: string;

  constructor(found: string, wanted: string, mend: string) {
    super(found);
    [this.found, this.wanted, this.mend] = [found, wanted, mend];
  }
}

/** The largest file that is read, in bytes. */
export const largestFile = 16 * 1024 * 1024;

/**
 * Read the bytes of a text or HTML file: UTF-8, UTF-16 with its mark, the encoding that a page declares, and windows-1256
 * where the bytes are no UTF-8 and give Arabic words in it.
 *
 * @throws UnreadableFile where they are no text.
 */
export function readTextFile(name: string, bytes: Uint8Array): TextFile {
  const kind = /\.x?html?$/iu.test(name) ? 'html' : 'text';
  if (bytes.length === 0) throw noText('ملفّ فارغ');
  if (bytes.length > largestFile) throw noText(`ملفّ أكبر من ${largestFile / 1024 / 1024} MB`);
  const format = formats.find(({ start }) => start.every((byte, i) => bytes[i] === byte));
  if (format) throw noText(`ملفّ ${format.name}`);
  const decoded = decoded16(bytes) ?? decoded8(bytes, kind);
  const { text } = decoded;
  if (text.includes('\0')) throw noText('محرف صفري (NUL): ملفّ ثنائي لا نصّ');
  if (!/\p{L}/u.test(text)) throw noText('ملفّ بلا حرف واحد');
  const control = (text.match(/[\u0001-\u0008\u000e-\u001a\u001c-\u001f]/gu) ?? []).length;
  if (control > text.length / 100) throw noText('محارف تحكّم كثيرة: ملفّ ثنائي لا نصّ');
  const wrong = misread(text);
  if (wrong !== undefined)
    throw noText(
      `نصّ قُرئ بترميز غير ترميزه، أوّله في السطر ${wrong}: حروف مثل «Ø§Ù„» مكان العربية`,
      'أعد حفظ الصفحة من المتصفّح بترميز UTF-8',
    );
  return { ...decoded, kind: kind === 'text' && isPage(text) ? 'html' : kind };
}

function decoded16(bytes: Uint8Array): Omit<TextFile, 'kind'> | undefined {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : undefined;
  return encoding && { text: new TextDecoder(encoding).decode(bytes), encoding, marked: true };
}

function decoded8(bytes: Uint8Array, kind: TextFile['kind']): Omit<TextFile, 'kind'> {
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8', marked };
  } catch {
    // Another encoding, or no text.
  }
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  const declared = kind === 'html' ? /charset\s*=\s*["']?([\w-]+)/iu.exec(head)?.[1] : undefined;
  for (const encoding of [declared, 'windows-1256']) {
    const decoder = encoding === undefined ? undefined : decoderOf(encoding);
    const text = decoder?.decode(bytes);
    if (decoder && text !== undefined && readsAsArabic(text))
      return { text, encoding: decoder.encoding, marked: false };
  }
  const valid = new TextDecoder('utf-8').decode(bytes).split('\ufffd')[0] ?? '';
  throw noText(
    `بايتات ليست UTF-8 ولا windows-1256، أوّلها في السطر ${valid.split('\n').length}`,
    'احفظ الملفّ بترميز UTF-8',
  );
}

function decoderOf(encoding: string): TextDecoder | undefined {
  try {
    return new TextDecoder(encoding);
  } catch {
    return undefined;
  }
}

/** Whether what a decoder made of bytes is words: any bytes give some letters in windows-1256. */
function readsAsArabic(text: string): boolean {
  const arabic = (text.match(/[\u0621-\u064a]{3,}/gu) ?? []).join('').length;
  const odd = (text.match(/[\u0080-\u009f\ufffd\u00c0-\u00ff\u0192\u2020-\u2022\u2030]/gu) ?? []).length;
  return arabic > 20 && odd * 8 < arabic;
}

/** The line where letters begin that come of Arabic bytes read as Latin ones: «Ø§Ù„Ù‚», «ÞÇá»; no Latin script has so many. */
function misread(text: string): number | undefined {
  const odd = (text.match(/[\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00ff]/gu) ?? []).length;
  const letters = (text.match(/\p{L}/gu) ?? []).length;
  if (odd < 20 || odd * 5 < letters * 2) return undefined;
  return text.slice(0, text.search(/[\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00ff]/u)).split('\n').length;
}

function isPage(text: string): boolean {
  return /^\s*(?:<\?xml[^>]*>\s*)?(?:<!doctype html|<html[\s>])/iu.test(text);
}

function noText(found: string, mend = 'احفظ نصّ الصفحة في ملفّ ‎.txt، أو الصفحة نفسها في ملفّ ‎.html'): UnreadableFile {
  return new UnreadableFile(found, 'ملفّ نصّي أو صفحة HTML', mend);
}

const formats: readonly { readonly name: string; readonly start: readonly number[] }[] = [
  { name: 'PDF', start: [0x25, 0x50, 0x44, 0x46] },
  { name: 'مضغوط أو مستند Word', start: [0x50, 0x4b, 0x03, 0x04] },
  { name: 'مستند Word قديم', start: [0xd0, 0xcf, 0x11, 0xe0] },
  { name: 'صورة PNG', start: [0x89, 0x50, 0x4e, 0x47] },
  { name: 'صورة JPEG', start: [0xff, 0xd8, 0xff] },
  { name: 'صورة GIF', start: [0x47, 0x49, 0x46, 0x38] },
  { name: 'مضغوط gzip', start: [0x1f, 0x8b] },
  { name: 'RTF', start: [0x7b, 0x5c, 0x72, 0x74, 0x66] },
];
