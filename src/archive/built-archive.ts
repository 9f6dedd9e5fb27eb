/** The archive of a build: checked and opened once, however many parts ask for it. */
import { openArchive } from './archive.ts';
import type { Archive } from './archive.ts';
import { builtOnce } from './built-once.ts';
import { checkContent } from './check.ts';
import type { Problem } from './problems.ts';
import { contentFolder } from './read.ts';

/** The archive of sound content, or the content's problems. */
export type Opened =
  | { readonly archive: Archive; readonly problems?: undefined }
  | { readonly archive?: undefined; readonly problems: readonly Problem[] };

/**
 * Check the content folder and open the archive, until `forget` once for all.
 *
 * Of the content nothing else is kept: what its records were read from, and what rules know of them, weigh as much as the
 * archive itself.
 */
export function openBuilt(): Promise<Opened> {
  return builtOnce('archive', async (): Promise<Opened> => {
    const { content, problems } = await checkContent(contentFolder());
    return problems.length > 0 ? { problems } : { archive: openArchive(content) };
  });
}
