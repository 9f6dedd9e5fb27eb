/**
 * The entries of the lexicon, and the lines that they are written as, in the lexicon's files and in its shards.
 *
 * A line is an entry: fields with one space between. What stands in the files is checked by `parse.ts`; here a line is
 * taken to be right.
 */

/** How a nominal inflects; the first field after its lemma in `nouns.txt`, but for `p`, which is all of `names.txt`. */
export type NominalKind = (typeof nominalKinds)[number];

/**
 * `n` noun; `nt` with a sound plural in ات; `nm` with one in ون; `a` adjective, participle or nisba, with ة, ون and ات;
 * `e` elative or colour, whose feminine is given; `p` proper name, which takes clitics only.
 */
export const nominalKinds = ['n', 'nt', 'nm', 'a', 'e', 'p'] as const;

/** A line of `nouns.txt` or `names.txt`. */
export interface NominalEntry {
  readonly lemma: string;
  readonly kind: NominalKind;
  readonly plurals: readonly string[];
  readonly feminines: readonly string[];
  /** What ان is put to in the dual, where it is not the lemma: «أخو» of «أخ». */
  readonly duals: readonly string[];
  /** Other spellings and stems of the singular: «قاض» of «قاضي», «أبو» of «أب». */
  readonly variants: readonly string[];
  readonly rare: boolean;
}

/** The forms of the verb by their number; `q` for four letters (سيطر), `qt` with ت before them (تدهور), `q4` (اطمأن). */
export type VerbForm = (typeof verbForms)[number];
export const verbForms = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', 'q', 'qt', 'q4'] as const;

/** A line of `verbs.txt`. */
export interface VerbEntry {
  /** The perfect. */
  readonly lemma: string;
  readonly forms: readonly VerbForm[];
  /** Where the rules do not give it. */
  readonly imperfects: readonly string[];
  /** Verbal nouns that the rules do not give. */
  readonly nouns: readonly string[];
  readonly variants: readonly string[];
  /** كان and its like: inflected as a verb, searched as a function word. */
  readonly auxiliary: boolean;
  readonly rare: boolean;
}

/** A line of `function-words.txt`. */
export interface FunctionEntry {
  readonly lemma: string;
  /** The other words of the same lemma: «التي» of «الذي». */
  readonly words: readonly string[];
  /** What stands before a pronoun: «إلي» of «إلى». */
  readonly bound: readonly string[];
  readonly rare: boolean;
}

/** A number with the words for it. */
export interface NumberEntry {
  /** In digits. */
  readonly lemma: string;
  readonly words: readonly string[];
}

/** The entry of a line of `nouns.txt`. */
export function readNominal(line: string): NominalEntry {
  const { plain, tagged, rare } = fieldsOf(line);
  const [lemma = '', kind, ...plurals] = plain;
  const [feminines, duals, variants] = [tagged('f'), tagged('d'), tagged('v')];
  return { lemma, kind: kind as NominalKind, plurals, feminines, duals, variants, rare };
}

/** The entry of a line of `names.txt`. */
export function readName(line: string): NominalEntry {
  const { plain, rare } = fieldsOf(line);
  const [lemma = '', ...variants] = plain;
  return { lemma, kind: 'p', plurals: [], feminines: [], duals: [], variants, rare };
}

/** The entry of a line of `verbs.txt`. */
export function readVerb(line: string): VerbEntry {
  const { plain, tagged, rare } = fieldsOf(line);
  const [lemma = '', numbers = '', ...imperfects] = plain;
  const forms = numbers.replace('!', '').split('+') as VerbForm[];
  const auxiliary = numbers.endsWith('!');
  return { lemma, forms, imperfects, nouns: tagged('n'), variants: tagged('v'), auxiliary, rare };
}

/** The entry of a line of `function-words.txt`. */
export function readFunctionWord(line: string): FunctionEntry {
  const { plain, tagged, rare } = fieldsOf(line);
  const [lemma = '', ...words] = plain;
  return { lemma, words, bound: tagged('b'), rare };
}

/** The entry of a line that `writeNumber` has written. */
export function readNumber(line: string): NumberEntry {
  const [lemma = '', ...words] = line.split(' ');
  return { lemma, words };
}

/** The line of an entry, as `readNominal` reads it. */
export const writeNominal = ({ lemma, kind, plurals, feminines, duals, variants, rare }: NominalEntry): string =>
  lineOf(lemma, kind, plurals, tag('f', feminines), tag('d', duals), tag('v', variants), rare ? '~' : '');

/** The line of an entry, as `readVerb` reads it. */
export const writeVerb = ({ lemma, forms, auxiliary, imperfects, nouns, variants, rare }: VerbEntry): string =>
  lineOf(
    lemma,
    forms.join('+') + (auxiliary ? '!' : ''),
    imperfects,
    tag('n', nouns),
    tag('v', variants),
    rare ? '~' : '',
  );

/** The line of an entry, as `readFunctionWord` reads it. */
export const writeFunctionWord = ({ lemma, words, bound, rare }: FunctionEntry): string =>
  lineOf(lemma, words, tag('b', bound), rare ? '~' : '');

/** The line of an entry, as `readNumber` reads it. */
export const writeNumber = ({ lemma, words }: NumberEntry): string => lineOf(lemma, words);

/** The fields of a line: those without a tag, those with one («f:كبرى») by their tag, and whether `~` is among them. */
function fieldsOf(line: string) {
  const fields = line.split(' ');
  return {
    plain: fields.filter((field) => !/^(?:.:|~$)/u.test(field)),
    tagged: (tag: string) => fields.filter((field) => field.startsWith(`${tag}:`)).map((field) => field.slice(2)),
    rare: fields.includes('~'),
  };
}

const lineOf = (...fields: readonly (string | readonly string[])[]) => fields.flat().filter(Boolean).join(' ');
const tag = (tag: string, words: readonly string[]) => words.map((word) => `${tag}:${word}`);
