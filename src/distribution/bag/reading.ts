/** What a person meets at the top of the portable edition: the door to its pages, and its two READMEs in one file. */
import type { Edition } from '../../archive/schema.ts';

/** Where the site stands in the bag. */
export const sitePath = 'data/site/';
/** Where the content's sources stand in the bag. */
export const contentPath = 'data/content/';
/** Where the checksums of captures that stay behind stand in the bag. */
export const withheldPath = 'captures-withheld.txt';

/** `index.html`: leads on to the site at once, and by a link where that is switched off. Loads nothing and runs nothing. */
export function door({ id }: Edition): string {
  return `<!doctype html>
<html lang="ar" dir="rtl">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; base-uri 'none'; form-action 'none'" />
    <meta name="referrer" content="no-referrer" />
    <meta name="viewport" content="width=device-width" />
    <meta name="color-scheme" content="light dark" />
    <meta http-equiv="refresh" content="0; url=${sitePath}index.html" />
    <title>سِجِلّ، الإصدار ${id}</title>
  </head>
  <body>
    <h1>سِجِلّ</h1>
    <p>أرشيف تقارير صحفية عربية، الإصدار <bdi>${id}</bdi>.</p>
    <p><a href="${sitePath}index.html">افتح الأرشيف</a></p>
    <p><a href="README.txt">اقرأني: ما هذه النسخة، وكيف يُتحقّق منها</a></p>
    <p lang="en" dir="ltr"><a href="${sitePath}index.html">Open the archive</a> · <a href="README.txt">Read me</a></p>
  </body>
</html>
`;
}

/** `README.txt`, in Arabic and then in English. Commands stand on lines of their own, so that no direction mixes. */
export function readme(name: string, { id, date }: Edition, { withheld }: { readonly withheld: number }): string {
  return `سِجِلّ: أرشيف تقارير صحفية عربية
الإصدار ${id}
${date}

(English below.)

ما هذه
  نسخة من الأرشيف تُقرأ بلا شبكة. فيها الموقع كلّه مع بحثه:
    ${sitePath}
  والسجلّات التي صُنع منها:
    ${contentPath}
  وهي حقيبة من نوع BagIt (RFC 8493): لكل ملفّ فيها بصمة.

كيف تُفتح
  فُكّ الملفّ المضغوط كلّه أوّلًا، ثم انقر نقرتين على هذا الملفّ:
    index.html
  وإن لم يُفتح فعلى هذا:
    ${sitePath}index.html
  لا تُثبَّت ولا ترسل شيئًا إلى أحد.

كيف يُتحقّق منها
  في المجلّد الذي فيه هذا الملفّ، بأحد هذه الأوامر:
    sha256sum --quiet -c tagmanifest-sha256.txt manifest-sha256.txt
    shasum -a 256 -c tagmanifest-sha256.txt manifest-sha256.txt
    bagit.py --validate .
  ومن شيفرة سِجِلّ، للمجلّد أو لملفّ zip نفسه (ويُذكر كل ملفّ تغيّر أو نقص أو زاد، ثم الختم):
    npm run verify-site -- ${name}.zip
  البصمات تكشف ما تلف. أمّا من غيّر الملفّات والبصمات معًا فلا يكشفه إلا الختم:
  قابله بما نُشر منه في مكان آخر. والختم هو بصمة SHA-256 لهذا الملفّ:
    tagmanifest-sha256.txt
  ويُحسب بأحد هذه الأوامر:
    sha256sum tagmanifest-sha256.txt
    shasum -a 256 tagmanifest-sha256.txt
    certutil -hashfile tagmanifest-sha256.txt SHA256

ما ليس فيها
  ما لا ينفع إلا على شبكة، مثل feed.xml وsitemap.xml وما تقرأه البرامج في رؤوس الصفحات،
  وحواشي التقارير بصيغة JSON-LD: ما تدلّ عليه مذكور في الصفحات والسجلّات.
${
  withheld === 0
    ? '  والنسخ الملتقَطة كلّها هنا.\n'
    : `  ونسخ ملتقَطة فيها تعليقات قرّاء: كلامهم محجوب في الموقع لأنّهم أشخاص خاصّون، فلا يُنشر ملفّه هنا.
  وتُعرض أسطرها الأخرى في صفحاتها. وبصمة كل ملفّ منها في:
    ${withheldPath}
  ولذلك لا يُبنى الموقع من جديد من هذه السجلّات وحدها: يذكر الأمر npm run check
  كل ملفّ غائب منها. ومن كان عنده الملفّ عرفه ببصمته.
`
}
الرخص
  الشيفرة: MIT.
  السجلّات، دون النسخ الملتقَطة وكلمات التقارير: CC0.
  كلمات التقارير لناشريها، وهي هنا للبحث والنقد.
  الخطوط: SIL OFL 1.1. وخطوط الخريطة: Natural Earth، ملك عامّ.
  والنصوص في:
    licences/
    ${sitePath}licences/

كيف يُوثَّق
  يُذكر رقم التقرير والإصدار، مثل: سِجِلّ، التقرير 0001، الإصدار ${id}.
  وفي كل صفحة تقرير توثيقه كاملًا.
  الإصدار المنشور لا يتغيّر أبدًا: كل تصويب يأتي في إصدار بعده.

------------------------------------------------------------------------

Sijill: an archive of Arabic press reports
Edition ${id}, ${date}

What this is
  A copy of the archive to be read without a network: the whole site with its
  search (${sitePath}), and the records that it is made of (${contentPath}).
  It is a BagIt bag (RFC 8493): every file in it has a checksum.

How to open it
  Unzip all of it first, then double-click index.html (or, if that does not
  open, ${sitePath}index.html). Nothing is installed, and nothing is sent to
  anyone.

How to check it
  In the folder that holds this file, by one of these commands:
    sha256sum --quiet -c tagmanifest-sha256.txt manifest-sha256.txt
    shasum -a 256 -c tagmanifest-sha256.txt manifest-sha256.txt
    bagit.py --validate .
  With Sijill's code, of the folder or of the zip itself (it names every file
  that was altered, is missing or was added, then tells the seal):
    npm run verify-site -- ${name}.zip
  Checksums tell what was damaged. Who alters files and checksums together is
  seen by the seal alone: compare it with what was published of it elsewhere.
  The seal is the SHA-256 of tagmanifest-sha256.txt, told by one of these:
    sha256sum tagmanifest-sha256.txt
    shasum -a 256 tagmanifest-sha256.txt
    certutil -hashfile tagmanifest-sha256.txt SHA256

What is not in it
  What is of use on a network alone, such as the feed, the sitemap and what
  programs read in the heads of pages; and the annotations of reports as
  JSON-LD: what they mark stands in the pages and the records.
${
  withheld === 0
    ? '  All captures are here.\n'
    : `  Captures with comments of readers. The site withholds those words, since
  they are private persons', and so does this copy: the file stays behind.
  Its other lines are shown on its page, and its checksum stands in
  ${withheldPath}.
  So the site cannot be built anew of these records alone: npm run check names
  each file that is not there. Who has the file knows it by its checksum.
`
}
Licences
  Code: MIT. Records, without captures and the words of reports: CC0 1.0
  (https://creativecommons.org/publicdomain/zero/1.0/). The words of reports
  belong to their publishers and are here for research and criticism.
  Fonts: SIL OFL 1.1. Outlines of the map: Natural Earth, public domain.
  Texts: licences/ and ${sitePath}licences/.

How to cite it
  Name the report's number and the edition: "Sijill, report 0001, edition
  ${id}". Every report's page has its whole citation. A published edition
  never changes: a correction comes with a later one.
`;
}
