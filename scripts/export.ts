/**
 * `npm run export [-- opensearch <folder> [--replace]]`: write the archive for another program; without a name, print
 * what can be exported. (What programs read of the site stands in `dist/data/`.)
 */
import { openLexicon } from '../src/arabic/index.ts';
import { lexiconHome, readEntries } from '../src/arabic/lexicon/read.ts';
import { openArchive } from '../src/archive/archive.ts';
import { checkContent } from '../src/archive/check.ts';
import { describeProblems } from '../src/archive/problems.ts';
import { contentFolder } from '../src/archive/read.ts';
import { writeOpenSearch } from '../src/distribution/opensearch.ts';
import { openLemmas } from '../src/search/lemmas.ts';
import { fromArchive } from '../src/search/lexicon-sources.ts';
import { openReader } from '../src/search/remembered.ts';
import { absolute } from '../src/site/addresses.ts';

const usage = `npm run export -- opensearch <folder> [--replace]
  opensearch  every paragraph for OpenSearch or Elasticsearch: index.json, and paragraphs-0001.ndjson and so on;
              an export that stands in the folder is written anew with --replace only
`;

const [name, ...rest] = process.argv.slice(2);
const options = rest.filter((each) => each.startsWith('-'));
const [folder, ...more] = rest.filter((each) => !each.startsWith('-'));

try {
  if (name === undefined || name === '--help' || name === '-h') process.stdout.write(usage);
  else if (name !== 'opensearch') throw new Error(`Nothing is exported as «${name}».\n${usage}`);
  else if (folder === undefined || more.length > 0 || options.some((each) => each !== '--replace'))
    throw new Error(`«${[name, ...rest].join(' ')}» is not understood.\n${usage}`);
  else await exportTo(folder);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

async function exportTo(folder: string): Promise<void> {
  const site = process.env['SITE_URL'];
  if (site && !URL.canParse(site)) throw new Error(`SITE_URL is «${site}», which is no address.`);
  const { content, problems } = await checkContent(contentFolder());
  process.stderr.write(describeProblems(problems));
  if (problems.length > 0) {
    process.exitCode = 1;
    return;
  }
  const archive = openArchive(content);
  const lexicon = openLexicon({ ...(await readEntries(lexiconHome)), ...fromArchive(archive) });
  const { files, documents, bytes } = await writeOpenSearch(
    folder,
    {
      archive,
      lemmas: openLemmas(openReader(lexicon)),
      locate: (address) => absolute(address, site) ?? address,
    },
    { replace: options.includes('--replace') },
  );
  process.stdout.write(`${folder}: ${documents} paragraphs in ${files.length} files, ${bytes} bytes\n`);
}
