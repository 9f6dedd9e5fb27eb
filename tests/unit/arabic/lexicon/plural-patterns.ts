/** The patterns of irregular plurals. */

/**
 * The pattern by which a plural is made of a singular, as the grammars write it (of the letters ف ع ل, without vowels);
 * `undefined` when its letters fit none, or when its consonants are not the singular's.
 *
 * Weak letters (ا و ي and hamza) come and go and are not compared, nor are the letters of an ending («سنة سنوات»).
 * «collective» is what drops the ي of its singular («كردي كرد»; «أمريكي أمريكان») or takes ة («مرتزق مرتزقة»).
 */
export function pluralPattern(singular: string, plural: string): string | undefined {
  const people = singular.replace(/ي$/u, '');
  if ([`${singular}ة`, `${people}ة`, `${people}ان`, people].includes(plural)) return 'collective';
  const found = patterns.find(([, shapes]) => shapes.test(plural));
  return found !== undefined && sharesConsonants(singular, plural) ? found[0] : undefined;
}

/** A shape in which ف stands for any letter but the long vowels and ة; weak and doubled roots have shapes of their own. */
const shape = (...letters: readonly string[]) =>
  new RegExp(`^(?:${letters.join('|').replace(/ف/gu, '[^اآىة]')})$`, 'u');

const patterns: readonly (readonly [name: string, shapes: RegExp])[] = [
  // جهود، أمور، رؤوس; عصي، حلي; خؤولة
  ['فعول', shape('ففوف', 'ففوء', 'ففؤف', 'ففي')],
  ['فعولة', shape('ففوفة')],
  // أساليب، خنازير، مآسي; مدارس، خلائق، أوادم، مواد; أراضي، أراض; أساتذة
  ['فعاليل', shape('ففافيف', 'ففائيف', 'فآفيف', 'ففايي?ف')],
  ['فعالل', shape('ففافف', 'فآفف', 'ففافي', 'ففاف', 'فآفي?')],
  ['فعاللة', shape('ففاففة', 'فآففة')],
  // قضايا، سكارى، نصارى
  ['فعالى', shape('ففاف[اى]')],
  // أعمال، آثار، أعضاء، آباء; أجهزة، أدلة، آلهة; أطباء، أنبياء; أشهر، أيدي، أيد
  ['أفعال', shape('أففاف', 'آفاف', 'أفاف')],
  ['أفعلة', shape('أفففة', 'أففة', 'آففة')],
  ['أفعلاء', shape('أفففاء', 'أففاء')],
  ['أفعل', shape('أففف', 'أفف', 'آفف')],
  // علماء، رؤساء; بلدان، جيران; جرحى، موتى
  ['فعلاء', shape('فففاء', 'ففآء')],
  ['فعلان', shape('فففان', 'ففان', 'ففآن')],
  ['فعلى', shape('فففى')],
  // طلبة، قادة، قضاة; حجارة
  ['فعلة', shape('فففة', 'ففة', 'فافة', 'ففاة')],
  ['فعالة', shape('ففافة')],
  // عبيد; رجال، عمال; كتب، صور، أمم; قرى; بيض، صم
  ['فعيل', shape('ففيف')],
  ['فعال', shape('ففاف', 'فآف')],
  ['فعل', shape('ففف', 'فف', 'ففى')],
  // سنوات، هجمات; of foreign words فيديوهات; بنون
  ['فعلات', shape('.{2,}ات')],
  ['فعلون', shape('.{2,}ون', '.{2,}ين')],
];

function sharesConsonants(singular: string, plural: string): boolean {
  const letters = consonants(plural);
  let at = 0;
  for (const letter of consonants(singular)) if (letter === letters[at]) at += 1;
  return /^(?:ه?ت|ن)?$/u.test(letters.slice(at));
}

/** Without weak letters and ة, a doubled one once («هم هموم»). */
const consonants = (word: string) => word.replace(/[اأإآءئؤوىية]/gu, '').replace(/(.)\1/gu, '$1');

/** Plurals that are of no pattern, or not of their singular's letters: each an entry and its plural, with the reason. */
export const irregular: Readonly<Record<string, string>> = {
  'أمريكي أميركان': 'of the spelling أميركي',
  'إيغوري أويغور': 'of the spelling أويغوري',
  'امرأة نساء': 'of another root',
  'امرأة نسوة': 'of another root',
  'شاة شياه': 'with the ه of the root',
  'شفة شفاه': 'with the ه of the root',
  'فم أفواه': 'with the ه of the root',
  'ماء مياه': 'with the ه of the root',
  'خطر مخاطر': 'of مخطرة',
  'سجين مساجين': 'of مسجون',
  'شيخ مشايخ': 'of مشيخة',
  'لباس ملابس': 'of ملبس',
  'هاكر هاكرز': 'English',
  'يوتيوبر يوتيوبرز': 'English',
};
