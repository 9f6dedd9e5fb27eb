/**
 * Who speaks in whole lines, by the form of the report: the answers of an interview, the text of a statement. What a line's own
 * words of attribution say goes before it.
 */
import { searchKey } from '../../arabic/index.ts';
import type { Span } from '../../archive/model.ts';
import { isOneOf, wordsOf } from './line.ts';
import type { BodyLine } from './line.ts';
import { nameFrom } from './speaker-name.ts';
import { speaksInTitles, teller } from './speech-words.ts';

/** Who speaks in a line. */
export interface Voice {
  /** The line that names him, and where; half-open, UTF-16. */
  readonly line: BodyLine;
  readonly name: Span;
  /** In Arabic: why he is inferred; missing where his name stands before his words («الخليل: استقبلنا …»). */
  readonly reason?: string;
}

/** The voices of lines, by their number; none for lines of a report that tells itself. */
export function voicesOf(lines: readonly BodyLine[]): ReadonlyMap<number, Voice> {
  const title = lines.find(({ id }) => id === 'title');
  const body = lines.filter(({ id }) => id !== 'title');
  return dialogue(title, body) ?? statement(title, body) ?? new Map();
}

const isQuestion = ({ text }: BodyLine) => text.length < 400 && /؟["”»)]*\s*$/u.test(text);
/** «الخليل: استقبلنا …»: a few words and a colon. */
const label = /^\s*[-–—•*]?\s*([^\s:؟!.،()«»"“”\d][^:؟!.،()«»"“”\d]{0,30}?)\s*:\s*\S/u;
const labelOf = ({ text }: BodyLine) => label.exec(text)?.[1] ?? '';
const generic: Readonly<Record<string, true>> = {
  س: true,
  ج: true,
  سوال: true,
  السوال: true,
  جواب: true,
  الجواب: true,
};

/** An interview: lines with the names of those who speak before them, or questions and answers in turn. */
function dialogue(title: BodyLine | undefined, body: readonly BodyLine[]): ReadonlyMap<number, Voice> | undefined {
  const questions = body.filter(isQuestion);
  const first = questions[0];
  if (first === undefined || questions.length < 2) return undefined;
  const before = body.filter(({ line }) => line < first.line);
  const counts = Map.groupBy(body, (line) => searchKey(labelOf(line)));
  const repeated = (line: BodyLine) => labelOf(line) !== '' && (counts.get(searchKey(labelOf(line)))?.length ?? 0) > 1;
  const labelled = questions.filter(repeated).length > 1;
  const about = [...(title ? [title] : []), ...before];
  const isInterview = about.some(({ text }) => interview.test(searchKey(text)));
  if (!labelled && !isInterview) return undefined;
  const asked = guestOf(title, before);
  const reason = asked && `جواب في مقابلة، والمجيب من يسمّيه السطر ${asked.line.line}.`;
  const found = new Map<number, Voice>();
  let answering: Voice | undefined;
  for (const line of body) {
    if (line.line < first.line) continue;
    const name = labelOf(line);
    if (labelled && repeated(line) && generic[searchKey(name)] === undefined) {
      const start = line.text.indexOf(name);
      const voice: Voice = { line, name: { start, end: start + name.length } };
      found.set(line.line, voice);
      answering = { ...voice, reason: `يتمّ كلامًا يسبقه اسم «${name}» في السطر ${line.line}.` };
      continue;
    }
    if (isQuestion(line)) answering = undefined;
    else if (!labelled || generic[searchKey(name)]) answering = asked && reason ? { ...asked, reason } : undefined;
    if (answering !== undefined) found.set(line.line, answering);
  }
  return found;
}

const interview = /(?<!\p{L})[وفبل]*(?:ال)?(?:حوار|حوارا|مقابله|لقاء|حاور\p{L}*|التقينا|التقت|اجري|اجرت)(?!\p{L})/u;

/** Who is asked: «سعاد المصري: …» in the title, or whom the words before the first question name. */
function guestOf(title: BodyLine | undefined, before: readonly BodyLine[]): Voice | undefined {
  if (title !== undefined) {
    const words = wordsOf(title.text);
    const end = /^[^:؟!.،]{4,60}?(?=\s*:)/u.exec(title.text)?.[0].length;
    const first = words.tokens[0];
    if (end !== undefined && first && isOneOf(first.key, speaksInTitles)) {
      const name = nameFrom(words, 0) ?? { start: first.start, end };
      return { line: title, name: { start: first.start, end: Math.min(end, Math.max(name.end, first.end)) } };
    }
  }
  for (const line of before) {
    const words = wordsOf(line.text);
    const at = words.tokens.findIndex(
      ({ key }, i) =>
        /^(?:[يت]تحدث|التقينا|[يت]جيب|حاورنا|مع|تعمل|يعمل|ضيفنا|ضيفتنا|الدكتور|الدكتوره|السيد|السيده)$/u.test(key) &&
        (isOneOf(words.tokens[i + 1]?.key ?? '', teller) || isPerson(line.text, words.tokens.slice(i + 1, i + 3))),
    );
    const name = at < 0 ? undefined : nameFrom(words, at + 1);
    const last = words.tokens.slice(at + 1, at + 6).findLast(({ end }) => end <= (name?.end ?? 0));
    if (name !== undefined) return { line, name: { start: name.start, end: last?.end ?? name.end } };
  }
  return undefined;
}

/** Two words of a name: both of letters only, the first without an article. */
function isPerson(text: string, tokens: readonly (Span & { readonly key: string })[]): boolean {
  const [first, second] = tokens;
  if (first === undefined || second === undefined) return false;
  return (
    !/^(?:ال|في|من|علي|عن|[وفبل])/u.test(first.key) &&
    /^ال/u.test(second.key) &&
    text.slice(first.end, second.start) === ' '
  );
}

/** «بيان صادر عن …» whose words say «we»: all of it is his who issues it. */
function statement(title: BodyLine | undefined, body: readonly BodyLine[]): ReadonlyMap<number, Voice> | undefined {
  const heads = [...(title ? [title] : []), ...body.slice(0, 2)];
  const head = heads.find(({ text }) => issued.test(searchKey(text)));
  if (head === undefined || !body.some(({ text }) => ours.test(searchKey(text)))) return undefined;
  const words = wordsOf(head.text);
  const at = words.tokens.findIndex(
    ({ key }, i) =>
      /^(?:عن|من)$/u.test(key) && isOneOf(words.tokens[i - 1]?.key ?? '', /^(?:صادر|بيان|هام|صحفي|رسمي)$/u),
  );
  const name = at < 0 ? undefined : nameFrom(words, at + 1);
  if (name === undefined) return undefined;
  const reason = `نصّ بيان، وهو بقول السطر ${head.line} صادر عن «${head.text.slice(name.start, name.end)}».`;
  return new Map(body.map(({ line }) => [line, { line: head, name, reason }]));
}

const issued = /^\s*(?:نص )?(?:ال)?بيان (?:(?:صحفي |هام |رسمي )?(?:صادر )?(?:عن|من) )/u;
const ours =
  /(?<!\p{L})[وف]?(?:نعلن|نوكد|نزف|ندعو|نحمل|ندين|نستنكر|نهيب|نجدد|اننا|اهلنا|مقاتلينا|مجاهدينا|قواتنا|شعبنا|شهداينا)(?!\p{L})/u;
