/** Where the name of a speaker begins and ends, before and after a verb of saying. */
import type { Span } from '../../archive/model.ts';
import { knownOutlets } from '../outlets.ts';
import { clockTokens, isOneOf, keys } from './line.ts';
import type { Token, Words } from './line.ts';
import { isName } from '../writer-name.ts';
import {
  accordingTo,
  announced,
  complement,
  estimated,
  goesOn,
  nameEnds,
  saidAtOnce,
  says,
  teller,
} from './speech-words.ts';

/** Whether signs end a name: a stop, a comma, a colon, a bracket; not the point of «ق.م». */
export const hasStop = (gap: string) => /[،؛:؟!\n…([]|\.(?=[\s»”"])/u.test(gap);

const longest = 12;

/** The name that begins with a token, as far as it goes; without prepositions at its end. */
export function nameFrom({ tokens, text }: Words, from: number): Span | undefined {
  const first = tokens[from];
  if (first === undefined || hasStop(first.gap) || nameEnds.test(first.key) || complement.test(first.key))
    return undefined;
  let last = from;
  let tells = isOneOf(first.key, teller);
  for (let i = from + 1; i < tokens.length && i < from + longest; i += 1) {
    const token = tokens[i];
    if (token === undefined || (hasStop(token.gap) && !isApposed(tokens, i))) break;
    if (isAlone(tokens, i)) {
      last = i;
      continue;
    }
    if (
      opensSpeech(tokens, i, from) ||
      endsName(tokens, i, isInside(text, first, token) || isNameAsWritten(text, token, i - from))
    )
      break;
    const joins = /^(?:في|من)$/u.test(token.key);
    if (joins && (!tells || i > from + 6 || notWhere.test(tokens[i + 1]?.key ?? ''))) break;
    tells ||= isOneOf(token.key, teller);
    last = i;
  }
  while (last > from && /^(?:في|من|و|ل|ب)$/u.test(tokens[last]?.key ?? '')) last -= 1;
  last = nameBehind({ tokens, text }, from, last) ?? last;
  return withQuotes(text, first.start, tokens[last]?.end ?? first.end);
}

/** «إدارة الكوارث «آفاد»»: a word within quotation marks of its own, which is a name and no verb. */
export function isAlone(tokens: readonly Token[], i: number): boolean {
  return /[«“"]$/u.test(tokens[i]?.gap ?? '') && /^[»”"]/u.test(tokens[i + 1]?.gap ?? '');
}

/** «الباحث في المركز، سليم حداد، إن»: the last token of a name that stands between commas behind an office. */
function nameBehind({ tokens, text }: Pick<Words, 'tokens' | 'text'>, from: number, last: number): number | undefined {
  const first = tokens[last + 1];
  const office = tokens
    .slice(from, last + 1)
    .some(({ key }) =>
      [key, key.replace(/(?:ه|ها|هم)$/u, '')].some((each) => isOneOf(each, teller) || isOneOf(each, offices)),
    );
  if (first === undefined || !office || !/^[»”"]?،\s$/u.test(first.gap)) return undefined;
  if (nameEnds.test(first.key) || says.test(first.key) || (/^[وفبل]/u.test(first.key) && !namesInWaw.test(first.key)))
    return undefined;
  for (let i = last + 2; i <= last + 6; i += 1) {
    const { key, gap } = tokens[i] ?? { key: '', gap: '،' };
    if (!hasStop(gap) && !complement.test(key) && !/^قوله[ام]?$/u.test(key)) continue;
    const words = text.slice(first.start, tokens[i - 1]?.end);
    const kunya = /^(?:ابو|ابي|ام|ابن|شيخ|دكتور|عقيد|عميد|لواء|نقيب|رايد|مقدم|مهندس|طبيب|محامي)$/u;
    return isName(words.replace(/^الـ?(?=\p{L})/u, '')) &&
      (!/^ال/u.test(words) || isOneOf(first.key, kunya)) &&
      !/ا$/u.test(first.key) &&
      !/(?:^| )عدم /u.test(words)
      ? i - 1
      : undefined;
  }
  return undefined;
}

const offices = keys(
  'مديره|رييسه|وزيره|متحدثه|ناطقه|ناطق|متحدث|باحثه|كاتب|استاذ|محافظ|نقيب|امين|سفير|مبعوث|مفوض|زعيم|مستشار|منسق|مدرب|قاضي|وكيل',
);
const namesInWaw =
  /^(?:وايل|وليد|وسام|وديع|وجيه|وحيد|وفاء|وداد|وضاح|فادي|فاطمه|فهد|فراس|فارس|فواز|فيصل|فريد|فرج|فخر|فايز|فوزي|بسام|بلال|باسم|بشار|بكر|بدر|بهاء|لوي|ليث|ليلي|لينا|لمي|لطفي)$/u;

/**
 * The name that begins with a token where no word of saying follows that would end it: a kunya with one word, else at most four,
 * none that is an object («اجتماعًا», «روايته»).
 */
export function shortName(line: Words, from: number): Span | undefined {
  const { tokens, text } = line;
  const name = nameFrom(line, from);
  if (name === undefined) return undefined;
  const most = /^(?:ابو|ابي|ام)$/u.test(tokens[from]?.key ?? '') ? 2 : 4;
  const isObject = ({ start, end }: Token) =>
    /\p{L}(?:ًا|اً|تُ?ه|ها|هم)$/u.test(text.slice(start, end)) || /(?:\p{L}{3}ا|اء)$/u.test(text.slice(start, end));
  const objected = tokens.slice(from + 1, from + most).findIndex(isObject);
  const last = tokens.slice(from, from + (objected < 0 ? most : objected + 1)).findLast(({ end }) => end <= name.end);
  return last === undefined ? undefined : withQuotes(text, name.start, last.end);
}

/** «قال النقيب ناجي مصطفى "دمرنا 3 دبابات …"»: quotation marks that hold more than a name has. */
function opensSpeech(tokens: readonly Token[], i: number, from: number): boolean {
  return i !== from && opensQuotation(tokens, i);
}

/** Whether marks open before a word that close after more words than a name has. */
export function opensQuotation(tokens: readonly Token[], i: number): boolean {
  const sign = /(?:^|\s)["«“”]$/u.exec(tokens[i]?.gap ?? '')?.[0].trim();
  if (sign === undefined) return false;
  const close = sign === '"' ? /"/u : /[»”“]/u;
  return !tokens.slice(i + 1, i + 7).some(({ gap }) => close.test(gap)) && i + 1 < tokens.length;
}

/** «الطبيب علي حسن», «مراسل رؤى»: as written no preposition («على») and no verb («روى»), among the first words. */
const isNameAsWritten = (text: string, { start, end }: Token, nth: number) =>
  nth < 5 && /^(?:علي|رؤى)$/u.test(text.slice(start, end));

/** «مصدر عسكري لعنب بلدي»: to whom it was said. */
function isToOutlet(key: string, next: string | undefined): boolean {
  const name = /^ل(.+)$/u.exec(key)?.[1]?.replace(/^ل(?=\p{L}{3})/u, 'ال');
  if (name !== undefined && agencies.test(name)) return true;
  return name !== undefined && (knownOutlets.has(name) || knownOutlets.has(`${name} ${next ?? ''}`));
}

function endsName(tokens: readonly Token[], i: number, quoted: boolean): boolean {
  const { key, gap } = tokens[i] ?? { key: '', gap: '' };
  if (complement.test(key) || ((nameEnds.test(key) || accordingTo.test(key)) && !quoted && !isIssuer(tokens, i)))
    return true;
  // «نشر الإعلام الحربي إحصائية»: what somebody made is no part of his name.
  const ends = /^ال/u.test(tokens[i - 1]?.key ?? '') || /^(?:عن|تفيد)$/u.test(tokens[i + 1]?.key ?? '');
  if (made.test(key) && ends && !quoted) return true;
  if (!quoted && isToOutlet(key, tokens[i + 1]?.key)) return true;
  // «أحصت اللجان 412 نقطة»; «اللواء 137»
  if ((/^\d/u.test(key) || numerals.test(key)) && !quoted && !isOneOf(tokens[i - 1]?.key ?? '', numbered)) return true;
  if (saidAtOnce.test(key) || (estimated.test(key) && (key !== 'عدد' || tokens[i + 1]?.key !== 'من') && !quoted))
    return true;
  if ((says.test(key) && !(quoted && key === 'روي')) || goesOn.test(key) || /^(?:ل|لـ|ب)$/u.test(key)) return true;
  // «أفاد المرصد بوصول 40 حافلة»
  if (/^ب/u.test(key) && announced.test(key.slice(1)) && !quoted) return true;
  if (/^(?:في|من)$/u.test(key) || !announced.test(key)) return false;
  const closed = /[»”"]/u.test(gap) && !/[«“]/u.test(gap);
  return closed || (/^(?:ال|لل|بال)/u.test(tokens[i - 1]?.key ?? '') && !quoted);
}

const made = /^(?:احصاييه|دراسه|تقريرا|بيانا|بلاغا|صورا|تسجيلا|انباء|اخبارا|معلومات)$/u;

/** «تقرير صادر عن مركز الأبحاث» */
const isIssuer = (tokens: readonly Token[], i: number) =>
  tokens[i]?.key === 'عن' && /^(?:صادر|صادره|صدر|صدرت)$/u.test(tokens[i - 1]?.key ?? '');
const agencies =
  /^(?:رويترز|الاناضول|سبوتنيك|الحره|العربيه|الجزيره|فرانس|اسوشيتد|شينخوا|تاس|سانا|وفا|واس|بترا|كونا|بي|سي)$/u;
const numerals = /^(?:(?:ثلاث|اربع|خمس|ست|سبع|ثماني|تسع|عشر)(?:ه|ون|ين)?|ميه|ميات|عشرات|الفي?|الاف)$/u;
const numbered = keys('لواء|فرقه|فوج|كتيبه|قناه|فرانس|قسم|رقم');

/** A span with the quotation marks of which it would else have one alone. */
function withQuotes(text: string, start: number, end: number): Span {
  const slice = text.slice(start, end);
  if ((slice.match(/"/gu)?.length ?? 0) % 2 === 1) {
    if (text.charAt(end) === '"') return { start, end: end + 1 };
    if (text.charAt(start - 1) === '"') return { start: start - 1, end };
  }
  const opened = slice.match(/[«“]/gu)?.length ?? 0;
  const closed = slice.match(/[»”]/gu)?.length ?? 0;
  if (opened === closed) return { start, end };
  const before = /[«“"‘]$/u.exec(text.slice(0, start))?.[0].length ?? 0;
  const after = /^[»”"’]/u.exec(text.slice(end))?.[0].length ?? 0;
  return opened > closed ? { start, end: end + after } : { start: start - before, end };
}

const notWhere =
  /^(?:تصريح|تصريحات|بيان|حديث|مقابله|موتمر|تغريده|اتصال|وقت|الساعه|تقرير|تقريره|منشور|كلمه|جلسه|لقاء|رساله|ختام|مستهل|حين|ما)$/u;

/** «، ويدعى “أبو محمد السرميني”»: the name itself. */
function isApposed(tokens: readonly Token[], i: number): boolean {
  return /^،/u.test(tokens[i]?.gap ?? '') && /^(?:ويدعي|ويلقب|المدعو|الملقب|المعروف)$/u.test(tokens[i]?.key ?? '');
}

/** Whether a word stands within quotation marks that opened after the name's first word. */
function isInside(text: string, first: Token, token: Token): boolean {
  const between = text.slice(first.start, token.start);
  return (between.match(/[«“]/gu)?.length ?? 0) > (between.match(/[»”]/gu)?.length ?? 0);
}

/** Farthest that the subject of a verb is sought before it, in words. */
const farthest = 24;

/** «مصدر مقرب أكد أن», «وكان محمد رشيد … قد كشف أن», «لكن متحدثًا باسم الجيش قال إن»: the subject that stands before. */
export function subjectBefore({ tokens, text, sentence }: Words, verb: number): Span | undefined {
  const last = tokens[verb - 1]?.key === 'قد' ? verb - 2 : verb - 1;
  const named = namedBetween({ tokens, text }, verb);
  const from = startOf(
    tokens,
    clockTokens({ tokens, text }),
    named ?? verb,
    (named ?? verb) - 1 < last ? (named ?? verb) - 1 : last,
    named !== undefined,
  );
  if (from === undefined) return subjectOfBeing({ tokens, text, sentence }, verb);
  const first = /^[وف]?(?:كان|كانت|اما)$/u.test(tokens[from]?.key ?? '') ? from + 1 : from;
  const described = tokens
    .slice(first + 1, last + 1)
    .findIndex(({ key, gap }) => /[،؛]/u.test(gap) || describes.test(key));
  const over = described < 0 || named !== undefined ? -1 : first + 1 + described;
  const end = over < 0 ? last : over - 1;
  const key = tokens[first]?.key ?? '';
  if (/^\d/u.test(key)) return undefined;
  if (
    end < first ||
    notSubject.test(key) ||
    (says.test(key.replace(/^[وف](?=\p{L}{3})/u, '')) && !/^(?:سجل|رصد)/u.test(key)) ||
    verbal.test(tokens[end]?.key ?? '')
  )
    return undefined;
  return withQuotes(text, tokens[first]?.start ?? 0, tokens[end]?.end ?? 0);
}

/** «وكانت الجبهة، فرع التنظيم، أعلنت أن»: the subject that «كان» opens the sentence with. */
function subjectOfBeing(
  { tokens, text, sentence }: Pick<Words, 'tokens' | 'text' | 'sentence'>,
  verb: number,
): Span | undefined {
  let first = verb;
  while (first > 0 && first > verb - farthest && sentence[first - 1] === sentence[verb]) first -= 1;
  const subject = tokens[first + 1];
  if (!/^[وف]?كانت?$/u.test(tokens[first]?.key ?? '') || subject === undefined || notSubject.test(subject.key))
    return undefined;
  let last = first + 1;
  while (last + 1 < verb && !hasStop(tokens[last + 1]?.gap ?? '.') && !nameEnds.test(tokens[last + 1]?.key ?? ''))
    last += 1;
  return last + 1 < verb && last < first + 7
    ? withQuotes(text, subject.start, tokens[last]?.end ?? subject.end)
    : undefined;
}

/** «المتحدث باسم الفصيل، وائل علوان، قال»: the token where a name begins that stands between two commas. */
function namedBetween({ tokens, text }: Pick<Words, 'tokens' | 'text'>, verb: number): number | undefined {
  if (!/^\s*،/u.test(tokens[verb]?.gap ?? '')) return undefined;
  const at = [2, 3, 4].map((back) => verb - back).find((i) => /^\s*،/u.test(tokens[i]?.gap ?? ''));
  const words = at === undefined ? '' : text.slice(tokens[at]?.start, tokens[verb - 1]?.end);
  return at !== undefined && at > 0 && isName(words) ? at : undefined;
}

const describes = /^(?:التابع|التابعه|والعامل|العامل|الذي|التي|الذين|وهو|وهي)$/u;
/** What a sentence opens with that is no subject: «وحول ذلك قالت». */
export const notSubject =
  /^[وف]?(?:حول|عند|بشان|عقب|اثناء|لدي|ضمن|وسط|رغم|مع|عبر|بين|تحت|نحو|عندما|لما|حين|في|من|الي|علي|عن|بعد|قبل|حتي|خلال|منذ|لا|لم|لكن(?:ه|ها|هم|هما)|كما|ثم|حيث|هذا|سبق|حسب|بحسب|وفق|ان|انه|اذ|ب\p{L}+|ال(?:يوم|امس|ان)|امس)$/u;
const verbal = /^(?:الذي|التي|قد|لم|لا|ما|ان|سبق)$/u;

/** Where the clause of a verb begins; `undefined` where that is not sure. */
function startOf(
  tokens: readonly Token[],
  opening: number,
  verb: number,
  last: number,
  named: boolean,
): number | undefined {
  // «الطبيب أبو محمد، وهو مدير نقطة طبية، أوضح»: an apposition between two commas.
  const gap = tokens[verb]?.gap ?? '';
  let apposed = /،/u.test(gap) && !named;
  if (hasStop(gap) && !apposed && !named) return undefined;
  for (let i = last; i >= 0 && i > verb - farthest; i -= 1) {
    const { key = '', gap: before = '' } = tokens[i] ?? {};
    if (i === opening || /[.:؛؟!\n…]/u.test(before.replace(/^\.$/u, ''))) return apposed ? undefined : i;
    if (/،/u.test(before)) {
      if (!apposed || !apposition.test(key)) return apposed ? undefined : i;
      apposed = false;
    } else if (clauseOpens.test(tokens[i - 1]?.key ?? '')) return apposed ? undefined : i;
  }
  return undefined;
}

const apposition = /^(?:وهو|وهي|ويدعي|الملقب|المعروف|احد|رييس|مدير|عضو|الناطق|المتحدث)$/u;
const clauseOpens = /^(?:لكن|بينما|فيما|[وف]?كان|[وف]?كانت|حين)$/u;
