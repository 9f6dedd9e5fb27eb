/** Whether a copy is whole: its files against its own lists, and against what a person kept from elsewhere. */
import { declaration, decodedPath, manifestText, oxum, readTags } from '../bag/bag-info.ts';
import { sitePath } from '../bag/reading.ts';
import { readSums, sumsText } from '../sums.ts';
import type { Sum } from '../sums.ts';
import { alike, lists, staysInside } from './copy.ts';
import type { Copy } from './copy.ts';
import type { Fault } from './faults.ts';

/** What a copy is compared with besides its own lists. */
export interface Kept {
  /** SHA-256 of the list, in hexadecimal. */
  readonly seal?: string;
  /** A list kept elsewhere, as text. */
  readonly sums?: string;
}

/** What came of it. */
export interface Verdict {
  readonly faults: readonly Fault[];
  /** How many files the copy has. */
  readonly files: number;
  /** SHA-256 of the list that covers all others, and that list's name; none where the copy has no list. */
  readonly seal?: { readonly sha256: string; readonly list: string };
}

/** Compare a copy with its lists, and with what was kept. */
export function verdictOf(copy: Copy, { seal: wanted, sums }: Kept = {}): Verdict {
  const isBag = [lists.declaration, lists.payload, lists.tags].some((name) => copy.files.has(name));
  const list = isBag ? lists.tags : lists.site;
  const sha256 = copy.files.get(list)?.sha256;
  const faults = [
    ...copy.faults,
    ...(sums === undefined ? [] : fitting(copy, sums, isBag)),
    ...(isBag ? bagFaults(copy) : sums === undefined || copy.files.has(list) ? siteFaults(copy, '', list) : []),
  ];
  if (wanted !== undefined && wanted.toLowerCase() !== sha256)
    faults.push({ rule: 'seal/differs', path: list, found: sha256 ?? 'لا قائمة', wanted: wanted.toLowerCase() });
  return { faults: once(faults), files: copy.files.size, ...(sha256 === undefined ? {} : { seal: { sha256, list } }) };
}

/** How a list is read and written. */
interface Form {
  readonly read: (path: string) => string;
  readonly write: (sums: readonly Sum[]) => string;
}

const asSums: Form = { read: (path) => path, write: sumsText };
const asManifest: Form = { read: decodedPath, write: manifestText };

function bagFaults(copy: Copy): Fault[] {
  const inside = (path: string) => path.startsWith('data/');
  const faults = [
    ...ownList(copy, lists.tags, asManifest, '', (path) => !inside(path) && path !== lists.tags),
    ...ownList(copy, lists.payload, asManifest, '', inside),
    ...siteFaults(copy, sitePath, lists.siteInBag),
  ];
  const declared = copy.lists.get(lists.declaration);
  if (declared && textOf(declared) !== declaration)
    faults.push({ rule: 'bag/declaration', path: lists.declaration, found: textOf(declared) });
  const payload = [...copy.files].filter(([path]) => inside(path));
  const octets = payload.reduce((sum, [, { size }]) => sum + size, 0);
  const info = copy.lists.get(lists.info);
  const told = info && readTags(textOf(info)).get('payload-oxum');
  const counted = oxum({ octets, files: payload.length });
  if (told !== undefined && told !== counted && copy.sees === 'all files')
    faults.push({ rule: 'bag/oxum', path: lists.info, found: counted, wanted: told });
  return faults;
}

function siteFaults(copy: Copy, base: string, list: string): Fault[] {
  return ownList(copy, list, asSums, base, (path) => path.startsWith(base) && path !== list);
}

