/**
 * The kept copy of the site: one cache of the browser's, named after the site's address, so that two archives on one
 * origin never touch each other's. Nothing else is stored anywhere.
 *
 * A file stands in it under its address and checksum, so that two editions stand beside each other and share what did
 * not change. Which of them is read is told by one entry alone, `current`; a newer one that is whole waits as `next`, and
 * the one that was read before, until its files are gone, is `former`. The form of these entries is for good: the program
 * of a newer edition reads them.
 */
import { arrived } from './arrived.ts';
import { storeFailure } from './failure.ts';
import { listPath, pieceFor, readPiece } from './listing.ts';
import type { EditionFiles, ListedFile, Piece } from './listing.ts';

export type Standing = 'current' | 'next' | 'former';

/** The list of an edition's pieces, as it came. */
export interface Edition {
  readonly text: string;
  readonly list: EditionFiles;
}

/** @throws SyntaxError or TypeError for what is no such list: some networks answer for every host themselves. */
export function readEdition(text: string): Edition {
  const list = JSON.parse(text) as EditionFiles | null;
  if (!Array.isArray(list?.pieces)) throw new TypeError('no list of pieces');
  return { text, list };
}

export class Copy {
  readonly scope: string;
  readonly name: string;
  readonly #read = new Map<string, Promise<ReadonlyMap<string, ListedFile>>>();
  #latest: Edition | undefined;

  /** @param scope Absolute address of the site's root, with its slash. */
  constructor(scope: string) {
    this.scope = scope;
    this.name = `sijill ${scope}`;
  }

  exists(): Promise<boolean> {
    return caches.has(this.name);
  }

  /** Everything goes, the cache too, once nobody is writing into it. */
  delete(): Promise<boolean> {
    this.#read.clear();
    return this.#locked('exclusive', () => caches.delete(this.name));
  }

  async edition(standing: Standing): Promise<Edition | undefined> {
    const text = await (await this.#match(this.#standing(standing)))?.text();
    if (text === undefined) return undefined;
    if (this.#latest?.text !== text) this.#latest = readEdition(text);
    return this.#latest;
  }

  /** Make the cache, if it is not there: nothing else does, so that what was deleted stays deleted. */
  async begin(): Promise<void> {
    await this.#open();
  }

  async stand(standing: Standing, { text }: Edition): Promise<void> {
    await this.#put(this.#standing(standing), new Response(text));
  }

  async leave(standing: Standing): Promise<void> {
    await this.drop([this.#standing(standing)]);
  }

  /** Files that nobody reads any more go. */
  async drop(keys: readonly string[]): Promise<void> {
    await this.#locked('shared', async () => {
      if (!(await this.exists())) return;
      const cache = await this.#open();
      for (const key of keys) await cache.delete(key);
    });
  }

  /** The kept bytes of a file. */
  held(file: ListedFile): Promise<Response | undefined> {
    return this.#match(this.key(file));
  }

  /** A file at this path as any edition has it: what an open page of a former edition may still ask for. */
  heldAs(path: string): Promise<Response | undefined> {
    return caches.match(this.scope + encodeURI(path), { cacheName: this.name, ignoreSearch: true });
  }

  async put(file: ListedFile, response: Response): Promise<void> {
    await this.#put(this.key(file), response, file.path);
  }

  /** Under which address a file stands in the cache. */
  key({ path, sha256 }: ListedFile): string {
    return `${this.scope}${encodeURI(path)}?${sha256}`;
  }

  /** The addresses of all that is kept. */
  async keys(): Promise<ReadonlySet<string>> {
    return this.#locked('shared', async () => {
      if (!(await this.exists())) return new Set();
      return new Set((await (await this.#open()).keys()).map(({ url }) => url));
    });
  }

  /** What an edition says of a path. Of a piece that is not kept nothing is known, unless it may be fetched and kept. */
  async find({ list }: Edition, path: string, mayFetch = false): Promise<ListedFile | undefined> {
    const piece = pieceFor(list, path);
    if (!piece || !(mayFetch || (await this.#isRead(piece)))) return undefined;
    return (await this.files(piece)).get(path);
  }

  /** The files of a piece by their paths; a piece that is not kept is fetched, and kept. */
  files(piece: Piece, signal?: AbortSignal): Promise<ReadonlyMap<string, ListedFile>> {
    const known = this.#read.get(piece.sha256);
    if (known) return known;
    const read = this.#files(piece, signal);
    this.#read.set(piece.sha256, read);
    read.catch(() => this.#read.delete(piece.sha256));
    return read;
  }

  async #open(): Promise<Cache> {
    try {
      return await caches.open(this.name);
    } catch (error) {
      throw storeFailure(error);
    }
  }

  async #files(piece: Piece, signal?: AbortSignal): Promise<ReadonlyMap<string, ListedFile>> {
    let response = await this.held(piece);
    if (!response) {
      response = await arrived(piece, this.scope, signal);
      await this.put(piece, response.clone());
    }
    return new Map(readPiece(await response.text()).map((file) => [file.path, file]));
  }

  async #isRead(piece: Piece): Promise<boolean> {
    return this.#read.has(piece.sha256) || (await this.held(piece)) !== undefined;
  }

  #standing(standing: Standing): string {
    return `${this.scope}${listPath}?${standing}`;
  }

  /** Unlike a cache that is opened, this makes none where there is none. */
  #match(key: string): Promise<Response | undefined> {
    return caches.match(key, { cacheName: this.name });
  }

  async #put(key: string, response: Response, path?: string): Promise<void> {
    await this.#locked('shared', async () => {
      // Another page has deleted all: keeping ends, as if it were stopped there.
      if (!(await this.exists())) throw new DOMException('nothing is kept any more', 'AbortError');
      const cache = await this.#open();
      try {
        await cache.put(key, response);
      } catch (error) {
        throw storeFailure(error, path);
      }
    });
  }

  /** Between the look whether the cache is there and its opening, which makes it, no other page may delete it. */
  #locked<T>(mode: LockMode, act: () => Promise<T>): Promise<T> {
    // Safari has locks since 15.4.
    return 'locks' in navigator ? navigator.locks.request(this.name, { mode }, act) : act();
  }
}
