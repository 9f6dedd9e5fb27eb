/** Names of records in Latin letters. */
import type { Entity } from '../archive/archive.ts';

/** The Latin names of a record: the English one and what stands beside it in brackets, and the transliteration. */
export function latinNames({ english, transliteration = '' }: Pick<Entity, 'english' | 'transliteration'>): string[] {
  return [english, transliteration].flatMap((text) => {
    const beside = [...text.matchAll(/\(([^)]*)\)/g)].flatMap(([, inside = '']) => inside.split(/,\s*/));
    const names = beside.filter((each) => /^(?:\p{Lu}|[ae]l-)/u.test(each));
    return [text.replace(/\([^)]*\)/g, '').trim(), ...names].filter((each) => /[a-z]/i.test(each));
  });
}
