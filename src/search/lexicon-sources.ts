/**
 * What an archive adds to the lexicon.
 */
import { searchKey, words } from '../arabic/index.ts';
import type { LexiconSources } from '../arabic/index.ts';
import type { Archive } from '../archive/archive.ts';

/** The names of an archive's authority files, in every form, and the words of its reports, titles among them. */
export function fromArchive({
  factions,
  organisations,
  places,
  persons,
  reports,
}: Archive): Pick<LexiconSources, 'names' | 'attested'> {
  const entities = [...factions, ...organisations, ...places, ...persons];
  const texts = reports.flatMap(({ heading, passages }) => [heading, ...passages].map(({ text }) => text));
  return {
    names: [...new Set(entities.flatMap(({ name, names }) => [name, ...names.map(({ text }) => text)]))],
    attested: attestedIn(texts),
  };
}

/** The search keys of the words of texts. */
export function attestedIn(texts: readonly string[]): ReadonlySet<string> {
  const runs = new Set(texts.flatMap((text) => text.split(/\s+/u)));
  return new Set([...runs].flatMap((run) => words(run).map((word) => searchKey(word.text))));
}
