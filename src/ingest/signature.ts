/** Who wrote a report and where, as a line of its own or the first words of its first paragraph say it. */
import { searchKey } from '../arabic/index.ts';
import { namedAs } from './authority.ts';
import type { Authority } from './authority.ts';
import { isCity } from './cities.ts';
import { knownOutlets } from './outlets.ts';
import { dateWords } from './date-words.ts';
import { phrase } from './furniture.ts';
import { areNames, isInitialed, isName, isPersonal, noName } from './writer-name.ts';

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
  /** Of several parts: «بيروت: نذير رضا». */
  readonly joined: boolean;
  /** `source`: by «المصدر:». */
  readonly label?: 'source' | 'writer';
}

/**
 * Read a line that is nothing but a signature: «بقلم: هبة دباس», «سمارت-هبة دباس», «حلب – عمار البكور:», «دمشق - سانا»,
 * «المصدر: رويترز», «(أ ف ب)», or a bare name.
 *
 * Of parts that no record tells, the one before a person is a place, the one beside a place the writer or the outlet.
 *
 * @returns `undefined` where it is none.
 */
export function readSignature(text: string, authority: Authority): Signature | undefined {
  const line = text.trim();
  // A year stands in no signature: «عند أحد المعابر – 10 حزيران 2017 (مركز الغوطة)» is of a picture.
  if (line.length > 90 || line === '' || /[.؟!]$|(?<!\p{Nd})\p{Nd}{4}(?!\p{Nd})/u.test(line)) return undefined;
  const sourced = sourceOf(line, authority);
  if (sourced) return sourced;
  const unlabelled = withoutLabel(line);
  if (areNames(unlabelled === undefined ? line : bare(unlabelled))) {
    const person = { quote: bare(unlabelled ?? line) };
    return {
      person,
      joined: false,
      sure: unlabelled !== undefined,
      ...(unlabelled === undefined ? {} : { label: 'writer' }),
    };
  }
  const parts = (unlabelled ?? line)
    .split(separator)
    .map((part, i) => bare(i === 0 ? part : part.replace(/^\s*من\s+(?=\p{L}+\s)/u, '')))
    .filter(Boolean);
  if (parts.length === 0 || parts.length > 3 || parts.some((part) => part.split(/\s+/u).length > 5)) return undefined;
  const known = parts.map((part) => partOf(part, authority));
  // «معاييرنا: مبادئ الثقة»: of what a colon parts, one is known.
  if (unlabelled === undefined && /:\s*\S/u.test(line) && !known.some(Boolean)) return undefined;
  const signed = known.map((part, i) => part ?? guessed(i, parts, known, line.endsWith(':')));
  if (signed.some((part) => part === undefined) && !(unlabelled !== undefined && isName(bare(unlabelled))))
    return undefined;
  const of = (kind: Part['kind']) => {
    const part = signed.find((each) => each?.kind === kind);
    return part ? { [kind]: { quote: part.quote, ...identified(part.id) } } : {};
  };
  const found: Omit<Signature, 'sure' | 'joined'> =
    unlabelled !== undefined && parts.length === 1 && !known[0]
      ? { person: { quote: bare(unlabelled) } }
      : { ...of('person'), ...of('place'), ...of('organisation') };
  if (!found.person && !found.place && !found.organisation) return undefined;
  const joined = parts.length > 1;
  const onlyPlace = !joined && found.place !== undefined;
  const told = known.some(
    (part) =>
      part !== undefined &&
      (part.id !== undefined || (part.kind === 'organisation' && (joined || !isLatin(part.quote)))),
  );
  // «أنباء الغوطة – خاص»: who says that it is his own, or of agencies, is an outlet.
  const special = known.some((part) => part?.kind === 'special') && found.organisation !== undefined;
  const place = joined && known.some((part) => part?.kind === 'place');
  const sure = !onlyPlace && (unlabelled !== undefined || told || special || (place && line.split(/\s+/u).length <= 7));
  return { ...found, sure, joined, ...(unlabelled === undefined ? {} : { label: 'writer' }) };
}

