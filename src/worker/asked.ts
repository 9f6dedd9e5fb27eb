/** Which file of the site an address asks for. */

/**
 * The path of the file, from the site's root: `reports/0001/index.html` for `…/reports/0001/?q=x#p3`. A query never
 * changes it.
 *
 * @param scope Absolute address of the site's root, with its slash.
 * @returns None for an address outside the site, or one that is badly encoded.
 */
export function fileAsked(address: string, scope: string): string | undefined {
  const { origin, pathname } = new URL(address);
  const whole = origin + pathname;
  if (!whole.startsWith(scope)) return undefined;
  try {
    return decodeURIComponent(whole.slice(scope.length)).replace(/(^|\/)$/, '$1index.html');
  } catch {
    return undefined;
  }
}

/** The address under which a host answers for a file without leading elsewhere: `reports/0001/` for its page. */
export function askedFor(path: string, scope: string): string {
  return scope + encodeURI(path.replace(/(^|\/)index\.html$/, '$1'));
}
