/** Which lists are long enough for a filter box. */

/** A list of more entries than this is longer than a window. */
const longest = 12;

/** Whether a list of so many entries has a filter box. */
export function isFiltered(entries: number): boolean {
  return entries > longest;
}

/** What a filter box is called: of a whole list, and of a page that has a part of it. */
export const filterLabels = { whole: 'رشّح القائمة', part: 'رشّح هذه الصفحة وحدها' } as const;

/** The scripts of a page whose list has so many entries; `filter` if it has no element of its own. */
export function filterScripts(entries: number, script: 'filter' | 'figures' = 'filter'): readonly string[] {
  return isFiltered(entries) ? [script] : [];
}
