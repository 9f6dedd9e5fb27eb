import { describe, expect, test } from 'vitest';
import { sha256 } from '../../../src/archive/digest.ts';
import { captureOf } from '../../../src/ingest/index.ts';
import { UnreadableFile } from '../../../src/ingest/text-file.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const words = 'هدنة مؤقتة في الريف الشمالي\r\n\u00a0\nقالت مصادر محلية إن الطريق مفتوح.';

/** Arabic words in windows-1256, by the decoder's own table. */
function windows1256(text: string): Uint8Array {
  const table = new TextDecoder('windows-1256').decode(Uint8Array.from({ length: 256 }, (_, i) => i));
  return Uint8Array.from(text, (sign) => table.indexOf(sign));
}

describe('captureOf(name, bytes) of text', () => {
  test('keeps the bytes of UTF-8, whatever its line ends', () => {
    const bytes = utf8(words);
    const capture = captureOf('saved.txt', bytes);
    expect(capture.bytes).toEqual(bytes);
    expect(capture.sha256).toBe(sha256(bytes));
    expect(capture.lines).toEqual(words.split(/\r?\n/));
    expect(capture.method).toContain('بايتًا بايتًا');
  });

  test.each([
    ['carriage returns', '\r', 'U+000D'],
    ['line separators', '\u2028', 'U+2028'],
  ])('ends lines at %s where there is no line feed, and says so', (_, end, said) => {
    const text = 'هدنة مؤقتة في الريف\nقالت مصادر محلية إن الطريق مفتوح.\n';
    const capture = captureOf('saved.txt', utf8(text.replaceAll('\n', end)));
    expect(new TextDecoder().decode(capture.bytes)).toBe(text);
    expect(capture.method).toContain(said);
    expect(capture.given).not.toBe(capture.sha256);
  });

  test.each([
    ['a byte order mark', utf8(`\uFEFF${words}`), 'BOM'],
    ['windows-1256', windows1256(words), 'windows-1256'],
    [
      'UTF-16',
      Uint8Array.from([0xff, 0xfe, ...new Uint8Array(Uint16Array.from(words, (c) => c.charCodeAt(0)).buffer)]),
      'utf-16le',
    ],
  ])('stores the words in UTF-8 of a file with %s, and says what the file was', (_, bytes, told) => {
    const capture = captureOf('saved.txt', bytes);
    expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(capture.bytes)).toBe(words);
    expect(capture.given).toBe(sha256(bytes));
    expect(capture.method).toContain(told);
    expect(capture.method).toContain(sha256(bytes));
  });

  test.each([
    ['an empty file', utf8(''), 'فارغ'],
    ['a PDF', utf8('%PDF-1.7 …'), 'PDF'],
    ['a Word document', Uint8Array.from([0x50, 0x4b, 3, 4, 1]), 'Word'],
    ['zero bytes', utf8(`${words}\0`), 'NUL'],
    ['bytes of a program', Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919) % 256), 'UTF-8'],
    ['no letter', utf8('12 … 13'), 'حرف'],
    ['UTF-8 that was read as Latin', utf8(`\n${new TextDecoder('latin1').decode(utf8(words))}`), 'السطر 2'],
    ['windows-1256 that was read as Latin', utf8(new TextDecoder('latin1').decode(windows1256(words))), 'بترميز غير'],
    ['bytes of two encodings', Uint8Array.from([...utf8(words), ...windows1256('وقالت')]), 'السطر 3'],
    [
      'a page without a title',
      utf8('<!doctype html><html><body><p>قالت مصادر إن الطريق مفتوح.</p></body></html>'),
      'بلا عنوان',
    ],
    ['a page without text', utf8('<!doctype html><html><body></body></html>'), 'بلا نصّ'],
  ])('refuses %s in words', (_, bytes, told) => {
    expect(() => captureOf('saved.txt', bytes)).toThrow(UnreadableFile);
    expect(() => captureOf('saved.txt', bytes)).toThrow(told);
  });
});

