/**
 * The years that an EDTF date covers.
 */

/**
 * The years of an EDTF date or interval, as four digits, from the oldest.
 *
 * An interval or a span of possible days gives its end years and every year between them; a set in braces only what
 * it names. Qualifiers (`?`, `~`, `%`) are passed over: an uncertain year is still a year by which a report is found.
 * Loses months and days. A year with unknown digits (`201X`) and an open end give nothing.
 *
 * @see https://www.loc.gov/standards/datetime/
 */
export function years(edtf: string): string[] {
  const named = [...edtf.matchAll(/(?<![\dX-])\d{4}(?![\dX])/g)].map(([year]) => Number(year));
  const between = /\/|\.\./.test(edtf) && named.length === 2;
  const [first = 0, last = 0] = [...named].sort((a, b) => a - b);
  const all = between ? Array.from({ length: last - first + 1 }, (_, step) => first + step) : named;
  return [...new Set(all)].sort((a, b) => a - b).map((year) => String(year).padStart(4, '0'));
}
