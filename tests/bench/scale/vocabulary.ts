/** Running words as they come in press text: few of them often, most of them seldom, and always new ones among them. */
import { derivedOf } from '../../../src/arabic/derived.ts';
import { nominalForms, readEntries, verbalForms } from '../../../src/arabic/lexicon/index.ts';

/** Heaps' law: after n running words there are `factor · n ^ exponent` different ones. */
const factor = 15;
const exponent = 0.6;

/** So many of a thousand running words are function words, and so much sooner a lemma is met than its other forms. */
const functional = 250;
const sooner = 5;

/** The most frequent of them; the others follow in the order of the lexicon. */
const frequent = [
  'في',
  'من',
  'على',
  'إلى',
  'أن',
  'عن',
  'الذي',
  'مع',
  'هذا',
  'بين',
  'ما',
  'بعد',
  'لا',
  'قد',
  'كما',
  'أو',
];

/** The words that a text may hold. */
export interface Known {
  readonly functionWords: readonly string[];
  /** Every other word of the lexicon in each of its forms, as they become known: by chance, lemmas sooner. */
  readonly forms: readonly string[];
}

/** All words of the project's own lexicon. */
export async function known(next: () => number): Promise<Known> {
  const { nouns, verbs, functionWords } = await readEntries();
  const all = [...[...nouns, ...derivedOf(nouns, verbs)].flatMap(nominalForms), ...verbs.flatMap(verbalForms)];
  const free = new Map(all.filter(({ ends }) => ends !== 'bound').map(({ written, lemma }) => [written, lemma]));
  const forms = [...free]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([written, lemma]) => ({ written, at: next() / (written === lemma ? sooner : 1) }))
    .sort((a, b) => a.at - b.at)
    .map(({ written }) => written);
  const others = functionWords.filter(({ rare }) => !rare).map(({ lemma }) => lemma);
  return { functionWords: [...new Set([...frequent, ...others])], forms };
}

/**
 * A source of running words. A word is new as often as Heaps' law has it; else it is one of those that came before, each
 * as likely as it was frequent (Simon's model), which gives Zipf's distribution.
 */
export function runningWords({ functionWords, forms }: Known, next: () => number): () => string {
  const came: number[] = [];
  let different = 0;
  return () => {
    if (next() * 1000 < functional) return functionWords[Math.floor(functionWords.length ** next()) - 1] ?? '';
    const wanted = Math.min(forms.length, Math.ceil(factor * (came.length + 1) ** exponent));
    const rank = different < wanted ? different : (came[Math.floor(next() * came.length)] ?? 0);
    if (rank === different) different += 1;
    came.push(rank);
    return forms[rank] ?? '';
  };
}
