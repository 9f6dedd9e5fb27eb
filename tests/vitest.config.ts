/// <reference types="vitest/config" />
import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import { extremes } from './fixtures/extremes/index.ts';

// What Node compiles and strips of types is kept for the many commands that the tests start: each starts in half the time.
process.env['NODE_COMPILE_CACHE'] ??= resolve('.vitest/compiled');

/** Tests of what a reader may rely on whatever the archive holds. */
const ofAnyArchive = [
  ...[
    'citation-files',
    'coverage',
    'data',
    'files',
    'linked-data',
    'links',
    'naming',
    'page-metadata',
    'pages',
    'portable',
    'served',
    'silence',
    'timeline',
    'verbatim',
  ].map((name) => `tests/site/${name}.test.ts`),
  ...['accessible', 'layout', 'overlap', 'answer'].map((name) => `tests/browser/${name}.test.ts`),
];

/**
 * Four projects in turn: `unit` and `content` need no build; `site` and `browser` read the site, which is built once. Then
 * `split`, the same with pages so small that its lists are split, and one for each extreme archive (`none`, `one`,
 * `extreme`), which run those of the same tests that hold of any archive on a site of its own, under `.vitest/`. Each group
 * runs after the one before, so that a browser never shares its cores with a build.
 */
export default defineConfig({
  test: {
    reporters: ['default'],
    projects: [
      project('unit', { groupOrder: 0, isolate: false }),
      project('content', { groupOrder: 0, isolate: false }),
      project('site', {
        groupOrder: 1,
        timeout: 60_000,
        isolate: false,
        include: ['tests/site/**/!(split).test.ts'],
        globalSetup: ['tests/setup/build.ts'],
      }),
      project('browser', {
        groupOrder: 2,
        timeout: 120_000,
        workers: 3,
        isolate: false,
        globalSetup: ['tests/setup/build.ts', 'tests/setup/browser.ts'],
      }),
      // The archive itself with pages so small that its lists are split, and all that was published of it.
      project('split', {
        groupOrder: 3,
        timeout: 120_000,
        workers: 2,
        isolate: false,
        include: ['split', 'links', 'pages', 'published', 'verbatim'].map((name) => `tests/site/${name}.test.ts`),
        globalSetup: ['tests/setup/build.ts'],
        env: { SIJILL_SITE: '.vitest/split/site', SIJILL_PAGE_BYTES: '9000' },
      }),
      ...Object.keys(extremes).map((name) =>
        project(name, {
          groupOrder: 3,
          timeout: 120_000,
          workers: 2,
          isolate: false,
          // Its pages are of the kinds that `extreme` has, and shorter.
          include: [
            ...ofAnyArchive.filter((path) => name !== 'one' || !path.includes('accessible')),
            `tests/${name}/**/*.test.ts`,
          ],
          globalSetup: ['tests/setup/build.ts', 'tests/setup/browser.ts'],
          env: {
            SIJILL_CONTENT: `.vitest/${name}/content`,
            SIJILL_SITE: `.vitest/${name}/site`,
            // Its lists stay whole, however long: `split` has those that are not.
            SIJILL_PAGE_BYTES: '2000000',
          },
        }),
      ),
    ],
  },
});

function project(
  name: string,
  {
    groupOrder,
    timeout = 20_000,
    workers = 2,
    isolate = true,
    include = [`tests/${name}/**/*.test.ts`],
    globalSetup = [],
    env = {},
  }: {
    groupOrder: number;
    timeout?: number;
    workers?: number;
    /** Off where nothing lasts beyond a test: the lexicon, the parsed pages and what is imported are then read once a worker. */
    isolate?: boolean;
    include?: string[];
    globalSetup?: string[];
    env?: Record<string, string>;
  },
) {
  return {
    test: {
      name,
      include,
      globalSetup,
      env,
      testTimeout: timeout,
      hookTimeout: timeout,
      // Two browsers' worth of pages on two cores: what is waited for may take longer than the default second.
      expect: { poll: { timeout: timeout / 2 } },
      maxWorkers: workers,
      isolate,
      sequence: { groupOrder },
    },
  };
}
