/** What `npm run bench` can measure. Benches are no tests: they print, and a person judges. */
import { measureBuilds } from './builds.ts';
import { measureChanges } from './changes/measure.ts';
import { measureDamage } from './damage/measure.ts';
import { measureDisk } from './disk/measure.ts';
import { measureEditing } from './editing/measure.ts';
import { measureFuzz } from './fuzz/measure.ts';
import { measureIngest } from './ingest/measure.ts';
import { measureKilled } from './killed/measure.ts';
import { measureLexicon } from './lexicon/measure.ts';
import { measureLighthouse } from './lighthouse.ts';
import { optionsOf, wholeNumber } from './options.ts';
import { measurable, measureScale } from './scale/measure.ts';
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
    name: 'builds',
    about: 'whether builds in other folders, time zones, languages, on one core and of older files are the same bytes',
    run: (print) => measureBuilds(print),
  },
  {
    name: 'changes',
    about:
      'whether a build that keeps files gives the bytes of a whole one after changes of every kind, where lists are split',
    run: (print, options) => {
      const { size, times, seed } = optionsOf('changes', options, { size: '60', times: '2', seed: '9' });
      const numbers = { size: wholeNumber('size', size), times: wholeNumber('times', times) };
      return measureChanges(print, { ...numbers, seed: wholeNumber('seed', seed) });
    },
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
    name: 'editing',
    about:
      'seconds from saving a report, an authority file, a plugin, a component or a style to its page in npm run dev',
    run: (print, options) => {
      const { sizes, times } = optionsOf('editing', options, { sizes: '5,1000', times: '5' });
      const numbers = { sizes: sizes.split(',').map((size) => wholeNumber('sizes', size)) };
      return measureEditing(print, { ...numbers, times: wholeNumber('times', times) });
    },
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
    name: 'ingest',
    about: 'what is proposed of captures read blind beside what editors wrote: roles, dates, names, figures, claimants',
    run: (print, options) => measureIngest(print, options[0]),
  },
  {
    name: 'killed',
    about:
      'what is lost when build, with --incremental too, portable, release or ingest is killed at any moment, and whether the next run works',
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
      'CPU, memory, weight and search of builds of 100, 1,000 and 10,000 reports, beside Eleventy, after one change, and how they grow',
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
function sizesOf(given: readonly string[]): Sizes {
  const known = { sizes: '100,1000,10000', corpus: '', only: measurable.join(',') };
  const { sizes, corpus, only } = optionsOf('scale', given, known);
  const names = only.split(',');
  const parts = measurable.filter((part) => names.includes(part));
  // The whole build is measured in any case: `--only site` is that alone.
  const other = names.find((name) => name !== 'site' && !parts.some((part) => part === name));
  if (other !== undefined) throw new Error(`--only ${other} is none of site, ${measurable.join(', ')}.`);
  return {
    sizes: sizes.split(',').map((size) => wholeNumber('sizes', size)),
    corpus: corpus === '' ? undefined : corpus,
    parts,
  };
}

/** The file of `--corpus FILE`, which measures at the size of a corpus. */
function corpusOf(bench: string, options: readonly string[]): string | undefined {
  const [option, file, ...more] = options;
  if (option === undefined) return undefined;
  if (option !== '--corpus' || file === undefined || more.length > 0)
    throw new Error(`«${options.join(' ')}» is not known here: npm run bench -- ${bench} [--corpus FILE]`);
  return file;
}
