/**
 * One file of `content/`: its YAML, and the place of every field in it.
 */
import { LineCounter, isAlias, isCollection, isMap, isNode, isScalar, parseDocument, visit } from 'yaml';
import type { Document, ErrorCode, Node, Pair, YAMLMap } from 'yaml';
import type { Problem, RuleId } from './problems.ts';

/** A path into a record: `['figures', 1, 'actor']`. */
export type FieldPath = readonly PropertyKey[];

/** A field of a file, as printed. */
export type FieldPlace = Pick<Problem, 'file' | 'line' | 'column' | 'field'>;

/** What a rule reports: the place is a field of the file. */
export type Report = (
  rule: RuleId,
  at: FieldPath,
  found: string,
  more?: { wanted?: string; nearest?: string | undefined; key?: boolean },
) => void;

/** A parsed file: its data, not yet checked against a schema, and a way to report problems at its fields. */
export interface Source {
  /** Path as printed, `content/reports/0001.md`. */
  readonly file: string;
  /** The YAML as plain data; `undefined` when it cannot be read. */
  readonly data: unknown;
  /** What stands below the front matter; the empty string in a plain YAML file. */
  readonly body: string;
  /** The line of the file on which the body begins, from 1. */
  readonly bodyLine: number;
  /** Where a field stands; the nearest enclosing record's place when the field is missing. */
  readonly place: (at: FieldPath) => FieldPlace;
  readonly report: Report;
  /** A problem at a line of the file rather than at a field. */
  readonly reportLine: (rule: RuleId, line: number, found: string, wanted?: string) => void;
  /** Whether the YAML could be read. */
  readonly readable: boolean;
}

const deepest = 32;

/** Read a Markdown file with front matter. Reports every fault of syntax into `problems`. */
export function readMarkdown(file: string, text: string, problems: Problem[]): Source {
  const fenced = splitFence(text);
  if (!fenced) {
    problems.push({ rule: 'file/front-matter', file, column: 1, field: '', ...unfenced(text) });
    return source(file, undefined, undefined, 1, problems, '', 1);
  }
  return parse(file, fenced.yaml, 2, problems, fenced.body, fenced.bodyLine);
}

/** A Markdown file whose front matter is known to be without fault: its data. */
export function soundMarkdown(file: string, text: string, data: unknown, problems: Problem[]): Source {
  const { body = '', bodyLine = 1 } = splitFence(text) ?? {};
  return sound(file, { data, body: apart(body), bodyLine }, () => readMarkdown(file, text, problems));
}

function splitFence(text: string): { yaml: string; body: string; bodyLine: number } | undefined {
  const fence = /^---\n([\s\S]*?\n)---\n/.exec(text);
  if (!fence) return undefined;
  const [all, yaml = ''] = fence;
  return { yaml, body: text.slice(all.length), bodyLine: all.split('\n').length };
}

/** Why a text has no front matter. */
function unfenced(text: string): Pick<Problem, 'line' | 'found' | 'wanted'> {
  const first = text.slice(0, 200).split('\n', 1)[0] ?? '';
  if (first !== '---') return { line: 1, found: first };
  const line = text.split('\n').length;
  if (text.endsWith('\n---') && text.length > 4) {
    return { line, found: '--- في آخر الملفّ بلا نهاية سطر', wanted: 'نهاية سطر بعد --- الثاني، ثم التفريغ' };
  }
  return { line: 1, found: 'سطر --- واحد، في أوّل الملفّ', wanted: 'سطر --- ثانٍ بعد الحقول، لا شيء فيه غيرها' };
}

/** Read a YAML file. Reports every fault of syntax into `problems`. */
export function readYaml(file: string, text: string, problems: Problem[]): Source {
  return parse(file, text, 1, problems, '', 1);
}

/**
 * Read a JSON file, as the release command writes it. Where a field stands is sought, as in YAML, only when a fault is to
 * be told; what is not JSON is told as YAML is.
 */
export function readJson(file: string, text: string, problems: Problem[]): Source {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return readYaml(file, text, problems);
  }
  return sound(file, { data }, () => readYaml(file, text, problems));
}

/**
 * A file that is known to be without fault of syntax: where a field stands is sought only when a fault of another kind is
 * to be told.
 *
 * @param read Reads the file as one of which nothing is known.
 */
export function sound(
  file: string,
  { data, body = '', bodyLine = 1 }: Pick<Source, 'data'> & Partial<Pick<Source, 'body' | 'bodyLine'>>,
  read: () => Source,
): Source {
  let slow: Source | undefined;
  const source = () => (slow ??= read());
  return {
    file,
    data,
    readable: true,
    body,
    bodyLine,
    place: (at) => source().place(at),
    report: (...fault) => source().report(...fault),
    reportLine: (...fault) => source().reportLine(...fault),
  };
}

