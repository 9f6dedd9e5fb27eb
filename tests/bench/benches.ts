/** What `npm run bench` can measure. Benches are no tests: they print, and a person judges. */
import { measureBuilds } from './builds.ts';
import { measureDamage } from './damage/measure.ts';
import { measureDisk } from './disk/measure.ts';
import { measureFuzz } from './fuzz/measure.ts';
import { measureKilled } from './killed/measure.ts';
import { measureLexicon } from './lexicon/measure.ts';
import { measureLighthouse } from './lighthouse.ts';
import { optionsOf, wholeNumber } from './options.ts';
import { measureScale } from './scale/measure.ts';
import { measureCorpus } from './search/corpus/measure.ts';
import { measureSearch } from './search/measure.ts';

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
    name: 'builds',
    about: 'whether builds in other folders, time zones, languages, on one core and of older files are the same bytes',
    run: (print) => measureBuilds(print),
  },
  {
    name: 'damage',
    about:
      'whether the search and the verifier in dist/ ever answer wrongly in silence when a file of theirs is damaged',
    run: (print, options) => measureDamage(print, options),
  },
  {
    name: 'disk',
    about: 'what commands say, and whether all stays as it was, on a disk that is full, read-only or limits its files',
    run: (print) => measureDisk(print),
  },
  {
    name: 'fuzz',
    about: 'whether anything that reads hangs, crashes or lets markup through, on texts and content made of a seed',
    run: (print, options) => {
      const { seed, cases, only } = optionsOf('fuzz', options, { seed: '9', cases: '2000', only: '' });
      const numbers = { seed: wholeNumber('seed', seed), cases: wholeNumber('cases', cases) };
      return measureFuzz(print, { ...numbers, ...(only === '' ? {} : { only }) });
    },
  },
  {
    name: 'killed',
    about: 'what is lost when build, portable or release is killed at any moment, and whether the next run works',
    run: (print, options) => {
      const { seed, cases, only } = optionsOf('killed', options, { seed: '9', cases: '24', only: '' });
      const numbers = { seed: wholeNumber('seed', seed), cases: wholeNumber('cases', cases) };
      return measureKilled(print, { ...numbers, ...(only === '' ? {} : { only }) });
    },
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
      'what data files and the verification of quotations weigh at 10,000 made-up reports, and the memory it takes',
    run: (print) => measureScale(print),
  },
  {
    name: 'search',
    about: 'recall, precision, F1 and MRR of the search in dist/ on judged queries, in a browser, and of other engines',
    run: (print, options) => searchBench(print, options),
  },
];

async function searchBench(print: (line: string) => void, options: readonly string[]): Promise<void> {
  const corpus = corpusOf('search', options);
  return corpus === undefined ? measureSearch(print) : measureCorpus(corpus, print);
}

/** The file of `--corpus FILE`, which measures at the size of a corpus. */
function corpusOf(bench: string, options: readonly string[]): string | undefined {
  const [option, file, ...more] = options;
  if (option === undefined) return undefined;
  if (option !== '--corpus' || file === undefined || more.length > 0)
    throw new Error(`«${options.join(' ')}» is not known here: npm run bench -- ${bench} [--corpus FILE]`);
  return file;
}
