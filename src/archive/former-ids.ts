/** What records were called before their pages moved: another slug in the address is not another thing. */
import { parts, recordAt } from './identity.ts';
import type { Redirects } from './schema.ts';

/**
 * The ids that a record had before, by the one it has now.
 *
 * @returns None for a record that never moved. A page that moved to an anchor, or to no record's page, left no id.
 */
export function formerIds(redirects: Redirects | undefined): (id: string) => readonly string[] {
  const ids = new Map<string, string[]>();
  for (const { from, to } of redirects?.moved ?? []) {
    const [before, now] = [idAt(from), idAt(to)];
    if (before !== undefined && now !== undefined) ids.set(now, [...(ids.get(now) ?? []), before]);
  }
  return (id) => ids.get(id) ?? [];
}

function idAt(address: string): string | undefined {
  const { page, anchor } = parts(address);
  return anchor === '' ? recordAt(page)?.id : undefined;
}
