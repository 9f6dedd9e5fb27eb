/** Who speaks in a line: each word of attribution with its speaker, where one is named. */
import type { Span } from '../../archive/model.ts';
import { isOneOf } from './line.ts';
import type { Token, Words } from './line.ts';
import {
  accordingTo,
  announced,
  complement,
  goesOn,
  hisWords,
  nameEnds,
  noSpeaker,
  says,
  seldomSays,
  teller,
} from './speech-words.ts';

/** A word of attribution. Spans are half-open, UTF-16, into the line. */
export interface Speech {
  /** The token of its first word. */
  readonly token: number;
  /** What it speaks of: what follows («قال … إن») or what stands before («وفق …»). */
  readonly of: 'following' | 'before';
  /** From the first word of the attribution to the last of the speaker. */
  readonly quote: Span;
  /** The speaker as written; missing where the words name none («وأضاف أن»). */
  readonly name?: Span;
  /** Whether the speaker passes on the words of others. */
  readonly relayed: boolean;
}

/** Every attribution of a line, in order. */
export function speechIn(line: Words, title: boolean): readonly Speech[] {
  const found: Speech[] = [];
  const opening = title ? colonTitle(line) : undefined;
  if (opening !== undefined) found.push(opening);
  for (let i = 0; i < line.tokens.length; i += 1) {
    const speech = according(line, i) ?? verb(line, i, title);
    if (speech === undefined) continue;
    found.push(speech);
    const end = speech.name?.end ?? 0;
    while ((line.tokens[i + 1]?.start ?? Infinity) < end) i += 1;
  }
  return found;
}

/** «الأمم المتحدة: …» in a title. */
function colonTitle(line: Words): Speech | undefined {
  const colon = line.tokens.findIndex(({ gap }, i) => i > 0 && i < 7 && gap.includes(':'));
  const last = line.tokens[colon - 1];
  const first = line.tokens[0];
  if (
    last === undefined ||
    first === undefined ||
    line.tokens.slice(0, colon).some(({ gap }, i) => i > 0 && /[.،؛؟!]/u.test(gap))
  )
    return undefined;
  const name = { start: first.start, end: last.end };
  return { token: 0, of: 'following', quote: name, name, relayed: false };
}

/** «وفق مصدر», «بحسب ما ذكره المصدر», «على حد قوله», «حسبما أفاد به سكان». */
function according(line: Words, i: number): Speech | undefined {
  const { tokens } = line;
  const token = tokens[i];
  if (token === undefined) return undefined;
  const key = token.key.replace(/^و(?=وفق|بحسب|حسب|طبق|نقل)/u, '');
  const limit = key === 'علي' && tokens[i + 1]?.key === 'حد';
  const told = key === 'علي' && tokens[i + 1]?.key === 'ما' && isOneOf(tokens[i + 2]?.key ?? '', says);
  if (!accordingTo.test(key) && !limit && !told) return undefined;
  let at = i + (limit || told ? 2 : 1);
  let relayed = key === 'نقلا';
  if (/^(?:عن|الي|ل)$/u.test(tokens[at]?.key ?? '') && /نقلا|استنادا|وفقا|طبقا/u.test(key)) at += 1;
  if (/^(?:ما|لما)$/u.test(tokens[at]?.key ?? '')) at += 1;
  const verbs =
    isOneOf(tokens[at]?.key.replace(/(?:ه|ته|وه)$/u, '') ?? '', says) || isOneOf(tokens[at]?.key ?? '', says);
  if (verbs) {
    relayed ||= /نقل/u.test(tokens[at]?.key ?? '');
    at += 1;
    while (/^(?:به|عنه|ل|في|بيان)$/u.test(tokens[at]?.key ?? '')) at += 1;
  }
  const first = tokens[at];
  if (first === undefined || hasStop(first.gap)) return undefined;
  const of = 'before';
  if (hisWords.test(first.key) || /^(?:قوله|قولها|قولهم|وصفه|تعبيره)$/u.test(first.key))
    return { token: i, of, quote: { start: token.start, end: first.end }, relayed: false };
  if (limit && /^(?:قول|وصف|تعبير)$/u.test(first.key)) at += 1;
  if (isOneOf(first.key, noSpeaker)) return undefined;
  const name = nameFrom(line, at);
  return name && { token: i, of, quote: { start: token.start, end: name.end }, name, relayed };
}

