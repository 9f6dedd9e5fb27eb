/**
 * Astro's side of the content: one collection, by our own loader. It stores validated front matter and a digest only;
 * the Markdown is rendered in the page, so that no cached HTML outlives a change of a plugin.
 */
import { defineCollection } from 'astro:content';
import type { Loader } from 'astro/loaders';
import { checkContent } from './archive/check.ts';
import { contentFolder } from './archive/read.ts';
import * as schema from './archive/schema.ts';

const transcriptions: Loader = {
  name: 'sijill-transcriptions',
  async load({ store, watcher }) {
    const load = async () => {
      const { content } = await checkContent(contentFolder());
      store.clear();
      for (const { record, digest } of content.reports) store.set({ id: record.id, data: { ...record }, digest });
    };
    await load();
    watcher?.add(contentFolder());
    watcher?.on('change', (path) => {
      if (path.includes(contentFolder())) void load();
    });
  },
};

export const collections = { reports: defineCollection({ loader: transcriptions, schema: schema.report }) };
