/** Every number of a report's lines, as a proposed figure or, with its reason, as none. */
import { findTriggers } from '../../arabic/index.ts';
import type { Span } from '../../archive/model.ts';
import type { FigureRecord, NotFigure } from '../../archive/schema.ts';
import { measures } from '../../archive/vocabulary.ts';
import { claimants } from './claimants.ts';
import { exemption } from './exempt.ts';
import { tokenFrom, wordsOf } from './line.ts';
import type { BodyLine, Words } from './line.ts';
import { actAround, isAct } from './acts.ts';
import { listHeads } from './lists.ts';
import { nounOf } from './nouns.ts';
import { occurrencesIn, overlapping } from './lookups.ts';
import type { Occurrences } from './lookups.ts';
import { measured } from './measured.ts';
import type { Measured } from './measured.ts';
import type { ProposedNames } from './names.ts';
import { quantityOf, valuesIn } from './values.ts';
import type { Value } from './values.ts';

/** Proposals in reading order; together they decide every trigger of the lines, as the checker wants it. */
export interface ProposedFigures {
  readonly figures: readonly FigureRecord[];
  readonly not_figures: readonly NotFigure[];
}

/**
 * Propose the figures of a report: quote and value verbatim, quantity as the checker reads the value, measure and unit as the
 * words show them (`other` where they do not), claimant as the syntax names one. Actors, targets, dates and questions are left
 * to the editor; places are those named in the quote. Ids are `f1` on, in reading order.
 */
export function proposeFigures(
  lines: readonly BodyLine[],
  { mentions }: Pick<ProposedNames, 'mentions'>,
): ProposedFigures {
  const figures: FigureRecord[] = [];
  const notFigures: NotFigure[] = [];
  const speakers = claimants(lines, mentions);
  const heads = listHeads(lines);
  for (const line of lines) {
    const words = wordsOf(line.text);
    const head = heads.get(line.line);
    const over = head && wordsOf(head.text);
    speakers.enter(line, words);
    const triggers = findTriggers(line.text);
    const occurrence = occurrencesIn(line.text);
    const named = mentions
      .filter((each) => each.entity === 'place' && each.line === line.line)
      .sort((a, b) => a.start - b.start);
    let last: Last | undefined;
    for (const value of valuesIn(line.text, triggers)) {
      const what = ofList(over, inherited(words, value, measured(words, value), last));
      const reason = exemption(words, value, what);
      if (reason !== undefined) {
        notFigures.push({ ...exemptQuote(line, value, occurrence), reason });
        continue;
      }
      last = { ...what, sentence: words.sentence[tokenFrom(words, value.start)] };
      const quote = quoteAround(words, value, triggers);
      const place = overlapping(named, quote).filter(({ start, end }) => start >= quote.start && end <= quote.end);
      figures.push({
        id: `f${figures.length + 1}`,
        ...quoted(line, quote, occurrence),
        ...valued(line.text, quote, value),
        quantity: quantityOf(value),
        measure: what.measure,
        ...(what.unit === undefined ? {} : { counting_unit: what.unit }),
        counted: countedWords(words, value, quote, what),
        claimed_by: speakers.at(value),
        actor: [],
        target: [],
        place: [...new Set(place.map(({ id }) => id))],
        questions: [],
      });
    }
  }
  return { figures, not_figures: notFigures };
}

/** What the number before one measures. */
type Last = Measured & { readonly sentence: number | undefined };

/** «عثرت القوة على ما يأتي:», then «- 23 عبوة»: what the line over a list tells of what has no act of its own. */
function ofList(over: Words | undefined, what: Measured): Measured {
  if (over === undefined || what.told || what.noun?.kind === 'time' || what.measure === 'amount') return what;
  const act = actAround(over, over.tokens.length, over.tokens.length);
  // «وتوزع القتلى على الشكل التالي:»
  const sure = over.tokens
    .slice(0, 8)
    .flatMap(({ key }) => nounOf(key) ?? [])
    .find((each) => each.sure);
  if (act === undefined && sure !== undefined && (what.noun === undefined || what.noun.kind === 'people'))
    return { ...what, measure: sure.measure, told: true };
  const fits = act !== undefined && (what.noun?.kind === 'people') === (act.of === 'people');
  return fits ? { ...what, measure: act.measure, told: true } : what;
}

