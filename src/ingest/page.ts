/**
 * The lines of a report in an HTML page: what Readability takes for its main text, with the title and what stands between
 * the two (date, writer, buttons) as the page shows them. Nothing is reworded; what is left out is the rest of the page.
 */
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { phrase } from './furniture.ts';
import { isDateLine } from './publication-date.ts';
import { UnreadableFile } from './text-file.ts';

/** What the page's own markup says; each as it is written there. */
export interface PageFacts {
  readonly site?: string;
  readonly author?: string;
  readonly published?: string;
  /** The address that the page gives itself: absolute, http or https. */
  readonly address?: string;
}

/** A page as the lines of a capture. */
export interface PageText {
  readonly lines: readonly string[];
  /** The number of the title's line, from 1. */
  readonly title: number;
  /** The numbers of lines that the page sets under a picture. */
  readonly captions: ReadonlySet<number>;
  readonly facts: PageFacts;
}

/** @throws UnreadableFile where the page holds no text of a report. */
export function readPage(html: string): PageText {
  try {
    return read(html);
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    throw new UnreadableFile('صفحة HTML لا تُقرأ', 'صفحة HTML سليمة', 'احفظ نصّ الصفحة في ملفّ ‎.txt');
  }
}

function read(given: string): PageText {
  // A part of a page, as it is copied from one: «<h1>…</h1><p>…</p>».
  const html = /<(?:html|body)[\s>]/iu.test(given) ? given : `<!doctype html><html><body>${given}</body></html>`;
  const { document } = parseHTML(html);
  // Readability walks up and down from each element: what it does with such a page has no end.
  if (depthOf(document.documentElement) > deepest) {
    throw new UnreadableFile(`عناصر متداخلة أكثر من ${deepest} طبقة`, 'صفحة HTML سليمة', 'احفظ نصّ الصفحة في ملفّ ‎.txt');
  }
  const facts = factsOf(document);
  const heading = headingOf(document);
  const page = linesOf(document.body ?? document.documentElement);
  // Readability takes the document apart: it has one of its own.
  const article = new Readability(parseHTML(html).document, { charThreshold: 120, maxElemsToParse: 50_000 }).parse();
  const main = article?.content ? linesOf(parseHTML(`<body>${article.content}</body>`).document.body) : [];
  const kept = new Set((main.length > 0 ? main : page).map(phrase).filter(Boolean));
  const title = heading ?? article?.title?.trim() ?? '';
  if (kept.size === 0)
    throw new UnreadableFile('صفحة HTML بلا نصّ تقرير', 'صفحة فيها عنوان ونصّ', 'احفظ نصّ الصفحة في ملفّ ‎.txt');
  if (title === '')
    throw new UnreadableFile(
      'صفحة HTML بلا عنوان: لا h1 ولا og:title ولا title',
      'صفحة فيها عنوان ونصّ',
      'احفظ العنوان ثم النصّ في ملفّ ‎.txt',
    );
  const top = page.findIndex((line) => phrase(line) === phrase(title));
  const from = page.findIndex((line, i) => i > top && kept.has(phrase(line)) && phrase(line) !== phrase(title));
  const last = page.findLastIndex((line) => kept.has(phrase(line)));
  if (from < 0)
    throw new UnreadableFile('صفحة HTML بلا نصّ تقرير', 'صفحة فيها عنوان ونصّ', 'احفظ نصّ الصفحة في ملفّ ‎.txt');
  const above = page.slice(Math.max(0, top - 4), Math.max(0, top)).filter((line) => isDateLine(line));
  const between = page.slice(top + 1, from);
  const header = between.length <= 12 ? between : between.filter((line) => isDateLine(line));
  const body = page.slice(from, last + 1).filter((line) => kept.has(phrase(line)) || phrase(line) === '');
  const lines = [...above, top < 0 ? title : (page[top] ?? title), ...header, ...body];
  const under = new Set([...document.querySelectorAll(caption)].flatMap((each) => linesOf(each).map(phrase)));
  const captions = new Set(lines.flatMap((line, i) => (under.has(phrase(line)) ? [i + 1] : [])));
  return { lines, title: above.length + 1, captions, facts };
}

/** What holds the words under a picture. */
const caption = 'figcaption, .wp-caption-text, .caption, .image-caption, .photo-caption';
const deepest = 256;

