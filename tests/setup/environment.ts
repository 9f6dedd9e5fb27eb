/**
 * The environment without what a test runner adds to it, and without the settings of one maintainer's builds: as after a
 * fresh clone.
 */
export function cleanEnvironment(changes: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  const ours = Object.entries(process.env).filter(
    ([name]) =>
      !/^(?:NODE_ENV|NODE_OPTIONS|VITEST.*|TEST|DEV|PROD|MODE|SSR|BASE_URL|SITE_URL|SIJILL_CONTENT|SIJILL_SITE|SIJILL_PAGE_BYTES)$/.test(
        name,
      ),
  );
  return { ...Object.fromEntries(ours), ...changes };
}
