/**
 * Words of the same derivation: a verb, its verbal nouns and its participles.
 */
import { analyse } from '../arabic/analyse.ts';
import { codeOf, lemmaCode } from '../arabic/codes.ts';
import { searchKey } from '../arabic/fold.ts';
import type { Lexicon } from '../arabic/lexicon.ts';
import type { Group } from './answer.ts';
import { groupOf } from './found.ts';
import type { Asked } from './found.ts';
import { propose } from './proposals.ts';
import type { AskCode } from './proposals.ts';
import type { ReadReports } from './read-reports.ts';
import type { Slot } from './slots.ts';

/**
 * Terms that are answered by derived words too («أعدم» for «إعدام»); nothing, when none has any. A phrase stays as it is.
 *
 * Only the likeliest reading of a word is followed. A mark of a derived word has the difference `derived`.
 */
export async function widened(
  asked: readonly Asked[],
  lexicon: Lexicon,
  ask: AskCode,
): Promise<readonly Asked[] | undefined> {
  const all = asked.map(async (each): Promise<Asked> => {
    const slot = wider(each, lexicon);
    return slot === undefined ? each : { ...each, slots: [slot], proposals: await propose([slot], ask) };
  });
  const wide = await Promise.all(all);
  return wide.some((each, place) => each !== asked[place]) ? wide : undefined;
}

/** Passages that only derived words make answer, with those words in `instead` as they stand there. */
export function relatedGroup(read: ReadReports, count: number, limit: number): Group | undefined {
  const group = groupOf('related', read, count, limit);
  const words = new Map<string, string>();
  for (const { passage, spans } of group.hits) {
    for (const { start, end, difference } of spans) {
      const word = passage?.text.slice(start, end) ?? '';
      if (difference === 'derived' && !words.has(searchKey(word))) words.set(searchKey(word), word);
    }
  }
  if (group.reports === 0) return undefined;
  return { ...group, instead: [...words.values()].slice(0, mostNamed).join('، ') };
}

const mostNamed = 6;

function wider({ term, slots: [own, ...more] }: Asked, lexicon: Lexicon): Slot | undefined {
  const [part, ...parts] = term.quoted || term.words.length > 1 ? [] : analyse(term.words[0] ?? '', lexicon);
  if (own === undefined || part === undefined || more.length + parts.length > 0) return undefined;
  const lemmas = own.common ? [] : lexicon.related(part.readings[0].lemma);
  const codes = [...new Set(lemmas.map((lemma) => lemmaCode(lemma)))].filter((code) => !own.codes.includes(code));
  if (codes.length === 0) return undefined;
  const mark: Slot['mark'] = (unit, placed) => {
    const same = own.mark(unit, false);
    const derived = unit.readings.some((reading) => codes.includes(codeOf(reading)));
    if (same !== undefined || !(derived || (placed && unit.alone && !unit.glued))) return same;
    return { start: unit.start, end: unit.end, difference: 'derived' };
  };
  return { ...own, codes: [...own.codes, ...codes], mark, markJoined: (_, unit, placed) => mark(unit, placed) };
}
