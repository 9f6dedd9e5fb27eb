/** The project's own files, as the rules about them read them. */
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import ts from 'typescript';

export interface SourceFile {
  /** From the project's root, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/** What is made or installed, and the captures, which are evidence and say what they say. */
const passedOver = new Set([
  '.git',
  'node_modules',
  'dist',
  '.astro',
  '.vitest',
  'content/captures',
  'tests/bench/node_modules',
  'tests/bench/search/engines/node_modules',
  'tests/bench/scale/eleventy/node_modules',
]);

/** Every text file of the project in the folder given (the whole project if not given), by path. */
export function projectFiles(folder = ''): SourceFile[] {
  return readdirSync(folder === '' ? '.' : folder, { withFileTypes: true })
    .flatMap((entry) => {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (passedOver.has(path)) return [];
      if (entry.isDirectory()) return projectFiles(path);
      return entry.isFile() && !binary.has(extname(path))
        ? [{ path, text: readFileSync(join('.', path), 'utf8') }]
        : [];
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

const binary = new Set(['.woff2', '.png', '.ico', '.jpg', '.webp', '.gz', '.zip']);

/** The TypeScript of a `.ts` file, or of an `.astro` file: its frontmatter and its scripts. */
export function typescriptOf({ path, text }: SourceFile): string {
  if (path.endsWith('.ts')) return text;
  if (!path.endsWith('.astro')) return '';
  const frontmatter = /^\s*---\n(.*?)\n---/s.exec(text)?.[1] ?? '';
  const scripts = [...text.matchAll(/<script\b[^>]*>(.*?)<\/script>/gs)].map((match) => match[1] ?? '');
  return [frontmatter, ...scripts].join('\n');
}

/** The CSS of a `.css` file, or of an `.astro` file's `<style>`. */
export function cssOf({ path, text }: SourceFile): string {
  if (path.endsWith('.css')) return text;
  if (!path.endsWith('.astro')) return '';
  return [...text.matchAll(/<style\b[^>]*>(.*?)<\/style>/gs)].map((match) => match[1] ?? '').join('\n');
}

/** What a file imports, types included, as written. */
export function importsOf(file: SourceFile): string[] {
  return ts.preProcessFile(typescriptOf(file), true, true).importedFiles.map(({ fileName }) => fileName);
}

/** How often a file writes the type `any`. */
export function anyCount(file: SourceFile): number {
  let count = 0;
  const visit = (node: ts.Node): void => {
    if (node.kind === ts.SyntaxKind.AnyKeyword) count += 1;
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file.path, typescriptOf(file), ts.ScriptTarget.Latest));
  return count;
}
