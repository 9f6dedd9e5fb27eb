/**
 * The names that may be offered to a reader who types their beginning.
 */
import { searchKey } from '../arabic/fold.ts';
import type { Archive, Entity, Mention } from '../archive/archive.ts';
import { kindWords } from '../archive/kinds.ts';
import { isLatin } from './completion-keys.ts';
import type { KnownName } from './completions.ts';

/**
 * The records that reports name, each by one form that stands there: its own name if that does, else the most frequent.
 *
 * Every printed and searched form of a record leads to it, its English name and its transliteration too.
 */
export function completionNames({
  factions,
  organisations,
  places,
  persons,
  reports,
  entity,
  mentionsOf,
}: Pick<
  Archive,
  'factions' | 'organisations' | 'places' | 'persons' | 'reports' | 'entity' | 'mentionsOf'
>): readonly KnownName[] {
  const lines = new Map(reports.map(({ id, lines }) => [id, lines]));
  return [...factions, ...organisations, ...places, ...persons].flatMap(({ id }) => {
    const [record, mentions] = [entity(id), mentionsOf(id)];
    const written = standing(record, mentions);
    if (written === undefined) return [];
    const same = mentions.filter(({ text }) => text === written);
    const asWritten = same.some(({ report, line, start }) => {
      const text = lines.get(report)?.[line - 1]?.text ?? '';
      return !/[\p{L}\p{M}ـ]/u.test(text[start - 1] ?? '');
    });
    return {
      ...{ written, kind: kindWords(record), asWritten, forms: formsOf(record) },
      reports: new Set(mentions.map(({ report }) => report)).size,
    };
  });
}

/** Of the forms that stand in reports the record's own name, or the most frequent one. */
function standing({ name, names }: Entity, mentions: readonly Mention[]): string | undefined {
  const forms = [name, ...names.filter(({ ambiguous }) => ambiguous !== true).map(({ text }) => text)];
  const counts = [...new Set(forms)].map((form) => {
    const key = searchKey(form);
    return { form, count: mentions.filter(({ text }) => searchKey(text) === key).length };
  });
  const found = counts.filter(({ count }) => count > 0);
  return (found.find(({ form }) => form === name) ?? found.sort((a, b) => b.count - a.count)[0])?.form;
}

/** Arabic forms first, then Latin ones, the English name first of them. */
function formsOf({ name, names, searched = [], english, transliteration = '' }: Entity): readonly string[] {
  const arabic = [name, ...[...names, ...searched].map(({ text }) => text)];
  const beside = [...english.matchAll(/\(([^)]*)\)/g)].flatMap(([, inside = '']) => inside.split(/,\s*/));
  const latin = [english.replace(/\([^)]*\)/g, '').trim(), ...beside, transliteration];
  const all = [...arabic.filter((form) => !isLatin(form)), ...latin, ...arabic.filter(isLatin)];
  return [...new Set(all.filter((form) => /\p{L}/u.test(form)))];
}
