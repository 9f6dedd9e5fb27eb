/** Starts one browser and serves the built site at both base paths, for the project `browser`. */
import type { TestProject } from 'vitest/node';
import { serve } from '../../src/distribution/serve.ts';
import { startChromium } from '../browser/chromium.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the running browser is reached. */
    browser: string;
    /** The site's home page under `/` and under `/archive/x/`. */
    addresses: readonly string[];
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const browser = await startChromium();
  const sites = await Promise.all(['/', '/archive/x/'].map((base) => serve('dist', { base, port: 0 })));
  project.provide('browser', browser.endpoint);
  project.provide(
    'addresses',
    sites.map(({ address }) => address),
  );
  return async () => {
    await Promise.all(sites.map((site) => site.close()));
    await browser.close();
  };
}
