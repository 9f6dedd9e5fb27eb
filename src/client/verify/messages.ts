/** What is said of a quotation that was compared. */
import { counted, noun, reportNoun } from '../../arabic/counting.ts';
import type { Difference } from '../../verify/differences.ts';
import type { Closeness, Place } from '../../verify/judge.ts';
import type { Judged, Verdict } from '../../verify/verify.ts';
import { mostCharacters } from '../../verify/verify.ts';

const word = noun('كلمة', 'كلمات');
/** As `countedNouns` has it, which would bring all the others into the script. */
const mention = noun('موضع', 'مواضع', 'موضعًا');
/** A quotation of so few words may stand anywhere. */
const short = 2;

/** The verdict in words, as it is announced. */
export function sentence(verdict: Verdict): string {
  switch (verdict.kind) {
    case 'empty':
      return 'الخانة فارغة: الصق الاقتباس فيها، ثم اضغط «تحقّق».';
    case 'no words':
      return 'لا كلمة في ما لُصق ولا رقم، فلا شيء يُقارَن.';
    case 'too long':
      return `ما لُصق أطول من ${mostCharacters} محرف: الصق جزءًا منه.`;
    case 'exact':
    case 'spelling':
    case 'partly':
    case 'none':
      return [verdictOf(verdict), ...remarks(verdict)].join(' ');
  }
}

function verdictOf({ kind, places, words, isTooCommon }: Judged): string {
  const inPlaces = (closeness: Closeness) => {
    const among = places.filter((place) => place.closeness === closeness);
    return among.length === 0 ? '' : `في ${counted(among.length, mention, { case: 'genitive' })}`;
  };
  switch (kind) {
    case 'exact': {
      const otherwise = inPlaces('spelling');
      const besides = otherwise === '' ? '' : `، وبفرق في الرسم أو العلامات ${otherwise}`;
      return `مطابق حرفيًّا: ورد كما هو ${inPlaces('exact')}${besides}.`;
    }
    case 'spelling':
      return `كلماته واردة بترتيبها ${inPlaces('spelling')}، بفرق في الرسم أو العلامات وحدها. وقد يغيّر الرسم المعنى، فانظر الفروق.`;
    case 'partly':
      return partly(places[0], words);
    case 'none':
      if (isTooCommon) return 'كلماته كلّها ممّا يرد في كثير من التقارير، فلم يُقارَن بشيء. الصق ما هو أطول.';
      return 'لم نجده في تقارير هذا الأرشيف. ولا يعني ذلك أنّه لم يُكتب أو لم يُقل، فليس في الأرشيف إلا تقاريره.';
  }
}

function partly(best: Place | undefined, words: number): string {
  const found = best?.found ?? 0;
  if (found < words) return `ورد بعضه: ${counted(found, word)} من ${words}.`;
  if (best?.omissions && !best.differences.includes('word'))
    return 'وردت قِطَعه كلّها بترتيبها في موضع واحد، وبينها ما تركه المقتبِس وأشار إلى تركه.';
  return 'وردت كلماته كلّها بترتيبها، وبينها في النسخة الملتقَطة كلمات ليست فيه.';
}

function remarks({ kind, words, unread, places }: Judged): readonly string[] {
  const isShort = words <= short && kind !== 'none';
  return [
    ...(isShort ? ['وهو أقصر من أن يدلّ على موضع بعينه.'] : []),
    ...(unread > 0
      ? [`ومن التقارير التي فيها كلماته كلّها ما لم يُقابَل به (${counted(unread, reportNoun)})، وقد يرد فيه أيضًا.`]
      : []),
    ...(places.length > mostPlaces ? [`تظهر منها ${mostPlaces}.`] : []),
  ];
}

/** So many places are shown. */
export const mostPlaces = 20;

/** What stands above the places that are as close as each other. */
export const headings: Readonly<Record<Closeness, string>> = {
  exact: 'مطابق حرفيًّا',
  spelling: 'فرق في الرسم أو العلامات',
  partly: 'ورد بعضه',
  near: 'أقرب ما في التقارير إليه',
};

/** The names of differences. */
export const differences: Readonly<Record<Difference, string>> = {
  form: 'حرف بترميز آخر، كما يُنسخ من ملفّات PDF',
  invisible: 'محرف لا يُرى',
  omission: 'علامة حذف',
  quotes: 'علامة تنصيص',
  punctuation: 'علامة ترقيم',
  paragraph: 'فاصل بين فقرتين',
  space: 'مسافة',
  tatweel: 'تطويل',
  marks: 'تشكيل',
  hamza: 'همزة',
  yeh: 'ألف مقصورة أو ياء',
  teh: 'تاء مربوطة أو هاء',
  digits: 'رسم الأرقام',
  letter: 'رسم حرف',
  word: 'كلمات',
};

/** A piece of a text in words, where it has no shape of its own; `undefined` where it has. */
export function inWords(piece: string): string | undefined {
  if (piece === '') return 'لا شيء';
  if (/^\s+$/u.test(piece)) return piece.includes('\n') ? 'فاصل بين فقرتين' : 'مسافة';
  if (/^[\p{Cc}\p{Cf}]+$/u.test(piece)) return [...piece].map(codePoint).join(' ');
  return undefined;
}

const codePoint = (character: string) =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** Of a long piece its first and its last words. */
export function shortened(text: string, longest = 160): string {
  const characters = [...text];
  if (characters.length <= longest) return text;
  const half = Math.floor(longest / 2);
  return `${characters.slice(0, half).join('')} […] ${characters.slice(-half).join('')}`;
}
