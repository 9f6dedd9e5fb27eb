/**
 * Builds the site once for the projects that read it, and beside it the others that are to be tested (extreme archives,
 * small pages): two at a time, since a build keeps one core busy.
 *
 * In processes of their own: the environment of a test run (`NODE_ENV=test`) must not reach a build.
 * `SIJILL_SKIP_BUILD=1` takes what was built before, for work on the tests themselves.
 */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';
import { extremes } from '../fixtures/extremes/index.ts';
import { buildCopy } from '../site/builds.ts';
import { cleanEnvironment } from './environment.ts';
import { writeFiles } from './files.ts';

/** Each project loads this file anew: the builds, by their folders, are kept where all of them see them. */
const run = globalThis as { sijillBuilds?: ReadonlyMap<string, Promise<void>> };

export default async function setup(project: TestProject): Promise<void> {
  run.sijillBuilds ??= start(project.vitest.projects);
  await run.sijillBuilds.get(siteOf(project));
}

/** Build the site into `dist`. */
export async function buildSite(): Promise<void> {
  await promisify(execFile)(process.execPath, ['scripts/build.ts'], { env: cleanEnvironment() });
}

const environment = ({ config }: TestProject) => config.env as Readonly<Record<string, string>>;
const siteOf = (project: TestProject) => environment(project)['SIJILL_SITE'] ?? 'dist';

/** Build for each project with a site, in two rows that take equally long: two of the whole archive, and the extreme ones. */
function start(projects: readonly TestProject[]): ReadonlyMap<string, Promise<void>> {
  const builds = new Map<string, Promise<void>>();
  const rows = [Promise.resolve(), Promise.resolve()];
  for (const project of projects.filter(({ config }) => config.globalSetup.length > 0)) {
    const site = siteOf(project);
    if (builds.has(site)) continue;
    const row = environment(project)['SIJILL_CONTENT'] === undefined ? 0 : 1;
    const built = rows[row]?.then(() => build(project, site)) ?? Promise.resolve();
    builds.set(site, built);
    // Whoever waits for it is told.
    rows[row] = built.catch(() => undefined);
  }
  return builds;
}

async function build(project: TestProject, site: string): Promise<void> {
  if (process.env['SIJILL_SKIP_BUILD'] === '1' && existsSync(join(site, 'index.html'))) return;
  try {
    if (site === 'dist') await buildSite();
    else await buildApart(project, site);
  } catch (error) {
    const { stdout = '', stderr = '', message } = error as Error & { stdout?: string; stderr?: string };
    throw new Error(`The site of ${project.name} does not build.\n${stdout}${stderr || message}`, { cause: error });
  }
}

/** Another site: in a copy of the tree, since two builds in one would share Astro's store of content. */
async function buildApart(project: TestProject, site: string): Promise<void> {
  const { SIJILL_CONTENT: content, SIJILL_PAGE_BYTES: bytes } = environment(project);
  const files = Object.entries(extremes).find(([name]) => name === project.name)?.[1];
  if (content !== undefined) {
    if (files === undefined) throw new Error(`${project.name} is no extreme archive.`);
    await writeFiles(files(), content);
  }
  const built = await buildCopy(`sijill-${project.name}-`, {
    ...(content === undefined ? {} : { SIJILL_CONTENT: resolve(content) }),
    ...(bytes === undefined ? {} : { SIJILL_PAGE_BYTES: bytes }),
  });
  try {
    await rm(site, { recursive: true, force: true });
    await cp(built.dist, site, { recursive: true });
  } finally {
    await built.remove();
  }
}
