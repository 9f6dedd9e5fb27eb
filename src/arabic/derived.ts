/**
 * Verbal nouns and participles, by rule: lemmas of their own, related to their verb.
 */
import { searchKey } from './fold.ts';
import type { NominalEntry, NominalKind, VerbEntry, VerbForm } from './lexicon/entries.ts';
import { imperfectStem, kasra, weaknessesOf } from './verbal.ts';

/**
 * The verbal nouns of a verb, those that its entry gives and those that the rules make of all forms but the first, and
 * its participles, as entries.
 *
 * Limits: the second verbal nouns («قتال» beside «مقاتلة», «تجربة») and those of the first form stand in the entry.
 * Not every participle that is made is in use.
 */
export function derivedEntries(entry: VerbEntry): readonly NominalEntry[] {
  if (entry.auxiliary) return [];
  const made = entry.forms.flatMap((form) => {
    const noun = verbalNoun(entry.lemma, form);
    // «تخلي»: «تخلٍّ».
    const variants = noun.endsWith('ي') ? [noun.slice(0, -1)] : [];
    return [...(noun === '' ? [] : [make(noun, 'nt', { variants })]), ...participles(entry, form)];
  });
  return [...entry.nouns.map((noun) => make(noun, 'nt')), ...made].map((each) => ({ ...each, rare: entry.rare }));
}

/**
 * What verbs make that no noun is already, by search key: each key once. What a rare verb and a common one make alike is
 * the common one's.
 */
export function derivedOf(nouns: readonly NominalEntry[], verbs: readonly VerbEntry[]): readonly NominalEntry[] {
  const known = new Set(nouns.filter(({ kind }) => kind !== 'p').map(({ lemma }) => searchKey(lemma)));
  return [...verbs]
    .sort((a, b) => Number(a.rare) - Number(b.rare))
    .flatMap(derivedEntries)
    .filter(({ lemma }) => !known.has(searchKey(lemma)) && known.add(searchKey(lemma)));
}

const make = (lemma: string, kind: NominalKind, more: Partial<NominalEntry> = {}): NominalEntry => ({
  lemma,
  kind,
  plurals: [],
  feminines: [],
  duals: [],
  variants: [],
  rare: false,
  ...more,
});

/** Empty for the first form, of which no rule gives it. */
function verbalNoun(lemma: string, form: VerbForm): string {
  const { defective, hollow, doubled } = weaknessesOf(lemma, form);
  const cut = lemma.slice(0, -1);
  const last = lemma.slice(-1);
  const whole = doubled ? lemma + last : lemma;
  switch (form) {
    case '1':
      return '';
    case '2':
      if (defective) return `ت${cut}ية`;
      return last === 'أ' ? `ت${cut}ئة` : `ت${cut}ي${last}`;
    case '3':
      return defective ? `م${muted(cut)}اة` : `م${muted(lemma)}ة`;
    case '4':
      return hollow ? `إ${lemma.slice(1)}ة` : withAlif(assimilated(whole), defective);
    case '5':
    case '6':
    case 'qt':
      if (defective) return `${cut}ي`;
      return last === 'أ' ? `${cut}ؤ` : lemma.replace(/[أء](?=.$)/u, 'ؤ');
    case '7':
    case '8':
    case '9':
      return withAlif(hollow ? `${lemma.slice(0, -2)}ي${last}` : whole, defective);
    case '10':
      if (hollow) return `${lemma}ة`;
      return withAlif(whole.replace(/^استو/u, 'استي').replace(/^استأ/u, 'استئ'), defective);
    case 'q':
      return `${lemma}ة`;
    case 'q4':
      return withAlif(whole.replace('أ', 'ئ'), false);
  }
}

/** «إيقف» of «أوقف», «إيمن» of «آمن». */
function assimilated(lemma: string): string {
  return lemma.startsWith('آ') ? `إي${lemma.slice(1)}` : `إ${lemma.slice(1).replace(/^[وي]/u, 'ي')}`;
}

/** «انفعال»: an alif before the last letter; «انتهاء»: for a last alif ء; a hamza before it as in «التئام». */
function withAlif(stem: string, defective: boolean): string {
  const cut = stem.slice(0, -1).replace(/أ$/u, 'ئ');
  if (defective) return `${cut}اء`;
  const last = stem.slice(-1);
  return `${cut}ا${last === 'أ' ? 'ء' : last}`;
}

/** A first hamza after م: «مؤامرة» of «آمر». */
function muted(stem: string): string {
  return stem.replace(/^آ/u, 'ؤا').replace(/^أ/u, 'ؤ');
}

function participles(entry: VerbEntry, form: VerbForm): NominalEntry[] {
  if (form === '1') return firstForm(entry);
  const { defective, hollow } = weaknessesOf(entry.lemma, form);
  const stem = muted(imperfectStem(entry.lemma, form));
  if (defective) {
    const cut = `م${stem.slice(0, -1)}`;
    return [make(`${cut}ي`, 'a', { variants: [cut], feminines: [`${cut}اة`] })];
  }
  const active = make(`م${form === '5' || form === '6' ? kasra(stem).replace(/أ$/u, 'ئ') : stem}`, 'a');
  if (!hollow || stem.at(-2) === 'ا') return [active];
  return [active, make(`م${stem.slice(0, -2)}ا${stem.slice(-1)}`, 'a')];
}

/** «فاعل» and «مفعول». */
function firstForm({ lemma, imperfects }: VerbEntry): NominalEntry[] {
  const { defective, hollow, doubled } = weaknessesOf(lemma, '1');
  const [first = '', second = '', third = ''] = lemma;
  // «جاء»، «آل»: not in use.
  if ((hollow && third === 'ء') || (!doubled && third === '')) return [];
  if (doubled) return [make(`${first}ا${second}`, 'a'), make(`م${muted(first)}${second}و${second}`, 'a')];
  const opened = /[أآ]/u.test(first) ? 'آ' : `${first}ا`;
  if (hollow) {
    const middle = imperfects[0]?.at(-2);
    return [
      make(`${opened}ئ${third}`, 'a'),
      ...(middle === 'و' || middle === 'ي' ? [make(`م${first}${middle}${third}`, 'a')] : []),
    ];
  }
  const passive = `م${/[أ]/u.test(first) ? 'أ' : first}${second}`;
  if (defective || third === 'ي') {
    // «رائي»، «مرئي».
    const middle = second === 'أ' ? 'ئ' : second;
    const weak = lemma.endsWith('ا') ? 'و' : 'ي';
    const active = opened + middle;
    return [make(`${active}ي`, 'a', { variants: [active] }), make(passive.slice(0, -1) + middle + weak, 'a')];
  }
  return [
    make(`${opened}${second === 'أ' ? 'ئ' : second}${third === 'أ' ? 'ئ' : third}`, 'a'),
    make(second === 'أ' ? `م${first}ؤو${third}` : `${passive}و${third.replace(/[أئ]/u, 'ء')}`, 'a'),
  ];
}