/** «بينهم 14 من …», «87 صوتًا مقابل 43»: of a number that tells nothing itself, what the one before it measures. */
function inherited(words: Words, value: Value, what: Measured, last: Last | undefined): Measured {
  const from = tokenFrom(words, value.start);
  if (last === undefined || what.measure === 'wanted' || words.sentence[from] !== last.sentence) return what;
  const before = words.tokens[from - 1]?.key ?? '';
  const among =
    /^(?:بينهم|منهم|بينها|منها|بينهن|ضمنهم)$/u.test(before === 'سوي' ? (words.tokens[from - 2]?.key ?? '') : before) &&
    (what.noun === undefined || (what.noun.kind === 'people' && what.noun.sure !== true));
  // «بينهم 19 طفلًا و8 سيدات»: the list of those among them goes on.
  const goesOn =
    last.among === true &&
    words.text.charAt(value.start - 1) === 'و' &&
    what.noun?.sure !== true &&
    (what.noun === undefined ? !what.told : what.noun.kind === 'people');
  // «23 شهيدًا، 11 منهم أطفال»
  const ofThem =
    /^(?:منهم|منهن|منها)$/u.test(words.tokens[tokenFrom(words, value.end)]?.key ?? '') &&
    what.noun === undefined &&
    !what.told &&
    last.noun?.kind === 'people';
  const against = !what.told && /^(?:مقابل|الي)$/u.test(before) && what.noun === undefined && what.measure === 'other';
  if (among || goesOn || ofThem) return { ...what, measure: last.measure, told: last.told, among: true };
  return against ? { ...what, measure: last.measure, told: last.told } : what;
}

/** A quote with its line, and which of several standings it is. */
function quoted(
  { line, text }: BodyLine,
  { start, end }: Span,
  occurrence: Occurrences,
): { line: number; quote: string; occurrence?: number } {
  const quote = text.slice(start, end);
  const nth = occurrence(quote, start);
  return { line, quote, ...(nth === undefined ? {} : { occurrence: nth }) };
}

function valued(
  text: string,
  quote: Span,
  { start, text: value }: Value,
): { value: string; value_occurrence?: number } {
  const nth = occurrencesIn(text.slice(quote.start, quote.end))(value, start - quote.start);
  return { value, ...(nth === undefined ? {} : { value_occurrence: nth }) };
}

/** Longest quote of what is no figure, in UTF-16 units: `rules/figures.ts` takes no wider one, dates aside. */
const widest = 60;

function exemptQuote(line: BodyLine, { start, end, kind }: Value, occurrence: Occurrences) {
  let cut = kind === 'date' ? end : Math.min(end, start + widest);
  // Not between the halves of one character.
  if (cut < end && /[\uD800-\uDBFF]/u.test(line.text.charAt(cut - 1))) cut -= 1;
  return quoted(line, { start, end: cut }, occurrence);
}

const widestClause = { before: 9, after: 11 };
/** Signs that end a clause; not the point of a decimal. */
const clauseEnds = /[،؛:؟!\n…]|\.(?=[\s»”"])/u;

/** The clause of a value: to the signs or words around it. The whole line where a shorter quote would be read otherwise. */
function quoteAround({ text, tokens }: Words, value: Value, triggers: readonly Span[]): Span {
  const from = tokenFrom({ tokens }, value.start);
  let first = from;
  while (first > 0 && from - first < widestClause.before && !clauseEnds.test(tokens[first]?.gap ?? '')) first -= 1;
  let last = from;
  while (last + 1 < tokens.length && last - from < widestClause.after) {
    const next = tokens[last + 1];
    if (next === undefined || (next.start >= value.end && clauseEnds.test(next.gap))) break;
    last += 1;
  }
  const start = Math.min(tokens[first]?.start ?? 0, value.start);
  const end = Math.max(tokens[last]?.end ?? text.length, value.end);
  const whole = { start: 0, end: text.length };
  const same = (quote: Span) => {
    const inQuote = findTriggers(text.slice(quote.start, quote.end)).map((each) => each.start + quote.start);
    const inLine = overlapping(triggers, value);
    return inLine.every((each) => inQuote.includes(each.start));
  };
  return same({ start, end }) ? { start, end } : whole;
}

/** What is counted, in the report's own words after the value, as far as they say no more; an editor writes it neutrally. */
function countedWords(line: Words, value: Value, quote: Span, what: Measured): string {
  const inside = /\p{L}{3}/u.test(value.text) && /^(?:dual|time)$/u.test(value.kind) ? value.start : value.end;
  const first = tokenFrom(line, value.end);
  const behind = line.tokens.slice(first, first + widestClause.after + 2);
  const further = behind.find(
    ({ key, start }, i) =>
      start >= value.end && (circumstance.test(key) || (/^[وف]/u.test(key) && isAct(line, first + i))),
  );
  const end = Math.min(quote.end, further?.start ?? behind.at(-1)?.end ?? quote.end);
  const words = line.text.slice(inside, end).replace(/^[\s)»”"،.:؛*\-–]+|[\s(«“،.:؛]+$/gu, '');
  // A sign that opens and closes alike stays where it closes.
  const closed = words.split('"').length % 2 === 1 ? words : words.replace(/\s*"$/u, '');
  return /\p{L}/u.test(closed) ? closed : measures[what.measure];
}

/** Words with which a sentence goes on to tell when, how or by whom: «12 عنصرًا خلال اشتباكات». */
const circumstance =
  /^و\d|^و?(?:خلال|اثناء|اثر|عقب|بعد|قبل|منذ|جراء|نتيجه|عندما|حيث|بينما|فيما|وذلك|ذلك|بحسب|حسب|وفق|وفقا|نقلا|كما|لكن)$/u;
