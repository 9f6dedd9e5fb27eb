/** Which files of `content/` go into a public copy: all that the archive reads, but for captures with words of readers. */
import { join } from 'node:path';
import { namesIn } from '../../archive/files.ts';
import type { Content } from '../../archive/read.ts';

/** A capture that stays behind. */
export interface WithheldCapture {
  /** `captures/0001.txt`. */
  readonly path: string;
  readonly sha256: string;
}

/** What goes out and what stays behind, each in the order of its paths. */
export interface ContentChoice {
  /** Paths below `content/`, with `/` on every machine. */
  readonly paths: readonly string[];
  readonly withheld: readonly WithheldCapture[];
}

/**
 * Choose the files of checked content. A capture goes out whole or not at all, since its bytes are evidence: one with a
 * reader's comment stays behind, as the site withholds those words, and its checksum is told. What the archive does not
 * read (an editor's notes, what a system leaves behind) stays behind too.
 */
export async function chooseContent(folder: string, { reports }: Pick<Content, 'reports'>): Promise<ContentChoice> {
  const captures = reports.map(({ record: { capture } }) => ({
    path: `captures/${capture.file}`,
    sha256: capture.sha256,
    withheld: capture.lines.some(({ role }) => role === 'comment'),
  }));
  const names = await Promise.all(read.map(({ below, names: pattern }) => named(folder, below, pattern)));
  const given = captures.filter(({ withheld }) => !withheld).map(({ path }) => path);
  return {
    paths: [...names.flat(), ...given].sort(),
    withheld: captures
      .filter(({ withheld }) => withheld)
      .map(({ path, sha256 }) => ({ path, sha256 }))
      .sort((a, b) => (a.path < b.path ? -1 : 1)),
  };
}

/** Where files stand that go out by their names. */
const read: readonly { readonly below: string; readonly names: RegExp }[] = [
  {
    below: '',
    names:
      /^(?:README\.md|(?:factions|organisations|places|persons|questions|relations|events|glossary|edition|redirects|corrections)\.yaml)$/,
  },
  { below: 'reports/', names: /^\d{4,}\.md$/ },
  { below: 'published/', names: /^(?:\d{4,}|editions|pages)\.json$/ },
  { below: 'geo/', names: /^(?:README\.md|outlines\.yaml|[a-z0-9-]+\.topo\.json)$/ },
];

async function named(folder: string, below: string, pattern: RegExp): Promise<readonly string[]> {
  const names = await namesIn(join(folder, below));
  return typeof names === 'string' ? [] : names.filter((name) => pattern.test(name)).map((name) => `${below}${name}`);
}
