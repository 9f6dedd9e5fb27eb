/**
 * Skeletons: what slips of the pen and of the ear leave of a word.
 */

/**
 * The consonants of a search key, those that sound alike as one, none twice in a row; without ا و ي ء and a final ه.
 *
 * «الاقصا» and «الأقصى», «مفاوظات» and «مفاوضات» have the same. Loses too much to say that two words are near: it only
 * says where to look (`closeness` says the rest).
 */
export function skeleton(key: string): string {
  return key
    .replace(/[اويء]|ه$/gu, '')
    .replace(/./gu, (letter) => soundsAs[letter] ?? letter)
    .replace(/(.)\1+/gu, '$1');
}

/**
 * The places under which a key is kept and looked for, five at most, its article and what is before it set aside: its
 * first two consonants, its last two, and its first with its last, each pair without order; of a key of two consonants
 * («غوطة») each of them too. Of two words one consonant of which is changed, dropped, added or swapped with the next, at
 * least one place is the same. None for a key without a consonant.
 */
export function skeletonPlaces(key: string): readonly string[] {
  const letters = [...skeleton(key.replace(/^[وف]?(?:[بك]?ال|لل)(?=..)/u, ''))];
  const [first, second = first] = letters;
  const [last, before = last] = [...letters].reverse();
  if (first === undefined || last === undefined) return [];
  const pair = (a: string | undefined, b: string) => [a, b].sort().join('');
  const alone = letters.length === 2 ? [`4${first}`, `5${last}`] : [];
  return [`1${pair(second, first)}`, `2${pair(before, last)}`, `3${pair(first, last)}`, ...alone];
}

const soundsAs: Readonly<Record<string, string>> = {
  ط: 'ت',
  ث: 'س',
  ص: 'س',
  ذ: 'د',
  ض: 'د',
  ظ: 'د',
  ز: 'د',
  ق: 'ك',
};
