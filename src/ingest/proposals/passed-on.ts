/** Whose news it is that another passes on. */
import type { Span } from '../../archive/model.ts';
import { isOneOf } from './line.ts';
import type { Words } from './line.ts';
import { hasStop, nameFrom } from './speaker-name.ts';
import { teller } from './speech-words.ts';

/** «علمت», «علمنا», «علمته». */
export const learned = /^[وف]?علم(?:ت|نا)?(?:ه)?$/u;

/** «علمت الجريدة من مصدر محلي أن»: of whom it was learned. */
export function sourceOfNews(line: Words, from: number): Span | undefined {
  const { tokens } = line;
  for (let i = from; i < from + 6; i += 1) {
    const { key = '', gap = '.' } = tokens[i] ?? {};
    if (hasStop(gap) && i > from) return undefined;
    if (key === 'من') return isOneOf(tokens[i + 1]?.key ?? '', teller) ? nameFrom(line, i + 1) : undefined;
  }
  return undefined;
}

/** «معلومات خاصة من أحد المقربين …، تفيد بـ»: whose news it is that tells. */
export function toldFrom(line: Words, verb: number): Span | undefined {
  const { tokens } = line;
  for (let i = verb - 2; i >= 0 && i > verb - 16; i -= 1) {
    if (/[.:؛؟!\n]/u.test(tokens[i + 1]?.gap ?? '')) return undefined;
    if (!isOneOf(tokens[i]?.key ?? '', /^(?:معلومات|انباء|شهادات|افادات|تسريبات|روايات)$/u)) continue;
    const at = [1, 2, 3].map((step) => i + step).find((each) => /^(?:من|عن)$/u.test(tokens[each]?.key ?? ''));
    return at === undefined || !isOneOf(tokens[at + 1]?.key ?? '', teller) ? undefined : nameFrom(line, at + 1);
  }
  return undefined;
}

/** «نقلت وكالة … عن مصدر قوله»: the source. */
export function relayedSource(line: Words, from: number): Span | undefined {
  for (let i = from; i < from + 9 && i < line.tokens.length; i += 1) {
    const { key, gap } = line.tokens[i] ?? { key: '', gap: '.' };
    if (/[.:؛]/u.test(gap)) return undefined;
    if (key === 'عن') return nameFrom(line, i + 1);
  }
  return undefined;
}