/** «قال … إن», «أعلنت …», «… أكد أن», «وأضاف», «مضيفًا». */
function verb(line: Words, i: number, title: boolean): Speech | undefined {
  const { tokens } = line;
  const token = tokens[i];
  if (token === undefined) return undefined;
  const bare = token.key.replace(/^[وف](?=\p{L}{3})/u, '');
  const before = tokens[i - 1]?.key ?? '';
  const start = token.start;
  if (goesOn.test(bare)) return { token: i, of: 'following', quote: { start, end: token.end }, relayed: false };
  const known = says.test(token.key) ? token.key : says.test(bare) ? bare : undefined;
  if (known === undefined || /^(?:لم|لن|لا|ما|بين)$/u.test(before)) return undefined;
  const relative = /^(?:الذي|التي|الذين)$/u.test(before);
  const [at, direct] = subjectAt(line, i + 1);
  const relay = /^(?:نقل|تناقل)/u.test(known);
  if (relay) {
    const source = relayedSource(line, i + 1);
    if (source !== undefined)
      return { token: i, of: 'following', quote: { start, end: source.end }, name: source, relayed: true };
    if (/^نقل/u.test(known)) return undefined;
  }
  if (direct || relative) {
    if (seldomSays.test(known) && !complement.test(tokens[at]?.key ?? '')) return undefined;
    const earlier = relative ? undefined : subjectBefore(line, i);
    if (earlier !== undefined)
      return {
        token: i,
        of: 'following',
        quote: { start: earlier.start, end: token.end },
        name: earlier,
        relayed: false,
      };
    return { token: i, of: 'following', quote: { start, end: token.end }, relayed: false };
  }
  if (title && i > 0 && i < 7 && known === token.key) {
    const earlier = subjectBefore(line, i);
    if (earlier !== undefined)
      return {
        token: i,
        of: 'following',
        quote: { start: earlier.start, end: token.end },
        name: earlier,
        relayed: false,
      };
  }
  const name = nameFrom(line, at);
  if (name === undefined) return undefined;
  if (seldomSays.test(known) && !saysAfter(line, name)) return undefined;
  return { token: i, of: 'following', quote: { start, end: name.end }, name, relayed: relay };
}

/** Where a subject may begin, and whether there is none: what is said, or to whom, comes at once. */
function subjectAt({ tokens }: Words, from: number): readonly [number, boolean] {
  let at = from;
  while (
    at < from + 3 &&
    /^(?:ايضا|كذلك|اليوم|امس|بدوره|بدورها|به)$/u.test(tokens[at]?.key ?? '') &&
    !hasStop(tokens[at]?.gap ?? '.')
  )
    at += 1;
  const { key = '', gap = '.' } = tokens[at] ?? {};
  return [
    at,
    hasStop(gap) || complement.test(key) || nameEnds.test(key) || /^(?:في|من|ل\p{L}{0,2}|ب|الـ?)$/u.test(key),
  ];
}

/** «نقلت وكالة … عن مصدر قوله»: the source. */
function relayedSource(line: Words, from: number): Span | undefined {
  for (let i = from; i < from + 9 && i < line.tokens.length; i += 1) {
    const { key, gap } = line.tokens[i] ?? { key: '', gap: '.' };
    if (/[.:؛]/u.test(gap)) return undefined;
    if (key === 'عن') return nameFrom(line, i + 1);
  }
  return undefined;
}

/** Whether what is said follows a name: «أظهرت البيانات أن». */
function saysAfter({ tokens }: Words, name: Span): boolean {
  const at = tokens.findIndex(({ start }) => start >= name.end);
  return (
    at >= 0 &&
    [0, 1, 2, 3].some(
      (step) => complement.test(tokens[at + step]?.key ?? '') || /:/u.test(tokens[at + step]?.gap ?? ''),
    )
  );
}

