/**
 * Who claims a number: the speaker that the syntax of its sentence names; where a verb of saying has no subject, the last
 * speaker of whom it can be said, inferred; the report itself where no word says who.
 */
import { searchKey } from '../../arabic/index.ts';
import type { Mention, Span } from '../../archive/model.ts';
import type { Attribution } from '../../archive/schema.ts';
import { isOneOf, tokenFrom } from './line.ts';
import type { BodyLine, Words } from './line.ts';
import { occurrencesIn, overlapping, quotationIn, quotationsIn } from './lookups.ts';
import { listHeads } from './lists.ts';
import { recall } from './recall.ts';
import type { Heard, Speaker } from './recall.ts';
import { agreementOfName } from './agreement.ts';
import { teller } from './speech-words.ts';
import { speaksIn, speechFor } from './speech-of.ts';
import { speechIn } from './speech.ts';
import type { Speech } from './speech.ts';
import { topicsIn } from './topics.ts';
import { voicesOf } from './voices.ts';
import type { Voice } from './voices.ts';

/** Speakers of a report's lines, in order: ask line by line, as each may go on from the one before. */
export interface Claimants {
  /** Go on to the next line. */
  readonly enter: (line: BodyLine, words: Words) => void;
  /** Who claims the number at a place of the line entered last. */
  readonly at: (place: Span) => Attribution;
}

type Spoken = Speech & { readonly speaker: Speaker | undefined };

/**
 * @param lines All lines, in the order in which they will be entered.
 * @param mentions The names beyond doubt, for whom a speaker's words name.
 */
