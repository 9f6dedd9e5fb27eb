/**
 * The role of each line of a capture, told from its words and its place: rules of Arabic news pages in general, not of one
 * site. All of it is proposed, never decided. Longer than most files, because the steps read one state.
 */
import type { lineRoles } from '../archive/vocabulary.ts';
import type { Authority } from './authority.ts';
import { namedAs } from './authority.ts';
import { furnitureKind, phrase } from './furniture.ts';
import type { FurnitureKind } from './furniture.ts';
import { isTimeLine } from './date-words.ts';
import { isDateLine } from './publication-date.ts';
import { readSignature } from './signature.ts';
import { isName } from './writer-name.ts';

/** A line of a capture with its proposed role. A line without a character is not listed. */
export interface LaidLine {
  /** From 1. */
  readonly line: number;
  readonly text: string;
  readonly role: Exclude<keyof typeof lineRoles, 'blank'>;
  /** Of furniture. */
  readonly kind?: FurnitureKind;
  /** Of a paragraph or a caption: `p1`, in order. */
  readonly id?: string;
  /** In Arabic: why the role is not plain from the words. */
  readonly note?: string;
}

/** What is known of lines beforehand, by their number, as of a page's own markup. */
export interface LayoutHints {
  readonly title?: number;
  /** Lines that the markup sets under a picture. */
  readonly captions?: ReadonlySet<number>;
}

/**
 * Give each line that is not empty its role.
 *
 * @param lines The lines of the capture.
 * @returns In order; exactly one `title`, unless there is no line with a letter.
 */
export function readLayout(
  lines: readonly string[],
  authority: Authority,
  hints: LayoutHints = {},
): readonly LaidLine[] {
  const all = lines.flatMap((text, i) => (text === '' ? [] : [itemOf(text, i + 1, authority)]));
  const items = all.filter(({ letters }) => letters);
  const title = titleOf(items, hints);
  const roles = new Map<number, Role>();
  for (const { line, letters, text } of all) if (!letters) roles.set(line, residue(text));
  if (title) {
    const at = items.indexOf(title);
    roles.set(title.line, title.prose && hints.title === undefined ? untitled : { role: 'title' });
    for (const [line, role] of aboveTitle(items.slice(0, at), title, authority)) roles.set(line, role);
    for (const [line, role] of belowTitle(items.slice(at + 1), title, hints)) roles.set(line, role);
  }
  let passages = 0;
  return all.map(({ line, text }) => {
    const role = roles.get(line) ?? { role: 'furniture', kind: 'other' };
    const passage = role.role === 'paragraph' || role.role === 'caption';
    return { line, text, ...role, ...(passage ? { id: `p${(passages += 1)}` } : {}) };
  });
}

type Role = Pick<LaidLine, 'role' | 'kind' | 'note'>;

/** A text whose lines are all of its body: a record wants a title, and none is told. */
const untitled: Role = {
  role: 'title',
  note: 'استدلال: لا سطر يُقرأ عنوانًا، فقُرئ أوّل سطر من النصّ عنوانًا؛ ولعلّ النسخة بلا عنوان.',
};

/** A line and what its own words tell. */
interface Item {
  readonly line: number;
  readonly text: string;
  readonly key: string;
  readonly words: number;
  readonly letters: boolean;
  readonly furniture: FurnitureKind | undefined;
  readonly date: boolean;
  readonly signature: ReturnType<typeof readSignature>;
  /** Long enough, or closed as a sentence is, to be the text of a report. */
  readonly prose: boolean;
}

