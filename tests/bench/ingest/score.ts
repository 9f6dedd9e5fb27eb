/** Proposals beside what an editor wrote: what is right, what is missing, what is too much, each mistake by name. */
import { searchKey } from '../../../src/arabic/index.ts';
import { valueSpan } from '../../../src/archive/quotes.ts';
import type { FigureRecord } from '../../../src/archive/schema.ts';
import { quantityWords } from './gold.ts';
import type { Gold, GoldFigure } from './gold.ts';

/** Of one thing: how many are right, how many were proposed, how many an editor wrote. */
export interface Count {
  right: number;
  proposed: number;
  wanted: number;
}

/** Counts by name, and the mistakes. */
export interface Score {
  readonly counts: Map<string, Count>;
  readonly mistakes: string[];
}

/** Add to a count. */
export function add({ counts }: Score, name: string, right: number, proposed: number, wanted: number): void {
  const count = counts.get(name) ?? { right: 0, proposed: 0, wanted: 0 };
  counts.set(name, { right: count.right + right, proposed: count.proposed + proposed, wanted: count.wanted + wanted });
}

/** Compare lists of ids. */
export function scoreIds(
  score: Score,
  name: string,
  report: string,
  proposed: readonly string[],
  wanted: readonly string[],
): void {
  const right = proposed.filter((id) => wanted.includes(id));
  add(score, name, right.length, proposed.length, wanted.length);
  for (const id of wanted) if (!proposed.includes(id)) score.mistakes.push(`${report}: ${name}: ${id} is missing`);
  for (const id of proposed) if (!wanted.includes(id)) score.mistakes.push(`${report}: ${name}: ${id} is too much`);
}

/** Compare figures: by their values' places; of those found, each property. */
export function scoreFigures(
  score: Score,
  gold: Pick<Gold, 'id' | 'lines' | 'figures'>,
  figures: readonly FigureRecord[],
): void {
  const left = new Set(figures);
  for (const wanted of gold.figures) {
    const found = figures.find((figure) => {
      const span = valueSpan(gold.lines[figure.line - 1] ?? '', figure);
      return (
        left.has(figure) && span && figure.line === wanted.line && span.start < wanted.end && wanted.start < span.end
      );
    });
    add(score, 'figures: value found', found ? 1 : 0, 0, 1);
    if (found === undefined) {
      score.mistakes.push(`${gold.id}:${wanted.line}: «${wanted.value}» is no figure`);
      continue;
    }
    left.delete(found);
    scoreOne(score, gold.id, wanted, found);
  }
  add(score, 'figures: value found', 0, figures.length, 0);
  for (const { line, value } of left) score.mistakes.push(`${gold.id}:${line}: «${value}» is a figure too much`);
}

function scoreOne(score: Score, id: string, wanted: GoldFigure, found: FigureRecord): void {
  const judge = (name: string, is: string, should: string, right = is === should) => {
    add(score, `figures: ${name} right`, right ? 1 : 0, 1, 1);
    if (!right) score.mistakes.push(`${id}:${wanted.line}: «${wanted.value}» ${name} ${is}, not ${should}`);
  };
  judge('quantity', quantityWords(found.quantity), wanted.quantity);
  judge('measure', found.measure, wanted.measure);
  if ('unit' in wanted) judge('unit', found.counting_unit ?? 'none', wanted.unit ?? 'none');
  const { claimed_by: by } = found;
  const name = 'name' in by ? by.name : undefined;
  const who = 'who' in by ? by.who : undefined;
  const same = (who !== undefined && who === wanted.who) || isSameName(name, wanted.by);
  judge('claimant', name ?? 'the report', wanted.by ?? 'the report', same);
  const [proposes, wants] = [name !== undefined, wanted.by !== undefined];
  add(score, 'figures: claimant named', proposes && same ? 1 : 0, proposes ? 1 : 0, wants ? 1 : 0);
}

/** One of the names holds every word of the other, articles aside: «المصدر» is «مصدر أمني». */
function isSameName(a: string | undefined, b: string | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  const [first, second] = [wordsOf(a), wordsOf(b)];
  const [short, long] = first.length < second.length ? [first, second] : [second, first];
  return short.length > 0 && short.every((word) => long.includes(word));
}

const wordsOf = (name: string) =>
  (searchKey(name).match(/\p{L}+/gu) ?? []).map((word) =>
    word.replace(/^(?:ال|لل|ل(?=\p{L}{4}))/u, '').replace(/[اوي]?ن$|ا$/u, ''),
  );
