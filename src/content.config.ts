/**
 * Astro's side of the content: one collection, by our own loader. It stores the numbers of sound reports and
 * their digests only; the Markdown is rendered in the page, so that no cached HTML outlives a change of a plugin. Pages
 * take from it which reports there are, and from the model what they say; while developing, its watcher is what makes a page anew.
 */
import { defineCollection } from 'astro:content';
import type { Loader } from 'astro/loaders';
import { resolve, sep } from 'node:path';
import { checkContent } from './archive/check.ts';
import { once } from './archive/once.ts';
import { describeProblems } from './archive/problems.ts';
import { contentFolder } from './archive/read.ts';
import * as schema from './archive/schema.ts';

const transcriptions: Loader = {
  name: 'sijill-transcriptions',
  async load({ store, watcher, logger }) {
    const load = async () => {
      const read = () => checkContent(contentFolder());
      const { content, problems } = await (watcher ? read() : once('content', read));
      if (problems.length > 0) throw new Error(`\n${describeProblems(problems)}`);
      store.clear();
      for (const { record, digest } of content.reports) store.set({ id: record.id, data: { id: record.id }, digest });
    };
    await load();
    const folder = resolve(contentFolder()) + sep;
    watcher?.add(folder);
    watcher?.on('all', (_, path) => {
      if (resolve(path).startsWith(folder)) load().catch((error: Error) => logger.error(error.message));
    });
  },
};

export const collections = {
  reports: defineCollection({ loader: transcriptions, schema: schema.report.pick({ id: true }) }),
};
