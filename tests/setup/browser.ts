/**
 * Starts one browser for all projects that need one, and serves each project's built site at both base paths: `dist`, or
 * what the project's `env` names as `SIJILL_SITE`.
 */
import type { TestProject } from 'vitest/node';
import { serve } from '../../src/distribution/serve.ts';
import { startChromium } from '../browser/chromium.ts';
import type { RunningChromium } from '../browser/chromium.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the running browser is reached. */
    browser: string;
    /** The site's home page under `/` and under `/archive/x/`. */
    addresses: readonly string[];
  }
}

/** A page is left before code that is optimised in the background pays. */
const flags = ['--js-flags=--no-opt --no-wasm-tier-up'];

/** Each project loads this file anew: the one browser is kept where all of them see it, and how many of them use it. */
const run = globalThis as { sijillBrowser?: { readonly started: Promise<RunningChromium>; users: number } };

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const shared = (run.sijillBrowser ??= { started: startChromium(undefined, undefined, flags), users: 0 });
  shared.users += 1;
  const browser = await shared.started;
  const folder = (project.config.env as Readonly<Record<string, string>>)['SIJILL_SITE'] ?? 'dist';
  const sites = await Promise.all(['/', '/archive/x/'].map((base) => serve(folder, { base, port: 0 })));
  project.provide('browser', browser.endpoint);
  project.provide(
    'addresses',
    sites.map(({ address }) => address),
  );
  return async () => {
    await Promise.all(sites.map((site) => site.close()));
    shared.users -= 1;
    if (shared.users > 0) return;
    delete run.sijillBrowser;
    await browser.close();
  };
}
