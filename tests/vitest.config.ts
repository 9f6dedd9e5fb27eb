/// <reference types="vitest/config" />
import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import { extremes } from './fixtures/extremes/index.ts';

// What Node compiles and strips of types is kept for the many commands that the tests start: each starts in half the time.
// It is kept by path, and copies of the tree have others each time: what a former run left goes.
const compiled = resolve('.vitest/compiled');
rmSync(compiled, { recursive: true, force: true });
process.env['NODE_COMPILE_CACHE'] ??= compiled;

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
  ...['accessible', 'layout', 'answer'].map((name) => `tests/browser/${name}.test.ts`),
];

/**
 * Four projects: `unit` and `content` need no build; `site` and `browser` read the site, which is built once. Then
 * `split`, the same with pages so small that its lists are split, and one for each extreme archive (`none`, `one`,
 * `extreme`), which run those of the same tests that hold of any archive on a site of its own, under `.vitest/`. The tests
 * of `browser` run after the rest, so that they share no core with a build; among the rest none waits for the last file of
 * a project.
 */
export default defineConfig({
  test: {
    reporters: ['default'],
    projects: [
      project('unit'),
      project('content'),
      project('site', {
        timeout: 60_000,
        include: ['tests/site/**/!(split).test.ts'],
        globalSetup: ['tests/setup/build.ts'],
      }),
      project('browser', {
        last: true,
        timeout: 120_000,
        globalSetup: ['tests/setup/build.ts', 'tests/setup/browser.ts'],
      }),
      // The archive itself with pages so small that its lists are split, and all that was published of it.
      project('split', {
        timeout: 120_000,
        include: ['split', 'links', 'pages', 'published', 'verbatim'].map((name) => `tests/site/${name}.test.ts`),
        globalSetup: ['tests/setup/build.ts'],
        env: { SIJILL_SITE: '.vitest/split/site', SIJILL_PAGE_BYTES: '9000' },
      }),
      ...Object.keys(extremes).map((name) =>
        project(name, {
          timeout: 120_000,
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
    last = false,
    timeout = 20_000,
    include = [`tests/${name}/**/*.test.ts`],
    globalSetup = [],
    env = {},
  }: {
    /** After all others, and with a worker more, since its tests wait for the browser half of the time. */
    last?: boolean;
    timeout?: number;
    include?: string[];
    globalSetup?: string[];
    env?: Record<string, string>;
  } = {},
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
      maxWorkers: last ? 3 : 2,
      // Nothing lasts beyond a test: the lexicon, the parsed pages and what is imported are read once a worker.
      isolate: false,
      sequence: { groupOrder: last ? 1 : 0 },
    },
  };
}
