/** A draft of a report: the record and its transcription as a file, every proposal in it marked `needs: review`. */
import { Document, isPair, isScalar, isSeq, visit } from 'yaml';
import type { z } from 'zod';
import type { ReportEntry } from '../archive/read.ts';
import type { report } from '../archive/schema.ts';
import { asMarkdown } from '../archive/transcription.ts';
import { unwrittenSummary } from '../archive/vocabulary.ts';
import type { Authority } from './authority.ts';
import type { NewCapture } from './capture.ts';
import { readLayout } from './layout.ts';
import type { LaidLine } from './layout.ts';
import { proposeContent } from './content.ts';
import { propose } from './statements.ts';

type Record = z.input<typeof report>;

/** A draft, and what is told of it when it is written. */
export interface Draft {
  readonly id: string;
  /** The file `content/reports/<id>.md`. */
  readonly text: string;
  /** How many proposals a person is to decide. */
  readonly proposals: number;
  /** In Arabic: where the page contradicts itself, has no title, or has lost letters. */
  readonly warnings: readonly string[];
}

/** Draft the report of a capture under a number. Nothing in it is decided. */
export function draftOf(id: string, capture: NewCapture, authority: Authority, others: readonly ReportEntry[]): Draft {
  const lines = readLayout(capture.lines, authority, capture.hints);
  const { statements, warnings } = propose(lines, authority, capture.facts, others);
  const { title, byline, dateline, source, published, section, original, archived } = statements;
  const content = proposeContent(lines, authority);
  const named = (['factions', 'organisations', 'places', 'persons'] as const).filter(
    (each) => content[each].length > 0,
  );
  const record: Record = {
    id,
    capture: {
      file: `${id}.txt`,
      sha256: capture.sha256,
      captured: { basis: 'unknown', note: 'لا يُذكر متى التُقطت الصفحة.' },
      method: { basis: 'stated', words: capture.method },
      lines: lines.map(recorded),
    },
    transcription: { status: 'compared-by-program' },
    title,
    byline,
    dateline,
    source,
    published,
    ...(section ? { section } : {}),
    original,
    archived,
    summary: unwrittenSummary,
    ...content,
    needs: ['summary', ...named],
    corrections: [],
  };
  const body = lines
    .filter(({ role }) => role === 'paragraph' || role === 'caption')
    .map(({ text }) => asMarkdown(text));
  const yaml = written(record, new Map(lines.map(({ line, text }) => [line, text])));
  return {
    id,
    text: `---\n${yaml}---\n\n${body.join('\n\n')}\n`,
    proposals: (yaml.match(/\bneeds: review\b/gu) ?? []).length + 1 + named.length,
    warnings: [...warnings, ...lostIn(capture.lines)],
  };
}

/** U+FFFD stands where a program could not read a letter: it was lost before the file was given. */
function lostIn(lines: readonly string[]): readonly string[] {
  const first = lines.findIndex((text) => text.includes('\ufffd'));
  if (first < 0) return [];
  const count = lines.join('').split('\ufffd').length - 1;
  return [`السطر ${first + 1}: علامة U+FFFD، وهي مكان حرف ضاع قبل أن يُحفظ الملفّ؛ عددها في النسخة ${count}.`];
}

function recorded({ line, role, kind, id, note }: LaidLine): Record['capture']['lines'][number] {
  if (role === 'paragraph' || role === 'caption') return { line, role, id: id ?? '', needs: 'review' };
  const told = note === undefined ? {} : { note };
  if (role === 'furniture') return { line, role, kind: kind ?? 'other', ...told, needs: 'review' };
  return { line, role, ...told, needs: 'review' };
}

/** The first words of a line, for a comment: what has no shape of its own is left out. */
function beside(text: string): string {
  const words = [...text.replace(/[\p{C}\s]+/gu, ' ').trim()];
  return words.length === 0 ? '' : ` ${words.slice(0, widest).join('')}${words.length > widest ? '…' : ''}`;
}

const widest = 40;

/** A record as the archive writes it: a line of the capture on one line, with its first words beside it; likewise what is small. */
function written(record: Record, texts: ReadonlyMap<unknown, string>): string {
  const document = new Document(record, { schema: 'core' });
  visit(document, {
    Map: (_, node, path) => {
      const parent = path.at(-1);
      const key = isPair(parent) && isScalar(parent.key) ? String(parent.key.value) : '';
      const inList = isSeq(parent);
      const small =
        node.items.length <= 8 && node.items.every(({ value }) => isScalar(value) && String(value.value).length < 120);
      if (
        small &&
        (key === 'quantity' || key === 'transcription' || (inList && !node.has('id')) || (inList && node.has('role')))
      )
        node.flow = true;
      if (inList && node.has('role')) node.comment = beside(texts.get(node.get('line')) ?? '');
    },
    Seq: (_, node) => {
      if (node.items.every((item) => isScalar(item))) node.flow = true;
    },
  });
  const text = document.toString({ lineWidth: 0, singleQuote: false });
  // Lists of ids without the padding that records have.
  return text.replace(/^((?:\w+: | +\w+: ))\[ ([\w-]+(?:, [\w-]+)*) \]$/gmu, '$1[$2]');
}
