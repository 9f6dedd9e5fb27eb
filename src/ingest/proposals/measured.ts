/** What a number measures, and by what unit: from the noun it counts and from what the sentence says befell them. */
import { searchKey } from '../../arabic/index.ts';
import type { FigureRecord } from '../../archive/schema.ts';
import { actAround, isAct } from './acts.ts';
import { isOneOf, keys, tokenFrom } from './line.ts';
import type { Words } from './line.ts';
import { nounOf, plainNounOf } from './nouns.ts';
import type { CountedNoun } from './nouns.ts';
import type { Value } from './values.ts';

/** What is measured, as far as the words show; `other` where they do not. */
export interface Measured {
  readonly measure: FigureRecord['measure'];
  readonly unit?: NonNullable<FigureRecord['counting_unit']>;
  /** The counted noun, where it is a known one. */
  readonly noun?: CountedNoun;
  /** Whether they are of those that the sentence told of before: «من بين القتلى 11 ضابطًا». */
  readonly among?: true;
  /** Whether the sentence says what befell them. */
  readonly told: boolean;
}

/** Read what a value of a line measures. */
export function measured(line: Words, value: Value): Measured {
  const from = tokenFrom(line, value.start);
  const to = tokenFrom(line, value.end);
  // «معتقلين اثنين»
  const two = /^(?:اثن[اي]ن|اثنت[اي]ن)$/u.test(value.text) ? nounOf(line.tokens[from - 1]?.key ?? '') : undefined;
  const noun = two ?? nounInside(line, from, to) ?? nounAfter(line, to) ?? nounBefore(line, value, from);
  const unit = noun?.unit === undefined ? {} : { unit: mixed(line, to, noun.unit) };
  const found = (measure: Measured['measure'], told = false): Measured => ({
    measure,
    told,
    ...unit,
    ...(noun === undefined ? {} : { noun }),
  });
  if (share.test(searchKey(value.text)) || /^(?:نصف|ربع|ثلث|ثلثي|ثلثا)$/u.test(searchKey(value.text)))
    return found('share');
  if (isScore(line, value)) return found('score');
  if (betweenBoth(line, to)) return found('casualties', true);
  if (noun?.kind === 'time') return found(isElapsed(line, from) ? 'elapsed' : 'duration');
  const infected = infection(line, to);
  if (infected !== undefined) return { measure: infected, told: true };
  const described = noun?.kind === 'people' ? nounOf(line.tokens[to + 1]?.key ?? '') : undefined;
  // «1500 عائلة نازحة»
  if (described?.sure === true && !/^[والف]/u.test(line.tokens[to + 1]?.key ?? 'و'))
    return found(described.measure, true);
  // «تعدم ثلاثة لاجئين»
  if (noun?.measure === 'displaced' && isAct(line, from - 1)) {
    const befell = actAround(line, from, from);
    if (befell !== undefined && strong.has(befell.measure)) return found(befell.measure, true);
  }
  if (noun?.sure === true) return found(together(line, to, noun.measure), true);
  const part = line.tokens[from - 1]?.key === 'اصل';
  const act = part ? undefined : actAround(line, from, to);
  if (noun?.measure === 'wanted' || isWanted(line, to))
    return found(act?.measure === 'arrested' || act?.of === 'any' ? 'arrested' : 'wanted', true);
  const sum = [1, 2].some((back) => isOneOf(line.tokens[from - back]?.key ?? '', sums));
  if (noun === undefined && sum && scaleEnds.test(searchKey(value.text))) return found('amount');
  if (noun === undefined || noun.kind === 'people') {
    const ofSure = sureBefore(line, from, value);
    if (ofSure !== undefined && act?.measure !== 'executed') return { ...found(ofSure.measure, true), ...ofSure };
    // «سقوط 7 مدنيين»
    if (noun !== undefined && isOneOf(line.tokens[from - 1]?.key ?? '', falls) && act?.measure !== 'wounded')
      return found('killed', true);
    // «تبادلا 150 أسيرًا»
    if (noun?.measure === 'held' && act === undefined && isExchanged(line, from)) return found('released', true);
    if (act === undefined) return found(noun?.measure ?? (isPeople(line, value, to) ? 'people' : 'other'));
    const arrested =
      act.measure === 'seized' && (noun !== undefined || thingAfter(line, to) === undefined) ? 'arrested' : act.measure;
    // «تجهيز 3 مستشفيات»: what befalls people as well as things is not told of what is not known to be people.
    if (noun === undefined && thingAfter(line, to) !== undefined && !strong.has(act.measure)) return found('other');
    return found(arrested, true);
  }
  const seized = act?.of === 'any' && noun.measure !== 'amount' && noun.kind !== 'event';
  return seized ? found(act.measure, true) : found(ofThing(line, noun));
}

