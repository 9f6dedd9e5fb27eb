/** The media types of the site's files. */

/** Those that a host would not know or not name exactly, by how a file's name ends: the first that fits. */
export const ownTypes: Readonly<Record<string, string>> = {
  '.csl.json': 'application/vnd.citationstyles.csl+json;charset=utf-8',
  'annotations.json': 'application/ld+json;charset=utf-8',
  'linkset.json': 'application/linkset+json',
  '.bib': 'application/x-bibtex;charset=utf-8',
  '.geojson': 'application/geo+json',
  '.pagefind': 'application/octet-stream',
  '.pf_fragment': 'application/octet-stream',
  '.pf_index': 'application/octet-stream',
  '.pf_meta': 'application/octet-stream',
  '.ris': 'application/x-research-info-systems;charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  SHA256SUMS: 'text/plain;charset=utf-8',
};

/** Those that hosts know. */
const commonTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css;charset=utf-8',
  '.csv': 'text/csv;charset=utf-8',
  '.js': 'text/javascript;charset=utf-8',
  '.html': 'text/html;charset=utf-8',
  '.ico': 'image/x-icon',
  '.json': 'application/json;charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain;charset=utf-8',
  '.xml': 'application/xml;charset=utf-8',
};

/** The media type of a file, by its path; none for pictures and fonts, which every server knows. */
export function contentType(path: string): string | undefined {
  return Object.entries({ ...ownTypes, ...commonTypes }).find(([end]) => path.endsWith(end))?.[1];
}
