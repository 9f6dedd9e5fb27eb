/** The parts of a site that answer, opened as its pages open them, over files that a test gives. */
import { pathToFileURL } from 'node:url';
import { openCompletions } from '../../../src/search/completions-loader.ts';
import { complete } from '../../../src/search/completions.ts';
import { readQuery } from '../../../src/search/address.ts';
import type { Engine } from '../../../src/search/engine.ts';
import { openShelf } from '../../../src/search/lexicon-loader.ts';
import { openNames } from '../../../src/search/names-loader.ts';
import { openReports, reportsFile } from '../../../src/search/reports.ts';
import { search } from '../../../src/search/search.ts';
import { openFiles } from '../../../src/search/shelf.ts';
import { openSuggest } from '../../../src/search/suggest.ts';
import { openLibrary } from '../../../src/verify/library.ts';
import { verify } from '../../../src/verify/verify.ts';
import type { Questions } from './questions.ts';

/** An answer, and what it says is missing in it: the parts of the answer by their names. */
export interface Answered {
  readonly parts: ReadonlyMap<string, string>;
  readonly missing: readonly string[];
}

/** Answers a question; rejects where the page says that it cannot. */
export type Ask = (question: string) => Promise<Answered>;

/** The bytes of a file by its path from the site's root; throws when there is none. */
export type ReadBytes = (path: string) => Uint8Array;

/** What opens each part anew, so that nothing is left of what was read before. */
export const answerers: Readonly<Record<keyof Questions, (site: string, read: ReadBytes) => Ask>> = {
  search: openSearch,
  completions: (_, read) => {
    const load = openCompletions(textsOf('pagefind/', read));
    return async (typed) => whole(await complete(typed, typed.length, 'lemma', load));
  },
  verifier: (_, read) => {
    const library = openLibrary(textsOf('verify/', read));
    return async (quotation) => whole(await verify(quotation, library));
  },
};

const whole = (answer: unknown): Answered => ({ parts: new Map([['all', JSON.stringify(answer)]]), missing: [] });

/** As a browser reads them: what is no UTF-8 is a sign in its place. */
const textsOf = (folder: string, read: ReadBytes) => async (path: string) =>
  new TextDecoder().decode(read(folder + path));

/** Pagefind's program is started anew each time, as a module of another name. */
let started = 0;

function openSearch(site: string, read: ReadBytes): Ask {
  const home = pathToFileURL(`${site}/pagefind/`).href;
  const text = textsOf('pagefind/', read);
  let engine: Promise<Engine> | undefined;
  const start = async () => {
    type Program = Engine & { options(options: { readonly noWorker: boolean }): Promise<void> };
    const program = (await import(/* @vite-ignore */ `${home}pagefind.js?${(started += 1)}`)) as Program;
    await program.options({ noWorker: true });
    return program;
  };
  const load = () => (engine ??= start());
  const suggest = openSuggest(text);
  const loads = {
    engine: load,
    reports: async () => openReports(await load(), await text(reportsFile)),
    lexicon: openShelf(openFiles(text)),
    names: openNames(openFiles(text)),
    suggest: async () => suggest,
  };
  return async (address) => {
    const before = globalThis.fetch;
    // Node's `fetch` knows no files.
    globalThis.fetch = (async (asked: string | URL) =>
      new Response(
        Uint8Array.from(read(`pagefind/${String(asked).slice(home.length).replace(/\?.*/, '')}`)),
      )) as typeof fetch;
    try {
      const { groups, missing, ...rest } = await search(readQuery(address), loads);
      const parts = groups.map((group) => [group.kind, JSON.stringify(group)] as const);
      return { parts: new Map([...parts, ['rest', JSON.stringify(rest)]]), missing };
    } finally {
      globalThis.fetch = before;
    }
  };
}