const isExchanged = ({ tokens, sentence }: Words, from: number) =>
  tokens.slice(Math.max(0, from - 10), from).some(({ key }, i, all) => {
    const at = from - all.length + i;
    return /^[وف]?(?:ا?ل|[يت])?تبادل(?:ا|ت|وا|تا|ان|ون)?$/u.test(key) && sentence[at] === sentence[from];
  });

const falls = /^(?:سقط|سقوط|سقطوا)$/u;

/** «تسعة ممرضين», «اثنان منهم»: people by the ending of what is counted, or by the pronoun. */
function isPeople({ tokens }: Words, { text }: Value, to: number): boolean {
  const { key = '', gap = '.' } = tokens[to] ?? {};
  if (/ منهم(?: |$)/u.test(text)) return true;
  return /^[ \u00a0]$/u.test(gap) && /^(?!ال|[وفبل])\p{L}{3,}(?:ين|ون)$/u.test(key) && !notPeople.test(key);
}

const notPeople =
  /^(?:\p{L}*تين|ملايين|قوانين|تمارين|عناوين|موازين|ميادين|بساتين|براكين|شرايين|سنين|كمين|يقين|تكوين|تخزين|قرون|ديون|سجون|عيون|غصون|فنون|قانون|مليون|تلفزيون|كانون|تعيين|تحسين|تامين|حنين|جنين)$/u;

/** «ألقت 8 براميل»: of oil where the line speaks of it; «قصفت 200 هدف»: a goal in a line of sport alone. */
function ofThing({ key }: Words, { measure, pattern }: CountedNoun): Measured['measure'] {
  if (pattern.test('برميل')) return tells(oil, key) ? measure : 'other';
  return measure === 'score' && !tells(sport, key) ? 'other' : measure;
}

const oil = /نفط|خام|اوبك|برنت|بترول|يوميا|للبرميل/u;

/** Whether a line has a word: asked once of each line and pattern in turn. */
function tells(pattern: RegExp, key: string): boolean {
  const known = asked.get(pattern);
  if (known?.key === key) return known.is;
  const is = pattern.test(key);
  asked.set(pattern, { key, is });
  return is;
}

const asked = new Map<RegExp, { readonly key: string; readonly is: boolean }>();

const share = /[%٪]|(?:في|ب) ?ال(?:ميه|مايه)/u;

/** «مبلغ 500 ألف», «خصصت 4 مليارات», whatever the coin. */
const sums = keys(
  'مبلغ',
  'قيمته',
  'قيمتها',
  'قيمه',
  'كلفه',
  'تكلفه',
  'غرامه',
  'فديه',
  'خصصت',
  'خصص',
  'ميزانيه',
  'تعويضات',
);
const scaleEnds = /(?:الف|الاف|مليون|ملايين|مليار|مليارات)$/u;

const strong: ReadonlySet<Measured['measure']> = new Set([
  'killed',
  'executed',
  'wounded',
  'casualties',
  'arrested',
  'abducted',
  'seized',
  'rescued',
]);

/** «عشرات القتلى والجرحى». */
function together({ tokens }: Words, to: number, measure: Measured['measure']): Measured['measure'] {
  const at = [to, to + 1, to + 2].find((i) => nounOf(tokens[i]?.key ?? '')?.measure === measure) ?? to;
  const next = nounOf(tokens[at + 1]?.key ?? '')?.measure;
  const both = /^و/u.test(tokens[at + 1]?.key ?? '') && next !== measure;
  return both && [measure, next].every((each) => each === 'killed' || each === 'wounded') ? 'casualties' : measure;
}

/** «أكثر من 30 بين قتيل وجريح», «12 عنصرًا ما بين قتيل ومصاب». */
function betweenBoth({ tokens }: Words, to: number): boolean {
  const at = [to, to + 1, to + 2, to + 3].find((i) => tokens[i]?.key === 'بين');
  const both = [1, 2].map((step) => nounOf(tokens[(at ?? to) + step]?.key ?? '')?.measure);
  return at !== undefined && both.includes('killed') && both.includes('wounded');
}

/** «45 عنصرًا وقائدًا». */
function mixed({ tokens }: Words, to: number, unit: NonNullable<Measured['unit']>): NonNullable<Measured['unit']> {
  const next = `${tokens[to + 1]?.key ?? ''} ${tokens[to + 2]?.key ?? ''}`;
  return unit === 'member' && /^(?:و|او) ?(?:قايد|قياد)|^و(?:قايد|قياد)/u.test(next) ? 'member-or-commander' : unit;
}

