/** What a command was given. `--help` is answered, and what is not understood told, before the command does anything. */
import { parseArgs } from 'node:util';
import type { ParseArgsOptionsConfig } from 'node:util';

/**
 * Read a command's options and names. With `--help` or `-h` how it is called is printed, and it ends with exit code 0; an
 * option that it has not, or more names than it takes, is told with the same words, and it ends with `fault`.
 *
 * @param usage «npm run check [-- folder] [--watch]», and what else helps; without a line end.
 * @param most How many names it takes.
 */
export function commandLine<const T extends ParseArgsOptionsConfig = Record<never, never>>(
  usage: string,
  { options, most = 0, fault = 1 }: { readonly options?: T; readonly most?: number; readonly fault?: number } = {},
) {
  // An option that the command does not know makes a fault of `--help` beside it as well; asked for help, it helps.
  if (process.argv.slice(2).some((each) => each === '--help' || each === '-h')) {
    process.stdout.write(`${usage}\n`);
    process.exit(0);
  }
  try {
    const read = parseArgs<{ allowPositionals: true; options: T }>({
      allowPositionals: true,
      options: options ?? ({} as T),
    });
    if (read.positionals.length > most) throw new Error(tooMany(read.positionals, most));
    return read;
  } catch (error) {
    const message =
      error instanceof Error ? error.message.replace(/^(Unknown option '.*?')\. .*$/su, '$1') : String(error);
    process.stderr.write(`${message}\n${usage}\n`);
    return process.exit(fault);
  }
}

function tooMany(names: readonly string[], most: number): string {
  const given = names.map((name) => `«${name}»`).join(', ');
  return most === 0
    ? `It takes no names, not ${given}.`
    : `It takes ${most === 1 ? 'one name' : `${most} names`}, not ${given}.`;
}
