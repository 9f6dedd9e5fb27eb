/**
 * The engine of the search page: a script of its own, loaded when a reader first turns to the search, so that the page
 * itself stays light. It leaves `sijillSearch` behind, and touches no document.
 */
import { openShelf } from '../search/lexicon-loader.ts';
import { openNames } from '../search/names-loader.ts';
import { openReports } from '../search/reports.ts';
import { search } from '../search/search.ts';
import { hasPhrase, terms } from '../search/terms.ts';

const engine = { search, openReports, openShelf, openNames, terms, hasPhrase };

/** What the script leaves behind. */
export type SearchEngine = typeof engine;

Object.assign(globalThis, { sijillSearch: engine });
