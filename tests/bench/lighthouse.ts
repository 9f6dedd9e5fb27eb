/** Lighthouse on the built site, served by our own server to the Chromium that the browser tests use. */
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { availableParallelism, loadavg } from 'node:os';
import { serve } from '../../src/distribution/serve.ts';
import { candidates } from '../browser/candidates.ts';
import { startChromium } from '../browser/chromium.ts';
import { specimens } from '../browser/visits.ts';
import { openPackages } from './install.ts';

/** What is read of a result of Lighthouse 13. */
interface Result {
  readonly lhr: {
    readonly lighthouseVersion: string;
    readonly runtimeError?: { readonly message: string };
    readonly categories: Readonly<
      Record<Category, { readonly score: number | null; readonly auditRefs: readonly { id: string; weight: number }[] }>
    >;
    readonly audits: Readonly<
      Record<
        string,
        { score: number | null; title: string; displayValue?: string; details?: { items?: { url?: string }[] } }
      >
    >;
  };
}
type Lighthouse = (address: string, flags: object, config: object | undefined) => Promise<Result | undefined>;
type Category = (typeof categories)[number];

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const kinds = ['home', 'reports/*', 'factions/*', 'search'];
const runs = 5;
const packages = openPackages('tests/bench', '180 MB');

/** Everything but this machine is unknown to the browser: no request can leave it. */
const nowhere = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1';

/**
 * Print the four scores of each page, with Lighthouse's mobile and desktop settings: performance as the median of five
 * runs, the others as the least of them; then every audit of weight that is not at its best.
 *
 * @throws When there is no built site, when a page does not load, and when a page asks another host for something.
 */
export async function measureLighthouse(print: (line: string) => void): Promise<void> {
  await packages.install(print);
  const { default: lighthouse } = await packages.load<{ default: Lighthouse }>('lighthouse/core/index.js');
  const { default: desktop } = await packages.load<{ default: object }>('lighthouse/core/config/desktop-config.js');
  const pages = specimens().filter(([kind]) => kinds.includes(kind));
  const site = await serve('dist', { port: 0 });
  const port = await freePort();
  // A reader's machine has Arabic fonts, which stand in until ours are there.
  const chromium = await startChromium(candidates(), print, [`--remote-debugging-port=${port}`, nowhere], 'machine');
  const flags = { port, logLevel: 'error', output: 'json', onlyCategories: categories, enableErrorReporting: false };
  try {
    // The browser's own start is no page's doing.
    await lighthouse(site.address, flags, undefined);
    let version = '';
    for (const [preset, config] of [['mobile', undefined] as const, ['desktop', desktop] as const]) {
      print(`\n${preset.padEnd(40)}${categories.map((name) => name.padStart(16)).join('')}`);
      for (const [, address] of pages) {
        const results: Result[] = [];
        for (let run = 0; run < runs; run += 1) {
          const result = await lighthouse(new URL(address, site.address).href, flags, config);
          results.push(sound(result, address, site.address));
        }
        print(`${`/${address}`.padEnd(40)}${categories.map((name) => score(results, name).padStart(16)).join('')}`);
        for (const fault of faults(results)) print(`  ${fault}`);
        version = results[0]?.lhr.lighthouseVersion ?? '';
      }
    }
    const load = loadavg()[0]?.toFixed(1) ?? '?';
    print(`\nLighthouse ${version}, ${chromium.version}; ${runs} runs each, the median of performance.`);
    print(
      `Node ${process.version}, ${availableParallelism()} cores, load ${load}: performance is of a machine at rest.`,
    );
  } finally {
    await chromium.close();
    await site.close();
  }
}

function sound(result: Result | undefined, address: string, home: string): Result {
  const { runtimeError, audits } = result?.lhr ?? {};
  if (result === undefined || runtimeError) throw new Error(`/${address}: ${runtimeError?.message ?? 'no result'}`);
  const asked = (audits?.['network-requests']?.details?.items ?? []).map(({ url = '' }) => url);
  const foreign = asked.filter((url) => !url.startsWith(new URL(home).origin) && !/^(?:data|blob):/.test(url));
  if (foreign.length > 0) throw new Error(`/${address} asks for ${foreign.join(', ')}`);
  return result;
}

function score(results: readonly Result[], name: Category): string {
  const scores = results.map(({ lhr }) => lhr.categories[name].score ?? Number.NaN).sort((a, b) => a - b);
  const chosen = name === 'performance' ? scores[Math.floor(scores.length / 2)] : scores[0];
  return String(Math.round((chosen ?? Number.NaN) * 100));
}

/** The audits that cost a page something, in any run, with what they show in the last such run. */
function faults(results: readonly Result[]): string[] {
  const found = new Map<string, string>();
  for (const { lhr } of results) {
    for (const { id, weight } of categories.flatMap((name) => lhr.categories[name].auditRefs)) {
      const { score: value = null, title = '', displayValue = '' } = lhr.audits[id] ?? {};
      if (weight > 0 && value !== null && value < 0.995)
        found.set(id, `${id} ${value}: ${title} ${displayValue}`.trim());
    }
  }
  return [...found.values()];
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}
