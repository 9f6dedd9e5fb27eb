/**
 * Builds the site once for the projects that read it.
 *
 * In a process of its own: the environment of a test run (`NODE_ENV=test`) must not reach the build.
 * `SIJILL_SKIP_BUILD=1` takes the `dist/` that is there, for work on the tests themselves.
 */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';
import { cleanEnvironment } from './environment.ts';

/** Each project loads this file anew: the one build is kept where all of them see it. */
const run = globalThis as { sijillBuild?: Promise<void> };

export default async function setup(): Promise<void> {
  run.sijillBuild ??= build();
  await run.sijillBuild;
}

/**
 * Build a site into a folder, in a process of its own.
 *
 * @throws With all that the build printed.
 */
export async function buildSite(folder: string, env: Readonly<Record<string, string>> = {}): Promise<void> {
  try {
    await promisify(execFile)(process.execPath, ['scripts/build.ts', folder], { env: cleanEnvironment(env) });
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    throw new Error(`The site does not build.\n${stdout}${stderr}`);
  }
}

async function build(): Promise<void> {
  if (process.env['SIJILL_SKIP_BUILD'] === '1' && existsSync('dist/index.html')) return;
  await buildSite('dist');
}
