/** A file as it arrives from the site's host, compared with its checksum. */
import { askedFor } from './asked.ts';
import { KeepingFailure } from './failure.ts';
import type { ListedFile } from './listing.ts';

/**
 * Fetch a file past every cache, the worker's own too, so that nothing else keeps a copy.
 *
 * What is compared is what arrives, and not `integrity` of the request, which would tell a damaged file and a lost
 * connection alike. The status does not count where the bytes are right: hosts give the page for missing addresses with 404.
 *
 * @returns An answer without the host's redirects and headers, but for the media type.
 * @throws KeepingFailure, or what the signal was aborted with.
 */
export async function arrived(file: ListedFile, scope: string, signal?: AbortSignal): Promise<Response> {
  const { response, bytes } = await load(askedFor(file.path, scope), file.path, signal);
  const whole = await same(bytes, file.sha256, response.headers.get('Content-Type'));
  if (!whole) throw new KeepingFailure(response.ok ? 'mismatch' : 'answer', file.path);
  return whole;
}

/** The text of a file whose checksum nobody knows beforehand: the list of the pieces. */
export async function arrivedText(path: string, scope: string, signal?: AbortSignal): Promise<string> {
  const { response, bytes } = await load(askedFor(path, scope), path, signal);
  if (!response.ok) throw new KeepingFailure('answer', path);
  return new TextDecoder().decode(bytes);
}

/** An answer of these bytes when they have the checksum. */
export async function same(bytes: ArrayBuffer, sha256: string, type: string | null): Promise<Response | undefined> {
  if ((await sum(bytes)) !== sha256) return undefined;
  return new Response(bytes, { headers: type === null ? {} : { 'Content-Type': type } });
}

/** SHA-256, 64 hex digits. */
export async function sum(bytes: ArrayBuffer | Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function load(address: string, path: string, signal?: AbortSignal) {
  try {
    const response = await fetch(address, { cache: 'no-store', ...(signal && { signal }) });
    return { response, bytes: await response.arrayBuffer() };
  } catch {
    signal?.throwIfAborted();
    throw new KeepingFailure('network', path);
  }
}
