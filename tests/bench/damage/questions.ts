/** What is asked of a site while one of its files is damaged: made of its own reports and names. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { words } from '../../../src/arabic/index.ts';
import { readListing } from '../../../src/client/near-addresses/rank.ts';

/** Questions, eight for each part of the site that answers some. */
export interface Questions {
  /** Addresses of the search page, from `?`. */
  readonly search: readonly string[];
  /** Beginnings of words, as typed. */
  readonly completions: readonly string[];
  /** Quotations: as they stand, altered, cut and absent. */
  readonly verifier: readonly string[];
}

/**
 * Questions to a built site that has reports and factions.
 *
 * @param next Gives numbers in [0, 1).
 */
export function questions(site: string, next: () => number): Questions {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  const passages = readdirSync(join(site, 'verify/reports')).flatMap((name) => {
    const [, ...lines] = readFileSync(join(site, 'verify/reports', name), 'utf8').split('\n');
    const report = JSON.parse(lines.join('\n')) as { readonly passages: readonly { readonly text: string }[] };
    return report.passages.map(({ text }) => text);
  });
  const long = passages.filter((text) => words(text).length > 24);
  /** So many words that follow each other, with what stands between them. */
  const run = (count: number) => {
    const text = pick(long);
    const all = words(text);
    const from = Math.floor(next() * (all.length - count));
    return text.slice(all[from]?.start, all[from + count - 1]?.end);
  };
  const word = (): string => {
    const found = run(1);
    return /^\p{Script=Arabic}{5,}$/u.test(found) ? found : word();
  };
  /** A letter put twice, or another letter in its place. */
  const misspelled = (text: string) => `${text.slice(0, 3)}${text[2]}${text.slice(3)}`;
  const altered = (text: string) => text.replace(/\p{L}(?=\P{L}*$)/u, (letter) => (letter === 'ب' ? 'ت' : 'ب'));
  const listing = readListing(readFileSync(join(site, 'addresses.txt'), 'utf8'));
  const { address, name } = pick(listing.filter((each) => /^\/factions\/[^/]+\/$/.test(each.address)));
  const slug = address.split('/')[2] ?? '';
  const ask = (q: string, rest: Readonly<Record<string, string>> = {}) => `?${new URLSearchParams({ q, ...rest })}`;
  return {
    search: [
      ask(word()),
      ask(`${word()} ${word()}`),
      ask(`«${run(3)}»`),
      ask(misspelled(word())),
      ask(word(), { mode: 'literal' }),
      ask(name),
      ask(slug.replaceAll('-', ' ')),
      ask('', { faction: slug }),
    ],
    completions: [
      ...[2, 2, 3, 3, 4].map((length) => word().slice(0, length)),
      name.slice(0, 4),
      name,
      slug.slice(0, 3),
    ],
    verifier: [
      run(12),
      run(20),
      altered(run(12)),
      altered(run(6)),
      run(14).split(' ').toSpliced(5, 1).join(' '),
      `${run(8)} … ${run(8)}`,
      run(16).split(' ').reverse().join(' '),
      word(),
    ],
  };
}
