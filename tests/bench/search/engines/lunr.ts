/** Lunr with the Arabic of lunr-languages: trimmer, stop words and stemmer. */
import { paragraphs } from '../paragraphs.ts';
import type { Engine } from './engine.ts';
import { packages } from './packages.ts';

interface Builder {
  readonly pipeline: { run(tokens: readonly object[]): readonly object[] };
  use(language: unknown): void;
  ref(field: string): void;
  field(name: string): void;
  add(document: object): void;
}
interface Query {
  term(term: string, options: { readonly usePipeline: boolean; readonly presence: number }): void;
}
interface Lunr {
  (configure: (this: Builder) => void): { query(ask: (query: Query) => void): readonly { readonly ref: string }[] };
  readonly ar: unknown;
  readonly Query: { readonly presence: { readonly REQUIRED: number } };
  tokenizer(text: string): readonly object[];
}
type Plugin = (lunr: Lunr) => void;

export const lunr: Engine = {
  name: 'Lunr',
  version: `${packages.version('lunr')} + lunr-languages ${packages.version('lunr-languages')}`,
  setup: 'lunr.ar; every word of the query that is no stop word',
  open: async (archive) => {
    const { default: lunr } = await packages.load<{ default: Lunr }>('lunr/lunr.js');
    for (const plugin of ['lunr.stemmer.support', 'lunr.ar'])
      (await packages.load<{ default: Plugin }>(`lunr-languages/${plugin}.js`)).default(lunr);
    let terms = (_: string): readonly string[] => [];
    const index = lunr(function () {
      this.use(lunr.ar);
      this.ref('id');
      this.field('text');
      for (const paragraph of paragraphs(archive)) this.add(paragraph);
      // A query goes the way of the texts: without it, quotation marks stay on its words and stop words are asked for.
      terms = (query) => this.pipeline.run(lunr.tokenizer(query)).map(String).filter(Boolean);
    });
    const options = { usePipeline: false, presence: lunr.Query.presence.REQUIRED };
    return {
      ask: async (query) => {
        const asked = terms(query);
        // Lunr answers a query without words with everything.
        if (asked.length === 0) return [];
        return index.query((all) => asked.forEach((term) => all.term(term, options))).map(({ ref }) => ref);
      },
    };
  },
};
