/** A report's capture line by line, ready to be shown. The words of readers who comment are withheld here. */
import type { CaptureLine, Report } from '../archive/archive.ts';
import { isPassage, isText } from '../archive/lines.ts';
import { furnitureKinds, lineRoles } from '../archive/vocabulary.ts';
import * as addresses from './addresses.ts';
import { placeName } from './mentions.ts';
import type { NameLink } from './parties.ts';
import { count } from './wording.ts';

/** A line of a capture as its page shows it. */
export interface LineInView {
  readonly number: number;
  readonly role: CaptureLine['role'];
  /** What it is, in words: «من عناصر الصفحة: زرّ الطباعة». Empty where its passage says it: «الفقرة 3». */
  readonly label: string;
  /** Where the report shows it, if it is transcribed. */
  readonly passage: NameLink | undefined;
  /** Its words; none for a line without characters and for one that is withheld. */
  readonly text: string | undefined;
  /** What stands for the words where there are none, and where none can be seen. */
  readonly instead: string;
  readonly sha256: string;
  readonly note: string;
}

/** Lines that are no part of the report's text, of one kind. */
export interface Omitted {
  readonly role: CaptureLine['role'];
  readonly what: string;
  /** How many, in words. */
  readonly times: string;
  readonly why: string;
  /** Runs of successive lines: «2», «30–33», each with the way to its first. */
  readonly runs: readonly { readonly name: string; readonly href: string }[];
}

/** Every line of the capture in order, for the page at `here`. */
export function linesInView(report: Report, here: string): readonly LineInView[] {
  return report.lines.map((line) => {
    const passage = isPassage(line) ? passageLink(report, line, here) : undefined;
    return {
      number: line.number,
      role: line.role,
      label: line.role === 'paragraph' || line.role === 'title' ? '' : roleOf(line),
      passage,
      text: line.role === 'comment' || line.text === '' ? undefined : line.text,
      instead: insteadOf(line),
      sha256: line.sha256,
      note: line.note ?? '',
    };
  });
}

/** What of the capture the report's text does not show, by kind in the order of the first of each; empty lines last. */
export function omittedLines(report: Report, here: string): readonly Omitted[] {
  const lines = report.lines.filter((line) => !isText(line));
  const [written, blank] = [lines.filter(({ role }) => role !== 'blank'), lines.filter(({ role }) => role === 'blank')];
  return [...Map.groupBy([...written, ...blank], kindOf)].flatMap(([what, same]) =>
    same.slice(0, 1).map(({ role }) => ({
      role,
      what,
      times: count(same.length, 'line'),
      why: reasons[role] ?? '',
      runs: runs(same.map(({ number }) => number)).map(([first, last]) => ({
        name: first === last ? String(first) : `${first}–${last}`,
        href: addresses.link(here, addresses.captureLine(report.id, first)),
      })),
    })),
  );
}

/** How many lines the capture has, and where they are, in words. */
export function lineCounts(report: Report) {
  const text = report.lines.filter(isText);
  const passages = text.filter(isPassage);
  return {
    all: count(report.lines.length, 'line'),
    passages: count(passages.length, 'line'),
    head: count(text.length - passages.length, 'line'),
    left: count(report.lines.length - text.length, 'line'),
  };
}

/** Why lines of a role are no part of the report's text. */
const reasons: { readonly [role in CaptureLine['role']]?: string } = {
  furniture: 'من الصفحة التي حملت التقرير، لا من كلامه.',
  comment: 'كلام قارئ لا كلام التقرير. حُجب نصّه هنا لأنّ صاحبه شخص خاصّ لم يكتبه ليُحفظ في أرشيف.',
  residue: 'لا كلام فيه.',
  blank: 'فاصل بين الأسطر، لا حرف فيه.',
};

function kindOf({ role, kind }: CaptureLine): string {
  return kind === undefined ? lineRoles[role] : furnitureKinds[kind];
}

function roleOf(line: CaptureLine): string {
  return line.kind === undefined ? lineRoles[line.role] : `${lineRoles[line.role]}: ${kindOf(line)}`;
}

function insteadOf({ role, text }: CaptureLine): string {
  if (role === 'comment') return 'نصّه محجوب.';
  return text === '' || /\S/u.test(text) ? '' : 'ليس فيه إلا فراغ.';
}

function passageLink(report: Report, { number, role }: CaptureLine, here: string): NameLink {
  const id = report.passages.find(({ line }) => line === number)?.id ?? report.heading.id;
  const name = role === 'title' ? lineRoles.title : placeName(report, number);
  return { name, href: addresses.link(here, addresses.passage(report.id, id)) };
}

/** Numbers in ascending order as runs of successive ones, each by its first and last. */
function runs(numbers: readonly number[]): readonly (readonly [number, number])[] {
  const starts = numbers.filter((n, i) => n - 1 !== numbers[i - 1]);
  const ends = numbers.filter((n, i) => n + 1 !== numbers[i + 1]);
  return starts.map((start, i) => [start, ends[i] ?? start] as const);
}
