/** The other search engines that are asked the same queries. */
import type { Browser } from 'playwright-core';
import type { Engine } from './engines/engine.ts';
import { flexSearch } from './engines/flexsearch.ts';
import { lunr } from './engines/lunr.ts';
import { miniSearch } from './engines/minisearch.ts';
import { orama } from './engines/orama.ts';
import { stockPagefind } from './engines/pagefind.ts';

/** Each as its documentation recommends for Arabic, and so that it answers best; the browser is for stock Pagefind. */
export const engines = (browser: Browser): readonly Engine[] => [
  stockPagefind(browser),
  miniSearch,
  flexSearch,
  lunr,
  orama,
];
