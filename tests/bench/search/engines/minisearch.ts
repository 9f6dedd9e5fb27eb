/** MiniSearch: no language of its own; its options take a fold. */
import { paragraphs } from '../paragraphs.ts';
import type { Engine } from './engine.ts';
import { usualFold } from './fold.ts';
import { packages } from './packages.ts';

interface MiniSearch {
  addAll(documents: readonly object[]): void;
  search(query: string): readonly { readonly id: string }[];
}
type Options = { readonly fields: readonly string[]; readonly processTerm: unknown; readonly searchOptions: object };

export const miniSearch: Engine = {
  name: 'MiniSearch',
  version: packages.version('minisearch'),
  setup: 'the usual fold; every word, as the beginning of one or, above three letters, with a fifth of them wrong',
  open: async (archive) => {
    const { default: MiniSearch } = await packages.load<{ default: new (options: Options) => MiniSearch }>(
      'minisearch/dist/es/index.js',
    );
    const index = new MiniSearch({
      fields: ['text'],
      processTerm: usualFold,
      searchOptions: { combineWith: 'AND', prefix: true, fuzzy: (term: string) => (term.length > 3 ? 0.2 : false) },
    });
    index.addAll(paragraphs(archive));
    return { ask: async (query) => index.search(query).map(({ id }) => id) };
  },
};
