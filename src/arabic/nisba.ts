/**
 * Nisba adjectives that no entry gives: «حلبي» of the name حلب, «حلبيين», «الحلبية».
 */
import type { Lexicon } from './lexicon.ts';
import { procliticsOf } from './proclitics.ts';
import type { Reading, Written } from './readings.ts';

/**
 * The readings of a word as an adjective in ـي made of a noun or a name of the lexicon, whose ة or last alif is dropped
 * («سياسي», «سوري»), in any number and gender; without pronouns.
 */
export function nisbaReadings(word: Written, lexicon: Lexicon): readonly Reading[] {
  if (!word.key.includes('ي', 2)) return [];
  return procliticsOf(word.key).flatMap((run) => {
    if (!run.hosts.has('definite')) return [];
    const rest = word.key.slice(run.key.length);
    return endings.flatMap(([ending, form, cost]): Reading[] => {
      const base = rest.slice(0, -ending.length);
      // «رديئة» is no nisba: its ي is the seat of a hamza.
      if (!rest.endsWith(ending) || word.spelling.at(-ending.length) === 'ئ') return [];
      if (base.length < 2 || !isBase(base, lexicon)) return [];
      // «يديه» is rather his hands than of the hand: of a nisba few write ه for ة.
      const slip = word.spelling.endsWith('ه') ? 0.5 : 0;
      const lemma = `${word.spelling.slice(run.key.length, run.key.length + base.length)}ي`;
      return [
        { lemma, kind: 'adjective', form, clitics: { before: run.list, after: '' }, cost: run.cost + cost + slip },
      ];
    });
  });
}

const endings = [
  ['ي', 'singular', 0.45],
  ['يا', 'singular', 0.7],
  ['يه', 'feminine', 0.5],
  ['يون', 'sound plural', 0.5],
  ['يين', 'sound plural', 0.5],
  ['يات', 'sound plural', 0.55],
  ['يتان', 'dual', 0.6],
  ['يتين', 'dual', 0.6],
] as const;

function isBase(base: string, lexicon: Lexicon): boolean {
  return [base, `${base}ه`, `${base}ا`].some((key) =>
    lexicon
      .forms(key)
      .some(
        ({ kind, name, host, ends, written, lemma }) =>
          (kind === 'noun' || kind === 'name') &&
          name === 'singular' &&
          (kind === 'name' || written === lemma) &&
          host === 'definite' &&
          ends !== 'bound' &&
          (key === base || /[ةا]$/u.test(written)),
      ),
  );
}
