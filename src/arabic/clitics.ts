/**
 * Clitics: what is written together with the word after it.
 */

/**
 * The ways to read a word's search key as clitics and a word: as it stands first, then with ever more cut off. Of the
 * clitics only و ف, then ب ك ل, then ال are known («وبالمدينتين», «للأسرى»); what is cut need not be a clitic, so the
 * caller looks the rest up in a list.
 */
export function readings(key: string): readonly { readonly clitics: string; readonly bare: string }[] {
  if (key !== '' && !begins.has(key[0] ?? '')) return [{ clitics: '', bare: key }];
  const known = cache.get(key);
  if (known !== undefined) return known;
  const found = all
    .filter((clitics) => key.length > clitics.length && key.startsWith(clitics))
    .map((clitics) => ({ clitics, bare: key.slice(clitics.length) }));
  if (cache.size >= 20_000) cache.clear();
  cache.set(key, found);
  return found;
}

/** Texts repeat their words. Bounded, so that no text can fill the memory. */
const cache = new Map<string, readonly { readonly clitics: string; readonly bare: string }[]>();

/** What any clitic begins with. */
const begins: ReadonlySet<string> = new Set('وفبكلا');

const all = ['', 'و', 'ف']
  .flatMap((and) => [...['', 'ب', 'ك', 'ل', 'ال', 'بال', 'كال', 'لال', 'لل'].map((preposition) => and + preposition)])
  .sort((a, b) => a.length - b.length);
