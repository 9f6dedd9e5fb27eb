/** A copy as a server gives it: its list, then every file that the list names. */
import { isIP } from 'node:net';
import { readSums, sumsFile } from '../sums.ts';
import { Collected, staysInside } from './copy.ts';
import type { Copy } from './copy.ts';

/** How a server is asked. */
export interface Asking {
  /** Paths to ask for besides those of the server's own list. */
  readonly also?: readonly string[];
  /** Allow another host than this machine. */
  readonly network?: boolean;
  /** How long an answer may take, in milliseconds; a minute if not given. */
  readonly patience?: number;
}

/**
 * Ask a server for every file that its list names, eight at a time, each by the address that readers have. Redirects on
 * the same host are followed; nothing is asked of any other.
 *
 * @throws Error in plain words when nothing answers, and for another host than this machine without `network`.
 */
export async function openServed(
  address: string,
  { also = [], network = false, patience = 60_000 }: Asking,
): Promise<Copy> {
  const base = baseOf(address);
  if (!network && !isThisMachine(base.hostname))
    throw new Error(`${base.href} is not on this machine. To ask the network for every file of it, add --network.`);
  const ask = (way: string) => answerOf(new URL(way, base), patience);
  const copy = new Collected();

  const list = await ask(sumsFile).catch((error: unknown) => {
    throw new Error(`Nothing answers at ${base.href}: ${reasonOf(error)}. Is the server running?`, { cause: error });
  });
  // At once: the body of an answer that nobody reads is dropped.
  if (list.status === 200 && list.body) await copy.add(sumsFile, list.body);
  const missing = new Collected();
  const odd = await ask(noSuchFile).catch(() => undefined);
  if (odd?.status === 200 && odd.body) await missing.add('', odd.body);
  const blank = missing.files.get('')?.sha256;

  const text = new TextDecoder().decode(copy.lists.get(sumsFile));
  const { sums } = readSums(text);
  if (list.status !== 200 || copy.files.get(sumsFile)?.sha256 === blank || sums.length === 0) {
    copy.lists.clear();
    copy.files.clear();
    if (also.length === 0)
      copy.tell({
        rule: 'list/missing',
        path: sumsFile,
        found: list.elsewhere ?? (blank === undefined ? String(list.status) : 'صفحة ليست قائمة'),
      });
  }
  const paths = new Set([...(copy.lists.size > 0 ? sums.map(({ path }) => path) : []), ...also].filter(staysInside));
  paths.delete(sumsFile);
  let lost = 0;
  let left = paths.size;
  const next = paths.values();
  const work = async (): Promise<void> => {
    for (const path of next) {
      if (lost >= patienceWithErrors) return;
      left -= 1;
      try {
        await take(path);
        lost = 0;
      } catch (error) {
        lost += 1;
        copy.tell({ rule: 'file/unreadable', path, found: reasonOf(error) });
      }
    }
  };
  const take = async (path: string): Promise<void> => {
    const answers = addressesOf(path);
    for (const [i, way] of answers.entries()) {
      const { status, elsewhere, body } = await ask(way);
      if (elsewhere !== undefined) return copy.tell({ rule: 'served/elsewhere', path, found: elsewhere });
      const there = status === 200 || (path === notFound && status === 404);
      if (there && body) {
        await copy.add(path, body);
        if (copy.files.get(path)?.sha256 !== blank) return;
        copy.files.delete(path);
        return copy.tell({
          rule: 'file/missing',
          path,
          found: 'صفحة واحدة يجيب بها الخادم عن كل ما ليس عنده، بجواب 200',
        });
      }
      await body?.cancel();
      if (status !== 404 && status !== 410) return copy.tell({ rule: 'served/status', path, found: String(status) });
      if (i < answers.length - 1) continue;
      // Some hosts read this file for themselves and serve it to nobody.
      if (path === '_headers') copy.told.add(path);
      else copy.tell({ rule: 'file/missing', path, found: `جواب ${status}` });
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  if (left > 0) {
    copy.faults.push({ rule: 'served/stopped', path: '', found: `لا جواب، وبقي ${left} من ${paths.size} لم يُطلب` });
    return { ...copy, sees: 'some files' };
  }
  return { ...copy, sees: 'listed files', note: 'Files that the list does not name cannot be seen over http.' };
}

const atOnce = 8;
/** After so many answers in a row that did not come, no more is asked. */
const patienceWithErrors = 16;
const notFound = '404.html';
/** A path that no archive has: what is answered for it is answered for all that is missing. */
const noSuchFile = 'no-such-file-5b1f6c1e/';
/** How many redirects are followed for one file. */
const hops = 5;

interface Answer {
  readonly status: number;
  readonly body: ReadableStream<Uint8Array> | null;
  /** Where it led, to another host. */
  readonly elsewhere?: string;
}

async function answerOf(first: URL, patience: number): Promise<Answer> {
  let address = first;
  for (let hop = 0; ; hop += 1) {
    const response = await fetch(address, {
      redirect: 'manual',
      headers: { 'accept-encoding': 'identity', 'cache-control': 'no-cache' },
      signal: AbortSignal.timeout(patience),
    });
    const to = response.headers.get('location');
    if (response.status < 300 || response.status > 399 || to === null || hop === hops)
      return { status: response.status, body: response.body };
    await response.body?.cancel();
    if (!URL.canParse(to, address)) return { status: response.status, body: null };
    address = new URL(to, address);
    if (address.origin !== first.origin) return { status: response.status, body: null, elsewhere: address.href };
  }
}

/** The addresses of a file below the site's own: a page by its folder, as readers have it, then by its name. */
function addressesOf(path: string): readonly string[] {
  const encoded = path.split('/').map(encodeURIComponent).join('/');
  const folder = /^(.*\/)?index\.html$/.exec(encoded);
  return folder ? [`./${folder[1] ?? ''}`, `./${encoded}`] : [`./${encoded}`];
}

function baseOf(address: string): URL {
  if (!URL.canParse(address)) throw new Error(`${address} is no address, such as http://localhost:4321/.`);
  const base = new URL(address);
  base.search = '';
  base.hash = '';
  base.pathname = base.pathname.replace(/\/index\.html$/, '/').replace(/\/*$/, '/');
  return base;
}

function isThisMachine(host: string): boolean {
  const name = host.replace(/^\[|\]$/g, '');
  return (
    name === 'localhost' ||
    name.endsWith('.localhost') ||
    name === '::1' ||
    (isIP(name) === 4 && name.startsWith('127.'))
  );
}

function reasonOf(error: unknown): string {
  const codes = [error, (error as { readonly cause?: unknown }).cause].map(
    (each) => (each as NodeJS.ErrnoException | undefined)?.code,
  );
  const code = codes.find((each) => typeof each === 'string');
  if (code !== undefined) return reasons[code] ?? code;
  if (error instanceof Error && error.name === 'TimeoutError') return 'no answer in time';
  const { message, cause } = error as { readonly message?: string; readonly cause?: { readonly message?: string } };
  return cause?.message ?? message ?? String(error);
}

const reasons: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'the connection is refused',
  ECONNRESET: 'the connection broke off',
  ENOTFOUND: 'there is no host of this name',
  EAI_AGAIN: 'there is no network',
  UND_ERR_SOCKET: 'the connection broke off',
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'the answer is shorter than it says',
};
