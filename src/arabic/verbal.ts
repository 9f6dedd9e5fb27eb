/**
 * The forms of verbs.
 */
import { joined, type Form } from './forms.ts';
import type { VerbEntry, VerbForm } from './lexicon/entries.ts';

/**
 * Every form of an entry in the perfect and the imperfect, active and passive, indicative and jussive, of all persons;
 * without clitics. Hollow, defective, doubled and hamzated verbs are recognised by their letters and the number of
 * their form («أقام» 4, «انضم» 7).
 *
 * Limits: no imperative, no energetic; no passive of the sixth form, nor of the third where و comes first («ووصل» is و
 * and وصل). A first or second person costs more than a third, of which reports speak.
 */
export function verbalForms(entry: VerbEntry): readonly Form[] {
  const forms = new Map<string, Form>();
  const extra = entry.rare ? 0.5 : 0;
  const add = (name: 'perfect' | 'imperfect', spots: readonly Spot[]) => {
    for (const [written, ends, cost] of spots) {
      const id = `${written} ${ends} ${name}`;
      const known = forms.get(id);
      if (known !== undefined && known.cost <= cost + extra) continue;
      const kind = entry.auxiliary ? 'function' : 'verb';
      forms.set(id, { written, lemma: entry.lemma, kind, name, host: name, ends, cost: cost + extra });
    }
  };
  for (const form of entry.forms) {
    for (const written of [entry.lemma, ...entry.variants]) {
      add('perfect', perfect(written, form));
      for (const passive of passives(written, form)) add('perfect', more(0.35, perfect(passive, form, true)));
    }
    const stems =
      form === '1' && entry.imperfects.length > 0 ? entry.imperfects.map(rest) : [imperfectStem(entry.lemma, form)];
    for (const stem of stems) {
      // «يخرج» is rather of the first form than of the fourth.
      add('imperfect', more(form === '4' ? 0.05 : 0, imperfect(stem, entry.lemma, form)));
      for (const passive of passiveStems(stem, entry.lemma, form))
        add('imperfect', more(passive.startsWith('و') ? 0.15 : 0.35, imperfect(passive, entry.lemma, form)));
    }
  }
  return [...forms.values()];
}

/** The imperfect without its prefix, where the rules give it: «ستقيل» of «استقال», 10. */
export function imperfectStem(lemma: string, form: VerbForm): string {
  const { hollow, defective } = weaknessesOf(lemma, form);
  // «آمن»: «يؤمن»; «أيقظ»: «يوقظ».
  const base = form === '4' ? lemma.replace(/^آ/u, 'أؤ').replace(/^أي/u, 'أو').slice(1) : lemma;
  switch (form) {
    case '1':
    case '5':
    case '6':
    case 'qt':
      return base;
    case '2':
    case '3':
    case 'q':
      return ended(kasra(base.replace(/^أ/u, 'ؤ').replace(/^آ/u, 'ؤا')), defective);
    case '4':
      return ended(hollow ? withMiddle(base, 'ي') : base, defective);
    case '7':
    case '8':
    case '9':
      // «ائتلف»: «يأتلف».
      return ended(kasra(base.slice(1).replace(/^ئ/u, 'أ')), defective);
    case '10':
      return ended(hollow ? withMiddle(base.slice(1), 'ي') : base.slice(1), defective);
    case 'q4':
      return base.slice(1).replace('أ', 'ئ');
  }
}

/** A hamza before the last letter, with an i after it: «يسائل»، «يلتئم». */
export function kasra(stem: string): string {
  return stem.replace(/[أء](?=[^اى]$)/u, 'ئ');
}

/** The weaknesses of a verb, seen in its perfect. */
export function weaknessesOf(lemma: string, form: VerbForm) {
  const strong = { 1: 3, 2: 3, 3: 4, 4: 4, 5: 4, 6: 5, 7: 5, 8: 5, 9: 4, 10: 6, q: 4, qt: 5, q4: 6 }[form];
  const defective = /[ىا]$/u.test(lemma) && lemma.length > 2;
  const hollow = !defective && lemma.at(-2) === 'ا' && lemma.length >= 3 && shortForms.has(form);
  const assimilated = form === '8' && /^ا[تدطذثظ]/u.test(lemma);
  const short = lemma.startsWith('آ') ? lemma.length + 1 : lemma.length;
  const doubled =
    alwaysDoubled.has(form) || (!defective && !hollow && !assimilated && shortForms.has(form) && short === strong - 1);
  return { defective, hollow, doubled };
}

