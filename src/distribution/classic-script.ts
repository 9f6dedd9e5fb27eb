/** The programs that are added to a site after its pages are built: the worker, and the portable edition's reader of files. */
import { build } from 'esbuild';

/**
 * A program as one classic script, which browsers run from a disk too.
 *
 * @param entry Its source, from the project's folder, which must be the working directory: `src/worker/worker.ts`.
 * @param constants What stands for names in it that the build gives, each as JavaScript.
 */
export async function classicScript(
  entry: string,
  constants: Readonly<Record<string, string>> = {},
): Promise<Uint8Array> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    define: { ...constants },
    logLevel: 'silent',
  });
  return outputFiles[0]?.contents ?? new Uint8Array();
}
