/** Which attribution of a sentence speaks of a number in it. */
import { isOneOf, tokenFrom } from './line.ts';
import type { Words } from './line.ts';
import { complement } from './speech-words.ts';
import type { Speech } from './speech.ts';

/** Whether an attribution stands in a sentence, or alone behind it: «… . بحسب ما ذكره المصدر.» */
export function speaksIn(speech: Speech, { tokens, sentence }: Words, number: number): boolean {
  if (sentence[speech.token] === number) return true;
  if (speech.of !== 'before' || sentence[speech.token] !== number + 1 || sentence[speech.token - 1] !== number)
    return false;
  const next = tokenFrom({ tokens }, speech.quote.end);
  return sentence[next] !== number + 1;
}

/** The attribution in its sentence that speaks of a number. */
export function speechFor<T extends Speech>(
  mine: readonly T[],
  token: number,
  words: Words,
  sameClause: (from: number, to: number) => boolean,
): T | undefined {
  const opener = mine.findLast(
    (speech) =>
      speech.of === 'following' && speech.token < token && !endsWith(speech, words) && !isAside(speech, token, words),
  );
  const after = mine.find((speech) => speech.token >= token);
  const closer = after?.of === 'before' || (after !== undefined && endsWith(after, words)) ? after : undefined;
  const near = mine.findLast((speech) => speech.of === 'before' && speech.token < token);
  const beforeIt = near !== undefined && !near.ofQuotation && sameClause(near.token, token) ? near : undefined;
  if (opener === undefined) return closer ?? beforeIt;
  // «كشفت الأرقام … وفق شبكة …»: what tells nothing by itself has him who told it.
  if (closer !== undefined && isOneOf(nameHead(opener, words), lifeless)) return closer;
  // «أعلنت فصائل سيطرتها على … بعد معارك قُتل فيها 20، بحسب …»: they announce one thing, and he tells of another.
  if (closer?.of === 'before' && tellsBeside(opener, token, words)) return closer;
  // «قال … إن 20 قتلوا، بحسب …»: he who opens speaks, unless another was named since.
  return beforeIt !== undefined && beforeIt.token > opener.token && startsClause(beforeIt, words) ? beforeIt : opener;
}

/** Whether what a verb announces is over before a number: «بعد» comes between, and no «أن». */
function tellsBeside({ token: from, quote }: Speech, token: number, { tokens }: Words): boolean {
  const between = tokens
    .slice(Math.max(from, token - 40, tokenFrom({ tokens }, quote.end)), token)
    .map(({ key }) => key);
  return between.some((key) => /^(?:بعد|عقب|اثر)$/u.test(key)) && !between.some((key) => complement.test(key));
}

/** «يقول النازح أحمد ناجي، الذي يعيل 9 أفراد، إنه …»: what the report tells of him before his words begin. */
function isAside({ name }: Speech, token: number, { tokens, sentence }: Words): boolean {
  const next = tokenFrom({ tokens }, name?.end ?? 0);
  if (name === undefined || token > next + 16) return false;
  if (!/^(?:[وف]?(?:الذي|التي|الذين|اللذان)|وهو|وهي|ومقره|ومقرها|البالغ|البالغه)$/u.test(tokens[next]?.key ?? ''))
    return false;
  const said = tokens.slice(token, next + 20).findIndex(({ key }) => complement.test(key));
  return said >= 0 && sentence[token + said] === sentence[token];
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
  if (!over || !/[،»”"]/u.test(tokens[speech.token]?.gap ?? '')) return false;
  // «إلى ذلك، قال مصدر، مفضّلًا عدم ذكر اسمه، إن …»
  const opens = (i: number) => complement.test(tokens[i]?.key ?? '') && sentence[i] === sentence[speech.token];
  return !Array.from({ length: 10 }, (_, step) => next + step).some(opens);
}

function startsClause(speech: Speech, { tokens }: Words): boolean {
  return speech.token === 0 || /[.،؛]/u.test(tokens[speech.token]?.gap ?? '');
}
