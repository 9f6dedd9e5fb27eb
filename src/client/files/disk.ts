/**
 * What reads the files of the portable edition. Browsers let a page on a disk fetch nothing, but load scripts: so each
 * file stands there as a script, its twin, at its own path with `.js` after it, that hands over what is in it
 * (`src/distribution/portable/twin.ts`). It is loaded when it is asked for, from a disk and over the network alike.
 *
 * A script of its own, that only the portable edition has; it leaves `sijillDisk` behind, and `sijillTwin` for the twins.
 */
import type { Files } from './files.ts';

/** How the content is written: as it is, as base64 of its bytes, or of what they are when packed (zlib). */
export type Writing = 'text' | 'bytes' | 'packed';

/** What the twins gave, by the elements that loaded them. */
const arrived = new WeakMap<Element, readonly [Writing, string]>();

function twin(writing: Writing, content: string): void {
  const { currentScript } = document;
  if (currentScript) arrived.set(currentScript, [writing, content]);
}

/** Load a script, and give its element, taken out again. */
function run(address: string): Promise<Element> {
  const script = document.createElement('script');
  script.src = address;
  return new Promise((resolve, reject) => {
    script.addEventListener('load', () => resolve(script));
    script.addEventListener('error', () => reject(new Error(`${address} does not arrive.`)));
    document.head.append(script);
  }).finally(() => script.remove()) as Promise<Element>;
}

/** A file by its twin, as the network would give it. */
async function read(address: string): Promise<Response> {
  const [writing, content] = arrived.get(await run(`${address}.js`)) ?? [];
  if (content === undefined) throw new Error(`${address}.js hands nothing over.`);
  if (writing === 'text') return new Response(content);
  const bytes = Uint8Array.from(atob(content), (character) => character.charCodeAt(0));
  if (writing === 'bytes') return new Response(bytes);
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate')));
}

const disk: Files & { fetch?: typeof read } = {
  text: async (address) => (await read(address)).text(),
  pagefind: async (address) => {
    const folder = address.replace(/[^/]*$/, '');
    // The program believes that it stands in `/pagefind/` (`classicPagefind`).
    disk.fetch = (asked) => read(folder + asked.replace(/^\/pagefind\/|\?.*$/g, ''));
    const left = globalThis as { sijillPagefind?: Awaited<ReturnType<Files['pagefind']>> | undefined };
    left.sijillPagefind = undefined;
    await run(address);
    if (left.sijillPagefind === undefined) throw new Error(`${address} leaves nothing behind.`);
    return left.sijillPagefind;
  },
};

Object.assign(globalThis, { sijillDisk: disk, sijillTwin: twin });
