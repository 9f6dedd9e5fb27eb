/**
 * One file of `content/`: its text, its YAML, and the place of every field in it.
 */
import { LineCounter, isAlias, isCollection, isMap, isNode, isPair, isScalar, parseDocument, visit } from 'yaml';
import type { Document, Node } from 'yaml';
import type { Problem, RuleId } from './problems.ts';

/** A path into a record: `['figures', 1, 'actor']`. */
export type FieldPath = readonly PropertyKey[];

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
  readonly report: Report;
  /** A problem at a line of the file rather than at a field. */
  readonly reportLine: (rule: RuleId, line: number, found: string, wanted?: string) => void;
  /** Whether the YAML could be read. */
  readonly readable: boolean;
}

const deepest = 32;

/**
 * Read a file's bytes as UTF-8 text with LF line ends; a capture, which is never edited, may have others.
 *
 * @returns The text, or `undefined` after reporting why it is none.
 */
export function decode(
  file: string,
  bytes: Uint8Array,
  problems: Problem[],
  { anyLineEnd = false } = {},
): string | undefined {
  const fail = (rule: RuleId, offset: number, found: string) => {
    const before = bytes.subarray(0, offset);
    const line = before.reduce((lines, byte) => lines + (byte === 0x0a ? 1 : 0), 1);
    problems.push({ rule, file, line, column: offset - before.lastIndexOf(0x0a), field: '', found });
    return undefined;
  };
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return fail('file/encoding', firstBadByte(bytes), 'بايتات ليست UTF-8');
  }
  if (text.startsWith('\uFEFF')) return fail('file/encoding', 0, 'علامة BOM في أوّل الملفّ');
  const carriage = bytes.indexOf(0x0d);
  if (carriage >= 0 && !anyLineEnd) return fail('file/line-ends', carriage, 'CR');
  return text;
}

/** Read a Markdown file with front matter. Reports every fault of syntax into `problems`. */
export function readMarkdown(file: string, text: string, problems: Problem[]): Source {
  const fence = /^---\n([\s\S]*?\n)---\n/.exec(text);
  if (!fence) {
    problems.push({
      rule: 'file/front-matter',
      file,
      line: 1,
      column: 1,
      field: '',
      found: text.split('\n', 1)[0] ?? '',
    });
    return source(file, undefined, undefined, 1, problems, '', 1);
  }
  const body = text.slice(fence[0].length);
  return parse(file, fence[1] ?? '', 2, problems, body, fence[0].split('\n').length);
}

/** Read a YAML file. Reports every fault of syntax into `problems`. */
export function readYaml(file: string, text: string, problems: Problem[]): Source {
  return parse(file, text, 1, problems, '', 1);
}

function parse(
  file: string,
  yaml: string,
  firstLine: number,
  problems: Problem[],
  body: string,
  bodyLine: number,
): Source {
  const lines = new LineCounter();
  const place = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { file, line: line + firstLine - 1, column: col };
  };
  const unreadable = () => source(file, undefined, undefined, firstLine, problems, body, bodyLine);
  const document = parseShallow(yaml, lines);
  if (!document) {
    problems.push({ rule: 'yaml/depth', file, line: firstLine, column: 1, field: '', found: 'تداخل أعمق من ذلك' });
    return unreadable();
  }
  for (const error of document.errors) {
    const rule = error.code === 'DUPLICATE_KEY' ? 'yaml/duplicate-key' : 'yaml/syntax';
    const found = yaml.slice(error.pos[0], error.pos[1]).split('\n', 1)[0] || error.code;
    problems.push({ rule, ...place(error.pos[0]), field: '', found });
  }
  const aliases = problems.length;
  visit(document, (_, node) => {
    if (!isNode(node) || !(isAlias(node) || node.anchor || node.tag?.startsWith('!'))) return;
    const offset = node.range?.[0] ?? 0;
    problems.push({ rule: 'yaml/alias', ...place(offset), field: '', found: String(node).split('\n', 1)[0] ?? '' });
  });
  if (document.errors.length > 0 || problems.length > aliases) return unreadable();
  return source(file, document, place, firstLine, problems, body, bodyLine);
}

/** Parse, unless the text nests so deeply that a parser, which recurses, would exhaust the stack. */
function parseShallow(yaml: string, lineCounter: LineCounter): Document | undefined {
  if (nesting(yaml) > deepest) return undefined;
  try {
    return parseDocument(yaml, { lineCounter, schema: 'core', prettyErrors: false });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function source(
  file: string,
  document: Document | undefined,
  place: ((offset: number) => { file: string; line: number; column: number }) | undefined,
  firstLine: number,
  problems: Problem[],
  body: string,
  bodyLine: number,
): Source {
  const at = (path: FieldPath, key: boolean) =>
    place?.(offsetOf(document, path, key)) ?? { file, line: firstLine, column: 1 };
  return {
    file,
    data: document?.toJS({ maxAliasCount: 0 }),
    readable: document !== undefined,
    body,
    bodyLine,
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
      const pair = node.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === part);
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

/**
 * An upper bound of how deep a line of YAML nests, by brackets and by indentation. Linear in the text; brackets inside
 * words count too, so it errs on the deep side only for a line with more than 32 brackets left open.
 */
function nesting(yaml: string): number {
  let flow = 0;
  let most = 0;
  for (const line of yaml.split('\n')) {
    const dashes = /^(?:[ ]*(?:[-?:][ ]+)*)/.exec(line)?.[0] ?? '';
    most = Math.max(most, Math.ceil(dashes.length / 2));
    flow = 0;
    for (const sign of line) {
      if (sign === '[' || sign === '{') flow += 1;
      else if (sign === ']' || sign === '}') flow -= 1;
      most = Math.max(most, flow);
    }
  }
  return most;
}

/** Index of the first byte that no UTF-8 text can have there. */
function firstBadByte(bytes: Uint8Array): number {
  const readable = (length: number) => {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, length), { stream: true });
      return true;
    } catch {
      return false;
    }
  };
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (readable(middle)) good = middle;
    else bad = middle;
  }
  return good;
}
