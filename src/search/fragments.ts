/**
 * The fragments of the bundle, with the words as written put back.
 *
 * A fragment is what Pagefind loads of a report that answers. Pagefind 1.6 writes it as gzip of `pagefind_dcd` and JSON,
 * with the words that it was fed; everything here leans on that shape, and says so when it changes.
 */
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Part } from './twin.ts';
import { tokens } from './tokens.ts';

/** A report that was fed. */
export interface Fed {
  readonly address: string;
  readonly about: string;
  readonly parts: readonly Part[];
}

interface Fragment {
  readonly url: string;
  readonly content: string;
  readonly word_count: number;
  readonly meta: Readonly<Record<string, string>>;
  readonly anchors: readonly {
    readonly id: string;
    readonly text: string;
    readonly title: string;
    readonly location: number;
  }[];
}

/**
 * A fragment file with the words of its report put back in place of their codes, one to one: the n-th word of the
 * content is the n-th run of the report as written, and an anchor's title is its part as written, white space and all.
 *
 * @param fed The reports by address; those that are met are taken out.
 * @returns The report's address, and the file anew; the same for the same words.
 * @throws With what has changed, when the file is not in the known shape or holds other words than were fed.
 */
export function restore(
  path: string,
  file: Uint8Array,
  fed: Map<string, Fed>,
): { readonly address: string; readonly content: Uint8Array } {
  const fragment = opened(path, file);
  const report = fed.get(fragment.url);
  if (report === undefined) throw new Error(`${path} is of ${fragment.url}, which was not fed, or fed twice.`);
  fed.delete(fragment.url);
  const content = gzipSync(signature + JSON.stringify(filled(fragment, report)), { level: 9 });
  content[9] = 255; // The system that packed it, which is nobody's business.
  return { address: report.address, content };
}

/**
 * The address of the report that a fragment is of.
 *
 * @throws When the file is not in the known shape.
 */
export const addressIn = (path: string, file: Uint8Array): string => opened(path, file).url;

function opened(path: string, file: Uint8Array): Fragment {
  const text = gunzipSync(file).toString('utf8');
  if (!text.startsWith(signature)) throw new Error(`${path} does not begin with ${signature}: ${changed}`);
  return shape(path, JSON.parse(text.slice(signature.length)));
}

const signature = 'pagefind_dcd';
const changed = 'Pagefind has changed what it writes; see src/search/fragments.ts.';

function shape(path: string, value: unknown): Fragment {
  const fragment = value as Partial<Fragment> | null;
  const known =
    typeof fragment?.url === 'string' &&
    typeof fragment.content === 'string' &&
    typeof fragment.word_count === 'number' &&
    typeof fragment.meta === 'object' &&
    Array.isArray(fragment.anchors) &&
    fragment.anchors.every(
      (anchor: Partial<Fragment['anchors'][number]>) =>
        typeof anchor.id === 'string' &&
        typeof anchor.text === 'string' &&
        typeof anchor.title === 'string' &&
        typeof anchor.location === 'number',
    );
  if (!known) throw new Error(`${path} lacks url, content, word_count, meta or anchors as known: ${changed}`);
  return fragment as Fragment;
}

function filled(fragment: Fragment, { address, about, parts }: Fed): Fragment {
  const refuse = (what: string): never => {
    throw new Error(`${address}: ${what}. ${changed}`);
  };
  const codes = parts.flatMap((part) => part.codes);
  const written = fragment.content.split(' ');
  if (written.length !== codes.length || fragment.word_count !== codes.length)
    refuse(`${codes.length} words were fed, ${written.length} are written, ${fragment.word_count} are counted`);
  for (const [place, code] of codes.entries()) {
    // A full stop is put to the end of an element.
    if (written[place]?.replace(/\.$/, '') !== code) refuse(`word ${place} is ${written[place] ?? ''}, not ${code}`);
  }
  if (fragment.anchors.length !== parts.length)
    refuse(`${parts.length} parts were fed, ${fragment.anchors.length} are written`);
  let location = 0;
  for (const [place, part] of parts.entries()) {
    const anchor = fragment.anchors[place];
    if (anchor?.id !== part.id || anchor.title !== part.sum || anchor.location !== location)
      refuse(`${part.id} at word ${location} is written as ${anchor?.id ?? 'nothing'} at ${anchor?.location ?? '–'}`);
    location += part.codes.length;
  }
  return {
    ...fragment,
    content: parts.flatMap(({ text, codes: { length } }) => runs(text, length)).join(' '),
    meta: { ...fragment.meta, title: parts[0]?.text ?? '', about },
    anchors: fragment.anchors.map((anchor, place) => ({ ...anchor, text: '', title: parts[place]?.text ?? '' })),
  };
}

/** What stands at each place; a text without a word is one place. */
function runs(text: string, count: number): string[] {
  const all = tokens(text).map(({ start, end }) => text.slice(start, end));
  const list = all.length === 0 ? ['—'] : all;
  if (list.length !== count) throw new Error(`«${text}» has ${list.length} runs for ${count} codes.`);
  return list;
}
