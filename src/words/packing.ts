/** Packing a list into pages of a bounded weight. */

/** What stands in a list: a head, which every page of it repeats, and rows, between which it may be parted. */
export interface Weighed {
  /** In bytes. */
  readonly head: number;
  readonly rows: readonly number[];
}

/** What a page holds of one thing: its place in the list, and a half-open stretch of its rows. */
export interface Share {
  readonly of: number;
  readonly from: number;
  readonly to: number;
}

/**
 * Pages of shares, in order, each as full as the next thing allows.
 *
 * A thing that has room on one page is never parted; a longer one begins a page of its own, and what follows goes on
 * after its end. A single row, or a head without rows, that weighs more than the budget has a page to itself.
 *
 * @param things Weighed one by one, as they are come to.
 * @param budget Bytes of a page.
 */
export function pack(things: Iterable<Weighed>, budget: number): readonly (readonly Share[])[] {
  const pages: Share[][] = [];
  let left = 0;
  const turn = () => {
    pages.push([]);
    left = budget;
  };
  let of = -1;
  for (const { head, rows } of things) {
    of += 1;
    const weight = rows.reduce((sum, row) => sum + row, head);
    if (weight > left && left < budget) turn();
    if (weight <= left || rows.length === 0) {
      pages.at(-1)?.push({ of, from: 0, to: rows.length });
      left -= weight;
      continue;
    }
    for (let from = 0; from < rows.length;) {
      if (from > 0) turn();
      let to = from;
      left -= head;
      do left -= rows[to++] ?? 0;
      while (to < rows.length && (rows[to] ?? 0) <= left);
      pages.at(-1)?.push({ of, from, to });
      from = to;
    }
  }
  return pages;
}
