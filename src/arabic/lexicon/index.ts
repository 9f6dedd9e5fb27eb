/**
 * The lexicon with its analyser by itself, for other programs: this one import, the files of `src/arabic/`, and Node.
 *
 * @example
 * const lexicon = await readLexicon();
 * const lemmas = (text: string) =>
 *   words(text).flatMap((word) => analyse(word.text, lexicon).map(({ readings: [best] }) => best.lemma));
 * lemmas('اعتقلوا قادة الفصائل'); // ['اعتقل', 'قائد', 'فصيل']
 */
export { analyse, type Choice, type Part } from '../analyse.ts';
export { searchKey } from '../fold.ts';
export { nominalForms } from '../nominal.ts';
export type { Reading } from '../readings.ts';
export { verbalForms } from '../verbal.ts';
export { words, type Word } from '../words.ts';
export { readEntries, readLexicon } from './read.ts';
