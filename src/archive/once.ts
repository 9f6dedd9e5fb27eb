/** What was made of objects, kept as long as they are the same objects: after a change only what it touches is made anew. */
import { sha256 } from './digest.ts';
import { keptValues } from './kept.ts';
import type { ReportEntry } from './read.ts';

/** Gives what `make` gave when it was last asked of this key on the same grounds, compared by identity; else asks it. */
export type Once<K extends object, T> = (key: K, grounds: readonly unknown[], make: () => T) => T;

/** A store that forgets with its keys. */
export function once<K extends object, T>(): Once<K, T> {
  const known = new WeakMap<K, { readonly grounds: readonly unknown[]; readonly made: T }>();
  return (key, grounds, make) => {
    const kept = known.get(key);
    if (kept && grounds.every((each, i) => each === kept.grounds[i])) return kept.made;
    const made = make();
    known.set(key, { grounds, made });
    return made;
  };
}

type Telling = () => void;

/** What a rule reads, by the checksum of all of it that a rule can see. */
export interface Ground {
  readonly sha256: string;
}

/**
 * A rule of one report: judged once for a report on the same grounds, and what it told then is told again each time. What
 * it told nothing of in an earlier build is not judged again.
 *
 * @param name Unlike that of any other rule.
 * @returns Judges a report; `grounds` are all that the rule reads besides the report's own file.
 */
export function onceForReport<G extends readonly Ground[]>(
  name: string,
  judge: (entry: ReportEntry, ...grounds: G) => void,
): (entry: ReportEntry, ...grounds: G) => void {
  const tellings = once<ReportEntry, readonly Telling[]>();
  return (entry, ...grounds) => {
    const told = tellings(entry, grounds, () => {
      const key = sha256([name, entry.digest, ...grounds.map((ground) => ground.sha256)].join('\n'));
      if (keptValues().find(key) === 'sound') return [];
      const heard: Telling[] = [];
      judge(listened(entry, heard), ...grounds);
      if (heard.length === 0) keptValues().keep(key, 'sound');
      return heard;
    });
    for (const tell of told) tell();
  };
}

/** The entry, with all that is reported of it kept and not told. */
function listened(entry: ReportEntry, heard: Telling[]): ReportEntry {
  const { source, report } = entry;
  return {
    ...entry,
    report: (...fault) => heard.push(() => report(...fault)),
    source: {
      ...source,
      report: (...fault) => heard.push(() => source.report(...fault)),
      reportLine: (...fault) => heard.push(() => source.reportLine(...fault)),
    },
  };
}