/** «خمسة أشخاص مطلوبين». */
const isWanted = ({ tokens }: Words, to: number) => /^مطلوب(?:ين|ون|ا)?$/u.test(tokens[to + 1]?.key ?? '');

/** «من بين المصابين 3 أطفال», «حصيلة القتلى بلغت 23 عنصرًا»: the noun of whom they are some, or all. */
function sureBefore(line: Words, from: number, { text }: Value): Pick<Measured, 'measure' | 'among'> | undefined {
  const { tokens, sentence } = line;
  const rises = /^[وف]?(?:بلغ|بلغت|وصل|وصلت|ارتفع|ارتفعت|تجاوز|تجاوزت|[يت]بلغ|[يت]تجاوز|[يت]صل)$/u;
  let told = /تجاوز|تعد|تخط|تزيد|يزيد/u.test(text);
  for (let i = from - 1; i >= from - 12 && sentence[i] === sentence[from]; i -= 1) {
    const key = tokens[i]?.key ?? '';
    if (/^و/u.test(key) && isAct(line, i)) return undefined;
    const noun = nounOf(key);
    const before = tokens[i - 1]?.key ?? '';
    if (noun?.sure === true) {
      if (i >= from - 5 && /^و?(?:بين|من)$/u.test(before)) return { measure: noun.measure, among: true };
      const counted = /^[ولف]?(?:ال)?(?:حصيله|عدد|اجمالي|اعداد)$/u;
      if (counted.test(before) || (/^ل/u.test(key) && counted.test(tokens[i - 2]?.key ?? '')))
        return { measure: noun.measure };
      // «أما الوفيات فلم تتجاوز 90»
      if (told && i >= from - 4 && /^[وف]?ال/u.test(key)) return { measure: noun.measure };
    }
    told ||= rises.test(key);
  }
  return undefined;
}

/** A word behind a number that may be what it counts, though no list has it. */
function thingAfter(line: Words, to: number): string | undefined {
  const { tokens } = line;
  if (isAct(line, to)) return undefined;
  const { key, gap } = tokens[to] ?? { key: '', gap: '.' };
  if (/[.،؛:؟!\n()]/u.test(gap) || key === '') return undefined;
  return /^(?:من|في|الي|علي|عن|بينهم|منهم|منها|بينها|و\p{L}+|ب\p{L}+|خلال|قرب|بعد|قبل|اثر|جراء|اخر|فقط|قتل\p{L}*|اصيب\p{L}*|حتف\p{L}*)$/u.test(
    key,
  )
    ? undefined
    : key;
}

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
    // With a clitic it is no longer what is counted: «لسنة 2021», «وإصابة».
    const noun = plainNounOf(key);
    // «أصيب العشرات اليوم السبت» tells when.
    if (noun?.kind === 'time' && /^ال/u.test(key)) return undefined;
    if (noun !== undefined) return noun;
    // «1500 من العدد الإجمالي لمقاتلي الهيئة»
    if (/^(?:ال)?(?:عدد|اجمالي|مجموع)$/u.test(key) && /^ل/u.test(tokens[i + 1]?.key ?? ''))
      return nounOf(tokens[i + 1]?.key ?? '');
    if (!/^(?:من|اخر|الف|عدد|اصل|العدد)$/u.test(key)) return undefined;
  }
  return undefined;
}

const others: CountedNoun = { pattern: /^اخر/u, kind: 'people', measure: 'people' };

