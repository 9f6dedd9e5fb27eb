/** Our site beside one that was made with Eleventy of the same content: kind by kind, and as a whole. */
import { weighParts } from './folder.ts';
import { kindOf } from './kinds.ts';
import type { Measured } from './measured.ts';

/** A site, and what it took to make it. */
interface Made {
  readonly folder: string;
  readonly cost: Measured;
}

/**
 * Print what each kind of pages that both make took and weighs in Eleventy's site and in ours, and the ratios of all of them
 * together and of the whole. The whole is without the search bundle, which Eleventy's has not.
 */
export async function printCompared(ours: Made, theirs: Made, print: (line: string) => void): Promise<void> {
  const [own, other] = [ours.cost.parts, theirs.cost.parts];
  const [weights, weighed] = [await weighParts(ours.folder, kept), await weighParts(theirs.folder, kept)];
  const both = [...weighed.keys()]
    .filter((kind) => (other[kind] ?? 0) > 0)
    .sort((a, b) => (own[b] ?? 0) - (own[a] ?? 0));
  for (const kind of both) {
    const [a, b] = [own[kind] ?? 0, other[kind] ?? 0];
    const [files, weight] = [weighed.get(kind)?.files, ratio(weighed.get(kind)?.bytes, weights.get(kind)?.bytes)];
    print(
      `    ${kind}: ${a.toFixed(1)} s to ${b.toFixed(1)}, ${ratio(a, b)} times; ${files} files of ${weight} our weight`,
    );
  }
  const sum = (parts: Measured['parts'], kinds: readonly string[]) =>
    kinds.reduce((seconds, kind) => seconds + (parts[kind] ?? 0), 0);
  const pages = sum(own, Object.keys(own));
  const [made, known] = [sum(own, both), sum(other, both)];
  print(
    `    all of these: ${made.toFixed(1)} s to ${known.toFixed(1)}, ${ratio(made, known)} times its CPU; ` +
      `${percent(made, pages)} of the CPU of our pages, bundling and paths included`,
  );
  print(`    paths: ${sum(own, ['paths']).toFixed(1)} s to ${sum(other, ['paths']).toFixed(1)}`);
  const only = Object.keys(own).filter((kind) => !both.includes(kind) && kind !== 'paths');
  print(`    made by ours alone: ${only.map((kind) => `${kind} ${(own[kind] ?? 0).toFixed(1)}`).join(', ')}`);
  const whole = ours.cost.cpu - (ours.cost.stages.get('search') ?? 0);
  print(
    `    site build without the search bundle: ${ratio(whole, theirs.cost.cpu)} times its CPU, for ${percent(sumOf(weighed), sumOf(weights))} of the files`,
  );
}

/** Every kind but the search bundle, which is no page. */
const kept = (path: string) => (path.startsWith('pagefind/') ? undefined : kindOf(path));

const ratio = (a = 0, b = 0) => (a / b).toFixed(2);
const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(0)} %`;
const sumOf = (parts: ReadonlyMap<string, { readonly files: number }>) =>
  [...parts.values()].reduce((sum, { files }) => sum + files, 0);
