/** Dates of records in English words. */
import { readEdtf } from '../archive/edtf.ts';
import type { EdtfDate } from '../archive/edtf.ts';

/**
 * A date in words: “February 18, 2017”, “ca. February 2017”, “2016?”, “between February 16 and 22, 2017”, “from February
 * 28 to March 3, 2017”, “from December 30, 2016, to January 2, 2017”.
 *
 * @param edtf Of a record that was checked.
 * @throws RangeError on what is not a date.
 */
export function englishDate(edtf: string): string {
  const read = readEdtf(edtf);
  if (read.kind === 'date') return write(read.date);
  const { from, to } = read;
  const [before, between] = read.kind === 'one-of' ? ['between', 'and'] : ['from', 'to'];
  const plain = ![from, to].some(({ approximate, uncertain }) => approximate || uncertain);
  const sameYear = plain && from.year === to.year && from.month !== undefined && to.month !== undefined;
  const sameMonth = sameYear && from.month === to.month && from.day !== undefined && to.day !== undefined;
  const start = sameYear ? monthAndDay(from) : write(from);
  // A year after a day stands between commas, as the manual has it.
  const comma = !sameYear && from.day !== undefined ? ',' : '';
  return `${before} ${start}${comma} ${between} ${sameMonth ? `${to.day}, ${to.year}` : write(to)}`;
}

const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];

function write(date: EdtfDate): string {
  const { year, day, approximate, uncertain } = date;
  const words = [monthAndDay(date), String(year)].filter((part) => part !== '').join(day === undefined ? ' ' : ', ');
  return `${approximate ? 'ca. ' : ''}${words}${uncertain ? '?' : ''}`;
}

function monthAndDay({ month, day }: EdtfDate): string {
  return [month === undefined ? '' : months[month - 1], day]
    .filter((part) => part !== '' && part !== undefined)
    .join(' ');
}
