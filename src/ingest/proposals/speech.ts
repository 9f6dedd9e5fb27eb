/**
 * Who speaks in a line: each word of attribution with its speaker, where one is named. Longer than most files, because the forms
 * of attribution share what tells their parts.
 */
import { readNumber } from '../../arabic/index.ts';
import type { Span } from '../../archive/model.ts';
import { clockTokens, isOneOf, tokenFrom } from './line.ts';
import type { Words } from './line.ts';
import { hasStop, isAlone, nameFrom, notSubject, opensQuotation, shortName, subjectBefore } from './speaker-name.ts';
import { learned, relayedSource, sourceOfNews, toldFrom } from './passed-on.ts';
import {
  accordingTo,
  announced,
  complement,
  estimated,
  goesOn,
  hisWords,
  impersonal,
  nameEnds,
  noSpeaker,
  saidAtOnce,
  says,
  seldomSays,
  speaksInTitles,
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
  /** The search key of the verb, or of what stands for one («مضيفًا», «قولها»), without «و» and «ف»; it tells of whom it is said. */
  readonly verb?: string;
  /** Who passes on what the speaker says: «نقلت وكالة … عن». */
  readonly relay?: Span;
  /** Whether it is said of him whose name stands before it: «المصدر الذي أكد». */
  readonly relative?: true;
  /** Whether a document says it, which another made: «أصدرت الشبكة تقريرًا وثق». */
  readonly ofDocument?: true;
  /** Whether the words say that nobody but the report speaks: «يُذكر أن». */
  readonly nobody?: true;
  /** Whether it speaks of the quotation that closed before it: «بهذه الكلمات بدأ …». */
  readonly ofQuotation?: true;
  /** Whether the speaker passes on the words of others. */
  readonly relayed: boolean;
}

/**
 * Every attribution of a line, in order.
 *
 * @param named Whether an authority file has a name at a span that is no place's: who stands before a colon speaks.
 */
export function speechIn(line: Words, title: boolean, named: (span: Span) => boolean): readonly Speech[] {
  const found: Speech[] = [];
  const opening = colonTitle(line, named);
  if (opening !== undefined) found.push(opening);
  for (let i = 0; i < line.tokens.length; i += 1) {
    const speech =
      according(line, i) ??
      asSaid(line, i) ??
      comesIn(line, i) ??
      inTheseWords(line, i) ??
      blames(line, i) ??
      verb(line, i, title);
    if (speech === undefined) continue;
    found.push(speech);
    const end = speech.name?.end ?? 0;
    while ((line.tokens[i + 1]?.start ?? Infinity) < end) i += 1;
  }
  return found;
}

/** «الأمم المتحدة: …» in a title, or over what a page tells minute by minute; «القيروان: …» says where. */
function colonTitle(line: Words, named: (span: Span) => boolean): Speech | undefined {
  const { tokens } = line;
  const from = clockTokens(line);
  const colon = tokens.findIndex(({ gap }, i) => i > from && i < from + 7 && gap.includes(':'));
  const last = tokens[colon - 1];
  const first = tokens[from];
  const broken = tokens.slice(from, Math.max(colon, 0)).some(({ gap }, i) => i > 0 && /[.،؛؟!]/u.test(gap));
  if (last === undefined || first === undefined || broken) return undefined;
  const name = { start: first.start, end: last.end };
  // «مسؤولة الإغاثة: استقبلنا 40 جريحًا»
  const we =
    colon > from + 1 &&
    [colon, colon + 1].some((at) => /^(?:ا\p{L}{2,}|\p{L}{2,3}|لدي)نا(?:ه|ها|هم)?$/u.test(tokens[at]?.key ?? ''));
  if (!isOneOf(first.key, speaksInTitles) && !named(name) && !we) return undefined;
  return { token: from, of: 'following', quote: name, name, relayed: false };
}

