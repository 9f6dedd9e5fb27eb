/** The letters of the word index: where a word is looked up. */

/** A letter, or what stands in the place of one. */
export interface Letter {
  /** Last step of its page's address: the letter's name in Unicode. */
  readonly slug: string;
  /** As it is drawn; of a group, what is drawn in its place. */
  readonly sign: string;
  /** In words: «حرف الباء». */
  readonly name: string;
}

const names =
  'ا alef الألف|ب beh الباء|ت teh التاء|ث theh الثاء|ج jeem الجيم|ح hah الحاء|خ khah الخاء|د dal الدال|ذ thal الذال|ر reh الراء|ز zain الزاي|س seen السين|ش sheen الشين|ص sad الصاد|ض dad الضاد|ط tah الطاء|ظ zah الظاء|ع ain العين|غ ghain الغين|ف feh الفاء|ق qaf القاف|ك kaf الكاف|ل lam اللام|م meem الميم|ن noon النون|ه heh الهاء|و waw الواو|ي yeh الياء';

const numbers: Letter = { slug: 'numbers', sign: '123', name: 'الأعداد' };
const others: Letter = { slug: 'other', sign: 'ABC', name: 'الحروف غير العربية' };

/** Every letter in the order of the alphabet, then numbers, then words in other letters: always these, and in this order. */
export const letters: readonly Letter[] = [
  ...names.split('|').map((line): Letter => {
    const [sign = '', slug = '', name = ''] = line.split(' ');
    return { slug, sign, name: `حرف ${name}` };
  }),
  numbers,
  others,
];

const bySign = new Map(letters.map((letter) => [letter.sign, letter]));

/**
 * The letter under which a word stands: every alif and hamza is one; a word that begins with no letter of these stands
 * with those in other letters.
 *
 * @param key The word's search key.
 */
export function letterOf(key: string): Letter {
  const [first = ''] = key;
  if (/^\p{N}/u.test(first)) return numbers;
  return bySign.get(first === 'ء' ? 'ا' : first) ?? others;
}
