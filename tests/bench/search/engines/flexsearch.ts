/**
 * FlexSearch: its encoder keeps the letters of every script; a fold takes the place of its own, which parts a word at
 * each hamza. Of its ways to cut words, `full` answers best here (F1 .61; `forward` .52, `reverse` .59). Its option
 * `rtl` is left off: it turns the letters of a word round, which are in the order of reading already, and finds little.
 */
import { paragraphs } from '../paragraphs.ts';
import type { Engine } from './engine.ts';
import { usualFold } from './fold.ts';
import { packages } from './packages.ts';

interface FlexSearch {
  readonly Encoder: new (options: { readonly normalize: (text: string) => string }) => object;
  readonly Index: new (options: { readonly tokenize: string; readonly encoder: object }) => {
    add(place: number, text: string): void;
    search(query: string, options: { readonly limit: number }): readonly number[];
  };
}

export const flexSearch: Engine = {
  name: 'FlexSearch',
  version: packages.version('flexsearch'),
  setup: 'the usual fold; every word, as any part of one (tokenize: full)',
  open: async (archive) => {
    const { Encoder, Index } = await packages.load<FlexSearch>('flexsearch/dist/flexsearch.bundle.module.min.mjs');
    const index = new Index({ tokenize: 'full', encoder: new Encoder({ normalize: usualFold }) });
    const all = paragraphs(archive);
    all.forEach(({ text }, place) => index.add(place, text));
    return {
      ask: async (query) => index.search(query, { limit: all.length }).flatMap((place) => all[place]?.id ?? []),
    };
  },
};