/** «وفق مصدر», «بحسب ما ذكره المصدر», «على حد قوله», «حسبما أفاد به سكان», «على ما ذكر مصدر». */
function according(line: Words, i: number): Speech | undefined {
  const { tokens } = line;
  const key = tokens[i]?.key.replace(/^و(?=وفق|بحسب|حسب|طبق|نقل)/u, '') ?? '';
  const limit = key === 'علي' && tokens[i + 1]?.key === 'حد';
  const told = key === 'علي' && tokens[i + 1]?.key === 'ما' && isVerb(tokens[i + 2]?.key ?? '');
  if (!accordingTo.test(key) && !limit && !told) return undefined;
  const keyAt = (at: number) => tokens[at]?.key ?? '';
  let at = i + (limit || told ? 2 : 1);
  if (/^(?:عن|الي|ل)$/u.test(keyAt(at)) && /نقلا|استنادا|وفقا|طبقا/u.test(key)) at += 1;
  if (/^(?:ما|لما)$/u.test(keyAt(at))) at += 1;
  // «حسب ما علمته الجريدة من مصدر محلي»
  if (learned.test(keyAt(at))) {
    const source = sourceOfNews(line, at + 1);
    return (
      source && {
        token: i,
        of: 'before',
        quote: { start: tokens[i]?.start ?? 0, end: source.end },
        name: source,
        relayed: true,
      }
    );
  }
  const relayed = key === 'نقلا' || /^(?:نقل|تناقل)/u.test(keyAt(at));
  if (/^(?:ما|لما)$/u.test(keyAt(at - 1)) && !isVerb(keyAt(at))) {
    if (!/^(?:جاء|ورد)$/u.test(keyAt(at)) || keyAt(at + 1) !== 'في') return undefined;
    at += 2;
  }
  if (isVerb(keyAt(at))) {
    at += 1;
    while (
      /^(?:به|عنه|ل|لنا|في|اليوم|يوم|امس|صباح|مساء|ال(?:احد|اثنين|ثلاثاء|اربعاء|خميس|جمعه|سبت))$/u.test(keyAt(at)) ||
      (keyAt(at) === 'بيان' && keyAt(at - 1) === 'في')
    )
      at += 1;
  }
  const start = tokens[i]?.start ?? 0;
  const first = tokens[at];
  if (first === undefined || hasStop(first.gap)) return undefined;
  if (hisWords.test(first.key))
    return { token: i, of: 'before', quote: { start, end: first.end }, verb: first.key, relayed: false };
  if (limit && /^(?:قول|وصف|تعبير)$/u.test(first.key)) at += 1;
  if (isOneOf(first.key, noSpeaker)) return undefined;
  const name = nameFrom(line, at);
  return name && { token: i, of: 'before', quote: { start, end: name.end }, name, relayed };
}

