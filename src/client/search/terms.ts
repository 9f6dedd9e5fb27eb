/** The terms of a query, as the engine's script reads them: known wherever there is an answer, since it made it. */
import type { SearchEngine } from '../search-engine.ts';

const engine = () => (globalThis as { sijillSearch?: SearchEngine }).sijillSearch;

/** As in `src/search/terms.ts`; none before the engine is there. */
export const terms: SearchEngine['terms'] = (words) => engine()?.terms(words) ?? [];

/** As in `src/search/terms.ts`; not before the engine is there. */
export const hasPhrase: SearchEngine['hasPhrase'] = (words) => engine()?.hasPhrase(words) ?? false;
