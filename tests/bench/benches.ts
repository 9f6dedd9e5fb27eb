/** What `npm run bench` can measure. Benches are no tests: they print, and a person judges. */
import { measureDamage } from './damage/measure.ts';
import { measureIngest } from './ingest/measure.ts';
import { measureLexicon } from './lexicon/measure.ts';
import { measureLighthouse } from './lighthouse.ts';
import { measureScale } from './scale/measure.ts';
import type { Sizes } from './scale/measure.ts';
import { measureCorpus } from './search/corpus/measure.ts';
import { measureSearch } from './search/measure.ts';
import { measureShards } from './shards/measure.ts';

/** One thing that can be measured. */
export interface Bench {
  readonly name: string;
  readonly about: string;
  /** Measure, and print what was found line by line; rejects with a message for people, also of options it does not know. */
  readonly run: (print: (line: string) => void, options: readonly string[]) => Promise<void>;
}

/** Every bench, by name. */
export const benches: readonly Bench[] = [
  {
    name: 'damage',
    about:
      'whether the search and the verifier in dist/ ever answer wrongly in silence when a file of theirs is damaged',
    run: (print, options) => measureDamage(print, options),
  },
  {
    name: 'ingest',
    about: 'what is proposed of captures read blind beside what editors wrote: roles, dates, names, figures, claimants',
    run: (print) => measureIngest(print),
  },
  {
    name: 'lexicon',
    about: 'what the lexicon weighs and explains, and how often the analyser gives the lemma that readers gave',
    run: async (print, options) => measureLexicon(print, corpusOf('lexicon', options)),
  },
  {
    name: 'lighthouse',
    about: 'four scores of Lighthouse for home, a report, a faction and search, as built in dist/',
    run: (print) => measureLighthouse(print),
  },
  {
    name: 'scale',
    about:
      'CPU, memory, weight and search of builds of 100, 1,000 and 10,000 reports, beside Eleventy, and how they grow',
    run: async (print, options) => measureScale(print, sizesOf(options)),
  },
  {
    name: 'search',
    about: 'recall, precision, F1 and MRR of the search in dist/ on judged queries, in a browser, and of other engines',
    run: (print, options) => searchBench(print, options),
  },
  {
    name: 'shards',
    about:
      'memory of indexing in one piece and in shards by year, what a first search loads, and the export of paragraphs',
    run: (print, options) => measureShards(corpusOf('shards', options), print),
  },
];

async function searchBench(print: (line: string) => void, options: readonly string[]): Promise<void> {
  const corpus = corpusOf('search', options);
  return corpus === undefined ? measureSearch(print) : measureCorpus(corpus, print);
}

/** The options of the bench of scale. */
function sizesOf(options: readonly string[]): Sizes {
  const usage = `«${options.join(' ')}» is not known here: npm run bench -- scale [--sizes 100,1000] [--corpus FILE]`;
  const known: { sizes: readonly number[]; corpus: string | undefined } = {
    sizes: [100, 1_000, 10_000],
    corpus: undefined,
  };
  for (let at = 0; at < options.length; at += 2) {
    const [option, value] = [options[at], options[at + 1]];
    if (option === '--corpus' && value !== undefined) known.corpus = value;
    else if (option === '--sizes' && /^[1-9]\d*(?:,[1-9]\d*)*$/.test(value ?? ''))
      known.sizes = (value ?? '').split(',').map(Number);
    else throw new Error(usage);
  }
  return known;
}

/** The file of `--corpus FILE`, which measures at the size of a corpus. */
function corpusOf(bench: string, options: readonly string[]): string | undefined {
  const [option, file, ...more] = options;
  if (option === undefined) return undefined;
  if (option !== '--corpus' || file === undefined || more.length > 0)
    throw new Error(`«${options.join(' ')}» is not known here: npm run bench -- ${bench} [--corpus FILE]`);
  return file;
}
