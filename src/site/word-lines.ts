/** The lines of a letter as its page shows them. */
import type { Archive } from '../archive/archive.ts';
import { kindWords } from '../archive/kinds.ts';
import { groupsOf } from '../words/lines.ts';
import type { Line, LineGroup } from '../words/lines.ts';
import type { WordEntry, WordIndex } from '../words/word-index.ts';
import * as addresses from './addresses.ts';
import { count } from './wording.ts';
import { entryCounts, markupBytes } from './word-entries.ts';
import type { Words } from './words.ts';

/** A line that is ready to be shown. */
export interface ShownLine {
  readonly kind: Line['kind'];
  /** A word's headwords, a form or a name. */
  readonly written: string;
  /** Whether a name is said of others too, so that it may lead elsewhere than a reader wants. */
  readonly sometimes: boolean;
  /** Where it leads: a word to its entry, a form to those of its words, a name to the pages of its records. */
  readonly to: readonly { readonly name: string; readonly href: string; readonly about: string }[];
  /** The forms of a word that stand in reports, but the headword itself. */
  readonly forms: string;
}

/** Lines that begin alike, ready to be shown. */
export interface ShownGroup extends Pick<LineGroup, 'id' | 'sign'> {
  readonly lines: readonly ShownLine[];
}

/** The lines of a page at `here`, by what they begin with. */
export function shownGroups(lines: readonly Line[], words: Words, here: string): readonly ShownGroup[] {
  return groupsOf(lines).map((group) => ({ ...group, lines: group.lines.map((line) => shownLine(line, words, here)) }));
}

/** How many words and names there are among lines, in words: «8 كلمات و3 أسماء»; nothing of none. */
export function listCounts(lines: readonly Line[]): string {
  const of = (kind: Line['kind']) => lines.filter((line) => line.kind === kind).length;
  const counts = [of('word') > 0 ? count(of('word'), 'word') : '', of('name') > 0 ? count(of('name'), 'name') : ''];
  return counts.filter((words) => words !== '').join(' و');
}

/** A line, on the page at `here`. */
function shownLine(line: Line, words: Words, here: string): ShownLine {
  const { archive, entries } = words;
  if (line.kind === 'name') {
    const to = line.records.map((id) => {
      const record = archive.entity(id);
      const href = addresses.link(here, addresses.entityPage(record.entity, id));
      return { name: record.name, href, about: `اسم مسجّل: ${kindWords(record)}` };
    });
    return { kind: 'name', written: line.written, sometimes: line.sometimes, to, forms: '' };
  }
  const places = line.kind === 'word' ? [line.entry] : line.entries;
  const to = places.flatMap((place) => {
    const entry = entries[place];
    if (entry === undefined) return [];
    const name = entry.headwords.join('، ');
    return [{ name, href: addresses.link(here, entryAddress(words, place)), about: aboutEntry(entry, words) }];
  });
  if (line.kind === 'form') return { kind: 'form', written: line.written, sometimes: false, to, forms: '' };
  const entry = entries[line.entry];
  const forms = entry ? otherForms(entry).join('، ') : '';
  return { kind: 'word', written: to[0]?.name ?? '', sometimes: false, to, forms };
}

/** Where an entry begins. */
export function entryAddress({ entries, pageOf }: Words, place: number): string {
  return `${addresses.wordPassages(pageOf[place] ?? 1)}#${entries[place]?.code ?? ''}`;
}

/** Where an entry stands, in words: «3 فقرات وعنوان واحد». */
export function aboutEntry(entry: WordEntry, index: Pick<WordIndex, 'passages'>): string {
  const { paragraphs, titles, lines } = entryCounts(entry, index);
  const counts = [
    paragraphs > 0 ? count(paragraphs, 'paragraph') : '',
    titles > 0 ? count(titles, 'title') : '',
    lines > 0 ? count(lines, 'line') : '',
  ];
  return counts.filter((words) => words !== '').join(' و');
}

const otherForms = ({ forms, headwords }: WordEntry) => forms.filter((form) => !headwords.includes(form));

/** What a line weighs on its page, at most, in bytes. */
export function weighLine(line: Line, index: WordIndex, archive: Archive): number {
  const bytes = (texts: readonly string[]) => texts.reduce((sum, text) => sum + markupBytes(text) + 4, 0);
  const link = (text: readonly string[]) => 60 + bytes(text);
  if (line.kind === 'name')
    return (
      90 + bytes([line.written]) + line.records.reduce((sum, id) => sum + link([archive.entity(id).name, id]) + 80, 0)
    );
  const places = line.kind === 'word' ? [line.entry] : line.entries;
  const links = places.reduce((sum, place) => {
    const entry = index.entries[place];
    return sum + link(entry?.headwords ?? []);
  }, 0);
  if (line.kind === 'form') return 60 + bytes([line.written]) + links;
  const entry = index.entries[line.entry];
  return 200 + links + (entry ? bytes(otherForms(entry)) : 0);
}
