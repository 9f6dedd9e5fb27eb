/**
 * Inflected forms, before any clitic is put to them.
 */

/** What a form is called in the reason of a hit. */
export type FormName =
  'singular' | 'broken plural' | 'sound plural' | 'dual' | 'feminine' | 'perfect' | 'imperfect' | 'invariable';

/** What kind of word a lemma is. Unknown words are left whole, or cut where the corpus shows the cut. */
export type LemmaKind = 'noun' | 'adjective' | 'verb' | 'name' | 'function' | 'number' | 'latin' | 'unknown';

/**
 * What may be written before a form: `definite` takes ال, `nominal` only prepositions (nunated and construct forms);
 * `perfect`, `imperfect`, and `particle` for function words.
 */
export type Host = 'definite' | 'nominal' | 'perfect' | 'imperfect' | 'particle';

/** One form of one lemma, as it is properly written. */
export interface Form {
  readonly written: string;
  readonly lemma: string;
  readonly kind: LemmaKind;
  readonly name: FormName;
  readonly host: Host;
  /** Whether a pronoun follows: `free` never, `bound` always, `any`. */
  readonly ends: 'free' | 'bound' | 'any';
  /** How unusual the form is; 0 for a lemma as it stands. */
  readonly cost: number;
}

/**
 * A stem and an ending as they are written together: أ and ا make آ; after ي a hamza takes its seat («مضيئة»).
 */
export function joined(stem: string, ending: string): string {
  if (stem.endsWith('أ') && /^[اأ]/u.test(ending)) return `${stem.slice(0, -1)}آ${ending.slice(1)}`;
  return stem.replace(/(?<=ي)ء$/u, 'ئ') + ending;
}
