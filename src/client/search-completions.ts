/**
 * What completes the word that a reader types on the search page: a script of its own, loaded after the first answer to
 * typed words. It leaves `sijillCompletions` behind.
 */
import { complete } from '../search/completions.ts';
import { openCompletions } from '../search/completions-loader.ts';
import { modes } from '../search/query.ts';
import type { FetchText } from '../search/shelf.ts';
import { openCombobox } from './search/combobox.ts';

/** Make a field of words offer completions from now on; gives what offers them at once. */
function offerCompletions(field: HTMLInputElement, fetchText: FetchText): () => void {
  const load = openCompletions(fetchText);
  return openCombobox(field, ({ value, selectionStart, form }) => {
    const asked = form && new FormData(form).get('mode');
    const mode = modes.find((each) => each === asked) ?? modes[0];
    return complete(value, selectionStart ?? value.length, mode, load);
  });
}

/** What the script leaves behind. */
export type OfferCompletions = typeof offerCompletions;

Object.assign(globalThis, { sijillCompletions: offerCompletions });
