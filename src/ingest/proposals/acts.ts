/** What befell those who are counted, by the words of the sentence around the number. */
import { readNumber } from '../../arabic/index.ts';
import type { FigureRecord } from '../../archive/schema.ts';
import { isOneOf, keys } from './line.ts';
import type { Words } from './line.ts';
import { nounOf } from './nouns.ts';

/** An act that a word names. */
export interface Act {
  readonly measure: FigureRecord['measure'];
  /** Whether it befalls people only; what is said of things otherwise is told by their noun. */
  readonly of: 'people' | 'any';
}

/** How many words an act may stand from its number. */
const farthest = { before: 16, after: 14 };

/**
 * The act nearest before the number in its sentence; where there is none, the nearest after it.
 *
 * @param from The first token of the number, `to` the first after it.
 */
export function actAround(line: Words, from: number, to: number): Act | undefined {
  const { tokens, sentence } = line;
  const mine = sentence[from] ?? sentence.at(-1);
  // «قتل 7 ضباط، وأن 3 جنود وقعوا في الأسر»: what another clause tells only where this one tells nothing.
  let further: Act | undefined;
  let apart = false;
  for (let i = from - 1; i >= 0 && i >= from - farthest.before && sentence[i] === mine; i -= 1) {
    const act = actAt(line, i);
    if (act !== undefined && !apart) return act;
    further ??= act;
    if (further !== undefined || isOneOf(tokens[i]?.key ?? '', turns) || byWhom(line, i)) break;
    apart ||= /^وان(?:ه|ها|هم)?$/u.test(tokens[i]?.key ?? '');
  }
  let aside = 0;
  for (let i = to; i < tokens.length && i < to + farthest.after && sentence[i] === mine; i += 1) {
    const { key, gap } = tokens[i] ?? { key: '', gap: '' };
    if (/[؛:]/u.test(gap) && i > to) break;
    if (aside > 0 && /،/u.test(gap)) aside = 0;
    else if (/،/u.test(gap) && isAside(key)) aside = 1;
    else if (/،/u.test(gap) && i > to && !isCounted(line, i)) break;
    if (aside > 0) continue;
    if (isOneOf(key, turns) || byWhom(line, i) || /^[وف]\p{L}{3,}(?:وا)$/u.test(key)) break;
    const act = actAt(line, i);
    if (act !== undefined) return act;
  }
  return further;
}

/** Whether a word tells an act. */
export const isAct = (line: Words, i: number) => actAt(line, i) !== undefined;

/** «، بينهم نساء وأطفال،»: said in passing. */
const isAside = (key: string) => /^(?:بينهم|بينها|منهم|منها|معظمهم|غالبيتهم|اغلبهم|جميعهم)$/u.test(key);

/** «، وثلاثة إعلاميين»: the list of numbers goes on. */
const isCounted = ({ text, tokens }: Words, i: number) =>
  readNumber(text.slice(tokens[i]?.start, tokens[i]?.end)) !== undefined;

/** Words after which something else is told. */
const turns = keys(
  'فيما',
  'بينما',
  'حين',
  'لكن',
  'بحضور',
  'بمشاركه',
  'مشاركه',
  'حضور',
  'قرب',
  'استهدف',
  'استهدفت',
  'دمر',
  'دمرت',
  'دمروا',
);

/** «على يد», «من قبل»: who did it, not to whom it was done. */
function byWhom({ tokens }: Words, i: number): boolean {
  const key = tokens[i]?.key ?? '';
  const before = tokens[i - 1]?.key ?? '';
  return (/^(?:يد|ايدي)$/u.test(key) && before === 'علي') || (key === 'قبل' && before === 'من');
}

function actAt({ tokens }: Words, i: number): Act | undefined {
  const key = tokens[i]?.key ?? '';
  // «مقتل وجرح العشرات»
  if (/^و(?:اصابه|جرح|اصيب|اصابت)$/u.test(key) && isOneOf(tokens[i - 1]?.key ?? '', keys('مقتل', 'قتل')))
    return { measure: 'casualties', of: 'people' };
  const both =
    keys('مقتل', 'قتل').test(key.replace(/^[وف]/u, '')) && /^و(?:اصابه|جرح|اصيب)$/u.test(tokens[i + 1]?.key ?? '');
  if (both) return { measure: 'casualties', of: 'people' };
  if (/^سراح/u.test(key) && /اطلاق|اطلق|اطلقت/u.test(tokens[i - 1]?.key ?? ''))
    return { measure: 'released', of: 'people' };
  // «إطلاق جميع الأسرى»
  if (isOneOf(key, setFree) && [1, 2, 3].some((step) => nounOf(tokens[i + step]?.key ?? '')?.measure === 'held'))
    return { measure: 'released', of: 'people' };
  if (/^تبادل$/u.test(key)) return undefined;
  // «حكم بالإعدام على 9 متهمين»: a sentence, and nobody is put to death.
  if (isOneOf(key, /^اعدام$/u) && [1, 2].some((step) => sentenced.test(tokens[i - step]?.key ?? ''))) return undefined;
  // «تقريره الصادر أمس»
  if (/^(?:ال)?صادر(?:ه|ا)?$/u.test(key) && (/^ال/u.test(key) || tokens[i + 1]?.key === 'عن')) return undefined;
  if (isOneOf(key, over) && [1, 2, 3].some((step) => tokens[i + step]?.key === 'علي'))
    return { measure: 'killed', of: 'people' };
  // «هيئة تحرير الشام», «رئيس تحرير»: a name or an office, and nobody is set free.
  if (
    /^تحرير$/u.test(key) &&
    (bodies.test(tokens[i - 1]?.key ?? '') || /^ال(?:شام|سودان)$/u.test(tokens[i + 1]?.key ?? ''))
  )
    return undefined;
  // «تصفية أكثر من 40 عنصرًا رميًا بالرصاص»
  if (
    isOneOf(key, executedIf) &&
    tokens.slice(i, i + 14).some(({ key: each }) => /^(?:رميا|ميدانيا|ميدانيه)$/u.test(each))
  )
    return { measure: 'executed', of: 'people' };
  const found = acts.find(({ pattern }) => isOneOf(key, pattern));
  // «خرجتا عن الخدمة»: out of use, and nobody has left.
  if (found?.measure === 'departing' && tokens[i + 1]?.key === 'عن') return undefined;
  // «مغادرة منازلهم»: from their homes.
  const homes = found?.measure === 'departing' && /^(?:من)?(?:منازل|بيوت|ديار)/u.test(tokens[i + 1]?.key ?? '');
  return homes ? { measure: 'displaced', of: 'people' } : found;
}

