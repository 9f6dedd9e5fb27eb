/** Who wrote a report and where, as a line of its own or the first words of its first paragraph say it. */
import { searchKey } from '../arabic/index.ts';
import { namedAs } from './authority.ts';
import type { Authority } from './authority.ts';
import { phrase } from './furniture.ts';

/** Words of a line, with the record that bears them as a name, where there is one. */
export interface NamedWords {
  readonly quote: string;
  readonly id?: string;
}

/** What a line says of its writer, its place and its source; what it does not say is not there. */
export interface Signature {
  readonly person?: NamedWords;
  readonly place?: NamedWords;
  readonly organisation?: NamedWords;
  /** By its own words, whatever stands around it: a label («بقلم»), a known name, an agency. */
  readonly sure: boolean;
}

/**
 * Read a line that is nothing but a signature: «بقلم: هبة دباس», «سمارت-هبة دباس», «حلب – عمار البكور:», «دمشق - سانا»,
 * «المصدر: رويترز», «(أ ف ب)», or a bare name.
 *
 * @returns `undefined` where it is none.
 */
export function readSignature(text: string, authority: Authority): Signature | undefined {
  const line = text.trim();
  if (line.length > 90 || /[.؟!]$/u.test(line)) return undefined;
  const label = /^(?<label>[^:/\-–—]{2,24}?)\s*[:/\-–—]\s*(?<rest>.+)$/u.exec(line)?.groups;
  const part = label && partOf(label['rest'] ?? '', authority);
  // «مصدر: …» alone begins headlines.
  if (label && (sources.test(phrase(label['label'] ?? '')) || (part && phrase(label['label'] ?? '') === 'مصدر'))) {
    return { sure: true, organisation: { quote: bare(label['rest'] ?? ''), ...identified(part?.id) } };
  }
  const unlabelled = withoutLabel(line);
  const parts = (unlabelled ?? line).split(separator).map(bare).filter(Boolean);
  if (parts.length === 0 || parts.length > 3 || parts.some((part) => part.split(/\s+/u).length > 5)) return undefined;
  const read = parts.map((part) => partOf(part, authority));
  const known = read.filter((part) => part !== undefined);
  const [first, last] = [parts[0] ?? '', parts.at(-1) ?? ''];
  const signed = read.map(
    (part, i) =>
      part ?? guessed(parts[i] ?? '', { alone: parts.length === 1, first: i === 0, colon: line.endsWith(':') }),
  );
  if (signed.some((part) => part === undefined)) {
    if (unlabelled === undefined || !isName(last)) return undefined;
  }
  const of = (kind: Part['kind']) => {
    const part = signed.find((each) => each?.kind === kind);
    return part && { quote: part.quote, ...identified(part.id) };
  };
  const [person, place, organisation] = [of('person'), of('place'), of('organisation')];
  if (!person && !place && !organisation) {
    return unlabelled === undefined ? undefined : { sure: true, person: { quote: bare(unlabelled) } };
  }
  if (parts.length === 1 && place && !known.some(({ kind }) => kind !== 'place')) return { sure: false, place };
  const sure =
    unlabelled !== undefined || (known.length > 0 && (parts.length > 1 || first !== '')) || line.endsWith(':');
  return {
    ...(person ? { person } : {}),
    ...(place ? { place } : {}),
    ...(organisation ? { organisation } : {}),
    sure: sure && (known.length > 0 || unlabelled !== undefined || (parts.length > 1 && line.endsWith(':'))),
  };
}

/**
 * Read the first words of a paragraph: «ريف اللاذقية ـ «القدس العربي»: …», «بيروت (رويترز) - …», «دمشق - سانا: …», «حلب: …».
 * A place or a source that has no record is given without an id, where the other one tells that it is meant.
 */
export function readOpening(text: string, authority: Authority): Signature | undefined {
  const match =
    /^(?<place>[^:()\-–—،.]{2,40}?)\s*\((?<who>[^()]{2,40})\)\s*[-–—ـ:]/u.exec(text) ??
    /^(?<place>[^:()\-–—،.]{2,40}?)\s*(?:[-–—/]|\sـ+)\s*(?<who>[^:\-–—،.]{2,45}?)\s*(?::|[-–—]\s|\sـ+\s)/u.exec(text) ??
    /^(?<place>[^:()\-–—،.]{2,30}?)\s*(?::|\s[-–—]|[-–—]\s|\sـ+)\s/u.exec(text);
  if (!match?.groups) return undefined;
  const { place: where = '', who } = match.groups;
  const [start, end] = [partOf(where, authority), who === undefined ? undefined : partOf(who, authority)];
  if (who === undefined) {
    return start?.kind === 'place' ? { sure: true, place: { quote: start.quote, ...identified(start.id) } } : undefined;
  }
  const parts = [start, end].filter((part) => part !== undefined);
  if (parts.length === 0) return undefined;
  const rest = start ? undefined : bare(where);
  const place =
    parts.find(({ kind }) => kind === 'place') ??
    (rest && rest.split(/\s+/u).length <= 3 && !isSpecial(rest) ? { quote: rest } : undefined);
  const organisation = parts.find(({ kind }) => kind === 'organisation');
  const person =
    parts.find(({ kind }) => kind === 'person') ?? (end || !isName(bare(who)) ? undefined : { quote: bare(who) });
  const words = (part: { quote: string; id?: string | undefined }) => ({ quote: part.quote, ...identified(part.id) });
  return {
    ...(place ? { place: words(place) } : {}),
    ...(organisation ? { organisation: words(organisation) } : {}),
    ...(person ? { person: words(person) } : {}),
    sure: true,
  };
}