type Spot = readonly [written: string, ends: Form['ends'], cost: number];

/** Those in which a hollow or doubled verb is shorter than others. */
const shortForms: ReadonlySet<VerbForm> = new Set(['1', '4', '7', '8', '10']);
/** «احمر»، «اطمأن». */
const alwaysDoubled: ReadonlySet<VerbForm> = new Set(['9', 'q4']);

const rest = (imperfect: string) => imperfect.slice(1);
const more = (cost: number, spots: readonly Spot[]): Spot[] =>
  spots.map(([written, ends, own]) => [written, ends, own + cost]);

function withMiddle(stem: string, letter: string): string {
  return stem.slice(0, -2) + letter + stem.slice(-1);
}

/** A hollow stem without its long vowel: «قل» of «قال», «جئ» of «جاء». */
function shortened(stem: string): string {
  return (stem.slice(0, -2) + stem.slice(-1)).replace(/ء$/u, 'ئ');
}

/** The last letter of an imperfect: ى becomes ي, and أ becomes ئ («ينشئ», «يرتئي»). */
function ended(stem: string, defective: boolean): string {
  if (defective) return stem.replace(/[ىا]$/u, 'ي').replace(/أي$/u, 'ئي');
  return stem.replace(/أ$/u, 'ئ');
}

function perfect(lemma: string, form: VerbForm, passive = false): Spot[] {
  const { defective, hollow, doubled } = weaknessesOf(lemma, form);
  const cut = lemma.slice(0, -1);
  if (defective || (lemma.endsWith('ي') && (passive || form === '1'))) {
    // «بقي»: «بقيت، بقوا»; «رمى»: «رمت، رموا، رميت».
    const kept = lemma.endsWith('ي');
    const consonant = form === '1' && lemma.endsWith('ا') ? `${cut}و` : `${cut}ي`;
    return [
      [lemma, 'free', 0],
      [kept ? lemma : `${cut}ا`, 'bound', 0],
      [kept ? `${lemma}ت` : `${cut}ت`, 'any', 0.05],
      [kept ? `${lemma}تا` : `${cut}تا`, 'any', 0.45],
      [kept ? `${lemma}ا` : `${consonant}ا`, 'any', 0.4],
      ...pluralOf(cut),
      ...consonantal(consonant),
    ];
  }
  const plural = /[أء]$/u.test(lemma) ? [lemma, `${cut}ؤ`] : [lemma];
  return [
    [lemma, 'any', 0],
    [`${lemma}ت`, 'any', 0.05],
    [`${lemma}تا`, 'any', 0.45],
    [joined(lemma, 'ا'), 'any', 0.4],
    ...plural.flatMap(pluralOf),
    ...consonantal(hollow ? shortened(lemma) : doubled ? lemma + lemma.slice(-1) : lemma),
  ];
}

/** «وصلوا»، «وصلوها». */
function pluralOf(stem: string): Spot[] {
  return [
    [`${stem}وا`, 'free', 0.05],
    [`${stem}و`, 'bound', 0.1],
  ];
}

/** The persons whose ending begins with a consonant, written once where the stem ends in the same: «كنا»، «بت». */
function consonantal(stem: string): Spot[] {
  return consonantEndings.map(([ending, ends, cost]) => [
    (ending.startsWith(stem.slice(-1)) ? stem.slice(0, -1) : stem) + ending,
    ends,
    cost,
  ]);
}

const consonantEndings: readonly Spot[] = [
  ['ت', 'any', 0.35],
  ['نا', 'any', 0.35],
  ['ن', 'any', 0.5],
  ['تم', 'free', 0.4],
  ['تما', 'free', 0.6],
  ['تمو', 'bound', 0.6],
];

