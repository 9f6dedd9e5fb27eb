/**
 * Numbers in Arabic words, to be read back. An instrument of tests: the archive itself writes digits.
 */
import type { Case } from '../../../src/arabic/index.ts';

interface Options {
  /** Of the counted noun: 3–10 take the other. Masculine unless said. */
  readonly gender?: 'masculine' | 'feminine';
  /** Nominative unless said. */
  readonly case?: Case;
  /** Directly before its noun: «ألفا», «مئتي», «ثماني», and no tanwīn. */
  readonly construct?: boolean;
}

interface Scale {
  readonly value: number;
  readonly one: string;
  readonly few: string;
  readonly many: string;
}
const scales: readonly Scale[] = [
  { value: 1_000_000_000, one: 'مليار', few: 'مليارات', many: 'مليارًا' },
  { value: 1_000_000, one: 'مليون', few: 'ملايين', many: 'مليونًا' },
  { value: 1_000, one: 'ألف', few: 'آلاف', many: 'ألفًا' },
];

/** A whole number, 0 to 999,999,999,999: «ثلاثة وعشرون ألفًا ومئة واثنان», «مليونان», «إحدى عشرة». */
export function writeNumber(n: number, options: Options = {}): string {
  if (!Number.isInteger(n) || n < 0 || n > 999_999_999_999) throw new RangeError(`not a number to write: ${n}`);
  const { gender = 'masculine', case: inCase = 'nominative', construct = false } = options;
  if (n === 0) return inCase === 'accusative' && !construct ? 'صفرًا' : 'صفر';
  const parts: string[] = [];
  let rest = n;
  for (const scale of scales) {
    const group = Math.floor(rest / scale.value);
    rest %= scale.value;
    parts.push(...scaled(group, scale, inCase, construct && rest === 0));
  }
  parts.push(...belowThousand(rest, gender === 'feminine', inCase, construct));
  return parts.join(' و');
}

/** «ألف», «ألفان», «خمسة آلاف», «عشرون ألفًا», «مئة ألف», «مئة ألف وألف». */
function scaled(group: number, { one, few, many }: Scale, inCase: Case, construct: boolean): string[] {
  if (group === 0) return [];
  const last = group % 100;
  if (last === 1 || last === 2) {
    const alone = last === 1 ? (inCase === 'accusative' && !construct ? many : one) : dual(one, inCase, construct);
    return group === last ? [alone] : [`${groupOf(group - last, inCase)} ${one}`, alone];
  }
  const noun = last >= 3 && last <= 10 ? few : last === 0 || construct ? one : many;
  return [`${groupOf(group, inCase)} ${noun}`];
}

const groupOf = (n: number, inCase: Case) => belowThousand(n, false, inCase, true).join(' و');

const dual = (stem: string, inCase: Case, construct: boolean) =>
  stem + (inCase === 'nominative' ? 'ا' : 'ي') + (construct ? '' : 'ن');

const stems = ['', '', '', 'ثلاث', 'أربع', 'خمس', 'ست', 'سبع', 'ثماني', 'تسع', 'عشر'];
const tens = ['', '', 'عشر', 'ثلاث', 'أربع', 'خمس', 'ست', 'سبع', 'ثمان', 'تسع'];

function belowThousand(n: number, feminine: boolean, inCase: Case, construct: boolean): string[] {
  const hundreds = Math.floor(n / 100);
  const rest = n % 100;
  const parts: string[] = [];
  if (hundreds === 2) parts.push(dual('مئت', inCase, construct && rest === 0));
  else if (hundreds > 0) parts.push(`${hundreds === 1 ? '' : hundreds === 8 ? 'ثمان' : (stems[hundreds] ?? '')}مئة`);
  if (rest === 0) return parts;
  if (rest <= 10) return [...parts, unit(rest, feminine, inCase, construct)];
  if (rest < 20) return [...parts, teen(rest - 10, feminine, inCase)];
  const ten = `${tens[Math.floor(rest / 10)] ?? ''}${inCase === 'nominative' ? 'ون' : 'ين'}`;
  if (rest % 10 === 0) return [...parts, ten];
  return [...parts, rest % 10 === 1 && feminine ? 'إحدى' : unit(rest % 10, feminine, inCase, false), ten];
}

/** 1–10, one and two with the gender of the noun, the others against it. */
function unit(n: number, feminine: boolean, inCase: Case, construct: boolean): string {
  if (n === 1) return feminine ? 'واحدة' : inCase === 'accusative' ? 'واحدًا' : 'واحد';
  if (n === 2) return dual(feminine ? 'اثنت' : 'اثن', inCase, false);
  const stem = stems[n] ?? '';
  if (!feminine) return `${stem}ة`;
  if (construct) return stem;
  if (n === 8) return inCase === 'accusative' ? 'ثمانيًا' : 'ثمانٍ';
  return inCase === 'accusative' ? `${stem}ًا` : stem;
}

/** 11–19: indeclinable, but for the two of 12. */
function teen(n: number, feminine: boolean, inCase: Case): string {
  const ten = feminine ? 'عشرة' : 'عشر';
  if (n === 1) return `${feminine ? 'إحدى' : 'أحد'} ${ten}`;
  if (n === 2) return `${dual(feminine ? 'اثنت' : 'اثن', inCase, true)} ${ten}`;
  return `${stems[n] ?? ''}${feminine ? '' : 'ة'} ${ten}`;
}
