/**
 * Fold spelling variants of Arabic as a developer would who knows the usual recipe, for engines that bring none.
 *
 * It is what Lucene's normaliser for Arabic does: tashkīl and tatwīl dropped, أ إ آ → ا, ى → ي, ة → ه; Arabic digits
 * become Western ones. The search of the archive does not use it.
 */
export function usualFold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\u064b-\u0652\u0640]/gu, '')
    .replace(/[أإآ]/gu, 'ا')
    .replace(/ى/gu, 'ي')
    .replace(/ة/gu, 'ه')
    .replace(/[٠-٩۰-۹]/gu, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf));
}