/** How many elements stand in one another, up to one more than are taken. */
function depthOf(root: Element): number {
  let deep = 0;
  const stack: { element: Element; depth: number }[] = [{ element: root, depth: 1 }];
  for (let next = stack.pop(); next && deep <= deepest; next = stack.pop()) {
    deep = Math.max(deep, next.depth);
    for (let child = next.element.firstElementChild; child; child = child.nextElementSibling) {
      stack.push({ element: child, depth: next.depth + 1 });
    }
  }
  return deep;
}

/** The one heading of the first rank, or the one that the page's title begins with. */
function headingOf(document: Document): string | undefined {
  const all = [...document.querySelectorAll('h1')].map((each) => collapsed(each.textContent ?? '')).filter(Boolean);
  const named = phrase(`${meta(document, 'og:title') ?? ''} ${document.title}`);
  return (
    all.find((each) => named.includes(phrase(each))) ??
    (all.length === 1 ? all[0] : undefined) ??
    meta(document, 'og:title')
  );
}

function meta(document: Document, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    const content = document.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute('content');
    const words = collapsed(content ?? '');
    if (words !== '') return words;
  }
  return undefined;
}

function factsOf(document: Document): PageFacts {
  const site = meta(document, 'og:site_name', 'application-name');
  const author = meta(document, 'author', 'article:author');
  const written = document.querySelector('time[datetime][itemprop="datePublished"], article time[datetime]');
  const published =
    meta(document, 'article:published_time', 'datePublished', 'date') ?? written?.getAttribute('datetime') ?? undefined;
  const link = document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? meta(document, 'og:url');
  const address = link && /^https?:\/\/[^\s"'<>\\]+$/u.test(link) && URL.canParse(link) ? link : undefined;
  return {
    ...(site === undefined ? {} : { site }),
    ...(author === undefined || /^https?:/u.test(author) ? {} : { author }),
    ...(published === undefined ? {} : { published }),
    ...(address === undefined ? {} : { address }),
  };
}

/** The lines that an element shows, as a browser breaks them: blocks and `br` end a line. */
function linesOf(root: Element | null): string[] {
  const lines: string[] = [];
  let open = '';
  const close = (): void => {
    const text = open
      .replace(/ *\t */gu, '\t')
      .replace(/ +/gu, ' ')
      .trim();
    if (text !== '') lines.push(text);
    open = '';
  };
  // A stack of its own: pages nest as deep as they like.
  const stack: (Node | 'close' | 'cell')[] = root ? [root] : [];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node === 'close') close();
    else if (node === 'cell') open += '\t';
    else if (node.nodeType === 3) open += spaced(node.nodeValue ?? '');
    else if (node.nodeType === 1) {
      const element = node as Element;
      const name = element.localName.toLowerCase();
      if (
        unseen.has(name) ||
        element.hasAttribute('hidden') ||
        /display\s*:\s*none/iu.test(element.getAttribute('style') ?? '')
      )
        continue;
      if (name === 'br' || name === 'hr') close();
      // A page sets links beside each other apart by its style: «داعش», «ديالى».
      if (name === 'a' && element.previousSibling?.nodeName.toLowerCase() === 'a') open += ' ';
      // A date and a writer beside each other are two lines: a page sets them apart by its style.
      // Cells of one row stand in one line, as a browser copies them; one that holds lines of its own does not.
      const cell = isCell(element);
      if (cell && element.nextElementSibling) stack.push('cell');
      const block =
        (!inline.has(name) && !cell) ||
        (name === 'time' && element.parentElement?.localName !== 'p') ||
        isAuthor(element);
      if (block) {
        close();
        stack.push('close');
      }
      for (let child = element.lastChild; child; child = child.previousSibling) stack.push(child);
    }
  }
  close();
  return lines;
}

function isCell(element: Element): boolean {
  const { localName: name } = element;
  return (name === 'td' || name === 'th') && ![...element.children].some((child) => !inline.has(child.localName));
}

function isAuthor(element: Element): boolean {
  const marks = `${element.getAttribute('rel') ?? ''} ${element.getAttribute('itemprop') ?? ''} ${element.getAttribute('class') ?? ''}`;
  return element.localName !== 'a' && /(?:^|[\s_-])(?:author|byline|writer)(?:$|[\s_-])/iu.test(marks);
}

const spaced = (text: string) => text.replace(/[ \t\r\n\f\v]+/gu, ' ');

/** White space as a browser shows it; a space that does not break stays. */
function collapsed(text: string): string {
  return spaced(text).trim();
}

const unseen = new Set(
  'script style noscript template svg iframe head select option textarea button input audio video object'.split(' '),
);
const inline = new Set(
  'a abbr b bdi bdo cite code data del dfn em font i ins kbd label mark q s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);
