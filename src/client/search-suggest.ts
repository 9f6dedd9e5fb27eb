/**
 * What the search page suggests for words that stand nowhere: a script of its own, loaded when there is such a word. It
 * leaves `sijillSuggest` behind, and touches no document.
 */
import { openSuggest } from '../search/suggest.ts';

/** What the script leaves behind. */
export type OpenSuggest = typeof openSuggest;

Object.assign(globalThis, { sijillSuggest: openSuggest });
