/** What the development server tells an editor: the content's faults or notices, as text and as pages. */
import { h } from 'hastscript';
import { toHtml } from 'hast-util-to-html';
import { partFaulty } from '../archive/apart.ts';
import { describeNotices, describeSound, noticeCount, noticesOf } from '../archive/notices.ts';
import { describeProblems, faultCount } from '../archive/problems.ts';
import type { Problem } from '../archive/problems.ts';
import type { Content } from '../archive/read.ts';
import * as addresses from './addresses.ts';
import { checkSite } from './archive.ts';
import { faultList } from './desk-faults.ts';
import { framed, latin } from './desk-frame.ts';
import { deskReport } from './desk-report.ts';
import { count } from './wording.ts';

/** How the content stands. */
export interface State {
  /** Another object when anything was changed. */
  readonly content: Content;
  readonly problems: readonly Problem[];
  readonly sound: boolean;
  /** Whether there are pages all the same, of what has no faults. */
  readonly shown: boolean;
  /** The numbers of the reports that those leave out. */
  readonly apart: readonly string[];
  /** What `npm run check` prints of it. */
  readonly text: string;
}

/** The page that tells how the content stands, sound or not. */
export const address = '/__check/';

/** How the content stands now. */
export async function state(): Promise<State> {
  const checked = await checkSite();
  const { content, problems } = checked;
  const { shown, apart } = partFaulty(checked);
  const sound = problems.length === 0;
  const text = sound ? describeSound(content) : describeProblems(problems);
  return { content, problems, sound, shown: shown !== undefined, apart, text };
}

/** What a path of the built site that is not made here says; `undefined` of any other. */
export function built(path: string): string | undefined {
  const made = /^\/(?:pagefind\/|worker\.js$|offline\/files\/|SHA256SUMS$|_headers$)/.test(path);
  return made ? `${path} is in the built site only: npm start builds and serves it.\n` : undefined;
}

/** The page of all faults, or of the notices of sound content. */
export function page({ content, problems, sound, shown, apart }: State): string {
  const title = sound ? 'المحتوى سليم' : `في المحتوى ${faultCount(problems.length)}`;
  return framed(title, h('h1', title), ...(sound ? soundParts(content) : faultParts(problems, shown, apart)));
}

/** The number of the report set apart to whose pages a path belongs. */
export function apartAt({ apart }: State, path: string): string | undefined {
  return apart.find((id) => path.startsWith(addresses.report(id)));
}

/** The page of a report that was set apart, a draft or one with faults. */
export function reportPage({ content, problems }: State, id: string): string {
  const { title, parts } = deskReport(content, problems, id);
  return framed(title, ...parts);
}

/** What stands above a page that was made without what has faults; the empty string where nothing has. */
export async function notice(): Promise<string> {
  const { problems, sound, apart } = await state();
  if (sound) return '';
  return toHtml(
    h('aside', { ariaLabel: 'تنبيه للمحرّر', style: noticeStyle }, [
      h('strong', `في المحتوى ${faultCount(problems.length)}`),
      '، ولا يُبنى الموقع معها. ',
      ...(apart.length > 0 ? ['متروك من هذه الصفحات: ', ...links(apart), '. '] : []),
      h('a', { href: address }, 'الأخطاء كلّها'),
    ]),
  );
}

const noticeStyle =
  'padding: 0.5rem 1rem; background: light-dark(#fbf0d9, #33280f); color: light-dark(#1c1a17, #ebe6db); text-align: center';

const links = (apart: readonly string[]) =>
  apart.flatMap((id, i) => [...(i > 0 ? ['، '] : []), h('a', { href: addresses.report(id) }, h('bdi', id))]);

function faultParts(problems: readonly Problem[], shown: boolean, apart: readonly string[]) {
  const how = shown
    ? 'لا يُبنى الموقع حتى تُصحَّح، وتُعرض هنا صفحات ما سلم منها.'
    : 'لا تُعرض الصفحات حتى تُصحَّح. احفظ الملفّ بعد التصحيح، فتعود الصفحة من نفسها.';
  return [
    h('p', [how, ' وهذا ما يقوله أيضًا ', h('span.command', latin('npm run check')), '.']),
    ...(apart.length > 0
      ? [
          h('p', [
            `المتروك من الصفحات (${count(apart.length, 'report')})، ولكلّ منه صفحة تعرض ما يُقرأ منه: `,
            ...links(apart),
            '.',
          ]),
        ]
      : []),
    faultList(problems),
  ];
}

function soundParts(content: Content) {
  const notices = noticesOf(content);
  const held = `${count(content.reports.length, 'report')}. ${notices.length > 0 ? noticeCount(notices.length) : 'لا تنبيهات'}.`;
  return [h('p', held), ...(notices.length > 0 ? [h('pre', describeNotices(notices))] : [])];
}
