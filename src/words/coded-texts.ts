/**
 * Which words stand where in texts, by numbers: what a build that keeps files takes of the texts that did not change from the
 * last one, since to find the words of a text takes longer than to count them. What the words mean is not in it.
 */
import { sha256 } from '../archive/digest.ts';
import { keptValues } from '../archive/kept.ts';
import { numbering } from '../archive/numbered.ts';
import { pieces } from '../search/pieces.ts';

/** Texts, and the words that stand in them. */
export interface CodedTexts {
  /** Each as written; in no order, and some of them may stand in no text any more. */
  readonly words: readonly string[];
  /** Of each text, its words in order: the place of one among `words`, where it begins in the text, that of the next … */
  readonly texts: readonly (readonly number[])[];
}

/** What is kept: texts in groups, by the digest of a group. */
interface Kept {
  readonly words: readonly string[];
  readonly groups: Readonly<Record<string, CodedTexts['texts']>>;
}

/**
 * The words of texts, in the order of the groups.
 *
 * @param groups Texts that change together, such as those of a report.
 */
export function codedTexts(groups: readonly (readonly string[])[]): CodedTexts {
  const known = (keptValues().find(place) ?? { words: [], groups: {} }) as Kept;
  const { words, numberOf } = numbering(known.words);
  const code = (text: string) => pieces(text).flatMap((piece) => [numberOf(piece.text), piece.start]);
  const all = groups.map((group) => {
    const key = sha256(JSON.stringify(group));
    return [key, known.groups[key] ?? group.map(code)] as const;
  });
  keptValues().keep(place, { words, groups: Object.fromEntries(all) } satisfies Kept);
  return { words, texts: all.flatMap(([, texts]) => texts) };
}

/** Where they are kept, all in one: the words have one list of numbers. */
const place = sha256('words of texts');
