/** The lines of a letter as its page shows them. */
import type { LemmaKind } from '../arabic/index.ts';
import type { Archive } from '../archive/archive.ts';
import { kindWords } from '../archive/kinds.ts';
import type { Line } from '../words/lines.ts';
import type { Headword } from '../words/headwords.ts';
import type { WordEntry, WordIndex } from '../words/word-index.ts';
import * as addresses from './addresses.ts';
import { count } from './wording.ts';
import { entryCounts } from './word-entries.ts';
import type { Words } from './words.ts';

/** A line that is ready to be shown. */
export interface ShownLine {
  readonly kind: Line['kind'];
  /** A word's headwords, a form or a name. */
  readonly written: string;
  /** Where it leads: a word to its entry, a form to those of its words, a name to the pages of its records. */
  readonly to: readonly { readonly name: string; readonly href: string; readonly about: string }[];
  /** The forms of a word that stand in reports, but the headword itself. */
  readonly forms: string;
}

/** A line, on the page at `here`. */
export function shownLine(line: Line, words: Words, here: string): ShownLine {
  const { archive, entries } = words;
  if (line.kind === 'name') {
    const to = line.records.map((id) => {
      const record = archive.entity(id);
      const href = addresses.link(here, addresses.entityPage(record.entity, id));
      return { name: record.name, href, about: kindWords(record) };
    });
    return { kind: 'name', written: line.written, to, forms: '' };
  }
  const places = line.kind === 'word' ? [line.entry] : line.entries;
  const to = places.flatMap((place) => {
    const entry = entries[place];
    if (entry === undefined) return [];
    const name = entry.headwords.map(({ written }) => written).join('، ');
    return [{ name, href: addresses.link(here, entryAddress(words, place)), about: aboutEntry(entry, words) }];
  });
  if (line.kind === 'form') return { kind: 'form', written: line.written, to, forms: '' };
  const entry = entries[line.entry];
  return { kind: 'word', written: to[0]?.name ?? '', to, forms: entry ? otherForms(entry).join('، ') : '' };
}

/** Where an entry begins. */
export function entryAddress({ entries, pageOf }: Words, place: number): string {
  return `${addresses.wordPassages(pageOf[place] ?? 1)}#${entries[place]?.code ?? ''}`;
}

/** What an entry is and where it stands, in words: «اسم، في 3 فقرات وعنوان واحد». */
export function aboutEntry(entry: WordEntry, index: Pick<WordIndex, 'passages'>): string {
  const { paragraphs, titles, lines } = entryCounts(entry, index);
  const counts = [
    paragraphs > 0 ? count(paragraphs, 'paragraph', 'genitive') : '',
    titles > 0 ? count(titles, 'title', 'genitive') : '',
    lines > 0 ? count(lines, 'line', 'genitive') : '',
  ].filter((words) => words !== '');
  const kinds = kindsOf(entry.headwords);
  return `${kinds}${kinds === '' ? '' : '، '}في ${counts.join(' و')}`;
}

/** The kinds of headwords: «اسم»; of several, which is which: «كرة اسم، كره فعل». */
function kindsOf(headwords: readonly Headword[]): string {
  const named = headwords.map(({ written, kinds }) => {
    const words = kinds.map((kind) => kindNames[kind]).filter((name) => name !== '');
    return headwords.length === 1 || words.length === 0 ? words.join(' أو ') : `${written} ${words.join(' أو ')}`;
  });
  return named.filter((words) => words !== '').join('، ');
}

const kindNames: Readonly<Record<LemmaKind, string>> = {
  noun: 'اسم',
  adjective: 'صفة',
  verb: 'فعل',
  name: 'اسم علم',
  number: '',
  latin: '',
  unknown: '',
  function: '',
};

const otherForms = ({ forms, headwords }: WordEntry) =>
  forms.filter((form) => headwords.every(({ written }) => written !== form));

/** What a line weighs on its page, at most, in bytes. */
export function weighLine(line: Line, index: WordIndex, archive: Archive): number {
  const bytes = (texts: readonly string[]) => texts.reduce((sum, text) => sum + Buffer.byteLength(text) + 4, 0);
  const link = (text: readonly string[]) => 150 + bytes(text);
  if (line.kind === 'name')
    return 100 + bytes([line.written]) + line.records.reduce((sum, id) => sum + link([archive.entity(id).name]), 60);
  const places = line.kind === 'word' ? [line.entry] : line.entries;
  const links = places.reduce((sum, place) => {
    const entry = index.entries[place];
    return sum + link(entry?.headwords.map(({ written }) => written) ?? []);
  }, 0);
  if (line.kind === 'form') return 60 + bytes([line.written]) + links;
  const entry = index.entries[line.entry];
  return 180 + links + (entry ? bytes(otherForms(entry)) : 0);
}
