/**
 * Digits with their separators: which groups are one number, and which number.
 */
import type { Token } from './number-tokens.ts';

/** As many groups as a number that the archive can hold may have; more are no number, but a code. */
const most = 6;

/**
 * The number whose digits begin at a token: «1,500», «1٬500», «1 500», «1.234.567», «2.5», «2٫5»; «1.500» and «12,50» without
 * a value. Digits that make no number together («14.2.2017») are numbers of their own.
 */
export function digitsAt(tokens: readonly Token[], i: number): { readonly value?: number; readonly next: number } {
  const token = tokens[i];
  const alone = { ...(token?.value === undefined ? {} : { value: token.value }), next: i + 1 };
  const written = joinedBy(tokens, i, /^[,٬.٫،]$/u);
  if (written.next > i + 1) {
    const value = valueOf(written.digits, scaleFollows(tokens, written.next));
    return value === undefined ? alone : { ...(value === 'unsure' ? {} : { value }), next: written.next };
  }
  const spaced = joinedBy(tokens, i, /^[ \u00a0\u2009\u202f]$/u, /^\d{3}$/u);
  const grouped = spaced.next > i + 1 && /^[1-9]\d{0,2} /u.test(spaced.digits) && !isName(tokens[i - 1]);
  return grouped ? { value: Number(spaced.digits.replaceAll(' ', '')), next: spaced.next } : alone;
}

/** A number after one of these is a name: «الفرقة 17 200 مقاتل». */
const isName = (before: Token | undefined) =>
  /^[وف]?[بكل]?(?:ال)?(?:فرقه|لواء|فوج|كتيبه|رقم|قرار|ماده|ساعه|شارع|طريق)$/u.test(before?.key ?? '');

function joinedBy(tokens: readonly Token[], i: number, separator: RegExp, group = /^\d+$/u) {
  let digits = tokens[i]?.digits ?? tokens[i]?.value?.toString() ?? '';
  let next = i + 1;
  for (let part = tokens[next]; part !== undefined; part = tokens[next]) {
    const clean = !part.and && separator.test(part.between) && group.test(part.digits ?? '');
    if (!clean || next - i > most) break;
    digits += (/\s/u.test(part.between) ? ' ' : part.between) + (part.digits ?? '');
    next += 1;
  }
  return { digits, next };
}

function valueOf(digits: string, scaled: boolean): number | 'unsure' | undefined {
  if (/^[1-9]\d{0,2}(?:[,٬]\d{3})+(?:[.٫]\d+)?$/u.test(digits)) return decimal(digits.replace(/[,٬]/gu, ''));
  if (/^[1-9]\d{0,2}(?:\.\d{3}){2,}$/u.test(digits) || /^[1-9]\d{0,2}(?:،\d{3}){2,}$/u.test(digits)) {
    return decimal(digits.replace(/[.،]/gu, ''));
  }
  if (/^\d+٫\d+$/u.test(digits)) return decimal(digits);
  const [whole = '', , parts = ''] = /^(\d+)([.,،])(\d+)$/u.exec(digits)?.slice(1) ?? [];
  if (parts === '') return undefined;
  const thousands = parts.length === 3 && /^[1-9]\d{0,2}$/u.test(whole);
  if (thousands) return 'unsure';
  return digits.includes('.') || scaled ? decimal(digits) : 'unsure';
}

const decimal = (digits: string) => Number(digits.replace(/[.٫,،]/u, '.'));

/** «1,5 مليون». */
function scaleFollows(tokens: readonly Token[], i: number): boolean {
  return tokens[i]?.class?.startsWith('scale') === true && tokens[i]?.and === false;
}
