import { describe, expect, test } from 'vitest';
import { furnitureKind } from '../../../src/ingest/furniture.ts';

describe('furnitureKind(text)', () => {
  test.each([
    ['حجم الخط', 'font-size-control'],
    ['فيسبوك تويتر واتساب', 'share-buttons'],
    ['شارك عبر تلغرام', 'share-buttons'],
    ['مشاركة الخبر', 'share-buttons'],
    ['345 مشاركة', 'share-buttons'],
    ['الرئيسية / أخبار / سوريا', 'navigation'],
    ['الرئيسية » محليات', 'navigation'],
    ['نسخة للطباعة', 'print-button'],
    ['اقرأ أيضاً: هدنة جديدة في الشمال', 'related-item'],
    ['إقرأ أيضا', 'related-heading'],
    ['مقالات ذات صلة', 'related-heading'],
    ['الأكثر قراءة', 'related-heading'],
    ['قد يعجبك أيضاً', 'related-heading'],
    ['كلمات مفتاحية:', 'keywords-heading'],
    ['الوسوم: سوريا، الهدنة', 'keyword'],
    ['عدد القراءات: 1,234', 'reader-count'],
    ['٣٤٥ مشاهدة', 'reader-count'],
    ['قرئ 120 مرة', 'reader-count'],
    ['3 دقائق قراءة', 'reading-time'],
    ['التعليقات (0)', 'comment-count'],
    ['لا توجد تعليقات', 'comment-count'],
    ['تعليقات القراء', 'comments-heading'],
    ['اترك تعليقاً', 'comment-form'],
    ['اشترك في نشرتنا البريدية', 'newsletter-form'],
    ['تابعنا على يوتيوب', 'follow-links'],
    ['جميع الحقوق محفوظة © 2016', 'copyright'],
    ['إعلان', 'advertisement'],
    ['العودة إلى الأعلى', 'back-to-top'],
    ['استمع إلى المقال', 'listen-button'],
    ['تسجيل الدخول', 'sign-in'],
    ['هل أعجبتك المقالة؟', 'rating-form'],
    ['فيسبوكتويترواتساب', 'share-buttons'],
    ['أعجبني · رد · 5 س', 'share-buttons'],
    ['رابط دائم:', 'share-buttons'],
    ['tag icon ع ع ع', 'font-size-control'],
    ['#سوريا #ريف_إدلب', 'keyword'],
    ['@wadi_news', 'follow-links'],
    ['👁 12.4K 14:22', 'reader-count'],
    ['صورة: سالم المرعي', 'picture-credit'],
    ['* كاتب سوري', 'author-note'],
    ['share_button_label', 'other'],
    ['للنشر الفوري', 'other'],
    ['إذا كنت تعتقد أن المقال يحوي معلومات خاطئة أرسل تصحيحًا', 'other'],
    ['تعليقات الزوار (3)', 'comment-count'],
    ['ليست هناك تعليقات:', 'comment-count'],
    ['رسالة أقدم', 'navigation'],
    ['منتديات الوادي > المنتدى العام > أخبار الشمال', 'navigation'],
    ['المصدر: http://wadi.invalid/news/4471', 'source-link'],
    ['رد مع اقتباس', 'comment-form'],
  ])('«%s» is %s', (text, kind) => {
    expect(furnitureKind(text)).toBe(kind);
  });

  test.each([
    'مقتل 12 عنصراً في حلب',
    'مشاركة قوات أجنبية في المعركة',
    'شارك الآلاف في تظاهرة',
    'نشر الجيش تعزيزات على الجبهة',
    'تابعت الفصائل تقدمها نحو البلدة',
    'أعلن المصدر حقوق المدنيين في الخروج',
    'الشأن السوري',
  ])('«%s» is none by its words', (text) => {
    expect(furnitureKind(text)).toBeUndefined();
  });
});