/** «عدد الأسرى يتجاوز 100», «الأشخاص الـ13». */
function nounBefore({ text, tokens, sentence }: Words, value: Value, from: number): CountedNoun | undefined {
  // «في عام واحد»
  const one = /^واحد[اة]?$/u.test(value.text) ? nounOf(tokens[from - 1]?.key ?? '') : undefined;
  if (one?.kind === 'time' || (one !== undefined && isOneCounted({ tokens }, from - 1))) return one;
  const apart = tokens[from - 1]?.key === 'ال' ? 2 : 1;
  const last = tokens[from - apart]?.key ?? '';
  const article = /(?<!\p{L})ال\u0640?[( ]*$/u.test(text.slice(Math.max(0, value.start - 20), value.start));
  if (article && /^(?:ال|لل)/u.test(last) && /^(?:people|time)$/u.test(nounOf(last)?.kind ?? '')) return nounOf(last);
  if (/^وعددهم$/u.test(last))
    return [2, 3, 4].map((back) => nounOf(tokens[from - back]?.key ?? '')).find((noun) => noun?.kind === 'people');
  for (let i = from - 1; i >= 0 && i >= from - 7 && sentence[i] === sentence[from]; i -= 1) {
    if (!isOneOf(tokens[i]?.key ?? '', /^(?:عدد|اعداد|حصيله|اجمالي)$/u)) continue;
    for (let j = i + 1; j < Math.min(from, i + 3); j += 1) {
      const noun = nounOf(tokens[j]?.key ?? '');
      if (noun !== undefined && noun.kind !== 'time') return noun;
    }
  }
  return undefined;
}

/** «شخص واحد», «دبابة واحدة»: an indefinite noun of those who are counted; not «من عائلة واحدة». */
export function isOneCounted({ tokens }: Pick<Words, 'tokens'>, i: number): boolean {
  const noun = plainNounOf(tokens[i]?.key.replace(/^و/u, '') ?? '');
  const counted = noun?.kind === 'people' || noun?.measure === 'vehicles';
  return counted && !/^و?ال/u.test(tokens[i]?.key ?? '') && !/^(?:من|في|الي|علي|عن)$/u.test(tokens[i - 1]?.key ?? '');
}

function isElapsed({ tokens }: Words, from: number): boolean {
  const [last = '', further = ''] = [tokens[from - 1]?.key, tokens[from - 2]?.key];
  const since = /^(?:قبل|منذ|بعد|مضي|مضت|[يت]مض[ي]?|مر|مرت|[يت]مر|مرور|انقضاء|انقضت|قبيل)$/u;
  return isOneOf(last, since) || (/^(?:ما|نحو|حوالي|مرور|مضي|مده|قرابه)$/u.test(last) && isOneOf(further, since));
}

/** «642 إصابة جديدة بفيروس», «61,185 حالة»; «3 إصابات» without a disease are wounded. */
function infection({ text, key: all, tokens }: Words, to: number): Measured['measure'] | undefined {
  const key = tokens[to]?.key ?? '';
  if (/^و/u.test(key) || /[،.]/u.test(tokens[to]?.gap ?? '.')) return undefined;
  if (!isOneOf(key, keys('اصابه', 'اصابات', 'حاله', 'حالات', 'اصابتين', 'حالتين'))) return undefined;
  if (/شفاء|تعاف/u.test(text.slice(Math.max(0, (tokens[to]?.start ?? 0) - 40), tokens[to]?.start))) return undefined;
  if (/^(?:وفاه|وفيات)$/u.test(tokens[to + 1]?.key ?? '')) return 'killed';
  if (tells(disease, all)) return 'infected';
  return isOneOf(key, keys('اصابه', 'اصابات', 'اصابتين')) ? 'wounded' : undefined;
}

const disease = /فيروس|كورونا|كوفيد|كوليرا|ملاريا|حصبه|عدوي|وباء|العنايه المركزه/u;

const sport =
  /(?<!\p{L})[وفبل]*(?:ال)?(?:مباراه|دوري|ملعب|منتخب|كاس|فاز|يهزم|هزم|تعادل|تعادلا|فوز|يفوز|رصيده|شوط|تتغلب|لقب|تغلب|انهزم|كره|بطوله)(?!\p{L})/u;

/** «3-1», «بثلاثة أهداف مقابل هدف», «رفع رصيده إلى 16 نقطة»: in a line that speaks of a match. */
function isScore({ text, key, tokens }: Words, value: Value): boolean {
  const ofSport = () => tells(sport, key);
  const dashed =
    /^\s?[-–—:]\s?\d{1,2}(?!\d)/u.test(text.slice(value.end, value.end + 20)) ||
    /\d\s?[-–—:]\s?$/u.test(text.slice(Math.max(0, value.start - 20), value.start));
  if (dashed && /^\p{Nd}{1,2}$/u.test(value.text)) return ofSport();
  const at = tokenFrom({ tokens }, value.end);
  const near = [tokens[at]?.key ?? '', tokens[at - 1]?.key ?? '', tokens[at - 2]?.key ?? ''];
  const before = tokens[tokenFrom({ tokens }, value.start) - 1]?.key ?? '';
  if (isOneOf(before, /^نتيجه$/u)) return ofSport();
  if (near.some((word) => isOneOf(word, /^(?:هدف|اهداف|هدفين|هدفا)$/u))) return ofSport();
  return isOneOf(near[0] ?? '', keys('نقطه', 'نقاط')) && /رصيد|نقاط|صداره|ترتيب/u.test(key) && ofSport();
}
