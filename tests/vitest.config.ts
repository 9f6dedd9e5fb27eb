/// <reference types="vitest/config" />
import { defineConfig } from 'vitest/config';

/**
 * Four projects in turn: `unit` and `content` need no build; `site` and `browser` build the site once and read it.
 * Each group runs after the one before, so that a browser never shares two cores with a build.
 */
export default defineConfig({
  test: {
    reporters: ['default'],
    projects: [
      project('unit', { groupOrder: 0 }),
      project('content', { groupOrder: 0 }),
      project('site', { groupOrder: 1, timeout: 60_000, globalSetup: ['tests/setup/build.ts'] }),
      project('browser', {
        groupOrder: 2,
        timeout: 120_000,
        workers: 1,
        globalSetup: ['tests/setup/build.ts', 'tests/setup/browser.ts'],
      }),
    ],
  },
});

function project(
  name: string,
  {
    groupOrder,
    timeout = 20_000,
    workers = 2,
    globalSetup = [],
  }: { groupOrder: number; timeout?: number; workers?: number; globalSetup?: string[] },
) {
  return {
    test: {
      name,
      include: [`tests/${name}/**/*.test.ts`],
      globalSetup,
      testTimeout: timeout,
      hookTimeout: timeout,
      maxWorkers: workers,
      sequence: { groupOrder },
    },
  };
}
