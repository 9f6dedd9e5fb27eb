/**
 * Who claims a number: the speaker that the syntax of its sentence names, carried on where it says «وأضاف» or where his
 * quoted words go on; the report itself where no word says who.
 */
import { searchKey } from '../../arabic/index.ts';
import type { Mention, Span } from '../../archive/model.ts';
import type { Attribution } from '../../archive/schema.ts';
import { isListItem, isOneOf, opensList, tokenFrom } from './line.ts';
import type { BodyLine, Words } from './line.ts';
import { occurrencesIn, quotationIn } from './lookups.ts';
import { teller } from './speech-words.ts';
import { speechIn } from './speech.ts';
import type { Speech } from './speech.ts';

/** Speakers of a report's lines, in order: ask line by line, as each may go on from the one before. */
export interface Claimants {
  /** Go on to the next line. */
  readonly enter: (line: BodyLine, words: Words) => void;
  /** Who claims the number at a place of the line entered last. */
  readonly at: (place: Span) => Attribution;
}

/** Somebody who spoke, as the line of his words names him. */
interface Speaker {
  readonly name: string;
  readonly line: number;
  readonly quote: string;
  readonly occurrence?: number;
  readonly who?: string;
  readonly of?: string;
  readonly relayed: boolean;
}

type Spoken = Speech & { readonly speaker: Speaker | undefined };

/** @param mentions The names beyond doubt, for whom a speaker's words name. */
export function claimants(mentions: readonly Mention[]): Claimants {
  /** Who spoke last before the line. */
  let last: Speaker | undefined;
  /** Whether his words were left open at the end of the line before. */
  let open = false;
  /** Who speaks in the line over a list, as long as the list goes on. */
  let overList: Speaker | undefined;
  let line: BodyLine = { line: 1, id: 'title', text: '' };
  let words: Words = { text: '', key: '', tokens: [], sentence: [] };
  let speeches: readonly Spoken[] = [];
  let bySentence: ReadonlyMap<number, readonly Spoken[]> = new Map();
  let occurrence = occurrencesIn('');
  let isOpen = quotationIn('', false);

  const enter: Claimants['enter'] = (next, nextWords) => {
    if (line.id !== 'title') {
      last = speeches.findLast(({ speaker }) => speaker !== undefined)?.speaker ?? last;
      open = isOpen(line.text.length) && last !== undefined && /^\s*[«“]/u.test(next.text);
    }
    if (!isListItem(next.text)) overList = undefined;
    else if (opensList(line.text)) overList = speeches.findLast(({ speaker }) => speaker !== undefined)?.speaker;
    [line, words] = [next, nextWords];
    occurrence = occurrencesIn(line.text);
    isOpen = quotationIn(line.text, open);
    let current = last;
    speeches = speechIn(words, line.id === 'title').map((speech) => {
      const named = speech.name && speakerOf(speech, speech.name);
      const told = speech.name !== undefined && /^\s*[«“]?(?:الذي|التي|الذين)/u.test(line.text.slice(speech.name.end));
      if (speech.nobody) current = undefined;
      current = named === undefined ? current : told ? named : known(named, current);
      return { ...speech, speaker: current };
    });
    bySentence = Map.groupBy(speeches, ({ token }) => words.sentence[token] ?? 0);
  };

  const speakerOf = (speech: Speech, name: Span): Speaker => {
    const quote = line.text.slice(speech.quote.start, speech.quote.end);
    const nth = occurrence(quote, speech.quote.start);
    return {
      name: line.text.slice(name.start, name.end).replace(/^[«“"‘](.*)[»”"’]$/u, '$1'),
      line: line.line,
      quote,
      ...(nth === undefined ? {} : { occurrence: nth }),
      ...identity(name),
      relayed: speech.relayed,
    };
  };

  /** Whom a name's words name: «محمد رشيد»; or which faction the speaker is of: «مصدر في «جيش النصر»». */
  const identity = (name: Span): { who?: string; of?: string } => {
    const here = mentions.filter((each) => each.line === line.line && each.start >= name.start && each.end <= name.end);
    const person = here.find(({ entity }) => entity === 'person');
    if (person !== undefined) return { who: person.id };
    const first = tokenFrom(words, name.start);
    const body = here.find(({ entity }) => entity === 'faction' || entity === 'organisation');
    if (body === undefined) return {};
    const at = tokenFrom(words, body.start);
    if (at === first) return { who: body.id };
    const belongs = /^(?:في|من)$/u.test(words.tokens[at - 1]?.key ?? '') && at - first <= 4;
    const near = here.some(({ entity }) => entity === 'faction') && isOneOf(words.tokens[first]?.key ?? '', teller);
    const close = /مقرب|منشق|سابق/u.test(searchKey(line.text.slice(name.start, body.start)));
    return belongs && near && !close && body.entity === 'faction' ? { of: body.id } : {};
  };

  /** The last attribution before a token. */
  const speechBefore = (token: number): Spoken | undefined => {
    let [low, high] = [0, speeches.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((speeches[middle]?.token ?? 0) < token) low = middle + 1;
      else high = middle;
    }
    return speeches[low - 1];
  };

  const at: Claimants['at'] = (place) => {
    const token = tokenFrom(words, place.start);
    const sentence = words.sentence[token] ?? 0;
    const around = [sentence - 1, sentence, sentence + 1].flatMap((each) => bySentence.get(each) ?? []);
    const mine = around.filter((speech) => speaksIn(speech, words, sentence));
    const itself = around.some(({ name }) => name && name.start < place.end && place.start < name.end);
    const found = itself ? undefined : speechFor(mine, token, words);
    if (found?.speaker !== undefined) return stated(found.speaker);
    const earlier = found === undefined && isOpen(place.start) ? (speechBefore(token)?.speaker ?? last) : undefined;
    if (earlier !== undefined) {
      if (earlier.line === line.line) return stated(earlier);
      return { basis: 'inferred', mode: 'said', name: earlier.name, ...whoOf(earlier), reason: goesOnFrom(earlier) };
    }
    if (found === undefined && overList !== undefined) {
      const { name, line: above } = overList;
      return {
        basis: 'inferred',
        mode: 'said',
        name,
        ...whoOf(overList),
        reason: `بند من قائمة يقدّم لها كلامه في السطر ${above}.`,
      };
    }
    if (line.id === 'title') return { basis: 'unknown', mode: 'headline' };
    const heard = /(?<!\p{L})(?:ال)?(?:انباء|معلومات|شايعات|تسريبات) (?:عن|تفيد|تشير)/u.test(
      searchKey(line.text.slice(Math.max(0, place.start - 90), place.start)),
    );
    return { basis: 'unknown', mode: heard && mine.length === 0 ? 'relayed' : 'narrated' };
  };

  return { enter, at };
}

