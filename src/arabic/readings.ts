/**
 * The readings of one word that a lexicon explains.
 */
import { encliticsOf, mayFollow } from './enclitics.ts';
import type { Form, FormName, LemmaKind } from './forms.ts';
import type { Lexicon } from './lexicon.ts';
import { procliticsOf, type Proclitics } from './proclitics.ts';
import { misspelling } from './spelling.ts';

/** One way to read a word. */
export interface Reading {
  /** As the lexicon writes it; of an unknown word, its key. */
  readonly lemma: string;
  readonly kind: LemmaKind;
  readonly form: FormName;
  /** What is written before the form, one by one, and the pronoun after it. */
  readonly clitics: { readonly before: readonly string[]; readonly after: string };
  /** How unlikely the reading is, about 0 for a lemma as it stands. Only differences mean something. */
  readonly cost: number;
}

/** A word as written, by its search key and its spelling of the same length. */
export interface Written {
  readonly key: string;
  readonly spelling: string;
}

/** Every reading by the forms of the lexicon, cheapest first; none for a word that it does not explain. */
export function lexicalReadings(word: Written, lexicon: Lexicon): readonly Reading[] {
  const found: Reading[] = [];
  for (const run of procliticsOf(word.key)) {
    const rest = word.key.slice(run.key.length);
    const letters = word.spelling.slice(run.key.length);
    const before = run.cost + articleSlip(word.spelling, run);
    for (const form of lexicon.forms(rest)) {
      if (form.ends === 'bound' || !run.hosts.has(form.host)) continue;
      const slips = misspelling(letters, form.written);
      found.push(reading(form, run, '', before + slips + particle(form, slips)));
    }
    if (!run.definite) {
      for (const { key: pronoun, cost } of encliticsOf(rest)) {
        if (letters.endsWith('ة')) continue;
        const stem = rest.slice(0, -pronoun.length);
        for (const form of lexicon.forms(stem)) {
          if (form.ends === 'free' || !run.hosts.has(form.host) || !mayFollow(pronoun, form.kind)) continue;
          const slips = misspelling(letters.slice(0, stem.length), form.written);
          const after = cost + misspelling(letters.slice(stem.length), pronoun) + (unusual[form.kind] ?? 0);
          found.push(reading(form, run, pronoun, before + slips + after + particle(form, slips)));
        }
      }
    }
  }
  return found.sort((a, b) => a.cost - b.cost || Number(b.kind === 'function') - Number(a.kind === 'function'));
}

/** Adjectives seldom take a pronoun; those that are nouns too («معظمهم»، «مقاتلوها») do. */
const unusual: Partial<Record<LemmaKind, number>> = { adjective: 0.1, name: 2 };

function reading(form: Form, run: Proclitics, after: string, cost: number): Reading {
  const { lemma, kind, name } = form;
  return { lemma, kind, form: name, clitics: { before: run.list, after }, cost: form.cost + cost };
}

/**
 * A particle as it is properly written goes before its homographs («وهم»، «منه»; «علي» may be a name), before a pronoun
 * with its hamza left out too («بانه»).
 */
const particle = (form: Form, slips: number) =>
  form.kind === 'function' && slips <= (form.ends === 'bound' ? 0.2 : 0) ? -0.4 : 0;

/** «ألعاب» is not ال with عاب: the article's alif has no hamza; the question's has one. */
function articleSlip(spelling: string, run: Proclitics): number {
  if (run.list.at(-1) === 'أ') return spelling.startsWith('أ') ? 0 : 1;
  const alif = run.key.indexOf('ا');
  return alif >= 0 ? misspelling(spelling[alif] ?? '', 'ا') * 1.5 : 0;
}