function imperfect(stem: string, lemma: string, form: VerbForm): Spot[] {
  const { hollow, doubled, defective: weak } = weaknessesOf(lemma, form);
  const defective = /[ىيو]$/u.test(stem) && (weak || (form === '1' && lemma.endsWith('ي')));
  const cut = stem.slice(0, -1);
  const single: Spot[] = [[stem, defective && stem.endsWith('ى') ? 'free' : 'any', 0]];
  const several: Spot[] = [];
  if (defective) {
    const glide = stem.endsWith('و') ? stem : `${cut}ي`;
    if (stem.endsWith('ى')) single.push([`${cut}ا`, 'bound', 0]);
    single.push([cut, 'any', cut.length > 1 ? 0.35 : 0.6]);
    several.push([`${cut}ون`, 'any', 0.05], ...pluralOf(cut));
    several.push([`${glide}ان`, 'any', 0.3], [`${glide}ا`, 'any', 0.5], [`${glide}ن`, 'any', 0.4]);
  } else {
    const closed = hollow && /[اوي].$/u.test(stem) ? shortened(stem) : doubled ? stem + stem.slice(-1) : stem;
    const seats = /[أئ]$/u.test(stem) ? ['أ', 'ؤ', 'ئ'].map((seat) => cut + seat) : [stem];
    if (closed !== stem) single.push([closed, 'any', 0.35]);
    // «يقرؤه».
    if (stem.endsWith('أ')) single.push([`${cut}ؤ`, 'bound', 0.05]);
    for (const each of seats) several.push([`${each}ون`, 'any', 0.05], ...pluralOf(each));
    several.push([`${closed.replace(/ن$/u, '')}ن`, 'any', 0.3], [`${stem}ين`, 'free', 0.6]);
    several.push([joined(stem, 'ان'), 'any', 0.3], [joined(stem, 'ا'), 'any', 0.5]);
  }
  // Nothing is put to the first persons: «أقول»، «نقول».
  return Object.entries(persons).flatMap(([person, rarer]) =>
    [...single, ...(person === 'ي' || person === 'ت' ? several : [])].map(([after, ends, cost]): Spot => [
      withPrefix(person, after),
      ends,
      cost + rarer,
    ]),
  );
}

/** «يأخذ»، «آخذ»; an alif that follows the prefix stays («أنام» is of «نام»). */
function withPrefix(person: string, after: string): string {
  return person === 'أ' && after.startsWith('أ') ? joined(person, after) : person + after;
}

/** What each prefix costs. */
const persons: Readonly<Record<string, number>> = { ي: 0, ت: 0.02, ن: 0.3, أ: 0.35 };

/** Passive perfects that are written otherwise than the active: «قيل»، «رمي»، «فوجئ»، «أنشئ»، «استؤنف». */
function passives(lemma: string, form: VerbForm): string[] {
  const { hollow, defective } = weaknessesOf(lemma, form);
  if (hollow) return [withMiddle(lemma, 'ي')];
  if (defective) return [`${lemma.slice(0, -1)}ي`];
  const seated = lemma.replace(/أ$/u, 'ئ').replace(/^استأ/u, 'استؤ');
  if (form === '3' && !lemma.startsWith('و')) return [seated.replace('ا', 'و')];
  return seated === lemma ? [] : [seated];
}

/** Passive imperfects that are written otherwise than the active: «يقال»، «يرمى»، «يوصل»، «يؤخذ». */
function passiveStems(stem: string, lemma: string, form: VerbForm): string[] {
  const { hollow, defective } = weaknessesOf(lemma, form);
  if (hollow) return /[وي].$/u.test(stem) ? [withMiddle(stem, 'ا')] : [];
  if (defective) return stem.endsWith('ى') ? [] : [`${stem.slice(0, -1)}ى`];
  if (form === '1' && lemma.startsWith('و') && !stem.startsWith('و')) return [lemma];
  if (form === '1' && stem.startsWith('أ')) return [`ؤ${stem.slice(1)}`];
  return form === '4' && stem.endsWith('ئ') ? [`${stem.slice(0, -1)}أ`] : [];
}
