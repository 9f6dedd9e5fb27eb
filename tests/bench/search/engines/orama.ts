/** Orama with its Arabic tokenizer and stemmer. */
import { paragraphs } from '../paragraphs.ts';
import type { Engine } from './engine.ts';
import { packages } from './packages.ts';

interface Orama {
  create(options: { readonly schema: object; readonly components: { readonly tokenizer: object } }): object;
  insertMultiple(index: object, documents: readonly object[]): Promise<unknown>;
  search(
    index: object,
    options: { readonly term: string; readonly threshold: number; readonly limit: number },
  ): Promise<{ readonly hits: readonly { readonly id: string }[] }>;
}
interface Stemmer {
  readonly language: string;
  readonly stemmer: (word: string) => string;
}

export const orama: Engine = {
  name: 'Orama',
  version: packages.version('@orama/orama'),
  setup: 'the stemmer of @orama/stemmers; every word, as the beginning of one (threshold: 0)',
  open: async (archive) => {
    const { create, insertMultiple, search } = await packages.load<Orama>('@orama/orama/dist/esm/index.js');
    const { stemmer, language } = await packages.load<Stemmer>('@orama/stemmers/dist/ar.js');
    const index = create({
      schema: { text: 'string' },
      components: { tokenizer: { stemming: true, stemmer, language } },
    });
    const all = paragraphs(archive).map(({ id, text }) => ({ id, text }));
    await insertMultiple(index, all);
    return {
      ask: async (term) => (await search(index, { term, threshold: 0, limit: all.length })).hits.map(({ id }) => id),
    };
  },
};