const sentenced = /^(?:[وفبل]{0,2})(?:ال)?(?:حكم|حكما|حكمت|احكام|احكاما|حكمين|عقوبه|قضت|قضي|محكوم(?:ين|ون)?)$/u;
const setFree = keys('اطلاق', 'اطلق', 'اطلقت', 'اطلقوا', '[يت]طلق');

const executedIf = keys('تصفيه', 'تصفيتهم', 'قتل', 'قتلوا');

/** «تقضي على عشرات الإرهابيين». */
const over = keys('[يت]قضي', 'قضي', 'قضت', 'قضاء');

/** What «تحرير» is the name or the task of, as keys have it: «هيئة», «رئيس». */
const bodies = /^(?:[وفبل]{0,2})(?:هييه|جبهه|جيش|حركه|منظمه|رييس|مدير|سكرتير|نايب)$/u;

/** A verb's forms in the past: «قتل», «قتلت», «قتلوا». */
const past = (...stems: readonly string[]) => stems.map((stem) => `${stem}(?:ت|وا|هم|تهم|وهم|تا|نا)?`);
const act = (measure: Act['measure'], of: Act['of'], ...forms: readonly string[]) => ({
  measure,
  of,
  pattern: keys(...forms),
});

const acts: readonly (Act & { readonly pattern: RegExp })[] = [
  act('executed', 'people', ...past('اعدم'), '[يتن]عدم(?:ون)?', 'اعدام(?:ات|هم|ها)?', 'اعدامات'),
  act(
    'killed',
    'people',
    ...past('قتل', 'استشهد', 'اغتال', 'ذبح', 'توفي', 'توف', 'مات', 'غرق', 'خسر'),
    '[يتن]قتل(?:ون)?',
    '[يت]خسر(?:ون)?',
  ),
  act(
    'killed',
    'people',
    'مقتل(?:هم|ه|ها)?',
    'استشهاد',
    'مصرع(?:هم|ه|ها)?',
    'حتف(?:هم|ه|ها)?',
    'وفاه',
    'اغتيال',
    'تصفيه',
    'بحياه',
    'قضوا',
  ),
  act('killed', 'people', 'مذبحه', 'مجزره', 'تحييد(?:هم)?', 'جثامين', 'جثث', 'قتلهم'),
  act('killed', 'people', 'ضحايا'),
  act('missing', 'people', 'مفقودين', 'مفقودون'),
  act('departing', 'people', 'خارجين', 'خارجون', 'مغادرين', 'مغادرون'),
  act('wounded', 'people', ...past('اصيب', 'جرح'), 'اصابه', 'اصابات', 'اصابتهم', 'بجروح', 'جروح', 'يصاب', 'اصيبا'),
  act('abducted', 'people', ...past('خطف', 'اختطف'), '[يت]خطف(?:ون)?', '[يت]ختطف(?:ون)?', 'اختطاف', 'المختطفين'),
  act('captured', 'people', ...past('اسر'), 'اسر'),
  act(
    'arrested',
    'people',
    ...past('اعتقل', 'اوقف'),
    '[يت]عتقل',
    '[يت]وقف(?:ون)?',
    'اعتقال(?:هم)?',
    'اعتقالات',
    'توقيف',
    'ايقاف',
  ),
  act(
    'seized',
    'any',
    ...past('ضبط', 'صادر', 'حجز'),
    'القبض',
    'قبض',
    'ضبط',
    'مصادره',
    'حجز',
    'يحجز',
    'بحوزته',
    'حوزته(?:م)?',
    ...past('اغتنم', 'عثر'),
    'استول(?:ي|ت|وا|ينا)',
    '[يت]ستولي',
    'استيلاء',
    'اغتنام',
    'العثور',
    'عثور',
  ),
  act('held', 'people', ...past('احتجز'), '[يت]حتجز(?:ون)?', 'احتجاز(?:هم)?', 'سجون'),
  act('released', 'people', ...past('افرج', 'اخلي'), 'افراج', 'تحرير(?:هم)?', 'المفرج'),
  act('rescued', 'people', ...past('انقذ', 'نجا', 'انتشل'), 'انقاذ', 'نجاه', 'انتشال'),
  act('missing', 'people', 'فقدان', 'فقدوا', 'فقدت'),
  act('displaced', 'people', ...past('نزح', 'فر', 'لجا'), 'نزوح', 'تهجير', 'فرار', 'تشريد', 'لجوء'),
  act(
    'departing',
    'people',
    ...past('خرج', 'غادر'),
    'س?[يت]خرج(?:ون)?',
    'خروج(?:هم|ه)?',
    'مغادره',
    'اجلاء',
    'اخراج(?:هم)?',
    'ترحيل',
  ),
  act('moved', 'people', ...past('انتقل'), 'انتقال(?:هم)?', '[يت]نتقل(?:ون)?'),
];
