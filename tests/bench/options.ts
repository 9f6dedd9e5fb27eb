/** What is given to a bench by its name: `--seed 7 --cases 100`. */

/**
 * The options of a bench.
 *
 * @param known Each option that it takes, and what it is when it is not given.
 * @throws In words, when another is given or one has no value.
 */
export function optionsOf<T extends Readonly<Record<string, string>>>(
  bench: string,
  given: readonly string[],
  known: T,
): Readonly<Record<keyof T, string>> {
  const found: Record<string, string> = { ...known };
  for (let i = 0; i < given.length; i += 2) {
    const [name = '', value] = [given[i]?.replace(/^--/, ''), given[i + 1]];
    if (!(given[i] ?? '').startsWith('--') || !(name in known) || value === undefined) {
      const all = Object.keys(known).map((each) => `[--${each} …]`);
      throw new Error(`«${given.join(' ')}» is not known here: npm run bench -- ${bench} ${all.join(' ')}`);
    }
    found[name] = value;
  }
  return found as Record<keyof T, string>;
}

/** A whole number from 1. @throws In words, when it is none. */
export function wholeNumber(name: string, value: string): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number) || number < 1) throw new Error(`--${name} ${value} is no whole number from 1.`);
  return number;
}
