/**
 * A process that builds most of the site with Eleventy and prints each stage as it begins: `node build.ts <folder> <our site>`.
 * Content is read, checked, rendered and prepared by our own modules, unified pipeline included; what differs is who makes
 * the pages. The frame of a page is that of ours, so that pages weigh about the same. One kind is made after another, and
 * at last it prints, after `#`, how many CPU seconds each took, and under `paths` what it took to know which there are.
 */
import { readFileSync } from 'node:fs';
import { mkdtemp, rmdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSite } from '../../../../src/site/archive.ts';
import { isolate } from '../../../../src/site/isolation.ts';
import { basisWords, count } from '../../../../src/site/wording.ts';
import { kinds } from './kinds.ts';
import type { Shown } from './kinds.ts';
import { packages } from './packages.ts';

/** What is used of Eleventy 3. */
interface Config {
  addGlobalData(name: string, value: unknown): void;
  addFilter(name: string, filter: (value: never, ...more: never[]) => unknown): void;
  addAsyncFilter(name: string, filter: (shown: Shown) => Promise<unknown>): void;
  addTemplate(name: string, template: string, data: object): void;
}
type Eleventy = new (
  input: string,
  output: string,
  options: { quietMode: boolean; config: (config: Config) => void },
) => { write(): Promise<void> };

/** Where Nunjucks finds them: from the folder that the bench is run in. */
const templates = 'tests/bench/scale/eleventy';

const [out = '', ours = ''] = process.argv.slice(2);
process.stdout.write('check\n');
const archive = await openSite();
process.stdout.write('pages\n');
const spent: Record<string, number> = { paths: 0 };
let before = seconds();
const { default: Eleventy } = await packages.load<{ default: Eleventy }>('@11ty/eleventy/src/Eleventy.js');
spend('bundling');
for (const [name, kind] of Object.entries(kinds(archive))) {
  const all = await kind.shown();
  spend('paths');
  if (all.length > 0) await write(all, kind.template);
  spend(name);
}
process.stdout.write(`#${JSON.stringify(spent)}\n`);

/** Write all of a kind. Nunjucks parses again what Eleventy gives it for each page, but what that includes only once. */
async function write(all: readonly Shown[], template: string | undefined) {
  const text =
    template === undefined ? '{{ shown | prepared | safe }}' : `{% include '${templates}/${template}.njk' %}`;
  const frames = new Map<number, ReturnType<typeof frameOf>>();
  const config = (settings: Config) => {
    settings.addGlobalData('all', () => all);
    settings.addAsyncFilter('prepared', async ({ prepared }) => prepared());
    settings.addFilter('frame', ({ path }: Shown) => {
      const depth = path.split('/').length;
      const frame = frames.get(depth) ?? frameOf(path);
      frames.set(depth, frame);
      return frame;
    });
    settings.addFilter('count', count);
    settings.addFilter('isolate', isolate);
    settings.addFilter('basis', (basis: keyof typeof basisWords) => basisWords[basis]);
    settings.addTemplate('page.njk', text, {
      pagination: { data: 'all', size: 1, alias: 'shown', addAllPagesToCollections: false },
      permalink: (data: { shown: Shown }) => data.shown.path,
      eleventyExcludeFromCollections: true,
    });
  };
  const nothing = await mkdtemp(join(tmpdir(), 'sijill-eleventy-'));
  await new Eleventy(nothing, out, { quietMode: true, config }).write().finally(() => rmdir(nothing));
}

/** What our own page has before its title and after its main part. */
function frameOf(path: string) {
  const html = readFileSync(join(ours, path), 'utf8');
  const before = html
    .slice(0, html.indexOf('<main'))
    .replace(
      /<title>.*?<\/title>|<script type="application.*?<\/script>|<meta name="(?:description|(?:DC|z|bib|DCTERMS)\..*?)".*?>|<meta property="og:(?:title|description)".*?>/gs,
      '',
    );
  // What stands in the midst of a page and is the same on each.
  const tools =
    /<sijill-hits[^]*<\/sijill-cited>|<section aria-labelledby="omitted">[^]*?<\/section>/.exec(html)?.[0] ?? '';
  return { before, tools, after: html.slice(html.indexOf('</main>') + 7) };
}

/** What was spent since it was last asked goes to a kind. */
function spend(kind: string): void {
  const now = seconds();
  spent[kind] = (spent[kind] ?? 0) + now - before;
  before = now;
}

function seconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}
