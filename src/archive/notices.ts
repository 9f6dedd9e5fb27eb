/**
 * What an editor is to know of sound content: nothing is wrong, and something is left open.
 *
 * A notice is one entry in the registry, a case in `noticesOf`, a fixture folder in `tests/fixtures/notices/` with its
 * message word for word, and a heading in `content/README.md`; a test demands all of them.
 */
import { counted } from '../arabic/index.ts';
import { byPlace, shown } from './problems.ts';
import type { Content } from './read.ts';
import type { FieldPlace } from './source.ts';

interface Entry {
  /** How things stand, in Arabic words, and what follows from it. */
  readonly says: string;
  /** What an editor may do about it. */
  readonly todo: string;
}

const register = <T extends Record<string, Entry>>(entries: T): Readonly<Record<keyof T & string, Entry>> => entries;

/** Every notice by its id, in the order of the manual. */
export const notices = register({
  'contact/none': {
    says: 'لا جهة اتصال، فتظهر سياستا التصويب والإزالة في صفحة المنهج بلا عنوان يُكتب إليه',
    todo: 'أضف contact: عنوانًا يبدأ بـ mailto: أو https://',
  },
});

export type NoticeId = keyof typeof notices;

/** One notice at one place. */
export interface Notice extends FieldPlace {
  readonly notice: NoticeId;
  /** What it is about, where the place does not say it: the number of a report. */
  readonly found?: string;
}

/** The notices of sound content. */
export function noticesOf({ edition }: Content): readonly Notice[] {
  const found: Notice[] = [];
  if (edition && edition.record.contact === undefined) {
    found.push({ notice: 'contact/none', ...edition.source.place(['contact']) });
  }
  return found;
}

/** All notices as text, in the form of `describeProblems`; the empty string when there are none. */
export function describeNotices(told: readonly Notice[]): string {
  if (told.length === 0) return '';
  return `${told.toSorted(byPlace).map(describe).join('\n\n')}\n\n${noticeCount(told.length)}\n`;
}

/** What is told of sound content: how much there is, and what is left open. */
export function describeSound(content: Content): string {
  const figures = content.reports.reduce((sum, { record }) => sum + record.figures.length, 0);
  const notices = describeNotices(noticesOf(content));
  return `Content is sound: ${content.reports.length} reports, ${figures} figures.\n${notices && `\n${notices}`}`;
}

/** How many notices there are, in words: «3 تنبيهات». */
export const noticeCount = (count: number): string => counted(count, noun);

const noun = {
  feminine: false,
  two: 'تنبيهان',
  twoOblique: 'تنبيهين',
  few: 'تنبيهات',
  many: 'تنبيهًا',
  other: 'تنبيه',
};

function describe({ notice, file, line, column, field, found }: Notice): string {
  const { says, todo } = notices[notice];
  return [
    [`${shown(file)}:${line}:${column}`, shown(field), notice].filter(Boolean).join('  '),
    ...(found === undefined ? [] : [`  وُجد:     ${shown(found)}`]),
    `  الحال:    ${says}`,
    `  المقترَح:  ${todo}`,
  ].join('\n');
}