/** «وأكد المصدر» goes on from «مصدر مقرب من الجهاديين»; a fuller name than that speaks for himself. */
function known(named: Speaker, earlier: Speaker | undefined): Speaker {
  const head = (name: string) => searchKey(name).replace(/^ال/u, '').split(' ');
  const [first, ...more] = head(named.name);
  const again =
    more.length === 0 && named.who === undefined && named.of === undefined && /^(?:مصدر|مصادر)$/u.test(first ?? '');
  return again && earlier !== undefined && head(earlier.name)[0] === first ? earlier : named;
}

/** Whether an attribution stands in a sentence, or alone behind it: «… . بحسب ما ذكره المصدر.» */
function speaksIn(speech: Speech, { tokens, sentence }: Words, number: number): boolean {
  if (sentence[speech.token] === number) return true;
  if (speech.of !== 'before' || sentence[speech.token] !== number + 1 || sentence[speech.token - 1] !== number)
    return false;
  const next = tokenFrom({ tokens }, speech.quote.end);
  return sentence[next] !== number + 1;
}

/** The attribution in its sentence that speaks of a number. */
function speechFor<T extends Speech>(mine: readonly T[], token: number, words: Words): T | undefined {
  const opener = mine.findLast(
    (speech) => speech.of === 'following' && speech.token < token && !endsWith(speech, words),
  );
  const after = mine.find((speech) => speech.token >= token);
  const closer = after?.of === 'before' || (after !== undefined && endsWith(after, words)) ? after : undefined;
  const beforeIt = mine.findLast((speech) => speech.of === 'before' && speech.token < token);
  if (opener === undefined) return closer ?? beforeIt;
  // «كشفت الأرقام … وفق شبكة …»: what tells nothing by itself has him who told it.
  if (closer !== undefined && isOneOf(nameHead(opener, words), lifeless)) return closer;
  // «قال … إن 20 قتلوا، بحسب …»: he who opens speaks, unless another was named since.
  return beforeIt !== undefined && beforeIt.token > opener.token && startsClause(beforeIt, words) ? beforeIt : opener;
}

const nameHead = ({ name }: Speech, words: Words) =>
  name === undefined ? '' : (words.tokens[tokenFrom(words, name.start)]?.key ?? '');
const lifeless = /^(?:ارقام|اسماء|صور|احصاءات|احصاييات|معطيات|معلومات|انباء|تقديرات|مقاطع|فيديو)$/u;

/** «… لإخماد الحريق، يقول الملازم أول يوسف بن علي.»: a verb with its speaker and no more. */
function endsWith(speech: Speech, { tokens, sentence }: Words): boolean {
  const { name } = speech;
  if (name === undefined || name.start < (tokens[speech.token]?.start ?? 0)) return false;
  const next = tokenFrom({ tokens }, name.end);
  const over = sentence[next] !== sentence[speech.token] || /^[»”"’]?،/u.test(tokens[next]?.gap ?? '');
  return over && /[،»”"]/u.test(tokens[speech.token]?.gap ?? '');
}

function startsClause(speech: Speech, { tokens }: Words): boolean {
  return speech.token === 0 || /[.،؛]/u.test(tokens[speech.token]?.gap ?? '');
}

function stated(speaker: Speaker): Attribution {
  const { name, line, quote, occurrence, relayed } = speaker;
  return {
    basis: 'stated',
    mode: relayed ? 'relayed' : 'said',
    name,
    ...whoOf(speaker),
    ...(speaker.of === undefined ? {} : { of: speaker.of }),
    line,
    quote,
    ...(occurrence === undefined ? {} : { occurrence }),
  };
}

const whoOf = ({ who }: Speaker) => (who === undefined ? {} : { who });

const goesOnFrom = ({ line }: Speaker) => `كلام بين علامتَي اقتباس، ومن يُنسب إليه الكلام قبله في السطر ${line}.`;
