/**
 * Duals: two of a thing in one word.
 *
 * A closed list: by its ending alone a dual («سيارتين») cannot be told from a masculine plural («مقاتلين»), so nouns
 * with a sound masculine plural (مدني، مقاتل، معتقل، ناشط…) are not in it. Nor are words of two that count nothing:
 * «الطرفين» and «الجانبين» (both parties), and «ريفي حماة وإدلب», part of the names of places.
 */
import { searchKey } from './fold.ts';

/**
 * Whether a word is a dual of the list, in any case, without its clitics and article.
 *
 * @param key The word's search key: «يومين», «سيارتان», «مدينتي» (construct, for places only).
 */
export function isDual(key: string): boolean {
  return duals.has(key);
}

const nouns =
  'يوم أسبوع شهر سنة عام ساعة دقيقة ليلة مرة سيارة دبابة آلية عربة شاحنة طائرة دراجة حافلة صاروخ قذيفة قنبلة لغم غارة هجوم ' +
  'عملية معركة ضربة تفجير مجموعة فصيل كتيبة لواء جماعة تنظيم فرقة شخص رجل امرأة طفل طفلة قائد أسير جندي ضابط قتيل جريح ' +
  'عنصر أمير شاب فتاة سجين عائلة جثة موقع حاجز مقر نقطة جبهة منزل مدرسة مشفى لجنة رتل بيان دفعة مرحلة شرط تسجيل مقطع ' +
  'صورة قائمة وثيقة حزام مستودع معسكر سجن محكمة معبر';

/** Their construct dual («مدينتي مورك وخان شيخون») is a dual in a report, where «my town» is not said. */
const places = 'مدينة بلدة قرية محافظة منطقة ناحية دولة';

const duals: ReadonlySet<string> = new Set(
  [
    ...`${nouns} ${places}`.split(' ').flatMap((noun) => endings(noun, ['ان', 'ين'])),
    ...places.split(' ').flatMap((noun) => endings(noun, ['ا', 'ي'])),
  ].map(searchKey),
);

function endings(noun: string, list: readonly string[]): string[] {
  const stem = noun.replace(/ة$/u, 'ت').replace(/ى$/u, 'ي');
  return list.map((ending) => stem + ending);
}
