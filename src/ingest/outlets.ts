/** Names of Arabic outlets that no word of theirs shows to be one, and that would be read as a person or a headline. */
import { phrase } from './furniture.ts';

/** By `phrase`; whether or not the archive has a record of them. Names that are words of headlines or sections too are left out. */
export const knownOutlets: ReadonlySet<string> = new Set(
  (
    'زمان الوصل،عنب بلدي،أورينت،سمارت،ستيب،بلدي نيوز،كلنا شركاء،العربي الجديد،القدس العربي،النهار،السفير،' +
    'رأي اليوم،رصيف 22،ميغافون،الجزيرة،الميادين،المنار،روسيا اليوم،' +
    'بي بي سي,بي بي سي عربي،دويتشه فيله،فرانس 24،مونت كارلو،سكاي نيوز عربية،هسبريس،هبة بريس،اليوم 24،' +
    'الشروق،موزاييك،موزاييك أف أم،شمس أف أم،بوابة الوسط،عين ليبيا،سودان تربيون،سودانايل،' +
    'المصري اليوم،اليوم السابع،الأهرام،خبرني،عمون،دنيا الوطن،' +
    'السومرية،شفق نيوز،رووداو،كردستان 24،المشهد اليمني،المصدر أونلاين،عدن الغد،' +
    'عكاظ،الرياض اليوم،الوئام،الخليج أونلاين،القبس،الراية،كووورة'
  )
    .split(/[،,]/u)
    .map(phrase),
);