function itemOf(text: string, line: number, authority: Authority): Item {
  const key = phrase(text);
  const words = key === '' ? 0 : key.split(' ').length;
  const furniture = furnitureKind(text);
  const date = furniture === undefined && (isDateLine(text) || isTimeLine(text));
  return {
    line,
    text,
    key,
    words,
    letters: /[\p{L}\p{N}]/u.test(text),
    furniture,
    date,
    signature: furniture === undefined && !date ? readSignature(text, authority) : undefined,
    prose: furniture === undefined && (words >= 18 || (words >= 8 && /[.…؛]["”»’)\]]*\s*$/u.test(text))),
  };
}

function residue(text: string): Role {
  const blank = /^\s*$/u.test(text);
  return { role: 'residue', note: blank ? 'مسافات لا نصّ فيها.' : 'علامات بلا حرف ولا رقم.' };
}

/** The title: of the lines before the text, the first that is as long as titles are. */
function titleOf(items: readonly Item[], { title: hinted }: LayoutHints): Item | undefined {
  const known = items.find(({ line }) => line === hinted);
  if (known) return known;
  const plain = ({ furniture, date, words, signature }: Item) =>
    furniture === undefined && !date && words > 1 && !signature?.sure;
  const textAfter = (least: number, closing: RegExp) =>
    items.findIndex(
      (item, i) =>
        item.prose &&
        closing.test(item.text) &&
        items.slice(0, i).some((each) => plain(each) && !each.prose && each.words >= least),
    );
  const long = textAfter(4, /(?:)/u);
  // A title of two or three words is one where a whole sentence comes next.
  const start = long < 0 ? textAfter(2, /\.["”»’)\]]*\s*$/u) : long;
  const header = (start < 0 ? items : items.slice(0, start)).filter(plain);
  const times = (item: Item) => items.filter(({ key }) => key === item.key).length;
  const score = (item: Item) =>
    Math.min(item.words, 6) +
    (times(item) > 1 && item.words > 3 ? 4 : 0) -
    (item.words <= 3 ? 6 : 0) -
    (item.signature && isName(item.text.trim()) ? 3 : 0) -
    (item.words > 32 ? 20 : 0);
  const best = header.reduce<Item | undefined>((a, b) => (a && score(a) >= score(b) ? a : b), undefined);
  return best ?? items.find(plain) ?? items[0];
}

function* aboveTitle(items: readonly Item[], title: Item, authority: Authority): Generator<[number, Role]> {
  const short = items.filter(({ furniture, date, key }) => furniture === undefined && !date && key !== title.key);
  for (const item of items) {
    const outlet = namedAs('organisation', item.text.trim(), authority);
    if (item.furniture !== undefined) yield [item.line, furniture(item.furniture)];
    else if (item.key === title.key) yield [item.line, furniture('repeated-title')];
    else if (item.date) yield [item.line, { role: 'date' }];
    else if (isCount(item)) yield [item.line, countAlone];
    else if (outlet !== undefined || isOutlet(item)) yield [item.line, furniture('site-name')];
    else if (item.signature?.sure || isBesideDate(item, items)) yield [item.line, { role: roleOf(item) }];
    else if (isMenu(item.text)) yield [item.line, furniture('navigation')];
    else if (short.length > 2 && item !== short.at(-1)) yield [item.line, furniture('navigation')];
    else yield [item.line, furniture('section-heading')];
  }
}

type State = 'header' | 'body' | 'keywords' | 'related' | 'comments' | 'end';

function* belowTitle(items: readonly Item[], title: Item, { captions }: LayoutHints): Generator<[number, Role]> {
  // What closes a report stands under its text: a button over it («تعليق») closes nothing.
  const firstProse = items.findIndex(({ prose }) => prose);
  const end = items.findIndex((item, i) => i > firstProse && closes(item));
  const lastProse = items.findLastIndex(({ prose }, i) => prose && (end < 0 || i < end));
  let state: State = 'header';
  let [signed, dated] = [false, false];
  const signatures = new Set<string>();
  let decks = 0;
  /** The place of the last line under a picture. */
  let captioned = -2;
  for (const [i, item] of items.entries()) {
    const next = items[i + 1];
    const tail = i > lastProse;
    const known = item.furniture ?? (item.key === title.key ? 'repeated-title' : undefined);
    if (known !== undefined) {
      state = tail && opensComments(item) ? 'comments' : stateAfter(known, state, tail);
      yield [item.line, furniture(known)];
      continue;
    }
    if (captions?.has(item.line)) {
      yield [item.line, { role: 'caption' }];
      continue;
    }
    if (isCount(item) && (state !== 'body' || tail)) {
      yield [item.line, state === 'comments' ? { role: 'comment' } : countAlone];
      continue;
    }
    if (state === 'comments') {
      yield [item.line, { role: 'comment' }];
      continue;
    }
    if ((state === 'related' || state === 'keywords' || state === 'end') && !item.prose) {
      const apart = state === 'keywords' ? 'keyword' : state === 'related' ? 'related-item' : 'other';
      if (state === 'end' && !signed && (item.signature?.sure ?? false)) {
        signed = true;
        yield [item.line, { role: roleOf(item) }];
      } else yield [item.line, furniture(apart)];
      continue;
    }
    // «أ ف ب / سامر الحموي» under a caption: whose the picture is.
    if (captioned === i - 1 && i < firstProse && item.signature?.joined && /\//u.test(item.text)) {
      yield [item.line, furniture('picture-credit')];
      continue;
    }
    const edge = state === 'header' || tail || (i < firstProse && (item.date || item.signature?.sure === true));
    if (item.date && edge) {
      dated = true;
      yield [item.line, { role: 'date' }];
    } else if (item.prose && !item.signature?.sure) {
      state = 'body';
      yield [item.line, isCaption(item) ? { role: 'caption' } : { role: 'paragraph' }];
    } else if (state === 'header' && isOutlet(item)) yield [item.line, furniture('site-name')];
    else if (
      edge &&
      (!signed || item.signature?.joined || item.signature?.label === 'source') &&
      !signatures.has(item.key) &&
      isSigned(item, { header: state === 'header', next, dated: [items[i - 1], next].some((each) => each?.date) })
    ) {
      signed = item.signature?.person !== undefined || item.signature?.organisation !== undefined;
      const note = item.signature?.sure ? {} : { note: 'كلمات في سطر وحدها، تُقرأ اسم كاتب أو مكان لموضعها.' };
      yield [item.line, { role: roleOf(item), ...note }];
      signatures.add(item.key);
    } else if (tail && lastProse >= 0 && isAuthorNote(item)) yield [item.line, furniture('author-note')];
    else if (edge && signatures.has(item.key)) yield [item.line, furniture('other')];
    else if (isCaption(item) || (i < firstProse && isDatedCaption(item))) {
      captioned = i;
      yield [item.line, { role: 'caption' }];
    } else if (state === 'header' && item.words <= 3 && !closed(item) && (dated || isOver(items, i))) {
      yield [item.line, furniture('section-heading')];
    } else if (tail && lastProse >= 0 && item.words <= 3 && !closed(item)) {
      const beside = [items[i - 1], next].some((each) => each && each.words <= 3 && !each.furniture && !closed(each));
      yield [item.line, furniture(beside ? 'keyword' : 'other')];
    } else {
      // A line under the title closes no header; the second one is text.
      if (state !== 'header' || decks > 0) state = 'body';
      decks += 1;
      yield [item.line, { role: 'paragraph' }];
    }
  }
}

/** «سياسة | مجتمع | اقتصاد»: sections side by side. */
const isMenu = (text: string) => /^[^|.:؟!]{2,25}(?:\s?\|\s?[^|.:؟!]{2,25}){2,}$/u.test(text.trim());

/** Whether a line stands over the date or the signature of a report, other short lines between them or not. */
function isOver(items: readonly Item[], i: number): boolean {
  const below = items.slice(i + 1, i + 4);
  const at = below.findIndex(({ date, signature }) => date || signature?.sure);
  return at >= 0 && below.slice(0, at).every((each) => each.words <= 3 && !closed(each));
}

/** «صحافية سورية مقيمة في تركيا», under the text: who a writer is, and nothing told of him. */
function isAuthorNote({ key, words, text }: Item): boolean {
  return (
    words > 1 &&
    words < 14 &&
    /^(?:كاتب|صحفي|صحافي|باحث|اعلامي|محلل|اكاديمي|روايي|ناشط|شاعر|مخرج|مترجم|محام|استاذ|سياسي|معارض)ه? /u.test(key) &&
    !/[:؟!]/u.test(text) &&
    !/ (?:[يت](?:روي|كشف|قول|تحدث|وكد|طالب|نفي|تهم|وثق|واجه|دعو|حكي|صف|فوز|رد|علن)|قال|اكد|وثق|قتل|فاز)(?:ت|وا|ون)?(?: |$)/u.test(
      key,
    )
  );
}

/** The name of an outlet, without a label or a writer. */
function isOutlet({ signature }: Item): boolean {
  return signature?.organisation !== undefined && !signature.joined && signature.label === undefined;
}

/** «هسبريس - محمد الراجي» over the date: an outlet or a place that no record tells, with its writer. */
function isBesideDate({ signature, line }: Item, items: readonly Item[]): boolean {
  const at = items.findIndex((item) => item.line === line);
  return signature?.joined === true && signature.person !== undefined && items[at + 1]?.date === true;
}

/** A number and nothing else. */
function isCount({ key, date }: Item): boolean {
  return !date && /^\d[\d ]*$/u.test(key);
}

const furniture = (kind: FurnitureKind): Role => ({ role: 'furniture', kind });
const countAlone: Role = {
  role: 'furniture',
  kind: 'comment-count',
  note: 'استدلال: عدد وحده في سطر؛ وقد يعدّ غير التعليقات.',
};

/** Whether what follows a line is no more of the report. */
function closes(item: Item): boolean {
  const { furniture: kind } = item;
  return (
    kind === 'comments-heading' ||
    kind === 'comment-form' ||
    kind === 'copyright' ||
    kind === 'cookie-notice' ||
    opensComments(item)
  );
}

/** «التعليقات (2)», «2 تعليقات»: a heading as well where there are any. */
function opensComments({ furniture: kind, key }: Item): boolean {
  return (
    kind === 'comment-count' && /^(?:(?:ال)?تعليقات (?:\p{L}+ )?[1-9]|[1-9]\d* تعليق|تعليق واحد|تعليقان)/u.test(key)
  );
}

function stateAfter(kind: FurnitureKind, before: State, tail: boolean): State {
  // Of what stands between a title and its text nothing closes the report.
  if (before === 'header' && !tail) return before;
  switch (kind) {
    case 'related-heading':
      return 'related';
    case 'keywords-heading':
      return 'keywords';
    case 'comments-heading':
    case 'comment-form':
      return 'comments';
    case 'newsletter-form':
    case 'copyright':
    case 'cookie-notice':
    case 'back-to-top':
      return tail ? 'end' : before;
    default:
      return before === 'related' || before === 'comments' || before === 'keywords' ? before : before;
  }
}

function closed({ text }: Item): boolean {
  return /[.؟!:…؛،]["”»’)\]]*\s*$/u.test(text);
}

/** «دخان يتصاعد من أطراف المدينة في 5 آب/أغسطس 2016»: before the text, a line that ends with the day of its picture. */
function isDatedCaption({ text, words }: Item): boolean {
  return (
    words > 5 &&
    words <= 24 &&
    /\sفي \p{Nd}{1,2} [\p{L}\p{M}]+(?: [\p{L}\p{M}]+)?(?:\s?\/\s?[\p{L}\p{M}]+)? \p{Nd}{4}$/u.test(text.trim())
  );
}

/** Words about pictures, or words that end with whose picture it is. */
function isCaption({ key, text, words }: Item): boolean {
  if (words > 24) return false;
  // «عند أحد المعابر – 10 حزيران 2017 (مركز الغوطة)»
  if (words > 5 && /\d{4}\s*\([^()]{2,40}\)$/u.test(text.trim())) return true;
  if (
    /^(?:صوره|صور|في الصوره|الصوره|بالصور|بالفيديو|شاهد بالفيديو|فيديو|انفوغراف|خريطه|التعليق علي الصوره)(?: |$)/u.test(
      key,
    )
  )
    return !/\.\s*$/u.test(text);
  return (
    /[-–/|(]\s*(?:رويترز|أ ?ف ?ب|ا ?ف ?ب|فرانس برس|الأناضول|أ ?ب|د ?ب ?أ|سانا|غيتي|getty|afp|reuters|ap|أرشيف|الأرشيف|انترنت|إنترنت|ناشطون|ناشطين|نشطاء|مواقع التواصل|وسائل التواصل|تويتر|فيسبوك|الوكالات|وكالات)[^()]{0,20}\)?\s*$/iu.test(
      text,
    ) &&
    !/[.]\s*[-–/|(]/u.test(text) &&
    words > 2
  );
}

function isSigned(
  { signature, text }: Item,
  { header, next, dated }: { header: boolean; next: Item | undefined; dated: boolean },
): boolean {
  if (!signature) return false;
  if (signature.sure) return true;
  if (signature.person === undefined) return header && signature.place !== undefined;
  const latin = header && /^[\p{Script=Latin}\s,.'’-]+$/u.test(text.trim());
  if (!isName(text.trim()) && !signature.joined && !latin && !(header && dated)) return false;
  return header || next === undefined || next.furniture !== undefined;
}

function roleOf({ signature }: Item): 'byline' | 'dateline' | 'dateline-and-byline' {
  if (!signature?.place) return 'byline';
  return signature.person || signature.organisation ? 'dateline-and-byline' : 'dateline';
}
