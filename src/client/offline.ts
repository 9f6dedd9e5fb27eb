/**
 * `<sijill-offline>`: keeps the site for reading without a network when the reader asks, shows how far it is, and deletes
 * it again. Before that nothing is stored and no worker registered.
 *
 * The element holds a `[data-plain]` part for readers without JavaScript, which it hides, a `[role=status]` line and a
 * `[data-panel]`; `data-root` is the way to the site's root, `data-worker` that to the worker. Loaded by `kept.ts`.
 */
import { channelName } from '../worker/channel.ts';
import type { Told } from '../worker/channel.ts';
import { Copy } from '../worker/copy.ts';
import type { Edition } from '../worker/copy.ts';
import { KeepingFailure } from '../worker/failure.ts';
import { heldOf, keep } from '../worker/keep.ts';
import type { Part, Progress } from '../worker/keep.ts';
import { extent } from '../worker/listing.ts';
import { keepFirst, keepNext, published, turnToNext } from '../worker/update.ts';
import { element } from './dom/element.ts';
import * as says from './offline/messages.ts';
import { progressBar } from './offline/progress.ts';
import { register, registered } from './offline/registration.ts';

class SijillOffline extends HTMLElement {
  readonly #copy = new Copy(new URL(this.dataset['root'] ?? './', location.href).href);
  #channel: BroadcastChannel | undefined;
  /** While files are fetched: what stops that. */
  #stop: AbortController | undefined;
  /** How often something else was shown: what was asked for meanwhile is not shown any more. */
  #shown = 0;

