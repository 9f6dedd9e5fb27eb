/** What kind of file of the site stands at a path, for what is told kind by kind: of ours and of Eleventy's alike. */

/** By the path from the site's root, the first that fits. */
const patterns: readonly (readonly [kind: string, path: RegExp])[] = [
  ['report pages', /^reports\/\d+\/index\.html$/],
  ['capture pages', /^reports\/\d+\/capture\/index\.html$/],
  ['files of reports', /^reports\/\d+\//],
  ['report lists', /^reports\/years\//],
  ['index lists', /^(?:factions|places|persons|sources)\/letters\//],
  ['relation lists', /^factions\/relations\//],
  ['figure lists', /^figures\/measures\//],
  ['dossiers', /^(?:factions|places|persons|sources)\/[^/]+\/index\.html$/],
  ['citation files', /^(?:reports|(?:factions|figures)\/[^/]+)\/cite\./],
  ['dossier lists', /^(?:factions|places|persons|sources)\/[^/]+\/[^/]+\//],
  ['questions', /^figures\/[^/]+\/(?:index\.html$|years\/)/],
  ['word passages', /^words\/passages\//],
  ['word lists', /^words\/[^/]+\//],
  ['timeline', /^timeline\//],
  ['naming', /^naming\//],
  ['coverage', /^coverage\//],
  ['verify', /^verify\/[^/]+\.|^verify\/[^/]+\/(?!index\.html)/],
  ['data', /^data\/(?!index\.html)/],
];

/** The kind of a file that is made with the pages; `others` if it is none of the many. */
export function kindOf(path: string): string {
  return patterns.find(([, pattern]) => pattern.test(path))?.[0] ?? 'others';
}