/** «المصدر: سانا», «نقلًا عن رويترز»; «مصدر: …» begins headlines as well, and is read before a known name only. */
function sourceOf(line: string, authority: Authority): Signature | undefined {
  const { label = '', rest = '' } = /^(?<label>[^:/\-–—]{2,24}?)\s*[:/\-–—]\s*(?<rest>.+)$/u.exec(line)?.groups ?? {};
  const known = partOf(rest, authority);
  if (!sources.test(phrase(label)) && !(known && phrase(label) === 'مصدر')) return undefined;
  const organisation = { quote: bare(rest), ...identified(known?.id) };
  return { sure: true, joined: false, label: 'source', organisation };
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
    return start?.kind === 'place'
      ? { sure: true, joined: false, place: { quote: start.quote, ...identified(start.id) } }
      : undefined;
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
    joined: true,
  };
}

/**
 * Read the place and the day that a text opens with: «عمّان، 13 آذار/مارس 2017 – قالت …», «(بيروت، 13 مارس 2017) - …»,
 * «الخرطوم ٤ مارس ٢٠١٧ - …».
 */
export function readDatedOpening(
  text: string,
  authority: Authority,
): { readonly place: NamedWords; readonly date: string } | undefined {
  const head = text.slice(0, 90);
  // «بيروت 9 تشرين الأول (المدار) - …»: an agency stands between, and the year may be left out.
  const byAgency = ({ end }: { readonly end: number }) => /^\s*\([^()]{2,30}\)\s*[-–—:]\s*\S/u.test(head.slice(end));
  const [first] = dateWords(head).dates.filter(
    ({ date, end }) => date.day !== undefined && (date.year !== undefined || byAgency({ end })),
  );
  if (!first || !(byAgency(first) || /^\s*م?\s*\)?\s*(?:[-–—:]|\sـ+)\s*\S/u.test(head.slice(first.end))))
    return undefined;
  const place = partOf(head.slice(0, first.start).replace(/\s+في\s*$/u, ''), authority);
  if (place?.kind !== 'place') return undefined;
  return { place: { quote: place.quote, ...identified(place.id) }, date: head.slice(first.start, first.end) };
}

interface Part {
  /** `special`: «خاص», «وكالات», which name nobody. */
  readonly kind: 'person' | 'place' | 'organisation' | 'special';
  readonly quote: string;
  readonly id?: string | undefined;
}

/** A part of a signature that a record, the names of agencies or of cities tell. */
function partOf(words: string, authority: Authority): Part | undefined {
  const quote = bare(words);
  for (const kind of ['organisation', 'place', 'person'] as const) {
    const id = namedAs(kind, quote, authority);
    if (id !== undefined) return { kind, quote, id };
  }
  // «خاص زمان الوصل»: the outlet's own.
  const own = /^خاص\s+(.+)$/u.exec(quote)?.[1];
  const outlet = own === undefined ? undefined : partOf(own, authority);
  if (outlet?.kind === 'organisation') return outlet;
  if (isCity(quote)) return { kind: 'place', quote };
  if (agencies.test(phrase(quote))) return { kind: isSpecial(quote) ? 'special' : 'organisation', quote };
  return isOutletName(phrase(quote)) ? { kind: 'organisation', quote } : undefined;
}

/** What a part that nothing tells may be, by its place among the others. */
function guessed(
  i: number,
  parts: readonly string[],
  known: readonly (Part | undefined)[],
  colon: boolean,
): Part | undefined {
  const quote = parts[i] ?? '';
  if (!/^[\p{Script=Arabic}\p{M}\p{Nd}\s.+]+$/u.test(quote)) return undefined;
  const named = isName(quote) || isInitialed(quote);
  if (parts.length === 1) return named ? { kind: 'person', quote } : undefined;
  const place = known.findIndex((part) => part?.kind === 'place');
  const other = known.find((_, j) => j !== i);
  if (noName.test(searchKey(quote))) return undefined;
  // «سامر الحسن - إدلب»
  if (place >= 0) return { kind: named && (i > place || isPersonal(quote)) ? 'person' : 'organisation', quote };
  if (other?.kind === 'person') return { kind: i === 0 || colon ? 'place' : 'organisation', quote };
  if (other?.kind === 'organisation' || other?.kind === 'special') {
    return {
      kind: named && other.kind === 'organisation' ? 'person' : other.kind === 'special' ? 'organisation' : 'place',
      quote,
    };
  }
  if (noName.test(searchKey(quote.split(/\s+/u)[0] ?? ''))) return undefined;
  // Neither is known: «هسبريس - محمد الراجي», «عماد الأحمد - زمان الوصل».
  const rest = parts.filter((_, j) => j !== i);
  if (named && (i === 0 || !rest.some((each, j) => isName(each) && j === 0))) return { kind: 'person', quote };
  if (!rest.some(isName)) return undefined;
  return { kind: i === 0 ? 'place' : 'organisation', quote };
}

