/** Why the site could not be kept. */

/**
 * `network`: nothing arrived; `answer`: the host does not give the file (404, 503); `mismatch`: what arrived has another
 * checksum than the list says; `full`: there is no room; `refused`: the browser lets nothing be kept.
 */
export type FailureKind = 'network' | 'answer' | 'mismatch' | 'full' | 'refused';

export class KeepingFailure extends Error {
  readonly kind: FailureKind;
  /** The file that failed, where it is about one. */
  readonly path: string | undefined;

  constructor(kind: FailureKind, path?: string) {
    super(path === undefined ? kind : `${kind}: ${path}`);
    this.kind = kind;
    this.path = path;
  }
}

/** A failure of the browser's store as one of ours. */
export function storeFailure(error: unknown, path?: string): KeepingFailure {
  const full = error instanceof DOMException && error.name === 'QuotaExceededError';
  return new KeepingFailure(full ? 'full' : 'refused', path);
}
