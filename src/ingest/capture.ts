/** A capture from a file that was saved of a page: its bytes, its lines, and how it came to be, as the record says it. */
import { sha256 } from '../archive/digest.ts';
import type { LayoutHints } from './layout.ts';
import { readPage } from './page.ts';
import type { PageFacts } from './page.ts';
import { readTextFile } from './text-file.ts';

/** What is stored in `content/captures/`, and what its record says of it. */
export interface NewCapture {
  readonly bytes: Uint8Array;
  readonly sha256: string;
  /** Of the file as it was given: the same but for one whose encoding or markup had to be read. */
  readonly given: string;
  readonly lines: readonly string[];
  /** In Arabic: what was done, and nothing that is not known. */
  readonly method: string;
  readonly hints: LayoutHints;
  readonly facts?: PageFacts;
}

/**
 * Make a capture of a file's bytes: of UTF-8 text the bytes themselves; of text in another encoding its words in UTF-8;
 * of a page the lines of its report.
 *
 * @throws UnreadableFile where there is no text of a report in it.
 */
export function captureOf(name: string, bytes: Uint8Array): NewCapture {
  const file = readTextFile(name, bytes);
  const given = sha256(bytes);
  if (file.kind === 'html') {
    const { lines, title, captions, facts } = readPage(file.text);
    const text = new TextEncoder().encode(`${lines.join('\n')}\n`);
    const method =
      `استُخرجت الأسطر من صفحة HTML (ترميزها ${file.encoding}، وبصمة ملفّها SHA-256: ${given}) بالأمر npm run ingest: ` +
      'ما عدّته مكتبة Readability نصّ الصفحة، والعنوان وما بينهما. لا يُذكر متى حُفظت الصفحة ولا كيف.';
    return { bytes: text, sha256: sha256(text), given, lines, method, hints: { title, captions }, facts };
  }
  // Line ends of another system, or of a program that pastes: they end lines here too.
  const odd = /\n/u.test(file.text) ? undefined : /[\r\u0085\u2028\u2029]/u.exec(file.text)?.[0];
  const words = odd === undefined ? file.text : file.text.replace(/[\r\u0085\u2028\u2029]/gu, '\n');
  const lines = linesOf(words);
  if (file.encoding === 'utf-8' && !file.marked && odd === undefined) {
    const method = 'نُسخ ملفّ نصّي كما هو، بايتًا بايتًا، بالأمر npm run ingest. لا يُذكر كيف حُفظ النصّ من الصفحة.';
    return { bytes, sha256: given, given, lines, method, hints: {} };
  }
  const text = new TextEncoder().encode(words);
  const was = [
    ...(file.encoding === 'utf-8' ? [] : [`حُوّل ترميزه من ${file.encoding} إلى UTF-8`]),
    ...(file.encoding === 'utf-8' && file.marked ? ['حُذفت علامة BOM من أوّله'] : []),
    ...(odd === undefined ? [] : [`حُوّلت نهايات أسطره (U+${codeOf(odd)}) إلى LF`]),
  ].join(' و');
  const method = `نُسخ ملفّ نصّي بالأمر npm run ingest بعد أن ${was}؛ بصمته قبل ذلك SHA-256: ${given}. لا يُذكر كيف حُفظ النصّ من الصفحة.`;
  return { bytes: text, sha256: sha256(text), given, lines, method, hints: {} };
}

const codeOf = (sign: string) => (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');

/** As `readContent` cuts a capture into lines. */
function linesOf(text: string): string[] {
  const lines = text.split(/\r?\n/);
  if (lines.at(-1) === '') lines.pop();
  return lines;
}
