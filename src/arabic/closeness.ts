/**
 * How easily one word is written for another.
 */

/**
 * What the slips between two search keys weigh together: 0 for the same key, about 0.3 for a letter that sounds alike or
 * stands twice, and for ا, ه, ي and ت at the end, 0.45 for a lost or added ا, و or ي, 0.6 for two letters swapped, 0.7 for a letter of the same shape or
 * the next key, 0.85 for a lost or added consonant, 1.1 for any other letter; more for the first letter, which writers
 * seldom miss. A letter takes part in one slip only. Symmetric. Quadratic: for words, not for texts.
 *
 * The weights are judgements, tried on slips of names and of common words; only their order means something.
 */
export function closeness(a: string, b: string): number {
  let before: number[] = [];
  let row = [0];
  for (let j = 1; j <= b.length; j += 1) row.push((row[j - 1] ?? 0) + extra(b, j - 1));
  for (let i = 1; i <= a.length; i += 1) {
    const next = [(row[0] ?? 0) + extra(a, i - 1)];
    for (let j = 1; j <= b.length; j += 1) {
      const changed = (row[j - 1] ?? 0) + change(a, i - 1, b, j - 1);
      const least = Math.min(changed, (row[j] ?? 0) + extra(a, i - 1), (next[j - 1] ?? 0) + extra(b, j - 1));
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      next.push(swapped ? Math.min(least, (before[j - 2] ?? 0) + 0.6) : least);
    }
    [before, row] = [row, next];
  }
  return row[b.length] ?? 0;
}

/** A letter that one word has and the other has not. */
function extra(word: string, at: number): number {
  const letter = word[at] ?? '';
  if (letter === word[at - 1]) return 0.3;
  if (letter === 'ء') return 0.3;
  if (weak.has(letter) || (letter === 'ه' && at === word.length - 1)) return at === 0 ? 0.6 : 0.45;
  return at === 0 ? 1.2 : 0.85;
}

function change(a: string, i: number, b: string, j: number): number {
  const [is, meant] = [a[i] ?? '', b[j] ?? ''];
  if (is === meant) return 0;
  const final = i === a.length - 1 && j === b.length - 1;
  if (final && /[اهي]/u.test(is) && /[اهي]/u.test(meant)) return 0.25;
  if (final && /[هت]/u.test(is) && /[هت]/u.test(meant)) return 0.35;
  if (together(sounds, is, meant)) return 0.3;
  const more = i === 0 || j === 0 ? 0.4 : 0;
  if (weak.has(is) && weak.has(meant)) return 0.5 + more;
  return (together(shapes, is, meant) || neighbours(is, meant) ? 0.7 : 1.1) + more;
}

const weak: ReadonlySet<string> = new Set('اوي');
const sounds = ['تط', 'سصث', 'دض', 'ضظذ', 'ظز', 'ذز', 'قك', 'قغ', 'حه', 'اع', 'اء'];
const shapes = ['بتثن', 'جحخ', 'دذ', 'رز', 'سش', 'صض', 'طظ', 'عغ', 'فق'];
const keyboard = ['ضصثقفغعهخحجد', 'شسيبلاتنمكط', 'ئءؤر اىهوزظ'];

const together = (groups: readonly string[], a: string, b: string) =>
  groups.some((group) => group.includes(a) && group.includes(b));

const neighbours = (a: string, b: string) => keyboard.some((keys) => keys.includes(a + b) || keys.includes(b + a));
