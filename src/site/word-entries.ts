/** An entry of the word index: its passages by report, in context where they are few. */
import { passageName } from '../arabic/passage-names.ts';
import type { Archive } from '../archive/archive.ts';
import { once } from '../archive/once.ts';
import type { Once } from '../archive/once.ts';
import { lineRoles } from '../archive/vocabulary.ts';
import type { Excerpt } from '../search/excerpt.ts';
import { remembered } from '../search/remembered.ts';
import { tokens } from '../search/tokens.ts';
import { inContext } from '../words/context.ts';
import type { Weighed } from '../words/packing.ts';
import { mostInContext } from '../words/word-index.ts';
import type { IndexedPassage, WordEntry, WordIndex } from '../words/word-index.ts';

/** What one report has of an entry. */
export interface EntryReport {
  readonly report: string;
  /** The beginning of its title, as written; `cut` where more follows. */
  readonly title: { readonly text: string; readonly cut: boolean };
  readonly passages: readonly EntryPassage[];
}

/** A passage in which a word stands. */
export interface EntryPassage {
  readonly id: string;
  /** «الفقرة 7». */
  readonly name: string;
  /** The word among those around it; none in an entry with many passages. */
  readonly context: Excerpt | undefined;
}

/** Words of a title that are shown. */
const ofTitle = 4;

/**
 * What the reports have of an entry, in their order: by report, so that one is named once.
 *
 * @param from Half-open: of which of them.
 */
export function entryReports(
  entry: WordEntry,
  index: Pick<WordIndex, 'passages'>,
  archive: Pick<Archive, 'reports'>,
  from = 0,
  to = Infinity,
): readonly EntryReport[] {
  const { passages, spans } = entry;
  const starts = reportStarts(entry, index);
  const [first = 0, end] = [from, to].map((report) => starts[report] ?? passages.length);
  const found = passages.slice(first, end).flatMap((place, i) => {
    const passage = index.passages[place];
    return passage === undefined ? [] : [{ passage, spans: spans?.[first + i] }];
  });
  return [...Map.groupBy(found, ({ passage }) => passage.document)].flatMap(([document, list]): EntryReport[] => {
    const report = archive.reports[document];
    if (report === undefined) return [];
    const entry = list.map(({ passage: { id, text }, spans: here }) => ({
      ...{ id, name: nameOf(id) },
      context: here === undefined ? undefined : inContext(text, here),
    }));
    return [{ report: report.id, title: beginning(report.heading.text), passages: entry }];
  });
}

/** Where among an entry's passages those of each report begin. */
function reportStarts(entry: WordEntry, { passages }: Pick<WordIndex, 'passages'>): readonly number[] {
  return ofLong(starts, entry, passages, () => {
    const documents = entry.passages.map((place) => passages[place]?.document);
    return documents.flatMap((document, at) => (at === 0 || document !== documents[at - 1] ? [at] : []));
  });
}

/** In how many paragraphs, titles and lines an entry stands. */
export function entryCounts(entry: WordEntry, { passages }: Pick<WordIndex, 'passages'>) {
  return ofLong(counts, entry, passages, () => {
    const counts = { paragraphs: 0, titles: 0, lines: 0 };
    for (const place of entry.passages) counts[countedAs(passages[place])] += 1;
    return counts;
  });
}

const starts = once<WordEntry, readonly number[]>();
const counts = once<WordEntry, Readonly<Record<ReturnType<typeof countedAs>, number>>>();

/** What is asked of an entry for each of its pages; kept of the long ones, which have the more pages the longer they are. */
function ofLong<T>(kept: Once<WordEntry, T>, entry: WordEntry, passages: WordIndex['passages'], make: () => T): T {
  return entry.passages.length > mostInContext ? kept(entry, [passages], make) : make();
}

function countedAs(passage: IndexedPassage | undefined): 'paragraphs' | 'titles' | 'lines' {
  if (passage?.id === 'title') return 'titles';
  return passage?.id.startsWith('line-') ? 'lines' : 'paragraphs';
}

/**
 * What an entry weighs on its page, at most: the words as HTML writes them, and room for the elements around them. The
 * tests compare it with the pages.
 *
 * @param reports All that the reports have of it, if that is known.
 */
export function weighEntry(
  entry: WordEntry,
  index: WordIndex,
  archive: Archive,
  reports = entryReports(entry, index, archive),
): Weighed {
  const rows = reports.map(({ report, title, passages }) =>
    passages.reduce(
      (sum, { id, name, context }) =>
        sum +
        60 +
        2 * report.length +
        id.length +
        (context === undefined ? markupBytes(numberOf(name)) : markupBytes(name) + contextBytes(context)),
      entry.spans === undefined ? 0 : 12 + markupBytes(title.text),
    ),
  );
  const written = entry.headwords.reduce((sum, each) => sum + markupBytes(each) + 4, 0);
  return { head: 220 + written, rows };
}

/** Bytes of a text in HTML, where some characters are written as several. */
export function markupBytes(text: string): number {
  return Buffer.byteLength(text) + 5 * (text.match(/[&<>"']/g)?.length ?? 0);
}

/** A passage's name where only numbers stand: «7» for «الفقرة 7». */
export function numberOf(name: string): string {
  return name.replace('الفقرة ', '');
}

const contextBytes = ({ pieces }: Excerpt) =>
  pieces.reduce((sum, { text, marked }) => sum + markupBytes(text) + (marked ? 13 : 0), 0);

/** Reports have the same few names of passages. */
const nameOf = remembered((id) => {
  const [, role] = /^line-(.*)$/.exec(id) ?? [];
  return role !== undefined && role in lineRoles ? lineRoles[role as keyof typeof lineRoles] : passageName(id);
});

/** A title stands under each of its report's words. */
const beginning = remembered((title): EntryReport['title'] => {
  const words = tokens(title);
  const last = words[ofTitle - 1];
  if (last === undefined || words.length <= ofTitle + 2) return { text: title, cut: false };
  return { text: title.slice(0, last.end), cut: true };
});
