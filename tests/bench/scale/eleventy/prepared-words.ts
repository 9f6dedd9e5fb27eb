/** What the templates of the word index show: made by the modules that prepare our own pages of it. */
import * as addresses from '../../../../src/site/addresses.ts';
import { numberOf } from '../../../../src/site/word-entries.ts';
import { listCounts, shownGroups } from '../../../../src/site/word-lines.ts';
import { listStretches, shownEntries, turnsOf } from '../../../../src/site/word-pages.ts';
import type { Words } from '../../../../src/site/words.ts';
import { letters } from '../../../../src/words/letters.ts';
import type { Letter } from '../../../../src/words/letters.ts';

/** A page of a letter's words. */
export function preparedWordList(words: Words, letter: Letter, page: number) {
  const here = addresses.wordList(letter.slug, page);
  const list = words.lists.get(letter) ?? [];
  const counts = listCounts(list.flat());
  const part = page === 1 ? '' : `، الصفحة ${page}`;
  return {
    ...{ counts, part, letter, letters: ways(here) },
    title: `كلمات ${letter.name}${part}`,
    description: `كلمات ${letter.name} في نصوص التقارير (${counts})${part}`,
    groups: shownGroups(list[page - 1] ?? [], words, here).map(({ lines, ...group }) => ({
      ...group,
      lines: lines.map((line) => ({ ...line, elsewhere: line.to.length !== 1 || line.to[0]?.name !== line.written })),
    })),
    turns: turnsOf(page, list.length, (other) => addresses.wordList(letter.slug, other)),
    stretches: page === 1 ? listStretches(words, letter) : [],
  };
}

/** A page of words with their passages. */
export function preparedWordPassages(words: Words, page: number) {
  const here = addresses.wordPassages(page);
  const entries = shownEntries(words, page);
  const [first, last] = [entries[0]?.written ?? '', entries.at(-1)?.written ?? ''];
  const stretch = first === last ? `«${first}»` : `من «${first}» إلى «${last}»`;
  const way = (report: string, id: string) =>
    addresses.link(here, id.startsWith('line-') ? addresses.report(report) : addresses.passage(report, id));
  return {
    ...{ stretch, letters: ways(here) },
    title: `فقرات الكلمات ${page}: ${stretch}`,
    description: `الكلمات ${stretch} في نصوص التقارير، ولكلّ منها الفقرات التي ترد فيها. الصفحة ${page} من فهرس الكلمات.`,
    turns: turnsOf(page, words.pages.length, addresses.wordPassages),
    entries: entries.map(({ reports, ...entry }) => ({
      ...entry,
      reports: reports.map(({ report, title, passages }) => ({
        ...{ report, title },
        passages: passages.map((passage) => ({
          ...passage,
          number: numberOf(passage.name),
          href: way(report, passage.id),
        })),
      })),
    })),
  };
}

const ways = (here: string) =>
  letters.map(({ slug, sign, name }) => ({ sign, name, href: addresses.link(here, addresses.wordList(slug)) }));