function parse(
  file: string,
  yaml: string,
  firstLine: number,
  problems: Problem[],
  body: string,
  bodyLine: number,
): Source {
  const placeBy = (lines: LineCounter) => (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { file, line: line + firstLine - 1, column: col };
  };
  const unreadable = () => source(file, undefined, undefined, firstLine, problems, body, bodyLine);
  const deep = tooDeep(yaml);
  const lines = new LineCounter();
  const place = placeBy(lines);
  const document = deep === undefined ? parseShallow(yaml, lines) : undefined;
  if (!document) {
    const line = firstLine + (deep ?? 0);
    problems.push({ rule: 'yaml/depth', file, line, column: 1, field: '', found: 'تداخل أعمق من ذلك' });
    return unreadable();
  }
  const before = problems.length;
  // What the parser says after the first fault of syntax follows from it.
  for (const { code, pos } of document.errors.slice(0, 1)) {
    const start = tabbed(yaml, pos[0]) ?? pos[0];
    const rest = yaml
      .slice(start, start + 200)
      .split('\n', 1)[0]
      ?.trimEnd();
    const wanted = syntax[start === pos[0] && rest?.[0] !== '\t' ? code : 'TAB_AS_INDENT'];
    const found = rest?.replace(/^ +/, '') || 'نهاية السطر';
    problems.push({ rule: 'yaml/syntax', ...place(start), field: '', found, ...(wanted ? { wanted } : {}) });
  }
  if (document.errors.length === 0) checkNodes(document, yaml, place, problems);
  if (problems.length > before) return unreadable();
  const read = { data: apart(document.toJS({ maxAliasCount: 0 }) as unknown) };
  // The tree weighs ten times its text, and no sound file needs it: it is made anew when a fault is to be told.
  const seek = (path: FieldPath, key: boolean) => {
    const again = new LineCounter();
    tree ??= { document: parseShallow(yaml, again), place: placeBy(again) };
    return tree.place(offsetOf(tree.document, path, key));
  };
  let tree: { readonly document: Document | undefined; readonly place: Place } | undefined;
  return source(file, read, seek, firstLine, problems, apart(body), bodyLine);
}

/** The same, of strings of their own: in V8 a part of a string holds the whole, and a record would hold its file. */
const apart = <T>(data: T): T => structuredClone(data);

/**
 * The index of a tab that indents the line of a fault, or the line after one that is faulty at its end: the parser takes
 * what follows the tab for the fault.
 */
function tabbed(yaml: string, fault: number): number | undefined {
  const end = /^[ \r]*\n/.exec(yaml.slice(fault, fault + 200));
  for (const at of [fault, ...(end ? [fault + end[0].length] : [])]) {
    const start = yaml.lastIndexOf('\n', at - 1) + 1;
    const indent = /^ *\t/.exec(yaml.slice(start, start + 200));
    if (indent) return start + indent[0].length - 1;
  }
  return undefined;
}

/** What is sound YAML but no record: aliases, anchors and tags, a key that stands twice, a key that is no word. */
function checkNodes(document: Document, yaml: string, place: Place, problems: Problem[]): void {
  const fault = (rule: RuleId, { range }: Node, sign?: string) => {
    const [start, end] = range ?? [0, 0];
    const found = sign ?? yaml.slice(start, Math.min(end, start + 200)).split('\n', 1)[0] ?? '';
    problems.push({ rule, ...place(start), field: '', found });
  };
  visit(document, (_, node) => {
    if (isAlias(node)) fault('yaml/alias', node, `*${node.source}`);
    else if (isNode(node) && node.anchor !== undefined) fault('yaml/alias', node, `&${node.anchor}`);
    else if (isNode(node) && node.tag !== undefined) {
      fault('yaml/alias', node, node.tag.replace('tag:yaml.org,2002:', '!!'));
    }
    if (!isMap(node)) return;
    const keys = new Set<string>();
    for (const { key } of node.items) {
      if (!isScalar(key)) {
        if (isNode(key) && !isAlias(key)) fault('yaml/syntax', key);
      } else if (keys.has(String(key.value))) fault('yaml/duplicate-key', key);
      else keys.add(String(key.value));
    }
  });
}

/** What is wanted where the parser finds a fault, by its code; the rule's own words for the rest. */
const syntax: Partial<Record<ErrorCode, string>> = {
  BAD_INDENT: 'قوس مغلق قبل هذا الموضع، أو إزاحة توافق ما قبلها',
  TAB_AS_INDENT: 'إزاحة بمسافات، لا بعلامات جدولة',
  MISSING_CHAR: 'قوس أو علامة اقتباس أو فاصلة أو نقطتان لم تُكتب هنا أو قبل هذا الموضع',
  BLOCK_AS_IMPLICIT_KEY: 'علامتا اقتباس " حول قيمة فيها نقطتان بعدهما مسافة',
  MULTILINE_IMPLICIT_KEY: 'نقطتان بعد اسم الحقل، في سطره',
  BAD_SCALAR_START: 'علامتا اقتباس " حول قيمة تبدأ بعلامة مثل @ أو `',
  BAD_DQ_ESCAPE: 'خطّ مائل عكسي مضاعف \\\\ داخل علامتَي الاقتباس "',
  MULTIPLE_DOCS: 'سجلّات في ملفّ واحد، بلا سطر --- بينها',
  UNEXPECTED_TOKEN: 'صياغة YAML صحيحة؛ القيمة التي فيها علامات مثل { [ , : # تُكتب بين علامتَي اقتباس "',
};

