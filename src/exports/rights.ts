/** Whose the words of reports are, as data says it of each. */
export const textRights =
  'حقوق النصّ لناشره وأصحابه. حُفظ للبحث والنقد والتوثيق، ولا يمنح الأرشيف فيه حقًّا لأحد. وما كتبه الأرشيف من بيانات وخلاصات برخصة CC0 1.0.';

/** Under which anyone may take what the archive wrote: data about reports, not the reports. */
export const recordLicence = 'https://creativecommons.org/publicdomain/zero/1.0/';
