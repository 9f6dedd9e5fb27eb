/**
 * One thing that is measured, in a process of its own: `index <reports> <one|year> <folder> [corpus]` writes a bundle,
 * `export <reports> <folder>` what goes to a search server. Prints the seconds of processor time that it took, and bytes.
 */
import { openLexicon } from '../../../src/arabic/index.ts';
import { lexiconHome, readEntries } from '../../../src/arabic/lexicon/read.ts';
import { writeOpenSearch } from '../../../src/distribution/opensearch.ts';
import { writeBundle } from '../../../src/search/bundle.ts';
import { openLemmas } from '../../../src/search/lemmas.ts';
import { fromArchive } from '../../../src/search/lexicon-sources.ts';
import { openReader } from '../../../src/search/remembered.ts';
import { shardingOf } from '../../../src/search/shards.ts';
import { many, manyReports } from './many.ts';

const [task, count, ...options] = process.argv.slice(2);

if (task === 'index') {
  const [sharding, folder = '', corpus] = options;
  const { documents, sources } = await many(Number(count), corpus);
  const { bytes } = await writeBundle(documents, folder, sources, new Map(), [], {
    sharding: shardingOf(documents.length, sharding),
  });
  tell(bytes);
} else {
  const [folder = ''] = options;
  const archive = await manyReports(Number(count));
  const lexicon = openLexicon({ ...(await readEntries(lexiconHome)), ...fromArchive(archive) });
  const lemmas = openLemmas(openReader(lexicon));
  const { bytes } = await writeOpenSearch(folder, { archive, lemmas, locate: (address) => address });
  tell(bytes);
}

function tell(bytes: number): void {
  const { user, system } = process.cpuUsage();
  process.stdout.write(JSON.stringify({ bytes, seconds: (user + system) / 1e6 }));
}