type Place = (offset: number) => { file: string; line: number; column: number };

/** Parse, unless the text nests so deeply, from line to line, that the parser, which recurses, exhausts the stack. */
function parseShallow(yaml: string, lineCounter: LineCounter): Document | undefined {
  try {
    // The parser's own look for keys that stand twice is quadratic: `checkNodes` looks for them.
    const document = parseDocument(yaml, { lineCounter, schema: 'core', prettyErrors: false, uniqueKeys: false });
    return document.errors.some(({ code }) => code === 'RESOURCE_EXHAUSTION') ? undefined : document;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function source(
  file: string,
  read: { readonly data: unknown } | undefined,
  seek: ((path: FieldPath, key: boolean) => ReturnType<Place>) | undefined,
  firstLine: number,
  problems: Problem[],
  body: string,
  bodyLine: number,
): Source {
  const at = (path: FieldPath, key: boolean) => seek?.(path, key) ?? { file, line: firstLine, column: 1 };
  return {
    file,
    data: read?.data,
    readable: read !== undefined,
    body,
    bodyLine,
    place: (path) => ({ ...at(path, false), field: fieldName(path) }),
    report: (rule, path, found, { key = false, ...more } = {}) => {
      problems.push({ rule, ...at(path, key), field: fieldName(path), found, ...more });
    },
    reportLine: (rule, line, found, wanted) => {
      problems.push({ rule, file, line, column: 1, field: '', found, ...(wanted === undefined ? {} : { wanted }) });
    },
  };
}

/** `figures[1].actor` for `['figures', 1, 'actor']`. */
function fieldName(path: FieldPath): string {
  return path
    .map((part, i) => (typeof part === 'number' ? `[${part}]` : `${i > 0 ? '.' : ''}${String(part)}`))
    .join('');
}

/** Where a field's value (or its key) stands; the nearest enclosing record's place when the field is missing. */
function offsetOf(document: Document | undefined, path: FieldPath, key: boolean): number {
  let node: Node | null | undefined = document?.contents;
  let offset = node?.range?.[0] ?? 0;
  for (const [depth, part] of path.entries()) {
    if (!isCollection(node)) break;
    if (isMap(node)) {
      const pair = pairsOf(node).get(String(part));
      if (!pair) break;
      if (isNode(pair.key)) offset = pair.key.range?.[0] ?? offset;
      if (key && depth === path.length - 1) return offset;
      node = isNode(pair.value) ? pair.value : undefined;
    } else {
      const item: unknown = node.items[Number(part)];
      node = isNode(item) ? item : undefined;
    }
    offset = node?.range?.[0] ?? offset;
  }
  return offset;
}

const pairs = new WeakMap<YAMLMap, ReadonlyMap<string, Pair>>();

/** The fields of a map by name, made once: a record may hold many faults. */
function pairsOf(map: YAMLMap): ReadonlyMap<string, Pair> {
  const known = pairs.get(map);
  if (known) return known;
  const made = new Map(map.items.map((pair) => [isScalar(pair.key) ? String(pair.key.value) : '', pair]));
  pairs.set(map, made);
  return made;
}

/**
 * The index of the first line that nests too deeply by brackets or by levels of indentation, however wide each is.
 * Linear in the text; brackets inside words count too, so it errs on the deep side only for a line with more than 32
 * brackets left open.
 */
function tooDeep(yaml: string): number | undefined {
  const levels: number[] = [];
  for (const [index, line] of yaml.split('\n').entries()) {
    const lead = /^ *(?:[-?:] +)*/.exec(line)?.[0] ?? '';
    if (lead.length === line.length || line[lead.length] === '#') continue;
    const own = lead.search(/[^ ]|$/);
    while ((levels.at(-1) ?? -1) >= own) levels.pop();
    // Each dash begins a level of its own, and so do the words after it.
    levels.push(own);
    for (const { index: dash } of lead.matchAll(/[-?:] +(?=([-?:] |$))/g)) {
      levels.push(dash + 1);
      if (levels.length > deepest + 1) return index;
    }
    if (levels.length > deepest + 1) return index;
    let flow = 0;
    for (const sign of line) {
      if (sign === '[' || sign === '{') flow += 1;
      else if (sign === ']' || sign === '}') flow -= 1;
      if (flow > deepest) return index;
    }
  }
  return undefined;
}