/** A list of the copy itself: its form, and the files of its part against it. */
function ownList(copy: Copy, name: string, form: Form, base: string, covers: (path: string) => boolean): Fault[] {
  const bytes = copy.lists.get(name);
  if (!bytes) {
    const expected = copy.sees !== 'some files' && !copy.told.has(name);
    return expected ? [{ rule: 'list/missing', path: name, found: 'لا ملفّ بهذا الاسم', wanted: name }] : [];
  }
  const { sums, strange } = readSums(textOf(bytes));
  // Of a list that says nothing, every file would be told as added, and the one thing that is wrong be lost among them.
  if (sums.length === 0)
    return [{ rule: 'list/empty', path: name, found: strange.length === 0 ? 'قائمة فارغة' : 'قائمة لا تُقرأ' }];
  const read = sums.map(({ path, sha256 }) => ({ path: form.read(path), sha256 }));
  const faults: Fault[] = strange.map((line) => ({ rule: 'list/line', path: name, line, found: lineOf(bytes, line) }));
  if (strange.length === 0 && !Buffer.from(form.write(read)).equals(bytes))
    faults.push({ rule: 'list/form', path: name, found: 'قائمة تختلف عنه في حرف أو فراغ أو ترتيب' });
  return [...faults, ...compared(copy, name, read, base, covers)];
}

/** A list from elsewhere: of all of a bag where it names the bag's own folders or lists, else of the site. */
function fitting(copy: Copy, text: string, isBag: boolean): Fault[] {
  const { sums } = readSums(text);
  const name = '--sums';
  if (sums.length === 0) return [{ rule: 'list/line', path: name, line: 1, found: 'لا سطر كهذا في القائمة' }];
  const names = (path: string) => sums.some((sum) => sum.path.startsWith(path));
  const inBag = sums.map(({ path, sha256 }) => ({ path: decodedPath(path), sha256 }));
  if (isBag && names('data/')) return compared(copy, name, inBag, '', (path) => path.startsWith('data/'));
  if (isBag && names(lists.declaration))
    return compared(copy, name, inBag, '', (path) => !path.startsWith('data/') && path !== lists.tags);
  const base = isBag ? sitePath : '';
  return compared(copy, name, sums, base, (path) => path.startsWith(base) && path !== `${base}${lists.site}`);
}

/** Files against the lines of a list; those that it covers and does not name were added. */
function compared(
  copy: Copy,
  list: string,
  sums: readonly Sum[],
  base: string,
  covers: (path: string) => boolean,
): Fault[] {
  const faults: Fault[] = [];
  const wanted = new Map<string, string>();
  for (const { path, sha256 } of sums) {
    if (!staysInside(path)) faults.push({ rule: 'list/path', path: list, found: path });
    else if (wanted.has(base + path)) faults.push({ rule: 'list/twice', path: list, found: path });
    else wanted.set(base + path, sha256);
  }
  const added =
    copy.sees === 'listed files' ? [] : [...copy.files.keys()].filter((path) => covers(path) && !wanted.has(path));
  const bySum = new Map(added.map((path) => [copy.files.get(path)?.sha256, path]));
  const byName = new Map(added.map((path) => [alike(path), path]));
  for (const [path, sha256] of wanted) {
    const file = copy.files.get(path);
    if (isTold(copy, path) || file?.sha256 === sha256) continue;
    if (file) faults.push({ rule: 'file/altered', path, found: `SHA-256 ${file.sha256}`, wanted: `SHA-256 ${sha256}` });
    else if (copy.sees !== 'some files') {
      const nearest = bySum.get(sha256) ?? byName.get(alike(path));
      faults.push({ rule: 'file/missing', path, found: 'لا ملفّ بهذا الاسم', wanted: `ملفّ تذكره ${list}`, nearest });
    }
  }
  for (const path of added)
    faults.push({
      rule: 'file/added',
      path,
      found: `ملفّ من ${copy.files.get(path)?.size} بايت`,
      wanted: `لا شيء: لا تذكره ${list}`,
    });
  return faults;
}

/** Whether a fault tells all there is to tell of a path, or of a folder that it is in. */
function isTold({ told }: Copy, path: string): boolean {
  return told.size > 0 && path.split('/').some((_, i, steps) => told.has(steps.slice(0, i + 1).join('/')));
}

/** Each fault of a path once, though two lists tell it. */
function once(faults: readonly Fault[]): Fault[] {
  const seen = new Set<string>();
  return faults.filter(({ rule, path, line, found }) => {
    const key = rule.startsWith('file/') ? `${rule} ${path}` : `${rule} ${path} ${line} ${found}`;
    return !seen.has(key) && seen.add(key);
  });
}

const textOf = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

const lineOf = (bytes: Uint8Array, line: number): string => textOf(bytes).split('\n')[line - 1] ?? '';
