/**
 * How the word that a reader is typing may go on: names and words that stand in the reports.
 *
 * Not «did you mean» (`suggest.ts`), which answers a query that found nothing.
 */
import { searchKey } from '../arabic/fold.ts';
import { completionKey, isLatin } from './completion-keys.ts';
import type { Mode } from './query.ts';

/** A word that stands in some reports. */
export interface CompletionWord {
  /** As it is properly written, without marks, clitics and article. */
  readonly written: string;
  readonly reports: number;
  /** Whether it stands so in a text, letter by letter, and whether it does with its article. */
  readonly asWritten: boolean;
  readonly withArticle: boolean;
  /** Whether it stands with its article, be it after a clitic. */
  readonly definite: boolean;
}

/** A name of the authority files that stands in some reports. */
export interface KnownName {
  readonly written: string;
  readonly reports: number;
  readonly asWritten: boolean;
  /** What it is the name of, in words: «بلدة أو مدينة». */
  readonly kind: string;
  /** Every form by which it may be begun; of those in Latin letters the English name first. */
  readonly forms: readonly string[];
}

/** What a shard holds. */
export type Entry = CompletionWord | KnownName;

/** What is offered. */
export interface Completion {
  readonly written: string;
  /** Of a name. */
  readonly kind?: string;
  /** Of a name that is typed in Latin letters, the form that is begun. */
  readonly latin?: string;
  /** In how many reports it stands. */
  readonly reports: number;
  /** The text with it in its place, and where the caret then stands. */
  readonly text: string;
  readonly caret: number;
}

/** Gives entries that begin with these keys, and others; rejects when a file is missing or damaged. */
export type LoadCompletions = (keys: readonly string[]) => Promise<readonly Entry[]>;

/** How many are offered at most, and how many names of them where words could be. */
const most = 8;
const mostNames = 5;
/** Words of a name that are looked at before the last one typed. */
const mostBefore = 3;
/** What is farther from the caret is not looked at. */
const mostCharacters = 100;

/**
 * Completions of the word before the caret, names first; nothing for a single letter.
 *
 * The words before it are taken as the beginning of a name too, up to a quotation mark or another sign. What stands
 * before and after stays. In the modes that compare as written only what stands as written is offered. Rejects as `load`.
 */
export async function complete(
  text: string,
  caret: number,
  mode: Mode,
  load: LoadCompletions,
): Promise<readonly Completion[]> {
  const runs = typedRuns(text, caret);
  const keys = runs.flatMap((run) => [...nameKeys(run), ...(run.single ? wordKeys(run) : [])]);
  if (keys.length === 0) return [];
  const entries = await load([...new Set(keys.map((key) => key.replaceAll(' ', '')))]);
  const asWritten = mode !== 'lemma';
  const fit = entries.filter((entry) => 'kind' in entry && (!asWritten || entry.asWritten)) as readonly KnownName[];
  const names = fit
    .flatMap((name) => matched(name, runs, text))
    .sort((a, b) => a.rank - b.rank || byReports(a.offer, b.offer));
  // Where several words begin a name, its last one is not read for itself.
  const several = names.some(({ run }) => !run.single);
  const own = several ? names.filter(({ run }) => !run.single) : names;
  const last = runs.find(({ single }) => single && !several);
  const words = entries
    .flatMap((entry) => (last === undefined || 'kind' in entry ? [] : wordOffer(entry, last, text, asWritten)))
    .sort(byReports);
  const all = [...own.slice(0, Math.max(mostNames, most - words.length)).map((each) => each.offer), ...words];
  const different = new Map<string, Completion>();
  for (const each of all) {
    const key = searchKey(each.text);
    if (each.text !== text && !different.has(key)) different.set(key, each);
  }
  return [...different.values()].slice(0, most);
}

/** Words typed, up to the caret, that a completion may take the place of. */
interface Run {
  readonly text: string;
  readonly from: number;
  /** The end of what is replaced: that of the word in which the caret stands. */
  readonly to: number;
  /** Whether it is one word that is not yet ended. */
  readonly single: boolean;
}

/** The run of each length, the longest first. */
function typedRuns(text: string, caret: number): readonly Run[] {
  const start = Math.max(0, caret - mostCharacters);
  const typed = new RegExp(`(?:${letter}+\\s+){0,${mostBefore}}${letter}*$`, 'u').exec(text.slice(start, caret));
  if (typed === null) return [];
  const ended = /\s$/u.test(typed[0]);
  const rest = new RegExp(`^${letter}*`, 'u').exec(text.slice(caret, caret + mostCharacters))?.[0] ?? '';
  const to = caret + (ended ? 0 : rest.length);
  const starts = [...typed[0].matchAll(/\S+/gu)].map(({ index }) => start + typed.index + index);
  return starts
    .map((from, place) => ({ text: text.slice(from, caret), from, to, single: !ended && place === starts.length - 1 }))
    .filter((run) => searchKey(run.text.trim()).length > 1 && run.text !== 'ال' && isOfOneScript(run.text));
}

