/**
 * What each entry of the word index weighs on its page, with a digest of what is shown of it. A build that keeps files takes
 * both from the last one, entry by entry, as long as all that they are made of is the same.
 */
import type { Archive } from '../archive/archive.ts';
import { sha256 } from '../archive/digest.ts';
import { isKeeping, keptValues } from '../archive/kept.ts';
import type { Weighed } from '../words/packing.ts';
import type { WordEntry, WordIndex } from '../words/word-index.ts';
import { entryReports, weighEntry } from './word-entries.ts';

/** An entry's weight, and a digest of all that is shown of it; an empty one where no files are kept. */
export interface Noted extends Weighed {
  readonly digest: string;
}

/** The weights of all entries, in their order, each made when it is come to. */
export function* weights(index: WordIndex, archive: Archive): Generator<Noted> {
  if (!isKeeping()) {
    for (const entry of index.entries) yield { digest: '', ...weighEntry(entry, index, archive) };
    return;
  }
  const marks = passageMarks(index, archive);
  const known = (keptValues().find(place) ?? {}) as Readonly<Record<string, Noted>>;
  const noted: Record<string, Noted> = {};
  for (const entry of index.entries) {
    const grounds = entryGrounds(entry, marks);
    yield (noted[grounds] = known[grounds] ?? note(entry, index, archive));
  }
  keptValues().keep(place, noted);
}

/** Where they are kept, all in one. */
const place = sha256('weights of words');

function note(entry: WordEntry, index: WordIndex, archive: Archive): Noted {
  const reports = entryReports(entry, index, archive);
  const { code, headwords, letter } = entry;
  const digest = sha256(JSON.stringify([code, headwords, letter, !entry.spans, reports]));
  return { digest, ...weighEntry(entry, index, archive, reports) };
}

/**
 * Of each passage a mark by itself and what is shown of its report. Half a digest is enough to tell
 * a million of them apart, and each is read again for each of its words.
 */
export function passageMarks({ passages }: Pick<WordIndex, 'passages'>, { reports }: Pick<Archive, 'reports'>) {
  return passages.map(({ document, id, text }) => {
    const report = reports[document];
    return sha256(JSON.stringify([report?.id, report?.heading.text, id, text])).slice(0, 32);
  });
}

/**
 * All that an entry is shown and weighed by, in a digest.
 *
 * @param marks Of the passages (`passageMarks`).
 */
export function entryGrounds(entry: WordEntry, marks: readonly string[]): string {
  const { code, headwords, letter, passages, spans } = entry;
  const standing = passages.map((at, i) => `${marks[at]}${spans?.[i]?.map(({ start, end }) => ` ${start}-${end}`)}`);
  return sha256(`${JSON.stringify([code, headwords, letter, !spans])}\n${standing.join('\n')}`);
}