function identified(id: string | undefined) {
  return id === undefined ? {} : { id };
}

/** What follows «بقلم», «كتب:», «إعداد -»; the words that are verbs as well need their colon. */
function withoutLabel(line: string): string | undefined {
  const match =
    /^(?:بقلم|من إعداد|إعداد وتحرير|إعداد|اعداد|مراسلنا في|مراسلتنا في|مرسلة بواسطة)\s*(?:[:/\-–—]|ـ+)?\s*(.+)$/u.exec(
      line,
    ) ??
    /^(?:author|by)\s*[:,]\s*(.+)$/iu.exec(line) ??
    /^by\s+(\p{Lu}[\p{Ll}'’-]+(?:\s+\p{Lu}[\p{Ll}'’-]+){1,3})$/iu.exec(line) ??
    /^(?:كتبت?|كتبه|كتب\/ت|(?:تحرير|ترجمة|كتابة) و(?:تحرير|ترجمة|إعداد|متابعة)|تحرير|تقرير|ترجمة|متابعة|الكاتب|المحرر|المراسل|مراسل|حوار|حاوره|حاورته|(?:أجرى|أجرت|اجرى|اجرت)(?: معه| معها)? (?:الحوار|المقابلة|اللقاء|الحديث)|خاص)\s*(?:[:/\-–—]|\sـ+)\s*(.+)$/u.exec(
      line,
    );
  if (match) return match[1];
  // «كتب محمد أحمد», «من سليمان الخطيب»: no colon, and nothing but a name.
  const name = /^(?:كتبت?|من|بواسطة)\s+(.+)$/u.exec(line)?.[1];
  return name !== undefined && isName(bare(name)) ? name : undefined;
}

function isSpecial(words: string): boolean {
  return /^(?:خاص|وكالات|الوكالات|متابعات|عواصم|صحف|مواقع|رصد)(?: |$)/u.test(phrase(words));
}

function bare(words: string): string {
  return words.replace(/^[\s\p{Cf}«»"“”'‘’()[\]|،]+|[\s\p{Cf}«»"“”'‘’()[\]:،,|]+$/gu, '');
}

const separator = /\s*[-–—|/:]\s*|\s+ـ+\s+|\s*\(\s*|\s*\)\s*/u;
const sources = /^(?:المصدر|نقلا عن|منقول|منقول عن|منقول من|المصدر الاصلي|مصدر الخبر)$/u;
const agencies =
  /^(?:وكاله )?(?:رويترز|ا ?ف ?ب|فرانس ?برس|سانا|الاناضول|د ?ب ?ا|ا ?ب|اسوشيتد ?برس|واس|بترا|وام|كونا|بنا|قنا|ا ?ش ?ا|الشرق الاوسط|معا|وفا|وات|واج|واب|سبوتنيك|تاس|نوفوستي|شينخوا|ايفي|ارنا|فارس|تسنيم|وكالات|الوكالات|وكالات انباء|متابعات|صحف|مواقع|خاص|رصد|reuters|afp|ap|dpa)(?: (?:وكالات|الوكالات|رويترز|متابعات|ا ف ب))?$/u;
/** What a name of an outlet begins with, or holds anywhere; «تفكيك شبكة لتزوير السيارات» is none. */
const outletHead =
  /^(?:ال)?(?:منتدي|منتديات|ملتقي|اسبوعيه|مكتب (?:ال)?اعلامي|صحيفه|جريده|وكاله|شبكه|موقع|قناه|راديو|اذاعه|تلفزيون|بوابه|مجله|مركز|مرصد)(?: |$)/u;
const outletMark = /(?:^| )(?:نت|نيوز|برس|بريس|بوست|تي في|الاخباريه|للانباء|للاعلام|تايمز|اونلاين)(?: |$)/u;

/** «CNN», «Step News»: beside a place or a writer an outlet, alone any words. */
const isLatin = (words: string) => /^(?=.*[a-z]{2})[a-z\d ]+$/iu.test(words);

function isOutletName(key: string): boolean {
  return knownOutlets.has(key) || outletHead.test(key) || outletMark.test(key) || isLatin(key);
}
