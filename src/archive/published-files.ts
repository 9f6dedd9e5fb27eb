/** The files of `content/published/`. */
import type { Published } from './published.ts';

/** The files by name: the same record gives the same bytes. A list of words stands on one line. */
export function publishedFiles({ editions, reports, pages }: Published): ReadonlyMap<string, string> {
  return new Map([
    ['editions.json', file(editions)],
    ['pages.json', file(pages)],
    ...reports.map((report) => [`${report.id}.json`, file(report)] as const),
  ]);
}

// Within words a line break is always written as an escape: what breaks lines is the form alone.
const list = /\[\n(?: +"(?:[^"\\\n]|\\.)*",?\n)+ *\]/g;

function file(data: unknown): string {
  const text = JSON.stringify(data, null, 2).replace(list, (lines) => {
    return `[${lines.slice(1, -1).trim().replaceAll(/\n */g, ' ')}]`;
  });
  return `${text}\n`;
}