/** «…، كما يقول الباحث سليم حداد، …»: nothing said follows, so that it is of what stands before. */
function asSaid(line: Words, i: number): Speech | undefined {
  const { tokens, text } = line;
  const [as, verb, first] = [tokens[i], tokens[i + 1], tokens[i + 2]];
  if (as?.key !== 'كما' || !/[،»”"]/u.test(as.gap) || !says.test(verb?.key ?? '') || first === undefined)
    return undefined;
  if (notSaid.test(first.key) || isOneOf(first.key, noSpeaker) || saidAtOnce.test(first.key)) return undefined;
  const name = nameFrom(line, i + 2);
  if (name === undefined || !/^[»”"]?\s*(?:[.،؛]|$)/u.test(text.slice(name.end))) return undefined;
  if (complement.test(tokens[tokenFrom(line, name.end)]?.key ?? '')) return undefined;
  return { token: i, of: 'before', quote: { start: as.start, end: name.end }, name, relayed: false };
}

/** «أورده», «نشرته»: a verb of saying with its object's pronoun, or without. */
const isVerb = (key: string) => isOneOf(key, says) || isOneOf(key.replace(/(?:ه|ها|وه|نا)$/u, ''), says);

/** «بهذه الكلمات بدأ ياسر الحجي روايته», «هكذا يصف …»: whose the quotation before it is. */
function inTheseWords(line: Words, i: number): Speech | undefined {
  const { tokens } = line;
  const { key = '', start = 0 } = tokens[i] ?? {};
  const these =
    /^ب(?:هذه|تلك|هذا)$/u.test(key) && /^(?:ال)?(?:كلمات|عباره|عبارات|جمله|كلام)$/u.test(tokens[i + 1]?.key ?? '');
  if (!these && key !== 'هكذا') return undefined;
  const verbAt = these ? i + 2 : i + 1;
  if (!/^(?:[يت]\p{L}{2,}|\p{L}{3,}ت?)$/u.test(tokens[verbAt]?.key ?? '')) return undefined;
  const name = shortName(line, verbAt + 1);
  if (name === undefined || !/[»”"]/u.test(tokens[i]?.gap ?? '')) return undefined;
  return {
    token: i,
    of: 'before',
    quote: { start, end: name.end },
    name,
    verb: tokens[verbAt]?.key ?? '',
    relayed: false,
    ofQuotation: true,
  };
}

/** «وجاء في البيان أن», «وجاء فيه أن». */
function comesIn(line: Words, i: number): Speech | undefined {
  const { tokens } = line;
  const into = tokens[i + 1];
  if (
    isOneOf(tokens[i]?.key ?? '', /^(?:جاء|ورد)$/u) &&
    /^فيها?$|^فيه$/u.test(into?.key ?? '') &&
    complement.test(tokens[i + 2]?.key ?? '')
  )
    return following(i, tokens[i]?.start ?? 0, into?.end ?? 0, { verb: into?.key ?? '' });
  if (!isOneOf(tokens[i]?.key ?? '', /^(?:جاء|ورد)$/u) || tokens[i + 1]?.key !== 'في') return undefined;
  if (!isOneOf(tokens[i + 2]?.key ?? '', /^(?:بيان|تقرير|رساله|نص|تغريده|منشور|احصاء|بلاغ)$/u)) return undefined;
  const name = nameFrom(line, i + 2);
  return name && following(i, tokens[i]?.start ?? 0, name.end, { name });
}

function following(
  token: number,
  start: number,
  end: number,
  more: Partial<Pick<Speech, 'name' | 'relayed' | 'verb' | 'relay' | 'relative' | 'ofDocument'>> = {},
): Speech {
  return { token, of: 'following', quote: { start, end }, relayed: false, ...more };
}

/** «قال … إن», «أعلنت …», «… أكد أن», «وأضاف», «مضيفًا». */
function verb(line: Words, i: number, title: boolean): Speech | undefined {
  const { tokens } = line;
  const { key = '', start = 0, end = 0, gap = '' } = tokens[i] ?? {};
  const bare = key.replace(/^[وف](?=\p{L}{3}|بث$)/u, '');
  const before = tokens[i - 1]?.key ?? '';
  if (goesOn.test(bare)) {
    const next = tokens[i + 1]?.key ?? '';
    return /[،»”"]/u.test(gap) || complement.test(next) || next === 'الي'
      ? following(i, start, end, { verb: bare })
      : undefined;
  }
  if (learned.test(key)) {
    const origin = sourceOfNews(line, i + 1);
    return origin && following(i, start, origin.end, { name: origin, relayed: true });
  }
  // «غارات توقع 23 قتيلًا»: they cause them, and expect nothing.
  if (key === 'توقع' && isNumber(line, i + 1)) return undefined;
  // «رؤى» is no «روى».
  if (bare === 'روي' && /ؤ/u.test(line.text.slice(start, end))) return undefined;
  if (isAlone(tokens, i)) return undefined;
  const known = says.test(key) ? key : says.test(bare) ? bare : undefined;
  const again = before === 'ان' && /سبق$/u.test(tokens[i - 2]?.key ?? '');
  if (known === undefined || (notSaid.test(before) && !again)) return undefined;
  if (seldomSays.test(known) && preposition.test(before)) return undefined;
  const then = tokens[i + 1]?.key ?? '';
  if (
    impersonal.test(known) &&
    (complement.test(then) || (then === 'الي' && complement.test(tokens[i + 2]?.key ?? '')))
  )
    return { ...following(i, start, end), nobody: true };
  // «وبيّن المالكي أن»; «بين الطرفين» is a preposition.
  if (known === 'بين' && i > 0 && !/[.،؛:\n]/u.test(gap) && !complement.test(then)) return undefined;
  if (/^نقل/u.test(known)) return passedOn(line, i, known);
  const [at, begins] = subjectAt(line, i + 1);
  const next = tokens[at]?.key ?? '';
  const opens =
    complement.test(next) || /^\s*:/u.test(tokens[at]?.gap ?? '') || (documents.test(known) && saidAtOnce.test(next));
  // «كان النائب … قد طالب الحكومة»: its subject is told already.
  const late =
    before === 'قد' &&
    /^[وف]?كانت?$/u.test(
      tokens.slice(Math.max(0, i - 12), i - 1).findLast(({ key: each }) => /^[وف]?كانت?$/u.test(each))?.key ?? '',
    );
  const gives = begins === 'object' && /^(?:[يت]فيد|افاد)/u.test(known);
  const told = gives ? toldFrom(line, i) : undefined;
  if (told !== undefined) return following(i, told.start, end, { name: told, relayed: true });
  // A verb in the plural has its subject before it, or in the sentence before.
  // «المرصد يعلن احتجاز 186 جثة»
  const tells =
    key === known && i > 0 && announced.test(next) && !bodies.test(next) && subjectBefore(line, i) !== undefined;
  const kind = late || gives || tells ? 'none' : /وا$/u.test(known) && begins === 'subject' ? 'object' : begins;
  if (kind === 'object') return undefined;
  const named = kind === 'subject' ? nameFrom(line, at) : undefined;
  const own = named !== undefined && saysAfter(line, named, counts.test(known));
  // «التقرير الذي وثقت فيه مقتل»: not the report, but who made it.
  const within = /^(?:في|ب|من)(?:ه|ها)$/u.test(then);
  if (relative.test(before) && !within) {
    // «الجماعة التي يقول محللون إن»; but «المصدر الذي أكد مبايعة».
    if (own && !leavesClause(line, named)) return following(i, start, named.end, { name: named, verb: known });
    if (seldomSays.test(known) && !opens) return undefined;
    return following(i, start, end, { verb: known, relative: true });
  }
  if (kind === 'none' || (title && i > 0 && i < 7 && known === key && !seldomSays.test(known))) {
    const made = [1, 2, 3].some(
      (back) => reports.test(tokens[i - back]?.key ?? '') && line.sentence[i - back - 1] === line.sentence[i],
    );
    if (made && key === known) return following(i, start, end, { verb: known, ofDocument: true });
    if (seldomSays.test(known) && !opens && !late && named === undefined) return undefined;
    const earlier = /[»”"]\s*،/u.test(gap) ? undefined : subjectBefore(line, i);
    if (earlier !== undefined && (kind === 'none' || title))
      return following(i, earlier.start, end, { name: earlier, verb: known });
    if (kind !== 'none') return undefined;
    // «أن المراجعات تشير إلى»: its subject stands before it, and is nobody who speaks.
    return key === known && !late && !opensClause(line, i) ? undefined : following(i, start, end, { verb: known });
  }
  if (named === undefined || (seldomSays.test(known) && !own)) return undefined;
  const source = citedBy(line, named);
  if (source !== undefined)
    return following(i, start, source.end, { name: source, relayed: true, relay: named, verb: known });
  return following(i, start, named.end, { name: named, verb: known, relayed: /^تناقل/u.test(known) });
}

/** Bodies whose name is spelled as what is announced is. */
const bodies = /^(?:اتحاد|ايتلاف|تنظيم|تيار|تحالف|تجمع|تقرير|تقارير|استخبارات|اداره|ادارات|انصار|اعلام|امانه|اركان)/u;

const relative = /^[وف]?(?:الذي|التي|الذين)$/u;

const documents = /^(?:وثق|[يت]وثق|احص|[يت]حصي|سجل|رصد)(?:ت|وا)?$/u;
/** What somebody made, as the object of a verb. */
const reports = /^(?:تقريرا|بيانا|بلاغا|دراسه|احصاييه|حصيله|ورقه|قايمه)$/u;

/** Whether a verb without «و» has its subject left out: «… »، يقول», «كما أشار», «وفي المساء، قال»; not «الجماعة، فرع التنظيم، قالت». */
function opensClause({ tokens, sentence }: Words, i: number): boolean {
  const { gap = '' } = tokens[i] ?? {};
  if (i === 0 || /[.:؛؟!\n…»”"]/u.test(gap)) return true;
  if (
    /^[وف]?(?:كما|حيث|ثم|قد|لكن(?:ه|ها|هم|هما)?|فيما|بينما|عندما|ايضا|حسبما|بدوره|بدورها|اذ|الذي|التي|الذين)$/u.test(
      tokens[i - 1]?.key ?? '',
    )
  )
    return true;
  let first = i;
  while (first > 0 && first > i - 40 && sentence[first - 1] === sentence[i]) first -= 1;
  if (!/،/u.test(gap)) return i - first < 12 && notSubject.test(tokens[first]?.key ?? '');
  return (
    !/^ال/u.test(tokens[first]?.key ?? '') &&
    !/[«“"(]$/u.test(tokens[first]?.gap ?? '') &&
    !isOneOf(tokens[first]?.key ?? '', teller)
  );
}

/** «حملت الشبكة النظام السوري مسؤولية مقتل», «اتهم المرصد قوات النظام بقتل»: whoever holds him responsible; a definite word, or one and a definite one. */
function blames({ tokens }: Words, i: number): Speech | undefined {
  const [verb, first, second] = [tokens[i], tokens[i + 1], tokens[i + 2]];
  if (
    verb === undefined ||
    first === undefined ||
    hasStop(first.gap) ||
    !/^[وف]?(?:حملت?|[اتي]تهمت?|[يت]حمل)$/u.test(verb.key)
  )
    return undefined;
  const charge = verb.key.includes('حمل') ? /^[ال]*مسووليه$/u : /^ب\p{L}{3,}$/u;
  if (!tokens.slice(i + 2, i + 9).some(({ key }) => charge.test(key))) return undefined;
  const last = /^ال/u.test(first.key) ? first : second;
  if (last === undefined || !/^ال/u.test(last.key) || hasStop(last.gap)) return undefined;
  const name = { start: first.start, end: last.end };
  return following(i, verb.start, last.end, { name, verb: verb.key.replace(/^[وف](?=\p{L}{3})/u, '') });
}

/** «قالت القناة نقلًا عن مصدر عسكري إن»: whom he who speaks cites, before what is said. */
function citedBy(line: Words, name: Span): Span | undefined {
  const { tokens } = line;
  const at = tokenFrom(line, name.end);
  if (tokens[at]?.key !== 'نقلا' || tokens[at + 1]?.key !== 'عن') return undefined;
  const source = nameFrom(line, at + 2);
  return source !== undefined && complement.test(tokens[tokenFrom(line, source.end)]?.key ?? '') ? source : undefined;
}

/** «نقلت وكالة … عن مصدر قوله»: who said it, and who passes it on. */
function passedOn(line: Words, i: number, known: string): Speech | undefined {
  const { start = 0 } = line.tokens[i] ?? {};
  const source = relayedSource(line, i + 1);
  if (source === undefined) return undefined;
  const relay = line.tokens[i + 1]?.key === 'عن' ? undefined : nameFrom(line, i + 1);
  return following(i, start, source.end, { name: source, relayed: true, ...(relay && { relay, verb: known }) });
}

const notSaid = /^(?:لم|لن|لا|ما|بين|عدم|بعدم|دون|بدون|ان)$/u;
/** Before a noun, which may be spelled as a verb: «يسعون إلى نشر أفكار». */
const preposition = /^(?:الي|علي|في|عن|من|بعد|قبل|منذ|خلال|ضد|مع|حول|عبر|تحت)$/u;

/** Where a subject may begin, or that there is none: what is said, or to whom, comes at once; or only an object does. */
function subjectAt({ tokens }: Words, from: number): readonly [number, 'subject' | 'none' | 'object'] {
  let at = from;
  const passed = /^(?:ايضا|كذلك|اليوم|امس|بدوره|بدورها|به|فيها?|فيه|منه|منها)$/u;
  while (at < from + 3 && passed.test(tokens[at]?.key ?? '') && !hasStop(tokens[at]?.gap ?? '.')) at += 1;
  const { key = '', gap = '!' } = tokens[at] ?? {};
  if (hasStop(gap) || complement.test(key) || nameEnds.test(key) || saidAtOnce.test(key)) return [at, 'none'];
  if (/^(?:في|من|ل\p{L}{0,2}|الـ?)$/u.test(key) || goesOn.test(key) || isAddressee(tokens, at)) return [at, 'none'];
  if (opensQuotation(tokens, at)) return [at, 'none'];
  return [at, /^ب(?:ها|هم|ه)?$|^ب\p{L}{3}/u.test(key) && !namesInBa.test(key) ? 'object' : 'subject'];
}

/** «قال لأنباء الغوطة إن»: to whom it was said, where what is said comes at once. */
function isAddressee(tokens: Words['tokens'], at: number): boolean {
  if (!/^ل\p{L}{3,}/u.test(tokens[at]?.key ?? '') || namesInLa.test(tokens[at]?.key ?? '')) return false;
  const next = [1, 2, 3, 4].map((step) => tokens[at + step]);
  const ends = next.findIndex((token) => token !== undefined && (complement.test(token.key) || hasStop(token.gap)));
  return ends >= 0 && next.slice(0, ends).every((token) => token !== undefined && !nameEnds.test(token.key));
}

const namesInLa =
  /^(?:لافروف|لجنه|لجان|لبنان|لواء|ليبرمان|لندن|لوران|ليث|لطفي|لوي|لقمان|لاريجاني|لودريان|ليلي|لمي|لينا|لاجي\p{L}*|لاعب\p{L}*|ليبيا|لاهاي)$/u;

/** Subjects whose first letter is no preposition. */
const namesInBa =
  /^(?:بنك|بري|بوش|بيت|بدر|باسم|بسام|بلال|باقر|بابا|بوتين|بايدن|بيان|بنيامين|بشار|بعثه|بلديه|برنامج|باحث\p{L}*|بلينكن|بريطانيا|بغداد|بيروت|برلين|بوريس|بيدرسن|باريس|باكستان|بومبيو|بطريرك|برلماني|بكين|بروكسل|بلجيكا|بعض|بلاغ)$/u;

const isNumber = ({ text, tokens }: Words, i: number) =>
  readNumber(text.slice(tokens[i]?.start, tokens[i]?.end)) !== undefined;

/** «المرصد، الذي يتابع الحرب من بريطانيا، أن»: what follows a comma is said by him of whom the clause tells. */
function leavesClause({ tokens }: Words, name: Span): boolean {
  const at = tokenFrom({ tokens }, name.end);
  const said = tokens.slice(at, at + 5).find(({ key }) => complement.test(key));
  return said !== undefined && /،/u.test(said.gap);
}

const counts = /^(?:رصدت?|سجلت?)$/u;

/** Whether what is said follows a name: «أظهرت البيانات أن», «في تقرير لها صدر أمس أن»; of what is counted, at once. */
function saysAfter({ tokens }: Words, name: Span, atOnce: boolean): boolean {
  const at = tokenFrom({ tokens }, name.end);
  const then = tokens[at];
  // «تداولت صفحات أنباء عن»
  if (/^(?:انباء|معلومات|اخبارا)$/u.test(then?.key ?? '') && /^(?:عن|تفيد|حول)$/u.test(tokens[at + 1]?.key ?? ''))
    return true;
  // «ردت الحركة ببيان»
  if (/^ب(?:بيان|بلاغ|تصريح|تصريحات)$/u.test(then?.key ?? '')) return true;
  if (then && !hasStop(then.gap) && (saidAtOnce.test(then.key) || estimated.test(then.key))) return true;
  if (atOnce) return false;
  const opens = (i: number) => complement.test(tokens[i]?.key ?? '') || /:(?:\s|$)/u.test(tokens[i]?.gap ?? '');
  const inReport = then?.key === 'في' && /^(?:تقرير|بيان|تصريح|دراسه|احصاء)/u.test(tokens[at + 1]?.key ?? '');
  for (let step = 0; step < (inReport ? 14 : 4); step += 1) {
    const { key = '', gap = '!' } = tokens[at + step] ?? {};
    if (opens(at + step)) return true;
    if (!inReport && step > 0 && (hasStop(gap) || goesOn.test(key))) return false;
  }
  return false;
}
