/**
 * Astro's side of the content: one collection, by our own loader. It stores the numbers of sound reports and their digests
 * only; the Markdown is rendered in the page, so that no cached HTML outlives a change of a plugin. Pages take from it which
 * reports there are, and from the model what they say; while developing they ask the model alone, which is never stale.
 */
import { defineCollection } from 'astro:content';
import type { Loader } from 'astro/loaders';
import { openBuilt } from './archive/built-archive.ts';
import { describeProblems } from './archive/problems.ts';
import * as schema from './archive/schema.ts';

const transcriptions: Loader = {
  name: 'sijill-transcriptions',
  async load({ store, watcher }) {
    store.clear();
    // The development server gives a watcher; there faults are shown in the page and are no reason not to start.
    if (watcher) return;
    const { archive, problems } = await openBuilt();
    if (archive === undefined) throw new Error(`\n${describeProblems(problems)}`);
    for (const { id, digest } of archive.reports) store.set({ id, data: { id }, digest });
  },
};

export const collections = {
  reports: defineCollection({ loader: transcriptions, schema: schema.report.pick({ id: true }) }),
};
