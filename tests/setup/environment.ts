/** The environment without what a test runner adds to it, as a maintainer's own shell would give it. */
export function cleanEnvironment(changes: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  const ours = Object.entries(process.env).filter(([name]) => !/^(?:NODE_ENV|NODE_OPTIONS|VITEST.*|TEST|DEV|PROD|MODE|SSR|BASE_URL)$/.test(name));
  return { ...Object.fromEntries(ours), ...changes };
}