describe('captureOf(name, bytes) of a page', () => {
  const paragraphs = [
    'تل الورد – راصد الجبل: قالت مصادر محلية، اليوم، إن الطريق إلى الوادي مفتوح، وإن السيارات تعبره منذ الصباح، بعد أسبوع من الإغلاق.',
    'وأضافت المصادر، في حديثها، أن لجنة من الوجهاء تشرف على العبور، وأن الحواجز أزيلت، وأن الأهالي عادوا إلى بيوتهم في القرى المجاورة.',
    'ولم يصدر عن الجانبين، حتى ساعة إعداد الخبر، أي تعليق رسمي على ذلك، ولا على ما قيل عن بنود الاتفاق، بحسب المصادر نفسها.',
  ];
  const page = (charset: string) => `<!doctype html><html><head><meta charset="${charset}">
    <title>الطريق إلى الوادي مفتوح - راصد الجبل</title><meta property="og:site_name" content="راصد الجبل">
    <link rel="canonical" href="https://archive.invalid/news/12"><script>var a = "سرّ";</script></head><body>
    <nav><a>الرئيسية</a> <a>أخبار</a> <a>رياضة</a></nav>
    <article><h1>الطريق إلى الوادي مفتوح</h1><div class="meta"><span class="author">بقلم: سالم المرعي</span> <time>السبت 18 شباط 2017</time></div>
    <div class="text">${paragraphs.map((each) => `<p>${each}</p>`).join('\n')}<p style="display: none">مخفيّ</p></div></article>
    <aside><h3>الأكثر قراءة</h3><a>خبر آخر لا صلة له</a></aside></body></html>`;

  test('takes the title, what stands under it and the main text, line by line, and nothing hidden', () => {
    const { lines, hints } = captureOf('page.html', utf8(page('utf-8')));
    expect(lines.slice(0, 6)).toEqual([
      'الطريق إلى الوادي مفتوح',
      'بقلم: سالم المرعي',
      'السبت 18 شباط 2017',
      ...paragraphs,
    ]);
    expect(hints.title).toBe(1);
    expect(lines.join('\n')).not.toMatch(/سرّ|مخفيّ|رياضة/u);
  });

  test('reads a part of a page', () => {
    const part = `<h1>الطريق إلى الوادي مفتوح</h1>${paragraphs.map((each) => `<p>${each}</p>`).join('')}`;
    expect(captureOf('part.html', utf8(part)).lines).toEqual(['الطريق إلى الوادي مفتوح', ...paragraphs]);
  });

  test('keeps a row of a table in one line, its cells apart', () => {
    const table = '<table><tr><th>العملة</th><th>شراء</th></tr><tr><td>دولار</td><td>515</td></tr></table>';
    const { lines } = captureOf('page.html', utf8(page('utf-8').replace('</p>', `</p>${table}`)));
    expect(lines).toEqual(expect.arrayContaining(['العملة\tشراء', 'دولار\t515']));
  });

  test('reads the encoding that the page declares', () => {
    const text = page('windows-1256').replace('–', '-').replace('سرّ', 'سر').replace('مخفيّ', 'مخفي');
    expect(captureOf('page.html', windows1256(text)).lines[0]).toBe('الطريق إلى الوادي مفتوح');
  });

  test('tells what the markup says of site and address', () => {
    const { facts } = captureOf('page.txt', utf8(page('utf-8')));
    expect(facts).toMatchObject({ site: 'راصد الجبل', address: 'https://archive.invalid/news/12' });
  });

  test('refuses a page that nests without measure', () => {
    const deep = `<!doctype html><html><body><h1>عنوان الصفحة</h1>${'<div>'.repeat(20_000)}${paragraphs.join(' ')}</body></html>`;
    expect(() => captureOf('deep.html', utf8(deep))).toThrow('متداخلة');
  });
});
