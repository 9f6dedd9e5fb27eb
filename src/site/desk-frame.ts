/** The frame of the pages that the development server makes itself. */
import { h } from 'hastscript';
import type { Child } from 'hastscript';
import { toHtml } from 'hast-util-to-html';

/** A whole page of these parts; it replaces itself when something is changed. */
export function framed(title: string, ...parts: readonly Child[]): string {
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
    h('body', h('main', ...parts)),
  ]);
  return `<!doctype html>${toHtml(html)}`;
}

/** Words in Latin letters: a file's place, a field, a command. */
export const latin = (words: string) => h('bdi.latin', { dir: 'ltr' }, words);

/** Of its own: a style sheet that is being edited may be faulty too. */
const style = `
  @font-face { font-family: 'Sijill Sans'; src: url('/src/styles/fonts/sans-400.woff2'); }
  @font-face { font-family: 'Sijill Sans'; font-weight: 600; src: url('/src/styles/fonts/sans-600.woff2'); }
  @font-face { font-family: 'Sijill Naskh'; src: url('/src/styles/fonts/naskh-400.woff2'); }
  :root {
    color-scheme: light dark;
    --ink: light-dark(#1c1a17, #ebe6db);
    --soft: light-dark(#57524a, #b3ac9f);
    --rule: light-dark(#e2ddd1, #37332d);
    --open: light-dark(#7a4a00, #f0c274);
    --open-ground: light-dark(#fbf0d9, #33280f);
    --link: light-dark(#0b5c5c, #7fd0cb);
  }
  body { margin: 0; background: light-dark(#fbfaf6, #161513); color: var(--ink); font: 1rem/1.75 'Sijill Sans', system-ui, sans-serif; }
  main { max-inline-size: 48rem; margin-inline: auto; padding: 2rem clamp(1rem, 4vw, 3rem) 4rem; }
  h1 { font-size: 1.5rem; line-height: 1.5; margin-block: 0 0.75rem; text-wrap: balance; }
  h2 { font-size: 1.125rem; line-height: 1.6; margin-block: 2.5rem 0.25rem; }
  h3 { font-size: 1rem; margin-block: 1.5rem 0; }
  a { color: var(--link); text-underline-offset: 0.25em; }
  p { margin-block: 0 0.5rem; }
  ul, ol { list-style: none; margin: 0; padding: 0; }
  .faults > li, .proposals > li, .lines > li { border-block-start: 1px solid var(--rule); padding-block: 1rem; }
  .proposals > li { padding-block: 0.5rem; }
  .proposals p, .figures p { margin: 0; }
  li:target { background: var(--open-ground); }
  .latin { font-family: ui-monospace, monospace; font-size: 0.875em; overflow-wrap: anywhere; }
  .command { white-space: nowrap; }
  .place { font-weight: 600; }
  .head { display: flex; flex-wrap: wrap; gap: 0 1rem; color: var(--soft); }
  dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.25rem 1rem; margin: 0; }
  dt { color: var(--soft); }
  dd { margin: 0; min-inline-size: 0; overflow-wrap: anywhere; white-space: pre-wrap; }
  pre { unicode-bidi: plaintext; white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; }
  .banner { border-inline-start: 0.25rem solid var(--open); background: var(--open-ground); padding: 0.75rem 1rem; margin-block-end: 1.5rem; }
  .banner p:last-child { margin: 0; }
  .banner strong { color: var(--open); }
  .mark { border: 1px solid; color: var(--open); font-size: 0.8125rem; line-height: 1.5; padding-inline: 0.375rem; white-space: nowrap; }
  .decided { color: var(--soft); font-size: 0.875rem; }
  .named { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 0.75rem; }
  .name { font-weight: 600; }
  .says { display: flex; flex-wrap: wrap; gap: 0 1.5rem; overflow-wrap: anywhere; }
  .says > * { min-inline-size: 0; }
  .where { color: var(--soft); font-size: 0.875rem; }
  .printed { font: 1.3125rem/1.9 'Sijill Naskh', serif; overflow-wrap: anywhere; margin: 0; }
  .lines .figures { border-inline-start: 2px solid var(--rule); padding-inline-start: 1rem; margin-block-start: 0.5rem; }
  .lines .figures > li { padding-block: 0.25rem; }
`;