export function claimants(lines: readonly BodyLine[], mentions: readonly Mention[]): Claimants {
  const byLine = Map.groupBy(
    mentions.filter(({ entity }) => entity !== 'place'),
    ({ line }) => line,
  );
  const voices = voicesOf(lines);
  const heads = listHeads(lines);
  /** Whoever was heard or told of, in order; few are kept. */
  let heard: readonly Heard[] = [];
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
  let quotations: readonly Span[] = [];
  /** Of each token, how often something else began to be told before it. */
  let turnsBefore: readonly number[] = [];
  let occurrence = occurrencesIn('');
  let isOpen = quotationIn('', false);
  let here: readonly Mention[] = [];

  const enter: Claimants['enter'] = (next, nextWords) => {
    const spoke = speeches.findLast(({ speaker }) => speaker !== undefined)?.speaker;
    if (line.id !== 'title') {
      last = spoke ?? last;
      open = isOpen(line.text.length) && last !== undefined && /^\s*[«“]/u.test(next.text);
    }
    if (heads.get(next.line) === line)
      overList = spoke ?? (last !== undefined && last.line >= line.line - 1 ? last : undefined);
    else if (!heads.has(next.line)) overList = undefined;
    [line, words] = [next, nextWords];
    here = byLine.get(line.line) ?? [];
    occurrence = occurrencesIn(line.text);
    isOpen = quotationIn(line.text, open);
    quotations = quotationsIn(line.text);
    listen(speechIn(words, line.id === 'title', isNamed));
    let turns = 0;
    turnsBefore = words.tokens.map(({ key }) => (turns += tellsAnew.test(key) ? 1 : 0));
    bySentence = Map.groupBy(speeches, ({ token }) => words.sentence[token] ?? 0);
  };

  const sameClause = (from: number, to: number) => (turnsBefore[from] ?? 0) === (turnsBefore[to] ?? 0);

  const isNamed = ({ start, end }: Span) =>
    here.some((each) => each.start >= start && each.start <= start + 1 && each.end <= end + 1);

  /** Give each attribution of the line its speaker, going by those heard before it. */
  const listen = (found: readonly Speech[]): void => {
    const title = line.id === 'title';
    const speaking = new Set(
      found.flatMap(({ name, relay }) => [name, relay].flatMap((each) => (each ? [tokenFrom(words, each.start)] : []))),
    );
    const topics = title ? [] : topicsIn(words, isNamed).filter(({ token }) => !speaking.has(token));
    let told = 0;
    const hear = (one: Heard) => {
      heard = [...heard.slice(-mostHeard), one];
    };
    /** The topics up to a token. */
    const hearTopics = (token: number) => {
      for (let topic = topics[told]; topic !== undefined && topic.token <= token; topic = topics[(told += 1)]) {
        const { start, end } = topic.name;
        const before = topic.verb === undefined ? start : words.tokens[topic.token - 1]?.start;
        hear({
          speaker: spokenBy({ start: before ?? start, end }, topic.name),
          agrees: agreementAt(topic.name, topic.verb),
          line: line.line,
          sentence: words.sentence[topic.token] ?? 0,
          end,
        });
      }
    };
    speeches = found.map((speech): Spoken => {
      hearTopics(speech.token);
      if (speech.nobody) {
        hear({ speaker: undefined, agrees: {}, line: line.line, sentence: words.sentence[speech.token] ?? 0, end: 0 });
        return { ...speech, speaker: undefined };
      }
      const sentence = words.sentence[speech.token] ?? 0;
      const now = { line: line.line, sentence };
      if (speech.name === undefined) {
        const again = recall(heard, speech, now, line.text);
        if (again !== undefined) hear({ ...again, ...now, end: 0 });
        return { ...speech, speaker: again?.speaker };
      }
      const named = { ...spokenBy(speech.quote, speech.name), relayed: speech.relayed };
      const isTold = /^\s*[«“]?(?:الذي|التي|الذين)/u.test(line.text.slice(speech.name.end, speech.name.end + 8));
      const speaker = isTold ? named : known(named, heard.findLast(({ speaker }) => speaker !== undefined)?.speaker);
      if (title) return { ...speech, speaker };
      if (speech.relay !== undefined)
        hear({
          speaker: { ...spokenBy(speech.relay, speech.relay), relayed: true },
          agrees: agreementAt(speech.relay, speech.verb),
          ...now,
          end: speech.relay.end,
        });
      const verb = speech.of === 'following' && speech.relay === undefined ? speech.verb : undefined;
      const one = { speaker, ...now, end: speech.name.end };
      // «قالت الشبكة في تقرير لها إن … وأشار إلى»: the report, and she who made it.
      if (inReport.test(line.text.slice(speech.name.end, speech.name.end + 60)))
        hear({ ...one, agrees: { gender: 'masculine', many: false } });
      hear({ ...one, agrees: agreementAt(speech.name, verb) });
      return { ...speech, speaker };
    });
    hearTopics(Infinity);
  };

  const agreementAt = (name: Span, verb: string | undefined) => {
    const first = words.tokens[tokenFrom(words, name.start)];
    return agreementOfName(line.text.slice(first?.start, first?.end), first?.key ?? '', verb);
  };

  const spokenBy = (span: Span, name: Span): Speaker => {
    const quote = line.text.slice(span.start, span.end);
    const nth = occurrence(quote, span.start);
    return {
      name: line.text.slice(name.start, name.end).replace(/^[«“"‘](.*)[»”"’]$/u, '$1'),
      line: line.line,
      quote,
      ...(nth === undefined ? {} : { occurrence: nth }),
      ...identity(name),
      relayed: false,
    };
  };

  /** Whom a name's words name: «محمد رشيد»; or which faction the speaker is of: «مصدر في «جيش النصر»». */
  const identity = (name: Span): { who?: string; of?: string } => {
    const inside = here.filter((each) => each.start >= name.start && each.end <= name.end);
    const person = inside.find(({ entity }) => entity === 'person');
    if (person !== undefined) return { who: person.id };
    const first = tokenFrom(words, name.start);
    const body = inside.find(({ entity }) => entity === 'faction' || entity === 'organisation');
    if (body === undefined) return {};
    const at = tokenFrom(words, body.start);
    if (at === first) return { who: body.id };
    const belongs = /^(?:في|من)$/u.test(words.tokens[at - 1]?.key ?? '') && at - first <= 4;
    const near = inside.some(({ entity }) => entity === 'faction') && isOneOf(words.tokens[first]?.key ?? '', teller);
    const close = /مقرب|منشق|سابق/u.test(searchKey(line.text.slice(name.start, body.start)));
    return belongs && near && !close && body.entity === 'faction' ? { of: body.id } : {};
  };

  /** The attribution behind the quotation that holds a number: «… . …»، يقول خالد». */
  const closing = ({ start, end }: Span): Spoken | undefined => {
    const [quotation] = overlapping(quotations, { start, end });
    if (quotation === undefined || isIntroduced(quotation)) return undefined;
    const from = tokenFrom(words, quotation.end);
    const speech = speeches[firstFrom(from)];
    if (speech === undefined || speech.token > from) return undefined;
    const between = line.text.slice(quotation.end + 1, words.tokens[speech.token]?.start);
    if (speech.of === 'before') return /^\s*[،,.]?\s*$/u.test(between) ? speech : undefined;
    const goesOn =
      /^[وف]/u.test(words.tokens[speech.token]?.key ?? '') && speech.verb !== words.tokens[speech.token]?.key;
    return !goesOn && /^\s*[،,]?\s*$/u.test(between) ? speech : undefined;
  };

  /** «وأضاف: «…»», «قال المصدر «…»»: who speaks a quotation stands before it. */
  const isIntroduced = ({ start }: Span): boolean => {
    if (/:\s*$/u.test(line.text.slice(Math.max(0, start - 4), start - 1))) return true;
    const speech = speeches[firstFrom(tokenFrom(words, start)) - 1];
    return speech?.of === 'following' && speech.quote.end <= start && start - speech.quote.end < 4;
  };

  /** The place in the list of the first attribution that begins with a token or after it. */
  const firstFrom = (token: number): number => {
    let [low, high] = [0, speeches.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((speeches[middle]?.token ?? 0) < token) low = middle + 1;
      else high = middle;
    }
    return low;
  };

  const at: Claimants['at'] = (place) => {
    const token = tokenFrom(words, place.start);
    const sentence = words.sentence[token] ?? 0;
    const around = [sentence - 1, sentence, sentence + 1].flatMap((each) => bySentence.get(each) ?? []);
    const mine = around.filter((speech) => speaksIn(speech, words, sentence));
    const itself = around.some(({ name }) => name && name.start < place.end && place.start < name.end);
    const found = itself ? undefined : (closing(place) ?? speechFor(mine, token, words, sameClause));
    if (found?.speaker !== undefined) return attributed(found.speaker);
    const inQuotation = found === undefined && isOpen(place.start);
    const earlier = inQuotation
      ? (speeches[firstFrom(token) - 1]?.speaker ?? (open || /^\s*[«“"]/u.test(line.text) ? last : undefined))
      : undefined;
    if (earlier !== undefined) {
      const [quotation] = overlapping(quotations, place);
      const own = earlier.line === line.line && (quotation === undefined || isIntroduced(quotation));
      return attributed(own ? earlier : { reason: goesOnFrom(earlier), ...earlier });
    }
    if (found === undefined && overList !== undefined)
      return attributed({ ...overList, reason: `بند من قائمة يقدّم لها كلامه في السطر ${overList.line}.` });
    const voice = voices.get(line.line);
    if (voice !== undefined) return attributed(speakerOf(voice));
    if (line.id === 'title') return { basis: 'unknown', mode: 'headline' };
    const isNews = /(?<!\p{L})(?:ال)?(?:انباء|معلومات|شايعات|تسريبات) (?:عن|تفيد|تشير)/u.test(
      searchKey(line.text.slice(Math.max(0, place.start - 90), place.start)),
    );
    return { basis: 'unknown', mode: isNews && mine.length === 0 ? 'relayed' : 'narrated' };
  };

  const speakerOf = ({ line: { line: number, text }, name, reason }: Voice): Speaker => {
    const words = text.slice(name.start, name.end);
    const who = byLine.get(number)?.find(({ start, end }) => start >= name.start && end <= name.end)?.id;
    const nth = occurrencesIn(text)(words, name.start);
    return {
      name: words,
      line: number,
      quote: words,
      ...(nth === undefined ? {} : { occurrence: nth }),
      ...(who === undefined ? {} : { who }),
      relayed: false,
      ...(reason === undefined ? {} : { reason }),
    };
  };

  return { enter, at };
}

const inReport = /(?:^|\s)(?:في |ب)(?:تقرير|بيان|بلاغ|منشور|تصريح)/u;

/** How many of those who were heard are kept. */
const mostHeard = 11;

/** What begins to tell of something else, so that «بحسب …» before it does not reach further. */
const tellsAnew = /^و(?:كان|كانت)$/u;

/** «وأكد المصدر» goes on from «مصدر مقرب من الجهاديين»; a fuller name than that speaks for himself. */
function known(named: Speaker, earlier: Speaker | undefined): Speaker {
  const head = (name: string) => searchKey(name).replace(/^ال/u, '').split(/\s+/u);
  const [first, ...more] = head(named.name);
  const again =
    more.length === 0 && named.who === undefined && named.of === undefined && /^(?:مصدر|مصادر)$/u.test(first ?? '');
  if (!again || earlier === undefined || head(earlier.name)[0] !== first) return named;
  return earlier.line === named.line ? earlier : { ...earlier, note: `يسمّيه السطر ${named.line} «${named.name}».` };
}

/** What the words say; or, where they do not, whose it may be, as inferred. */
function attributed(speaker: Speaker): Attribution {
  const { name, line, quote, occurrence, relayed, reason, note } = speaker;
  const mode = relayed ? 'relayed' : 'said';
  if (reason !== undefined) return { basis: 'inferred', mode, name, ...whoOf(speaker), reason };
  return {
    basis: 'stated',
    mode,
    name,
    ...whoOf(speaker),
    ...(speaker.of === undefined ? {} : { of: speaker.of }),
    line,
    quote,
    ...(occurrence === undefined ? {} : { occurrence }),
    ...(note === undefined ? {} : { note }),
  };
}

const whoOf = ({ who }: Speaker) => (who === undefined ? {} : { who });

const goesOnFrom = ({ line }: Speaker) => `كلام بين علامتَي اقتباس، ومن يُنسب إليه الكلام قبله في السطر ${line}.`;
