/**
 * On a page for which the worker answers: says in the footer that the kept copy is read, and, when a newer edition is kept
 * and waits, offers to turn to it. All open pages turn together. Loaded by `kept.ts`, with the ways to the site's root and
 * to the page about keeping as `data-root` and `data-offline` of its own script.
 */
import { fileAsked } from '../worker/asked.ts';
import { channelName } from '../worker/channel.ts';
import type { Told } from '../worker/channel.ts';
import { Copy } from '../worker/copy.ts';
import type { Edition } from '../worker/copy.ts';
import { dropFormer, turnToNext } from '../worker/update.ts';
import { element } from './dom/element.ts';
import { saveAsGiven } from './offline/downloads.ts';
import { later, nextKept, reading, turnNow } from './offline/messages.ts';

const { root = './', offline = './' } = document.querySelector<HTMLElement>('script[data-notice]')?.dataset ?? {};
const copy = new Copy(new URL(root, location.href).href);
const state = element('p', { class: 'kept-edition' }, []);
const notice = element('aside', { class: 'edition-notice', role: 'status', 'aria-label': 'إصدار جديد' }, []);
/** The edition that is read when the page comes, and the next that the reader has put off. */
let shown: Edition | undefined;
let putOff = '';

/** Long enough for every open page to turn after another did. */
const turning = 5_000;

async function look(): Promise<void> {
  const current = await copy.edition('current');
  // The page went to sleep under another edition.
  if (shown && current && current.text !== shown.text) return location.reload();
  shown = current;
  const path = fileAsked(location.href, copy.scope);
  const file = current && path && (await copy.find(current, path));
  const isKept = file && (await copy.held(file));
  state.replaceChildren(...(isKept ? [element('a', { href: offline }, [reading(current.list.edition)])] : []));
  const next = await copy.edition('next');
  if (!current || !next || next.text === putOff) return notice.replaceChildren();
  const turn = element('button', { type: 'button' }, [turnNow]);
  const wait = element('button', { type: 'button' }, [later]);
  turn.addEventListener('click', () => void turnAll());
  wait.addEventListener('click', () => {
    putOff = next.text;
    notice.replaceChildren();
  });
  notice.replaceChildren(element('p', {}, [nextKept(next.list.edition, current.list.edition)]), turn, wait);
}

async function turnAll(): Promise<void> {
  await turnToNext(copy);
  new BroadcastChannel(channelName(copy.scope)).postMessage('turned' satisfies Told);
  location.reload();
}

// On the page about keeping there is more to load.
const { script } = document.querySelector<HTMLElement>('sijill-offline')?.dataset ?? {};
if (script !== undefined) document.head.append(Object.assign(document.createElement('script'), { src: script }));

void begin().catch(() => undefined);

async function begin(): Promise<void> {
  // Another archive's worker answers for all below it, and may answer for this page. Where storage is denied, this throws.
  if (!navigator.serviceWorker?.controller?.scriptURL.startsWith(copy.scope)) return;
  if (!(await copy.exists())) return;
  saveAsGiven();
  document.querySelector('.site-footer-about')?.append(state);
  document.body.append(notice);
  new BroadcastChannel(channelName(copy.scope)).addEventListener('message', () => void look());
  addEventListener('pageshow', ({ persisted }) => void (persisted && look()));
  document.addEventListener('visibilitychange', () => void (document.hidden || look()));
  await look();
  setTimeout(() => void dropFormer(copy), turning);
}
