/** The check of a copy of the archive, wherever it is: a folder, a zip, or the address of a server. */
import { stat } from 'node:fs/promises';
import { readSums } from '../sums.ts';
import { openFolder } from './folder.ts';
import { openServed } from './served.ts';
import { verdictOf } from './verdict.ts';
import type { Kept, Verdict } from './verdict.ts';
import { openZip } from './zip.ts';

export { describeFaults } from './faults.ts';

/** What is checked, and with what. */
export interface Check extends Kept {
  /** A folder, a zip, or an address that begins with `http://` or `https://`. */
  readonly what: string;
  /** Allow an address on another host than this machine. */
  readonly network?: boolean;
}

/** The verdict on a copy, and how messages on it begin. */
export interface Checked extends Verdict {
  /** Where the copy's paths begin. */
  readonly place: string;
  /** What a person is told of how it was read. */
  readonly note: string | undefined;
}

/**
 * Check a copy against its own lists, and against a seal and a list that a person kept from elsewhere.
 *
 * @throws Error in plain words when there is nothing to check.
 */
export async function checkCopy({ what, network = false, seal, sums }: Check): Promise<Checked> {
  const kept = { ...(seal === undefined ? {} : { seal }), ...(sums === undefined ? {} : { sums }) };
  if (/^https?:\/\//i.test(what)) {
    const also = sums === undefined ? [] : readSums(sums).sums.map(({ path }) => path);
    const copy = await openServed(what, { also, network });
    return { ...verdictOf(copy, kept), place: what.replace(/\/+$/, ''), note: copy.note };
  }
  const found = await stat(what).catch((error: NodeJS.ErrnoException) => {
    const address = /^(?:[a-z]+:\/\/|[\w.-]+:\d+(?:\/|$))/i.test(what)
      ? ' An address begins with http:// or https://.'
      : '';
    throw error.code === 'ENOENT' ? new Error(`${what} is not there.${address}`) : unread(what, error);
  });
  if (!found.isDirectory() && !found.isFile()) throw new Error(`${what} is neither a folder nor a file.`);
  const opened = found.isDirectory() ? openFolder(what, { anyTop: sums !== undefined }) : openZip(what);
  const copy = await opened.catch((error: NodeJS.ErrnoException) => {
    throw error.code === undefined ? error : unread(what, error);
  });
  const place = found.isDirectory() ? copy.top : `${what}/${copy.top}`;
  return { ...verdictOf(copy, kept), place: place.replace(/\/+$/, ''), note: copy.note };
}

/** What a person is told of a copy that the system does not give out. */
function unread(what: string, { code = '' }: NodeJS.ErrnoException): Error {
  return new Error(`${what} cannot be read: ${/^E(?:ACCES|PERM)$/.test(code) ? 'there is no permission' : code}.`);
}
