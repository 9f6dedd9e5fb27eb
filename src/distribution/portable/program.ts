/** The two programs that the portable edition has of its own. */
import { transform } from 'esbuild';
import { classicScript } from '../classic-script.ts';

/** Where the script stands that reads the edition's files; pages name it that load any. */
export const diskScriptPath = 'assets/disk.js';

/** That script, made in the project's folder, which must be the working directory. */
export const diskScript = (): Promise<Uint8Array> => classicScript('src/client/files/disk.ts');

/**
 * Pagefind's module as a classic script, which browsers run from a disk. It leaves `sijillPagefind` behind, asks
 * `sijillDisk` for its files, and takes `/pagefind/` for where it stands, as the addresses that it asks for then tell.
 *
 * @throws When the module does not ask for files in the two places that Pagefind 1.6 does (one that finds nothing, of an
 * archive without reports, asks for none), or loads otherwise than known: the edition would find nothing.
 */
export async function classicPagefind(module: string): Promise<string> {
  const { code } = await transform(module, {
    format: 'iife',
    globalName: 'sijillPagefind',
    minify: true,
    target: 'es2022',
    charset: 'utf8',
    define: { fetch: 'sijillDisk.fetch', 'import.meta.url': '"/pagefind/pagefind.js"' },
  });
  const asks = code.split('sijillDisk.fetch').length - 1;
  const otherwise = /\bimport\s*[(.]|XMLHttpRequest/.exec(code)?.[0];
  if (asks !== (module.includes('pagefind-entry.json') ? 2 : 0) || otherwise !== undefined)
    throw new Error(
      `pagefind/pagefind.js asks for files in ${asks} places${otherwise === undefined ? '' : ` and by «${otherwise}»`}: ` +
        'it is not the Pagefind 1.6 that the portable edition knows.',
    );
  return code;
}