/** Whether words may be a person's name: two to four of letters only, none a particle or a word of sections. */
export function isName(words: string): boolean {
  const list = words.split(/\s+/u);
  if (list.length < 2 || list.length > 4 || !/^[\p{Script=Arabic}\p{M}\s.]+$/u.test(words)) return false;
  const keys = list.map(searchKey);
  return !keys.some((key) => noName.test(key)) && !/^ال/u.test(keys[0] ?? '') && keys.every((key) => key.length > 1);
}

interface Part {
  readonly kind: 'person' | 'place' | 'organisation';
  readonly quote: string;
  readonly id?: string | undefined;
}

/** A part of a signature that a record or the names of agencies tell. */
function partOf(words: string, authority: Authority): Part | undefined {
  const quote = bare(words);
  for (const kind of ['organisation', 'place', 'person'] as const) {
    const id = namedAs(kind, quote, authority);
    if (id !== undefined) return { kind, quote, id };
  }
  return agencies.test(phrase(quote)) ? { kind: 'organisation', quote } : undefined;
}

function guessed(words: string, at: { alone: boolean; first: boolean; colon: boolean }): Part | undefined {
  if (isName(words)) return { kind: 'person', quote: words };
  const short = words.split(/\s+/u).length <= 3 && /^[\p{Script=Arabic}\p{M}\s]+$/u.test(words);
  return !at.alone && at.first && short && !noName.test(searchKey(words)) ? { kind: 'place', quote: words } : undefined;
}

function identified(id: string | undefined) {
  return id === undefined ? {} : { id };
}

/** What follows «بقلم», «كتب:», «إعداد -»; the words that are verbs as well need their colon. */
function withoutLabel(line: string): string | undefined {
  const match =
    /^(?:بقلم|من إعداد|إعداد وتحرير|إعداد|اعداد|مراسلنا في|مراسلتنا في)\s*[:/\-–—]?\s*(.+)$/u.exec(line) ??
    /^(?:كتبت?|كتبه|كتب\/ت|تحرير|تقرير|ترجمة|متابعة|الكاتب|المحرر|المراسل|مراسل|حوار|حاوره|حاورته|خاص)\s*[:/\-–—]\s*(.+)$/u.exec(
      line,
    );
  return match?.[1];
}

function isSpecial(words: string): boolean {
  return /^(?:خاص|وكالات|متابعات|عواصم)/u.test(phrase(words));
}

function bare(words: string): string {
  return words.replace(/^[\s«»"“”'‘’()[\]|،]+|[\s«»"“”'‘’()[\]:،,|]+$/gu, '');
}

const separator = /\s*[-–—|/:]\s*|\s+ـ+\s+|\s*\(\s*|\s*\)\s*/u;
const sources = /^(?:المصدر|نقلا عن|المصدر الاصلي|مصدر الخبر)$/u;
const agencies =
  /^(?:وكاله )?(?:رويترز|ا ?ف ?ب|فرانس ?برس|سانا|الاناضول|د ?ب ?ا|ا ?ب|اسوشيتد ?برس|واس|بترا|وام|كونا|بنا|قنا|ا ?ش ?ا|الشرق الاوسط|معا|وفا|وات|واج|واب|سبوتنيك|تاس|نوفوستي|شينخوا|ايفي|ارنا|فارس|تسنيم|وكالات|الوكالات|وكالات انباء|متابعات|صحف|مواقع|خاص|رصد|reuters|afp|ap|dpa)(?: (?:وكالات|الوكالات|رويترز|متابعات|ا ف ب))?$/u;
const noName =
  /^(?:في|من|علي|الي|عن|ان|بعد|قبل|مع|بين|هل|ما|لا|لم|لن|هذا|هذه|قال|قالت|اكد|اكدت|اعلن|اعلنت|كل|اي|او|ثم|حتي|اخبار|تقارير|مقالات|سياسه|اقتصاد|رياضه|محليات|ثقافه|منوعات|عربي|دولي|سوريا|سوريه|العراق|لبنان|مصر|العالم|الاخبار|تحليل|راي|اراء|حوارات|تحقيقات|فيديو|صور|ملفات|ميداني|عاجل|شؤون|شوون|اخر|اهم|قصه|مقاله?)$/u;