const isOfOneScript = (text: string) => new Set(text.trim().split(/\s+/u).map(isLatin)).size === 1;

const letter = "[\\p{L}\\p{M}\\p{N}ـ'’‘ʼʾʿ`\\u200c-\\u200f-]";

/**
 * The keys by which a run may begin a name; one that ends with a space is of a word that is ended. An article, or its
 * first letter, may be all that is typed of the next word.
 */
function nameKeys({ text }: Run): readonly string[] {
  const begun = text.replace(/(?<=\s)(?:[اٱ]ل?|[ae](?:[lsrdntz]|sh|dh|th)?-?)$/iu, '');
  // Of «sh» or «kh» the first letter may be all that is typed.
  const sounds = /[cdgkst]$/i.test(text) ? [`${text}h`] : [];
  const keys = [text, begun, ...sounds].flatMap((each) => {
    const ended = /\s$/u.test(each) ? ' ' : '';
    const key = completionKey(each);
    return [key, key.replace(/(?<=^| )ال(?=.[^ ]*$)/u, '')].map((found) => found && found + ended);
  });
  return [...new Set(keys)].filter((key) => key !== '');
}

const wordKeys = ({ text }: Run): readonly string[] => {
  const key = searchKey(text.trim());
  return [...new Set([key, withoutArticle(key)])].filter((each) => /^[ء-ي]+$/u.test(each));
};

/** One letter may be all that is typed after it. */
const withoutArticle = (key: string) => key.replace(/^ال(?=.)/u, '');

interface Matched {
  readonly run: Run;
  readonly rank: number;
  readonly offer: Completion;
}

/** A name as the longest run that begins it offers it: the better the more words are typed of it, and from its own beginning. */
function matched(name: KnownName, runs: readonly Run[], text: string): Matched[] {
  for (const [place, run] of runs.entries()) {
    const keys = nameKeys(run);
    const latin = isLatin(run.text);
    const ranks = name.forms
      .filter((form) => isLatin(form) === latin)
      .flatMap((form) => {
        const parts = completionKey(form).split(' ');
        const from = parts.findIndex((_, at) => keys.some((key) => begins(parts.slice(at).join(' '), key)));
        // Latin names that are spelled so before those that only sound so, Arabic ones before other forms of names.
        const loose = latin ? !plain(form).startsWith(plain(run.text)) : form !== name.written;
        return from < 0 ? [] : [{ rank: place * 4 + (from > 0 ? 2 : 0) + (loose ? 1 : 0), form }];
      });
    const [best] = ranks.sort((a, b) => a.rank - b.rank);
    if (best === undefined) continue;
    const { written, kind, reports } = name;
    const shown = latin ? { latin: best.form } : {};
    return [{ run, rank: best.rank, offer: { written, kind, reports, ...shown, ...placed(written, run, text) } }];
  }
  return [];
}

/** Arabic names joined or parted: «كفرز» begins «كفر زيتا»; after a space only what goes on with another word. */
const begins = (key: string, typed: string) =>
  key.startsWith(typed) ||
  (!typed.endsWith(' ') && !isLatin(typed) && key.replaceAll(' ', '').startsWith(typed.replaceAll(' ', '')));

const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/[^a-z]/gi, '')
    .toLowerCase();

/** A word with the article if it was typed. */
function wordOffer(word: CompletionWord, run: Run, text: string, asWritten: boolean): readonly Completion[] {
  const key = searchKey(word.written);
  const typed = searchKey(run.text);
  const article = !key.startsWith(typed);
  if (article && (withoutArticle(typed) === typed || !key.startsWith(withoutArticle(typed)))) return [];
  const stands = article ? (asWritten ? word.withArticle : word.definite) : word.asWritten || !asWritten;
  if (!stands) return [];
  const written = article ? `ال${word.written}` : word.written;
  return [{ written, reports: word.reports, ...placed(written, run, text) }];
}

function placed(written: string, { from, to }: Run, text: string) {
  return { text: text.slice(0, from) + written + text.slice(to), caret: from + written.length };
}

const byReports = (a: Completion, b: Completion) => b.reports - a.reports || (a.written < b.written ? -1 : 1);