/** «مصدر مقرب أكد أن», «وكان محمد رشيد … قد كشف أن», «لكن متحدثًا باسم الجيش قال إن»: the subject that stands before. */
function subjectBefore({ tokens }: Words, i: number): Span | undefined {
  let from = i;
  let last = i - 1;
  if (tokens[last]?.key === 'قد') last -= 1;
  let commas = 0;
  for (; from > 0 && from > i - 16; from -= 1) {
    const { gap } = tokens[from] ?? { gap: '' };
    if (/[.:؛؟!\n…]/u.test(gap) && !/^\.\p{L}/u.test(gap)) break;
    if (/،/u.test(gap)) {
      commas += 1;
      // «الطبيب أبو محمد، وهو مدير نقطة طبية، أوضح»: an apposition between two commas.
      const apposed = /^(?:وهو|وهي|ويدعي|الملقب|المعروف|احد|رييس|مدير|عضو|الناطق|المتحدث)$/u.test(
        tokens[from]?.key ?? '',
      );
      if (commas === 1 && from === i) continue;
      if (!apposed) break;
    }
    if (/^(?:لكن|بينما|فيما|وكان|وكانت|كان|كانت|حين|غير|كما|بعد)$/u.test(tokens[from - 1]?.key ?? '')) break;
  }
  const first = tokens[from];
  let end = tokens[last];
  if (first === undefined || end === undefined || last < from || /^(?:الذي|التي|قد|لم|لا)$/u.test(end.key))
    return undefined;
  if (/^(?:في|من|الي|علي|عن|بعد|قبل|حتي|خلال|منذ|لا|لم|و|كما|ثم|حيث|هذا|سبق)$/u.test(first.key) || says.test(first.key))
    return undefined;
  for (let k = from + 1; k <= last; k += 1) {
    if (/[،؛]/u.test(tokens[k]?.gap ?? '')) {
      end = tokens[k - 1] ?? end;
      break;
    }
  }
  const kan = /^[وف]?(?:كان|كانت)$/u.test(first.key) ? tokens[from + 1] : first;
  return kan === undefined || kan.start > end.start ? undefined : { start: kan.start, end: end.end };
}

const hasStop = (gap: string) => /[.،؛:؟!\n…](?!\p{L})/u.test(gap) || /[([]/u.test(gap);
const longest = 12;

/** The name that begins with a token, as far as it goes; without prepositions at its end. */
function nameFrom({ tokens, text }: Words, from: number): Span | undefined {
  const first = tokens[from];
  if (first === undefined || hasStop(first.gap) || nameEnds.test(first.key) || complement.test(first.key))
    return undefined;
  let last = from;
  let tells = isOneOf(first.key, teller);
  for (let i = from + 1; i < tokens.length && i < from + longest; i += 1) {
    const token = tokens[i];
    if (token === undefined || (hasStop(token.gap) && !isApposed(tokens, i))) break;
    if (complement.test(token.key) || (nameEnds.test(token.key) && !inside(text, first, token))) break;
    if (says.test(token.key) || goesOn.test(token.key)) break;
    const joins = /^(?:في|من)$/u.test(token.key);
    if (joins && (!tells || i > from + 6 || notWhere.test(tokens[i + 1]?.key ?? ''))) break;
    if (/^(?:ل|لـ|ب)$/u.test(token.key)) break;
    const previous = tokens[i - 1]?.key ?? '';
    if (!joins && announced.test(token.key) && /^(?:ال|لل|بال)/u.test(previous) && !inside(text, first, token)) break;
    if (announced.test(token.key) && /[»”"]/u.test(token.gap) && !/[«“]/u.test(token.gap)) break;
    tells ||= isOneOf(token.key, teller);
    last = i;
  }
  while (last > from && /^(?:في|من|و|ل|ب)$/u.test(tokens[last]?.key ?? '')) last -= 1;
  const end = tokens[last]?.end ?? first.end;
  const close = /^[»”"’]/u.exec(text.slice(end))?.[0].length ?? 0;
  const start = first.start - (/[«“"‘]$/u.exec(text.slice(0, first.start))?.[0].length ?? 0);
  const slice = text.slice(first.start, end);
  return balanced(slice) ? { start: first.start, end } : { start, end: end + close };
}

const notWhere =
  /^(?:تصريح|تصريحات|بيان|حديث|مقابله|موتمر|تغريده|اتصال|وقت|الساعه|تقرير|تقريره|منشور|كلمه|جلسه|لقاء|رساله|ختام|مستهل|حين|ما)$/u;

/** «، ويدعى “أبو محمد السرميني”»: the name itself. */
function isApposed(tokens: readonly Token[], i: number): boolean {
  return /^،/u.test(tokens[i]?.gap ?? '') && /^(?:ويدعي|ويلقب|المدعو|الملقب|المعروف)$/u.test(tokens[i]?.key ?? '');
}

/** Whether a word stands within quotation marks that opened after the name's first word. */
function inside(text: string, first: Token, token: Token): boolean {
  const opened = [...text.slice(first.start, token.start)].filter((sign) => /[«“]/u.test(sign)).length;
  const closed = [...text.slice(first.start, token.start)].filter((sign) => /[»”]/u.test(sign)).length;
  return opened > closed;
}

const balanced = (slice: string) => (slice.match(/[«“]/gu)?.length ?? 0) === (slice.match(/[»”]/gu)?.length ?? 0);
