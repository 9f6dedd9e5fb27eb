/** Which part of `src/` may import which. */
import { dirname, join } from 'node:path/posix';
import { importsOf } from './tree.ts';
import type { SourceFile } from './tree.ts';

/** From the ground up: a folder imports from its own row and those above it in this list, and never in a circle. */
const layers = [
  ['arabic'],
  ['archive', 'markdown'],
  ['exports', 'search', 'ingest', 'charts', 'distribution', 'verify', 'words', 'worker'],
  ['site'],
  ['components'],
  ['layouts'],
  ['pages'],
];

/** The one file of `arabic` that a browser cannot run, and the door for other programs, which leads to it. */
const reader = 'src/arabic/lexicon/read.ts';
const ownDoor = 'src/arabic/lexicon/index.ts';

const rank = (folder: string): number => layers.findIndex((row) => row.includes(folder));

/** One import from one file of `src/` to another, or to a package (`to` is then its name). */
export interface Import {
  readonly from: string;
  readonly to: string;
  readonly inside: boolean;
}

/** Every import of the files, addresses inside the project resolved; queries such as `?url` dropped. */
export function importsIn(files: readonly SourceFile[]): Import[] {
  return files.flatMap((file) =>
    importsOf(file).map((written) => {
      const name = written.replace(/\?.*$/, '');
      return name.startsWith('.')
        ? { from: file.path, to: join(dirname(file.path), name), inside: true }
        : { from: file.path, to: name, inside: false };
    }),
  );
}

/** Imports that go against the direction, as `from → to: why`. */
export function wrongImports(imports: readonly Import[]): string[] {
  return [...imports.flatMap(wrong), ...clientReach(imports), ...cycles(imports)];
}

function wrong(edge: Import): string[] {
  const say = (why: string): string[] => [`${edge.from} → ${edge.to}: ${why}`];
  const [from, to] = [folderOf(edge.from), folderOf(edge.to)];
  if (from === 'arabic' && !(edge.inside && to === 'arabic'))
    return edge.from === reader && edge.to.startsWith('node:') ? [] : say('arabic imports nothing outside itself');
  if (from === 'arabic' && edge.to === reader && edge.from !== ownDoor)
    return say('only Node reads the files of the lexicon');
  if (!edge.inside || from === '' || from === to || to === 'styles') return [];
  if (!edge.to.startsWith('src/')) return say('src imports only from src');
  if (from === 'worker' && to === 'client') return say('the worker shows nothing');
  if (from === 'client') return []; // Followed to its end in `clientReach`.
  if (to === 'client') return rank(from) >= rank('components') ? [] : say('only what is shown uses client code');
  if (rank(from) < 0 || rank(to) < 0) return say('a folder that the directions do not name');
  return rank(to) <= rank(from) ? [] : say(`${to} stands above ${from}`);
}

/** What runs in a browser, on a page or as the worker, reaches no file of the archive, no module of Node's and no package. */
function clientReach(imports: readonly Import[]): string[] {
  const reached = new Set<string>();
  const faults: string[] = [];
  const visit = (file: string): void => {
    if (reached.has(file)) return;
    reached.add(file);
    for (const edge of imports.filter(({ from }) => from === file)) {
      if (!edge.inside) faults.push(`${file} → ${edge.to}: client code reaches it, and it is no part of the browser`);
      else if (!['client', 'arabic', 'search', 'verify', 'worker'].includes(folderOf(edge.to))) {
        faults.push(`${file} → ${edge.to}: client code reaches it through the build's side of ${folderOf(file)}`);
      } else visit(edge.to);
    }
  };
  const isRun = ({ from }: Import) => ['client', 'worker'].includes(folderOf(from));
  imports.filter(isRun).forEach(({ from }) => visit(from));
  return faults;
}

/** Folders that import each other, directly or through others. */
function cycles(imports: readonly Import[]): string[] {
  const edges = new Map<string, Set<string>>();
  for (const { from, to, inside } of imports) {
    const [a, b] = [folderOf(from), folderOf(to)];
    if (inside && a !== b && a !== '' && b !== '') edges.set(a, (edges.get(a) ?? new Set()).add(b));
  }
  const found: string[] = [];
  const walk = (folder: string, path: readonly string[]): void => {
    const start = path.indexOf(folder);
    if (start >= 0) {
      const circle = path.slice(start);
      // Each circle is met from each of its folders: told once, from the first by name.
      if (circle.every((name) => folder <= name)) found.push(`${[...circle, folder].join(' → ')}: a circle of folders`);
      return;
    }
    for (const next of edges.get(folder) ?? []) walk(next, [...path, folder]);
  };
  for (const folder of edges.keys()) walk(folder, []);
  return [...new Set(found)];
}

/** `src/search/query.ts` → `search`; empty for a file of `src/` itself or outside it. */
const folderOf = (path: string): string => /^src\/([^/]+)\//.exec(path)?.[1] ?? '';
