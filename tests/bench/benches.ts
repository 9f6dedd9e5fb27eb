/** What `npm run bench` can measure. Benches are no tests: they print, and a person judges. */
import { measureLighthouse } from './lighthouse.ts';
import { measureSearch } from './search/measure.ts';

/** One thing that can be measured. */
export interface Bench {
  readonly name: string;
  readonly about: string;
  /** Measure, and print what was found line by line; rejects with a message for people. */
  readonly run: (print: (line: string) => void) => Promise<void>;
}

/** Every bench, by name. */
export const benches: readonly Bench[] = [
  {
    name: 'lighthouse',
    about: 'four scores of Lighthouse for home, a report, a faction and search, as built in dist/',
    run: measureLighthouse,
  },
  {
    name: 'search',
    about: 'recall, precision, F1 and MRR of the search in dist/ on judged queries, in a browser, and of other engines',
    run: measureSearch,
  },
];
