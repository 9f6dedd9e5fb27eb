/**
 * Gender and number of speakers and of verbs of saying: of whom a verb without a subject can be said. What the words do not
 * show is left open, and agrees with either.
 */
import { isOneOf, keys } from './line.ts';

/** What words show of one who speaks. */
export interface Agreement {
  readonly gender?: 'masculine' | 'feminine';
  /** Whether several people: a plural of things is feminine, and one. */
  readonly many?: boolean;
}

/**
 * What a word of saying shows of its subject: a verb («أضافت»), what goes with one («مضيفًا»), or words with a pronoun
 * («قولها», «فيه»).
 *
 * @param key Its search key, without «و» and «ف».
 */
export function agreementOf(key: string): Agreement {
  if (/^[يت]\p{L}+ون$|وا$|^م\p{L}+ين$|هم$/u.test(key)) return { many: true };
  if (/^م\p{L}+[اهي]$/u.test(key) && !/ها$/u.test(key)) return one(key.endsWith('ه'));
  if (/(?:ه|ها)$/u.test(key)) return one(key.endsWith('ها'));
  if (key.startsWith('ي')) return one(false);
  if (key.startsWith('ت') && !pastInTa.test(key)) return one(true);
  return one(key.endsWith('ت') && !endInTa.test(key));
}

const one = (feminine: boolean): Agreement => ({ gender: feminine ? 'feminine' : 'masculine', many: false });
/** Past verbs that begin with the letter of the feminine present, and end in that of the feminine past. */
const pastInTa = /^(?:تابع|تحدث|توقع|تعهد|تناقل|تداول|تمني|تساءل|تحفظ)(?!ت$)/u;
const endInTa = /^(?:لفت|اثبت|الفت)$/u;

/**
 * What a speaker's name shows, by its first word, and by the verb that he is the subject of.
 *
 * @param head As written.
 * @param verb The search key of the verb before or after it, where there is one.
 */
export function agreementOfName(head: string, key: string, verb: string | undefined): Agreement {
  const plain = head.replace(/[\p{M}\u0640]/gu, '');
  if (isOneOf(key, several) || /(?:يون|يين)$/u.test(key)) return { many: true };
  if (verb !== undefined && agreementOf(verb).gender === 'feminine') return one(true);
  if (isOneOf(key, menInTa)) return one(false);
  if (/(?:ة|ات)$/u.test(plain) || isOneOf(key, feminine)) return one(true);
  if (verb !== undefined || /^(?:ال|لل)/u.test(key) || isOneOf(key, masculine)) return one(false);
  return { many: false };
}

const several = keys(
  'ناشطون|ناشطين|نشطاء|سكان|اهالي|اهال|شهود|خبراء|محللون|محللين|مسوولون|مسوولين|قاده|اطباء|ضباط|مقاتلون|مقاتلين|جنود',
  'مراسلون|مراسلين|مواطنون|اقارب|مقربون|مقربين|اعضاء|محامون|باحثون|باحثين|صحفيون|عمال|نواب|وزراء|دبلوماسيون|منظمون|ذوو',
);
const feminine = keys(
  'مصادر|وسايل|لجان|تقارير|صحف|امم|فصايل|كتايب|انباء|ارقام|حماس|فتح|رويترز|سانا|اونروا|يونيسف|ام|زينب|مريم|هدي|سعاد|ليلي|مني',
  'سلمي|لمي|رنا|هند|دعاء|سماح|اماني|نجلاء|ريم|سحر|شيماء|سوريا|روسيا|تركيا|ايران|امريكا|واشنطن|موسكو|دمشق|انقره|بغداد|طهران',
);
const menInTa = keys('اسامه|حمزه|طلحه|خليفه|عطيه|معاويه|عبيده|قتاده|حذيفه|عكرمه|علامه|جمعه|طه|عبده');
const masculine = keys(
  'ابو|مصدر|رييس|مدير|قيادي|قايد|ناطق|متحدث|مسوول|وزير|ناشط|مرصد|مجلس|تقرير|بيان|بلاغ|مراسل|طبيب|محلل|خبير|باحث|ضابط|عضو|احد',
);

/** Whether a verb can be said of a speaker. */
export function agree(verb: Agreement, speaker: Agreement): boolean {
  if (verb.many !== undefined && speaker.many !== undefined && verb.many !== speaker.many) return false;
  return verb.gender === undefined || speaker.gender === undefined || verb.gender === speaker.gender;
}
