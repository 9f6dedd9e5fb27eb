/** What the development server tells an editor: the content's faults or notices, as text and as a page. */
import { h } from 'hastscript';
import { toHtml } from 'hast-util-to-html';
import { describeNotices, describeSound, noticeCount, noticesOf } from '../archive/notices.ts';
import { describeProblems, faultCount, tellings } from '../archive/problems.ts';
import type { Problem, Telling } from '../archive/problems.ts';
import type { Content } from '../archive/read.ts';
import { checkSite } from './archive.ts';
import { count } from './wording.ts';

/** How the content stands. */
export interface State {
  /** Another object when anything was changed. */
  readonly content: Content;
  readonly problems: readonly Problem[];
  readonly sound: boolean;
  /** What `npm run check` prints of it. */
  readonly text: string;
}

/** The page that tells how the content stands, sound or not. */
export const address = '/__check/';

/** How the content stands now. */
export async function state(): Promise<State> {
  const { content, problems } = await checkSite();
  const sound = problems.length === 0;
  return { content, problems, sound, text: sound ? describeSound(content) : describeProblems(problems) };
}

/** What a path of the built site that is not made here says; `undefined` of any other. */
export function built(path: string): string | undefined {
  const made = /^\/(?:pagefind\/|worker\.js$|offline\/files\/|SHA256SUMS$|_headers$)/.test(path);
  return made ? `${path} is in the built site only: npm start builds and serves it.\n` : undefined;
}

/** A whole page; it replaces itself when something is changed. */
export function page({ content, problems, sound }: State): string {
  const title = sound ? 'المحتوى سليم' : `في المحتوى ${faultCount(problems.length)}`;
  const html = h('html', { lang: 'ar', dir: 'rtl' }, [
    h('head', [
      h('meta', { charset: 'utf-8' }),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      h('meta', { name: 'color-scheme', content: 'light dark' }),
      h('title', `${title} · سِجِلّ`),
      h('link', { rel: 'icon', type: 'image/svg+xml', href: '/icon.svg' }),
      h('style', style),
      // Vite's own: it asks for the page again.
      h('script', { type: 'module', src: '/@vite/client' }),
    ]),
    h('body', h('main', [h('h1', title), ...(sound ? soundParts(content) : faultParts(problems))])),
  ]);
  return `<!doctype html>${toHtml(html)}`;
}

function faultParts(problems: readonly Problem[]) {
  return [
    h('p', [
      'لا تُعرض الصفحات حتى تُصحَّح. احفظ الملفّ بعد التصحيح، فتعود الصفحة من نفسها. وهذا ما يقوله أيضًا ',
      h('bdi.command', { dir: 'ltr' }, 'npm run check'),
      '.',
    ]),
    h(
      'ol',
      tellings(problems).map((told) => h('li', fault(told))),
    ),
  ];
}

function fault({ place, head, found, wanted, nearest, mend }: Telling) {
  return [
    h('p.place', h('bdi', { dir: 'ltr' }, place)),
    h(
      'p.head',
      head.filter(Boolean).map((words) => h('bdi', { dir: 'ltr' }, words)),
    ),
    list([
      ['وُجد', found],
      ['المطلوب', wanted],
      ['الأقرب', nearest],
      ['الإصلاح', mend],
    ]),
  ];
}

function list(rows: readonly (readonly [label: string, words: string | undefined])[]) {
  const told = rows.flatMap(([label, words]) => (words ? [h('dt', label), h('dd', h('bdi', words))] : []));
  return h('dl', told);
}

function soundParts(content: Content) {
  const notices = noticesOf(content);
  const held = `${count(content.reports.length, 'report')}. ${notices.length > 0 ? noticeCount(notices.length) : 'لا تنبيهات'}.`;
  return [h('p', held), ...(notices.length > 0 ? [h('pre', describeNotices(notices))] : [])];
}

/** Of its own: a style sheet that is being edited may be faulty too. */
const style = `
  @font-face { font-family: 'Sijill Sans'; src: url('/src/styles/fonts/sans-400.woff2'); }
  @font-face { font-family: 'Sijill Sans'; font-weight: 600; src: url('/src/styles/fonts/sans-600.woff2'); }
  :root { color-scheme: light dark; --ink: light-dark(#1c1a17, #ebe6db); --soft: light-dark(#57524a, #b3ac9f); }
  body { margin: 0; background: light-dark(#fbfaf6, #161513); color: var(--ink); font: 1rem/1.75 'Sijill Sans', system-ui, sans-serif; }
  main { max-inline-size: 56rem; margin-inline: auto; padding: 2rem clamp(1rem, 4vw, 3rem); }
  ol { list-style: none; padding: 0; }
  li { border-block-start: 1px solid light-dark(#e2ddd1, #37332d); padding-block: 1rem; }
  p { margin-block: 0 0.5rem; }
  .command { white-space: nowrap; }
  .place { font-family: ui-monospace, monospace; font-weight: 600; overflow-wrap: anywhere; }
  .head { display: flex; flex-wrap: wrap; gap: 0 1rem; color: var(--soft); font-family: ui-monospace, monospace; }
  dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.25rem 1rem; margin: 0; }
  dt { color: var(--soft); }
  dd { margin: 0; min-inline-size: 0; overflow-wrap: anywhere; white-space: pre-wrap; }
  pre { unicode-bidi: plaintext; white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; }
`;
