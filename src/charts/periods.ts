/**
 * Time that has things in it, apart from the time that has none: the periods of a timeline, and where each is broken.
 */
import type { Days } from '../arabic/calendar.ts';

/**
 * Things of one stretch of time, with the parts of it that are drawn: more than the stretch where it is short, and between
 * two of them the axis is broken.
 */
export interface Period<T> extends Days {
  readonly parts: readonly Days[];
  readonly things: readonly T[];
}

/**
 * What parts a timeline, in days unless said. An empty stretch longer than `gap` is not drawn. A thing longer than
 * `long` (it may last for years) fills no stretch: only its ends count. Stretches that such a thing joins are one period,
 * broken between, if they are at most `parts`; and a period of more than `things` things is cut by months.
 */
export const limits = { gap: 31, long: 62, parts: 4, things: 40, least: 7 } as const;

/** Things by period, in the order of their first days; each stands in one period, that in which it begins. */
export function periodsOf<T extends Days>(things: readonly T[]): readonly Period<T>[] {
  const inOrder = things.toSorted((a, b) => a.first - b.first || a.last - b.last);
  const stretches = stretchesOf(inOrder);
  const at = (day: number) => stretches.findIndex(({ first, last }) => first <= day && day <= last);
  const joined = stretches.map(({ last }) => last);
  for (const thing of inOrder) {
    const [from, to] = [at(thing.first), at(thing.last)];
    if (to - from >= limits.parts) continue;
    for (let i = from; i < to; i += 1) joined[i] = Number.POSITIVE_INFINITY;
  }
  const groups = joined.reduce<Days[][]>((all, last, i) => {
    const before = i > 0 && joined[i - 1] === Number.POSITIVE_INFINITY && (all.at(-1)?.length ?? 0) < limits.parts;
    const stretch = stretches[i] ?? { first: last, last };
    if (before) all.at(-1)?.push(stretch);
    else all.push([stretch]);
    return all;
  }, []);
  return groups.flatMap((parts) => {
    const own = inOrder.filter(({ first }) => parts.some((part) => part.first <= first && first <= part.last));
    return own.length > limits.things ? byMonth(own) : [periodOf(parts, own)];
  });
}

function stretchesOf(things: readonly Days[]): Days[] {
  const covered = things
    .flatMap(({ first, last }) =>
      last - first < limits.long
        ? [{ first, last }]
        : [
            { first, last: first },
            { first: last, last },
          ],
    )
    .toSorted((a, b) => a.first - b.first);
  return covered.reduce<Days[]>((all, { first, last }) => {
    const before = all.at(-1);
    if (before && first - before.last <= limits.gap) {
      all[all.length - 1] = { first: before.first, last: Math.max(before.last, last) };
    } else all.push({ first, last });
    return all;
  }, []);
}

/** So many things that one axis would be too long to follow: an axis for every 31 days, counted from the first of each. */
function byMonth<T extends Days>(things: readonly T[]): readonly Period<T>[] {
  const periods: { first: number; things: T[] }[] = [];
  for (const thing of things) {
    const before = periods.at(-1);
    if (before && thing.first - before.first <= limits.gap) before.things.push(thing);
    else periods.push({ first: thing.first, things: [thing] });
  }
  return periods.map(({ first, things: own }) => {
    const last = Math.max(first, ...own.map((thing) => Math.min(thing.last, first + limits.gap)));
    return periodOf([{ first, last }], own);
  });
}

function periodOf<T>(parts: readonly Days[], things: readonly T[]): Period<T> {
  const [first, last] = [parts[0]?.first ?? 0, parts.at(-1)?.last ?? 0];
  return { first, last, parts: parts.map(widened), things };
}

/** A stretch of a day or two has room around it. */
function widened({ first, last }: Days): Days {
  const lacking = Math.max(0, limits.least - (last - first + 1));
  return { first: first - Math.floor(lacking / 2), last: last + Math.ceil(lacking / 2) };
}
