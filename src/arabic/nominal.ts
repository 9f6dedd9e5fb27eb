/**
 * The forms of nouns and adjectives.
 */
import { joined, type Form, type FormName, type Host } from './forms.ts';
import type { NominalEntry } from './lexicon/entries.ts';

/**
 * Every form of an entry: singular, feminine, plurals, duals, in all states, nunated accusatives with their alif
 * («مقاتلًا»), and what stands before a pronoun («مدينت»، «أسرا»، «أسماؤ»). Without clitics.
 *
 * Limits: duals of plurals and plurals of plurals are made only where the entry gives them.
 */
export function nominalForms(entry: NominalEntry): readonly Form[] {
  const kind = entry.kind === 'p' ? 'name' : entry.kind === 'a' || entry.kind === 'e' ? 'adjective' : 'noun';
  const extra = entry.rare ? 0.5 : 0;
  const forms: Form[] = [];
  const add = (name: FormName, cost: number, spots: readonly Spot[]) => {
    for (const [written, host, ends, more = 0] of spots)
      forms.push({ written, lemma: entry.lemma, kind, name, host, ends, cost: cost + more + extra });
  };
  if (entry.kind === 'p') {
    for (const word of [entry.lemma, ...entry.variants]) add('singular', 0, [[word, 'definite', 'free']]);
    return forms;
  }
  for (const stem of [entry.lemma, ...entry.variants]) {
    add('singular', 0, states(stem));
    if (entry.kind === 'a' || entry.kind === 'nm') add('sound plural', 0.1, soundMasculine(stem));
  }
  for (const stem of entry.duals.length > 0 ? entry.duals : [entry.lemma]) add('dual', 0.3, duals(stem));
  for (const stem of spellings(entry)) {
    if (entry.kind === 'a') {
      // A feminine nisba is as usual as the noun of the same letters («جمهورية»); a participle's is not («مدافعة»).
      add('feminine', stem.endsWith('ي') ? 0.15 : 0.32, states(feminineOf(stem)));
      add('dual', 0.45, duals(feminineOf(stem)));
    }
    // «دفعة دفعات» beside «دفع»: every noun in ة may.
    if (entry.kind === 'n' && stem.endsWith('ة')) add('sound plural', 0.4, soundFeminine(stem));
    if (entry.kind === 'a' || entry.kind === 'nt')
      add('sound plural', entry.kind === 'a' ? 0.35 : 0.1, soundFeminine(stem));
  }
  for (const feminine of entry.feminines) {
    add('feminine', 0.1, [...states(feminine)]);
    add('dual', 0.35, duals(feminine));
    if (/[ةى]$/u.test(feminine)) add('sound plural', 0.15, soundFeminine(feminine));
  }
  for (const plural of entry.plurals) add('broken plural', 0.05, states(plural));
  return forms;
}

/** The lemma and its other spellings («ديموقراطي»); not the stems of one that ends in ي («قاض»). */
const spellings = ({ lemma, kind, variants }: NominalEntry): readonly string[] =>
  kind === 'n' ? [lemma] : [lemma, ...variants.filter((variant) => !lemma.startsWith(variant))];

/** A form, what may stand before and after it, and what it costs more than its name. */
type Spot = readonly [written: string, host: Host, ends: Form['ends'], more?: number];

/** A stem alone, before a pronoun, and nunated. */
function states(stem: string): Spot[] {
  const cut = stem.slice(0, -1);
  if (stem.endsWith('ة'))
    return [
      [stem, 'definite', 'free'],
      [`${cut}ت`, 'nominal', 'bound'],
    ];
  if (stem.endsWith('ى'))
    return [
      [stem, 'definite', 'free'],
      [`${cut}ا`, 'nominal', 'bound'],
    ];
  if (stem.endsWith('ا')) return [[stem, 'definite', 'any']];
  const whole: Spot[] = [
    [stem, 'definite', 'free'],
    [stem, 'nominal', 'bound'],
  ];
  if (stem.endsWith('اء') || stem.endsWith('أ') || stem.endsWith('ء')) {
    for (const seat of ['ؤ', 'ئ', ...(stem.endsWith('أ') ? [] : ['أ'])])
      whole.push([cut + seat, 'nominal', 'bound', 0.05]);
    whole.push([`${cut}ئا`, 'nominal', 'free', 0.35]);
  }
  whole.push([joined(stem, 'ا'), 'nominal', 'free', 0.35]);
  if (stem.endsWith('أ') || stem.endsWith('اء')) whole.push([`${stem}ا`, 'nominal', 'free', 0.4]);
  return whole;
}

/** «مدينتان، مدينتين», and in the construct state «مدينتا، مدينتي». */
function duals(stem: string): Spot[] {
  if (stem.endsWith('ا')) return [];
  const bases = dualStems(stem);
  return bases.flatMap((base): Spot[] => [
    [joined(base, 'ان'), 'definite', 'free'],
    [joined(base, 'ين'), 'definite', 'free'],
    [joined(base, 'ا'), 'nominal', 'any', 0.25],
    [joined(base, 'ي'), 'nominal', 'any', 0.2],
  ]);
}

function dualStems(stem: string): string[] {
  const cut = stem.slice(0, -1);
  if (stem.endsWith('ة')) return [`${cut}ت`];
  if (stem.endsWith('ى')) return [`${cut}ي`];
  // «لقاءان، لواوان»; «جزآن، جزأين» and «جزئين».
  if (stem.endsWith('ء')) return stem.endsWith('اء') ? [stem, `${cut}و`] : [stem, `${cut}ئ`, `${cut}أ`];
  return [stem];
}

function soundMasculine(stem: string): Spot[] {
  if (/[ةىا]$/u.test(stem)) return [];
  // «المنتمي»: «المنتمون»; «المنتميين» is a common slip, and right for a nisba.
  return [
    [joined(stem, 'ون'), 'definite', 'free'],
    [joined(stem, 'ين'), 'definite', 'free'],
    [joined(stem, 'و'), 'nominal', 'any', 0.2],
    [joined(stem, 'وا'), 'nominal', 'free', 0.4],
    [joined(stem, 'ي'), 'nominal', 'any', 0.2],
  ];
}

function soundFeminine(stem: string): Spot[] {
  if (stem.endsWith('اة')) return [];
  const base = /[ةا]$/u.test(stem) ? stem.slice(0, -1) : stem.endsWith('ى') ? `${stem.slice(0, -1)}ي` : stem;
  return [[joined(base, 'ات'), 'definite', 'any']];
}

function feminineOf(stem: string): string {
  return stem.endsWith('ى') ? `${stem.slice(0, -1)}اة` : joined(stem, 'ة');
}
