/** Of whom a verb of saying without a subject speaks: the last who was heard or told of, and agrees with it. */
import { agree, agreementOf } from './agreement.ts';
import type { Agreement } from './agreement.ts';
import { goesOn, hisWords } from './speech-words.ts';
import type { Speech } from './speech.ts';

/** Somebody who spoke, as the line of his words names him. */
export interface Speaker {
  readonly name: string;
  readonly line: number;
  readonly quote: string;
  readonly occurrence?: number;
  readonly who?: string;
  readonly of?: string;
  readonly relayed: boolean;
  /** In Arabic: why he is inferred; missing where the words name him. */
  readonly reason?: string;
  /** In Arabic: what another line calls him. */
  readonly note?: string;
}

/** One who was heard or told of. */
export interface Heard {
  /** Missing where the report itself begins to speak: «يُذكر أن». */
  readonly speaker: Speaker | undefined;
  readonly agrees: Agreement;
  /** Where he was heard last. */
  readonly line: number;
  readonly sentence: number;
  /** Where his name ends in that line; 0 where it does not stand there. */
  readonly end: number;
}

/** Farthest that a speaker is gone back to, in lines. */
const farthest = 3;

/**
 * Who speaks by a word that names nobody: inferred, but for what the same sentence says of him («قال … مضيفًا», «المصدر الذي أكد»).
 *
 * @param heard In order.
 * @param now Where the word stands.
 * @param text The text of its line.
 * @returns `undefined` where nobody near agrees with it, or the last who spoke are several and it is said of one.
 */
export function recall(
  heard: readonly Heard[],
  speech: Speech,
  now: { readonly line: number; readonly sentence: number },
  text: string,
): (Heard & { readonly speaker: Speaker }) | undefined {
  const verb = agreementOf(speech.verb ?? '');
  for (const one of heard.toReversed()) {
    const { speaker, agrees } = one;
    const inLine = one.line === now.line;
    if (speaker === undefined) {
      if (inLine) return undefined;
      continue;
    }
    if (speech.relative) {
      const between = inLine && one.end > 0 ? text.slice(one.end, Math.min(speech.quote.start, one.end + 20)) : '-';
      return /^[»”"’\s،]*(?:الذي|التي|الذين)\s$/u.test(between) ? { ...one, speaker } : undefined;
    }
    const inSentence = inLine && one.sentence === now.sentence;
    if (speech.ofDocument) {
      if (!inSentence) return undefined;
    } else if (now.line - one.line > farthest) return undefined;
    else if (!agree(verb, agrees)) {
      if (verb.many !== undefined && agrees.many !== undefined && verb.many !== agrees.many) return undefined;
      continue;
    }
    if (inSentence && (goesOn.test(speech.verb ?? '') || hisWords.test(speech.verb ?? ''))) return { ...one, speaker };
    const words = text.slice(speech.quote.start, speech.quote.end);
    const reason = `«${words}» بلا اسم لقائل؛ وأقرب من يوافقه قبله في الجنس والعدد يسمّيه السطر ${speaker.line}: «${speaker.name}».`;
    return { ...one, speaker: { ...speaker, reason } };
  }
  return undefined;
}
