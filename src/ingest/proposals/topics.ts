/** Of whom a line tells without a word of saying: he may be who speaks where a later verb of saying has no subject. */
import type { Span } from '../../archive/model.ts';
import { isOneOf, keys } from './line.ts';
import type { Words } from './line.ts';
import { hasStop, shortName } from './speaker-name.ts';
import { says } from './speech-words.ts';

/** A person or a body that a sentence begins with, after its verb or before it. */
export interface Topic {
  /** The token of its first word. */
  readonly token: number;
  readonly name: Span;
  /** The search key of the verb before it, where there is one. */
  readonly verb?: string;
}

/**
 * Those whom the sentences of a line are about: «تستيقظ أم خالد …», «عقد وزير الصحة اجتماعًا …», «أم خالد تعيل …». None where a
 * sentence goes on from the one before it («والتقى …»), whose subject may be left out.
 *
 * @param named Whether an authority file has a name of a person, a faction or an organisation at a span.
 */
export function topicsIn(line: Words, named: (span: Span) => boolean): readonly Topic[] {
  const { tokens, sentence } = line;
  return tokens.flatMap((_, opening): Topic[] => {
    if (opening > 0 && sentence[opening] === sentence[opening - 1]) return [];
    const i = verbAt(line, opening);
    const { key = '' } = tokens[i] ?? {};
    const isVerb =
      i > opening || (verbal.test(key) && !says.test(key.replace(/^[وف](?=\p{L}{3})/u, '')) && !notVerbs.test(key));
    const goesOn = i > 0 && /^[وف]/u.test(key) && !speaksOut.test(key);
    for (const at of isVerb && !goesOn ? [i, i + 1] : [i]) {
      const first = tokens[at];
      if (first === undefined || (at > i && hasStop(first.gap))) break;
      const own = { start: first.start, end: first.end };
      if (!named(own) && (!isOneOf(first.key, persons) || /^[بل]/u.test(first.key))) continue;
      const name = shortName(line, at);
      if (name === undefined) continue;
      return [{ token: at, name, ...(at > i ? { verb: key.replace(/^[وف]/u, '') } : {}) }];
    }
    return [];
  });
}

const verbal = /^(?:[يت]\p{L}{3,}|(?!ال)\p{L}{3,}ت?)$/u;

/** «كل صباح تستيقظ …», «وعند المساء تعود …»: the verb behind words that tell when; else the sentence's first word. */
function verbAt({ tokens }: Words, opening: number): number {
  if (!/^[وف]?(?:كل|صباح|مساء|عند|ذات|اليوم|امس|فجر|ظهر|في|منذ|قبل|بعد)$/u.test(tokens[opening]?.key ?? ''))
    return opening;
  const at = [1, 2, 3].map((step) => opening + step).find((i) => /^[يت]\p{L}{3,}$/u.test(tokens[i]?.key ?? ''));
  return at === undefined || says.test(tokens[at]?.key ?? '') ? opening : at;
}

/** Verbs of those who speak, though what they say does not follow: «وناشدت والدة الشاب المنظمات». */
const speaksOut =
  /^[وف]?(?:ناشد|دعا|دع|رحب|ندد|استنكر|ادان|اعرب|عبر|هدد|توعد|حث|وصف|شكر|انتقد|استقبل|التقي|التق|زار|افتتح|تراس|عقد)ت?$/u;

const persons = keys(
  'والد|والده|زوج|زوجه|شقيق|شقيقه|ابن|ابنه|عمه|خاله',

  'ابو|ابي|ام|شيخ|دكتور|دكتوره|عقيد|عميد|نقيب|مقدم|وزير|وزيره|رييس|رييسه|مدير|مديره|ناطق|ناطقه|متحدث|متحدثه|محافظ|نايب|سيد|سيده',
  'شبكه|منظمه|وزاره|هييه|لجنه|مرصد|مجلس|وكاله|جمعيه|حركه|مفوضيه|اداره|موسسه|مركز|اتحاد|نقابه|شركه|محكمه|نيابه',
);
const notVerbs =
  /^(?:هذا|هذه|خلال|منذ|بعد|قبل|عند|عندما|حيث|كما|لكن|بينما|فيما|وفق|بحسب|حسب|علي|الي|حتي|كان|كانت|مثل|غير|عبر|ضمن|حول|نحو|كل|بعض|اما|عدد|مقتل|اصابه)$/u;