  connectedCallback(): void {
    this.#part('[data-plain]').hidden = true;
    const reason = unable();
    if (reason) return this.#show('unable', reason);
    this.#channel = new BroadcastChannel(channelName(this.#copy.scope));
    this.#channel.addEventListener('message', ({ data }: MessageEvent<Told>) => {
      if (data === 'turned') location.reload();
      else if (data === 'deleted') this.#stop?.abort();
      if (!this.#stop) void this.#look();
    });
    void this.#look();
  }

  disconnectedCallback(): void {
    this.#stop?.abort();
    this.#channel?.close();
  }

  /** Show what is kept, which waits for no network, and then what the site's host has. */
  async #look(said = ''): Promise<void> {
    try {
      const current = await this.#copy.edition('current');
      const registration = await registered(this.#copy.scope);
      if (current && registration) return await this.#showKept(current, said);
      // The browser has dropped the copy: nothing is left to answer with.
      await registration?.unregister();
      const isPart = await this.#copy.exists();
      this.#show('asking', said || says.asking, isPart ? [this.#deletePart()] : []);
      const asked = this.#shown;
      const host = await published(this.#copy.scope).catch(() => undefined);
      if (asked !== this.#shown) return;
      const again = button(says.again, () => this.#look());
      if (!host && isPart) return this.#show('part', says.partOnly, [again, this.#deletePart()]);
      if (!host) return this.#show('unknown', [said, says.unknownSize].filter(Boolean).join(' '), [again]);
      if (isPart) return this.#showPart(host, says.interrupted(await heldOf(this.#copy, host, 'first')));
      const sizes = says.wouldTake(extent(host.list.pieces.filter(({ later }) => !later)), extent(host.list.pieces));
      this.#show('none', said, [element('p', {}, [sizes]), button(says.keepNow, () => this.#keepFirst(host))]);
    } catch (error) {
      await this.#fail(error, () => this.#look());
    }
  }

  async #showKept(current: Edition, said: string): Promise<void> {
    const { kept, of, bytes } = await heldOf(this.#copy, current, 'all');
    const next = await this.#copy.edition('next');
    const rest = extent(current.list.pieces).bytes - bytes;
    this.#show('kept', [said, says.available(current.list.edition)].filter(Boolean).join(' '), [
      element('p', {}, [kept === of ? says.heldNow(kept, bytes) : says.heldInPart(kept, bytes)]),
      ...(next
        ? [
            element('p', {}, [says.nextKept(next.list.edition, current.list.edition)]),
            button(says.turnNow, () => this.#turn()),
          ]
        : []),
      ...(kept < of ? [button(says.keepRest(rest), () => this.#keepRest(current))] : []),
      button(says.deleteAll, () => this.#delete()),
    ]);
    const asked = this.#shown;
    const host = next ? undefined : await published(this.#copy.scope).catch(() => undefined);
    if (!host || asked !== this.#shown || host.text === current.text) return;
    const wanted = host.list.pieces.filter(({ later }) => kept === of || !later);
    this.#part('[data-panel]').firstElementChild?.after(
      element('p', {}, [says.newer(host.list.edition, current.list.edition, extent(wanted).bytes)]),
      button(says.keepNewer, () => this.#keepNewer(host)),
    );
  }

  #showPart(host: Edition, said: string): void {
    this.#show('part', said, [button(says.resume, () => this.#keepFirst(host)), this.#deletePart()]);
  }

  #deletePart(): HTMLButtonElement {
    return button(says.deletePart, () => this.#delete());
  }

  async #keepFirst(edition: Edition): Promise<void> {
    const again = () => this.#keepFirst(edition);
    const lacking = await this.#lacking(edition, 'first');
    if (lacking) return this.#show('full', lacking, [button(says.again, again)]);
    await this.#keeping(
      says.cancel,
      () => this.#look(),
      async (options) => {
        await keepFirst(this.#copy, edition, options);
        await register(new URL(this.dataset['worker'] ?? '', location.href).href, this.#copy.scope);
      },
    );
  }

  async #keepRest(edition: Edition): Promise<void> {
    const lacking = await this.#lacking(edition, 'all');
    if (lacking) return this.#show('full', lacking, [button(says.again, () => this.#look())]);
    await this.#keeping(
      says.pause,
      () => this.#look(),
      (options) => keep(this.#copy, edition, 'all', options),
    );
  }

  async #keepNewer(edition: Edition): Promise<void> {
    await this.#keeping(
      says.pause,
      () => this.#look(),
      async (options) => {
        await keepNext(this.#copy, edition, options);
        this.#tell('next');
      },
    );
  }

  /** Fetch, and show how far it is. Where the button says that what is kept goes, it goes. */
  async #keeping(
    stopping: string,
    then: () => Promise<void>,
    work: (options: { stop: AbortController; told: (at: Progress) => void }) => Promise<void>,
  ): Promise<void> {
    const stop = new AbortController();
    this.#stop = stop;
    let wished = false;
    const end = () => {
      wished = true;
      stop.abort();
    };
    const bar = progressBar((said) => this.#say(said));
    this.#show('keeping', '', [...bar.nodes, element('p', {}, [says.stayHere]), button(stopping, end)]);
    try {
      await work({ stop, told: bar.told });
      this.#stop = undefined;
      await then();
    } catch (error) {
      this.#stop = undefined;
      // Another page has deleted what was kept, or the reader has stopped it here.
      const isStopped = error instanceof DOMException && error.name === 'AbortError';
      if (wished && stopping === says.cancel) await this.#delete();
      else if (isStopped) await then();
      else await this.#fail(error, then);
    }
  }

  /** That there is not room enough; nothing where there is, or where the browser does not tell. */
  async #lacking(edition: Edition, part: Part): Promise<string | undefined> {
    const { quota, usage = 0 } = (await navigator.storage?.estimate?.().catch(() => undefined)) ?? {};
    const wanted = extent(edition.list.pieces.filter(({ later }) => part === 'all' || !later)).bytes;
    const needed = wanted - (await heldOf(this.#copy, edition, part)).bytes;
    return quota === undefined || quota - usage >= needed
      ? undefined
      : says.tooLittle(needed, Math.max(0, quota - usage));
  }

  async #turn(): Promise<void> {
    await turnToNext(this.#copy);
    this.#tell('turned');
    location.reload();
  }

  async #delete(): Promise<void> {
    await (await registered(this.#copy.scope))?.unregister();
    await this.#copy.delete();
    this.#tell('deleted');
    await this.#look(says.deleted);
    this.#part('[role=status]').tabIndex = -1;
    this.#part('[role=status]').focus();
  }

  async #fail(error: unknown, then: () => Promise<void>): Promise<void> {
    const { kind, path } = error instanceof KeepingFailure ? error : new KeepingFailure('refused');
    const isRead = (await this.#copy.edition('current').catch(() => undefined)) !== undefined;
    const isWhole = isRead && (await registered(this.#copy.scope).catch(() => undefined)) !== undefined;
    const isBegun = await this.#copy.exists().catch(() => false);
    const file = path === undefined ? [] : [element('p', {}, ['الملفّ: ', element('bdi', { class: 'code' }, [path])])];
    this.#show('failed', says.failures[kind], [
      ...file,
      button(says.again, then),
      ...(isBegun && !isWhole ? [this.#deletePart()] : []),
    ]);
    this.dataset['failure'] = kind;
  }

  #tell(told: Told): void {
    this.#channel?.postMessage(told);
  }

  #show(state: string, said: string, nodes: readonly Node[] = []): void {
    this.#shown += 1;
    this.dataset['state'] = state;
    delete this.dataset['failure'];
    this.#say(said);
    this.#part('[data-panel]').replaceChildren(...nodes);
  }

  #say(said: string): void {
    const status = this.#part('[role=status]');
    if (status.textContent !== said) status.textContent = said;
  }

  #part(selector: string): HTMLElement {
    const part = this.querySelector<HTMLElement>(selector);
    if (!part) throw new Error(`<sijill-offline> needs ${selector}`);
    return part;
  }
}

/** Why nothing can be kept here. */
function unable(): string | undefined {
  if (location.protocol === 'file:') return says.unable.disk;
  if (!isSecureContext) return says.unable.insecure;
  try {
    // Where storage is denied, who as much as looks for these may be refused.
    if (navigator.serviceWorker && globalThis.caches) return undefined;
  } catch {
    // As where there are none.
  }
  return says.unable.browser;
}

function button(words: string, act: () => unknown): HTMLButtonElement {
  const made = element('button', { type: 'button' }, [words]);
  made.addEventListener('click', () => void act());
  return made;
}

customElements.define('sijill-offline', SijillOffline);
