/** Which addresses of the archive an address that is not there most likely meant. */
import { distance } from '../../arabic/distance.ts';
import { searchKey } from '../../arabic/fold.ts';

/** An address of the archive, from its root, and the name of what stands there. */
export interface Listed {
  readonly address: string;
  readonly name: string;
}

/** The list of addresses: one a line, a tab before the name. */
export function readListing(text: string): readonly Listed[] {
  return text.split('\n').flatMap((line) => {
    const [address = '', name] = line.split('\t');
    return name === undefined ? [] : [{ address, name }];
  });
}

/**
 * The addresses nearest to one that is not there, the nearest first, five at most.
 *
 * A record is known by its identifier or its name, in whatever section it is sought; numbers mean themselves, with
 * zeros before them or without. The place in a report that was asked for (`#p3`) stays.
 *
 * @param asked From the archive's root, as the browser has it: `report/1#p3`.
 */
export function nearAddresses(asked: string, list: readonly Listed[]): readonly Listed[] {
  const [path = '', fragment = ''] = asked.split('#');
  const place = /^(?:title|[fpl]\d+)$/.test(fragment) ? `#${fragment}` : '';
  const words = [...path.split('/'), ...(place === '' ? [fragment] : [])].map(plain).filter((word) => word !== '');
  if (words.length === 0) return [];
  const last = words.slice(-most);
  const costs = list
    .map((listed) => ({ listed, cost: least(last, listed) }))
    .filter((found) => found.cost <= furthest)
    .sort((a, b) => a.cost - b.cost);
  return costs
    .filter((found) => found.cost <= (costs[0]?.cost ?? 0) + slack)
    .slice(0, 5)
    .map(({ listed: { address, name } }) => ({ address: holds(address, place) ? address + place : address, name }));
}

/** Of more steps the last ones are looked at: each is a possible beginning. */
const most = 20;
/** How much worse than the nearest an address may be and still be offered. */
const slack = 2;
/** What no address that is offered costs more than. */
const furthest = 8;
/** What the wrong section costs at most: the record says more than the section it was sought in. */
const wrongSection = 3;

/** A step of a path without its percent signs, its case and a file's ending; `-` for a space. */
function plain(step: string): string {
  let word = step;
  try {
    word = decodeURIComponent(step);
  } catch {
    // A percent sign of its own.
  }
  return word
    .toLowerCase()
    .replace(/(?:^index)?\.html?$/, '')
    .replace(/[\s_]+/g, '-');
}

/** Steps before the section may be another site's or a folder's, and are passed over at a cost. */
function least(words: readonly string[], listed: Listed): number {
  return Math.min(...words.map((_, i) => cost(words.slice(i), listed) + i * wrongSection));
}

function cost(words: readonly string[], { address, name }: Listed): number {
  const [section = '', id, ...rest] = address.split('/').filter((step) => step !== '');
  const [first = '', second, ...further] = words;
  if (id === undefined) return second === undefined ? apart(first, section) : apart(first, section) + wrongSection;
  if (second === undefined) return rest.length > 0 ? Infinity : known(first, id, name) + 1;
  if (rest.length > further.length) return Infinity;
  const beyond = Math.min(further.length - rest.length, 1) * 2;
  const tail = rest.reduce((sum, step, i) => sum + apart(further[i] ?? '', step), beyond);
  return Math.min(distance(first.slice(0, 32), section), wrongSection) + known(second, id, name) + tail;
}

/** How far a word is from a record, by its identifier or its name. */
function known(word: string, id: string, name: string): number {
  const byName = apart(searchKey(word).replaceAll('-', ' '), searchKey(name));
  const part = `-${id}-`.includes(`-${word}-`) ? 2 : Infinity;
  return Math.min(apart(word, id), byName, part);
}

/** How far two words are from each other; `Infinity` when neither can be meant by the other. */
function apart(a: string, b: string): number {
  if (/^\d+$/.test(b) || /^\d+$/.test(a)) return Number(a) === Number(b) ? 0 : Infinity;
  const letters = distance(a.slice(0, 64), b.slice(0, 64));
  return letters <= Math.max(a.length, b.length) / 3 ? letters : Infinity;
}

function holds(address: string, place: string): boolean {
  return place.startsWith('#l') ? address.endsWith('/capture/') : /^\/reports\/\d+\/$/.test(address);
}
