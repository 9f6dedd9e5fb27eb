/** What a number measures, and by what unit: from the noun it counts and from what the sentence says befell them. */
import { searchKey } from '../../arabic/index.ts';
import type { FigureRecord } from '../../archive/schema.ts';
import { actAround } from './acts.ts';
import { isOneOf, keys, tokenFrom } from './line.ts';
import type { Words } from './line.ts';
import { nounOf } from './nouns.ts';
import type { CountedNoun } from './nouns.ts';
import type { Value } from './values.ts';

/** What is measured, as far as the words show; `other` where they do not. */
export interface Measured {
  readonly measure: FigureRecord['measure'];
  readonly unit?: NonNullable<FigureRecord['counting_unit']>;
  /** The counted noun, where it is a known one. */
  readonly noun?: CountedNoun;
  /** Whether the sentence says what befell them. */
  readonly told: boolean;
}

/** Read what a value of a line measures. */
export function measured(line: Words, value: Value): Measured {
  const from = tokenFrom(line, value.start);
  const to = tokenFrom(line, value.end);
  const noun = nounInside(line, from, to) ?? nounAfter(line, to) ?? nounBefore(line, from);
  const unit = noun?.unit === undefined ? {} : { unit: noun.unit };
  const found = (measure: Measured['measure'], told = false): Measured => ({
    measure,
    told,
    ...unit,
    ...(noun === undefined ? {} : { noun }),
  });
  if (share.test(searchKey(value.text)) || /^(?:نصف|ربع|ثلث|ثلثي|ثلثا)$/u.test(searchKey(value.text)))
    return found('share');
  if (isScore(line, value)) return found('score');
  if (noun?.kind === 'time') return found(isElapsed(line, from) ? 'elapsed' : 'duration');
  const infected = infection(line, to);
  if (infected !== undefined) return { measure: infected, told: true };
  if (noun?.sure === true) return found(noun.measure, true);
  const act = actAround(line, from, to);
  if (noun === undefined || noun.kind === 'people') {
    return act === undefined ? found(noun?.measure ?? 'other') : found(act.measure, true);
  }
  const seized = act?.of === 'any' && noun.measure !== 'amount' && noun.kind !== 'event';
  return seized ? found(act.measure, true) : found(noun.measure);
}

const share = /[%٪]|(?:في|ب) ?ال(?:ميه|مايه)/u;

/** The noun that a value holds: a dual, or one before «على الأقل». */
function nounInside({ tokens }: Words, from: number, to: number): CountedNoun | undefined {
  for (let i = to - 1; i >= from; i -= 1) {
    const noun = nounOf(tokens[i]?.key ?? '');
    if (noun !== undefined) return noun;
  }
  return undefined;
}

/** «45 عنصرًا», «خمسة من عمال الإغاثة», «عدد آخر من الجرحى», «(150) مقاتلًا». */
function nounAfter({ tokens }: Words, to: number): CountedNoun | undefined {
  for (let i = to; i < to + 3; i += 1) {
    const { key, gap } = tokens[i] ?? { key: '', gap: '.' };
    if (/[.،؛:؟!\n]/u.test(gap)) return undefined;
    if (/^(?:اخر|اخرون|اخرين|اخري)$/u.test(key)) return others;
    const noun = nounOf(key);
    if (noun !== undefined) return noun;
    if (!/^(?:من|اخر|الف|عدد)$/u.test(key)) return undefined;
  }
  return undefined;
}

const others: CountedNoun = { pattern: /^اخر/u, kind: 'people', measure: 'people' };

/** «عدد الأسرى يتجاوز 100», «الأشخاص الـ13». */
function nounBefore({ tokens, sentence }: Words, from: number): CountedNoun | undefined {
  const last = tokens[from - 1]?.key ?? '';
  if (/^(?:ال|لل)/u.test(last) && nounOf(last)?.kind === 'people') return nounOf(last);
  for (let i = from - 1; i >= 0 && i >= from - 7 && sentence[i] === sentence[from]; i -= 1) {
    if (!isOneOf(tokens[i]?.key ?? '', /^(?:عدد|اعداد|حصيله|اجمالي)$/u)) continue;
    for (let j = i + 1; j < from; j += 1) {
      const noun = nounOf(tokens[j]?.key ?? '');
      if (noun !== undefined) return noun;
    }
  }
  return undefined;
}

function isElapsed({ tokens }: Words, from: number): boolean {
  return [1, 2, 3].some((back) => isOneOf(tokens[from - back]?.key ?? '', /^(?:قبل|منذ|بعد|مضي|مضت|مر|مرور|قبيل)$/u));
}

/** «642 إصابة جديدة بفيروس», «61,185 حالة»; «3 إصابات» without a disease are wounded. */
function infection({ text, tokens }: Words, to: number): Measured['measure'] | undefined {
  const key = tokens[to]?.key ?? '';
  if (!isOneOf(key, keys('اصابه', 'اصابات', 'حاله', 'حالات', 'اصابتين', 'حالتين'))) return undefined;
  if (/شفاء|تعاف/u.test(text.slice(0, tokens[to]?.start).slice(-40))) return undefined;
  if (/^(?:وفاه|وفيات)$/u.test(tokens[to + 1]?.key ?? '')) return 'killed';
  if (disease.test(searchKey(text))) return 'infected';
  return isOneOf(key, keys('اصابه', 'اصابات', 'اصابتين')) ? 'wounded' : undefined;
}

const disease = /فيروس|كورونا|كوفيد|كوليرا|ملاريا|حصبه|عدوي|وباء|العنايه المركزه/u;

const sport =
  /(?<!\p{L})[وفبل]*(?:ال)?(?:مباراه|دوري|هدف|اهداف|ملعب|منتخب|كاس|فاز|يهزم|هزم|تعادل|تعادلا|فوز|يفوز|نقطه|نقاط|رصيده|شوط|تغلب)(?!\p{L})/u;

/** «3-1», «بثلاثة أهداف مقابل هدف», «رفع رصيده إلى 16 نقطة»: in a line that speaks of a match. */
function isScore({ text, tokens }: Words, value: Value): boolean {
  const key = searchKey(text);
  if (!sport.test(key)) return false;
  const dashed =
    /^\s?[-–—:]\s?\d{1,2}(?!\d)/u.test(text.slice(value.end)) || /\d\s?[-–—:]\s?$/u.test(text.slice(0, value.start));
  if (dashed && /^\p{Nd}{1,2}$/u.test(value.text)) return true;
  const at = tokenFrom({ text, tokens, sentence: [] }, value.end);
  const near = [tokens[at]?.key ?? '', tokens[at - 1]?.key ?? '', tokens[at - 2]?.key ?? ''];
  if (near.some((word) => isOneOf(word, /^(?:هدف|اهداف|هدفين|هدفا)$/u))) return true;
  return isOneOf(near[0] ?? '', keys('نقطه', 'نقاط')) && /رصيد|نقاط|صداره|ترتيب/u.test(key);
}
