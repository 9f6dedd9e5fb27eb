/** How the scripts of a page come by the site's own files: this is the one place where network and disk differ. */
import type { Engine } from '../../search/engine.ts';

/** What gives the files; each call asks anew, and rejects when the file does not arrive. */
export interface Files {
  /** The text of a file, by its absolute address or the way to it from the page. */
  text(address: string): Promise<string>;
  /**
   * Pagefind's program, started anew.
   *
   * @param address Absolute.
   * @param tries How often it was started before.
   */
  pagefind(address: string, tries: number): Promise<Engine & Options>;
}

interface Options {
  options(options: { readonly noWorker: boolean }): Promise<void>;
}

/** What reads the portable edition: there its script comes before all others, and leaves this behind. */
const { sijillDisk: disk } = globalThis as { sijillDisk?: Files };

/** The files of the site that the page is of. */
export const files: Files = disk ?? {
  text: async (address) => {
    const response = await fetch(address);
    if (!response.ok) throw new Error(`${response.status}: ${address}`);
    return response.text();
  },
  // A browser remembers a module that failed; another query in its address makes it another module.
  pagefind: (address, tries) => import(`${address}${tries === 0 ? '' : `?${tries}`}`) as Promise<Engine & Options>,
};

/** The page was opened from a disk. */
export const onDisk = location.protocol === 'file:';

/** Nothing can be read: the page is not of the portable edition, and was opened from a disk. */
export const areOutOfReach = onDisk && disk === undefined;

/** The way to a page by its address: on a disk nobody answers for a folder, so that its file is named. */
export const wayTo = (address: string): string => (disk ? address.replace(/\/(?=[?#]|$)/, '/index.html') : address);
