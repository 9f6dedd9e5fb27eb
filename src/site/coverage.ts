/**
 * What each report says of itself and of its matter, and what it leaves out.
 *
 * What is counted are the archive's records: how many of them have something, never how good a report is.
 */
import type { Archive, Figure, Report, ToldEvent } from '../archive/archive.ts';
import type { Address } from '../archive/identity.ts';
import * as addresses from './addresses.ts';
import { reportLabel } from './labels.ts';
import { perArchive } from './per-archive.ts';
import { shelves } from './reports.ts';
import { statements } from './statements.ts';
import type { Statement, Statements } from './statements.ts';
import { eventAddress } from './timeline-pages.ts';
import { voicesOf } from './voices.ts';
import type { Voices } from './voices.ts';
import { basisWords, count } from './wording.ts';
import type { Basis } from './wording.ts';

/** How a thing stands in a report: said, said of some, inferred, inferred of some, not known, or left out. */
export type Sign = Basis | 'partly' | 'inferred-partly' | 'absent';

/** The same in words, as each cell begins with it. */
export const signWords: Readonly<Record<Sign, string>> = {
  ...basisWords,
  partly: 'مذكور بعضه',
  'inferred-partly': 'مستنتَج بعضه',
  absent: 'لا يذكر',
};

/** What is looked at, in the order of the columns. */
export const columns = {
  published: { name: reportLabel('published'), about: 'يوم نشر التقرير: أتذكره النسخة، أم يُستنتَج، أم لا يُعرف.' },
  source: { name: reportLabel('source'), about: 'الصحيفة أو الموقع أو الوكالة التي نشرته.' },
  byline: { name: reportLabel('byline'), about: 'اسم كاتبه في سطر الكاتب. ولا يُستنتَج كاتب لا تذكره النسخة.' },
  dateline: { name: reportLabel('dateline'), about: 'المكان الذي يقول التقرير إنّه كُتب فيه، لا مكان ما يرويه.' },
  claimants: {
    name: 'أصحاب أرقامه',
    about:
      'لكلّ رقم منسوب: أيذكر التقرير من قاله؟ «باسمه» من له سجلّ في الأرشيف، و«بصفته» من وُصف ولم يُسمَّ مثل «مصدر عسكري». المعدود هنا سجلّات الأرقام، أمّا مقاديرها فلا تُجمع.',
  },
  voices: {
    name: 'أقوال الأطراف',
    about:
      'هل ينقل التقرير قولًا لأكثر من طرف من الأطراف التي يذكرها؟ الطرف فصيل هو فاعل أو مستهدَف في رقم منسوب، أو طرف في علاقة أو حدث، من هذا التقرير. والقول رقم أو علاقة أو حدث أو جواب عن سؤال، يُنسب إلى الفصيل نفسه، أو إلى من تقول كلمات هذا التقرير إنّه منه أو من قادته أو تابع له. ولا يُعدّ منه المقرَّب منه ولا من كان فيه، ولا من لا يذكر التقرير إلى من ينتمي.',
  },
  figures: {
    name: 'أرقامه',
    about:
      'كم رقمًا منسوبًا فيه، وكم منها بلا عدد: لفظ مثل «عشرات»، أو نفي، أو قول بالكلّ أو بلا شيء. الرقم الذي كُتب بالحروف مثل «أحد عشر» له عدد.',
  },
  events: {
    name: 'تواريخ ما يرويه',
    about:
      'كم حدثًا سُجّل ممّا يرويه التقرير، وكم حدثًا منها يذكر التقرير تاريخه كاملًا بسنته، أو يُستنتَج من كلماته مثل «أمس» ومن تاريخ نشره، أو لا يُعرف له تاريخ. والحدث قول لصاحبه، والمعدود هنا سجلّاته؛ وهو في الخطّ الزمني بكلماته.',
  },
  places: { name: reportLabel('places'), about: 'كم مكانًا يسمّيه نصّ التقرير، في أيّ سياق كان.' },
} as const;

export type Column = keyof typeof columns;

/** Words for a part of a cell, and where it stands. */
export interface Said {
  readonly words: string;
  /** The line of the capture that has exactly these words, where they are its own. */
  readonly line?: number | undefined;
  readonly href: string;
}

export interface CoverageCell {
  readonly column: Column;
  readonly sign: Sign;
  readonly says: readonly Said[];
  /** Who is quoted; in the column of the parties only. */
  readonly voices?: Voices;
}

/** A report with a cell for every column, in their order. */
export interface CoverageRow {
  readonly report: Report;
  readonly cells: readonly CoverageCell[];
}

/** Rows of consecutive accession numbers. */
export interface CoverageShelf {
  readonly id: string;
  readonly first: string;
  readonly last: string;
  readonly rows: readonly CoverageRow[];
}

/**
 * Reports by accession number, each once, for the page at `here`.
 *
 * @param reports Which of them: all if not given.
 */
export function coverage(archive: Archive, here: string, reports = archive.reports): readonly CoverageShelf[] {
  const { voices, events } = besideReports(archive);
  const row = (report: Report): CoverageRow => {
    const way = (address: Address) => addresses.link(here, address);
    const known = {
      statements: statements(archive, report),
      voices: voices(report),
      events: events.get(report.id) ?? [],
      eventAt: (id: string) => eventAddress(archive, id),
    };
    return { report, cells: cells(report, known, way) };
  };
  return shelves({ reports }).map(({ id, first, last, reports: shelf }) => ({ id, first, last, rows: shelf.map(row) }));
}

const besideReports = perArchive((archive) => ({
  voices: voicesOf(archive),
  events: Map.groupBy(archive.events, ({ report }) => report),
}));

type Way = (address: Address) => string;

/** What is known of a report besides its own record. */
interface Known {
  readonly statements: Statements;
  readonly voices: Voices;
  readonly events: readonly ToldEvent[];
  /** Where an event stands for good. */
  readonly eventAt: (id: string) => Address;
}

function cells(report: Report, known: Known, way: Way): readonly CoverageCell[] {
  return [
    ...(['published', 'source', 'byline', 'dateline'] as const).map((column) => {
      return stated(report, column, known.statements[column], way);
    }),
    claimants(report, way),
    parties(report, known.voices, way),
    figures(report, way),
    events(report, known, way),
    places(report, way),
  ];
}

function stated(report: Report, column: Column, statement: Statement, way: Way): CoverageCell {
  const { basis, value, printed } = statement;
  const evidence = way(`${addresses.report(report.id)}#${addresses.provenanceFragment}`);
  const href = printed ? way(addresses.captureLine(report.id, printed.line)) : evidence;
  const own = printed && value === printed.text ? printed.line : undefined;
  const words = basis === 'unknown' ? 'لا تذكره النسخة' : value;
  return { column, sign: basis, says: [{ words, line: own, href }] };
}

function claimants(report: Report, way: Way): CoverageCell {
  const { figures: all } = report;
  const column = 'claimants';
  if (all.length === 0) return { column, sign: 'absent', says: [noFigures(report, way)] };
  const told = all.filter(({ claimed_by: by }) => by.basis === 'stated');
  const named = told.filter(({ claimed_by: by }) => 'who' in by && by.who !== undefined);
  const inferred = all.filter(({ claimed_by: by }) => by.basis === 'inferred');
  const whole =
    told.length === all.length
      ? 'كلّها مذكور قائلها'
      : told.length === 0
        ? 'لا يُذكر قائل أيّ منها'
        : `بعضها مذكور قائله: ${share(told.length, all.length)}`;
  return {
    column,
    sign: shareSign(told.length, inferred.length, all.length) ?? 'unknown',
    says: [
      ...some(() => whole, told.length > 0 ? told : all, toFigure(way)),
      ...some((n) => `باسمه ${within(n)}`, named, toFigure(way)),
      ...some((n) => `بصفته ${within(n)}`, without(told, named), toFigure(way)),
      ...some((n) => `مستنتَج ${within(n)}`, inferred, toFigure(way)),
      ...some((n) => `غير معروف ${within(n)}`, without(all, [...told, ...inferred]), toFigure(way)),
    ],
  };
}

function parties(report: Report, voices: Voices, way: Way): CoverageCell {
  const { parties: all, heard } = voices;
  const sure = heard.filter((party) => party.voices.some(({ basis }) => basis === 'stated')).length;
  const words =
    all === 0
      ? 'لا فصيل طرف فيه'
      : sure > 1
        ? `ينقل قولًا لأكثر من طرف (${share(sure, all)})`
        : sure === 1
          ? `ينقل قولًا لطرف واحد (${share(1, all)})`
          : heard.length > 0
            ? `قول لطرف، استنتاجًا (${share(heard.length, all)})`
            : `لا ينقل قولًا لأيّ طرف (${share(0, all)})`;
  const sign = sure > 0 ? 'stated' : heard.length > 0 ? 'inferred' : 'absent';
  return { column: 'voices', sign, says: [{ words, href: way(addresses.report(report.id)) }], voices };
}

function figures(report: Report, way: Way): CoverageCell {
  const { figures: all } = report;
  const wordless = new Set<Figure['quantity']['kind']>(['words', 'none', 'all', 'denied']);
  const bare = all.filter(({ quantity }) => wordless.has(quantity.kind));
  const column = 'figures';
  if (all.length === 0) return { column, sign: 'absent', says: [noFigures(report, way)] };
  return {
    column,
    sign: 'stated',
    says: [
      ...some((n) => count(n, 'figure'), all, toFigure(way)),
      ...some((n) => (n === all.length ? 'كلّها بلا عدد' : `منها ${digits(n)} بلا عدد`), bare, toFigure(way)),
    ],
  };
}

function events(report: Report, { events: all, eventAt }: Known, way: Way): CoverageCell {
  const column = 'events';
  const toEvent = ({ id }: ToldEvent) => way(eventAt(id));
  if (all.length === 0) {
    return { column, sign: 'absent', says: [{ words: 'لا أحداث مسجّلة منه', href: way(addresses.report(report.id)) }] };
  }
  const known = Map.groupBy(all, ({ date }) => date.basis);
  const of = (basis: Basis) => known.get(basis) ?? [];
  return {
    column,
    sign: shareSign(of('stated').length, of('inferred').length, all.length) ?? 'unknown',
    says: [
      ...some((n) => count(n, 'event'), all, toEvent),
      ...(['stated', 'inferred', 'unknown'] as const).flatMap((basis) =>
        some((n) => `${basisWords[basis]} ${within(n)}`, of(basis), toEvent),
      ),
    ],
  };
}

function places(report: Report, way: Way): CoverageCell {
  const { length } = report.places;
  const words = length === 0 ? 'لا يسمّي مكانًا' : count(length, 'place');
  const href = way(`${addresses.report(report.id)}#${addresses.namesFragment}`);
  return { column: 'places', sign: length > 0 ? 'stated' : 'absent', says: [{ words, href }] };
}

/** The sign of what is told of some of all, or inferred of some where none is told; none where it is neither. */
function shareSign(told: number, inferred: number, all: number): Sign | undefined {
  if (told > 0) return told === all ? 'stated' : 'partly';
  if (inferred > 0) return inferred === all ? 'inferred' : 'inferred-partly';
  return undefined;
}

/** «3 من 7», which no line parts. */
function share(n: number, all: number): string {
  return `${digits(n)}\u00A0من\u00A0${all}`;
}

/** «في 3», which no line parts. */
function within(n: number): string {
  return `في\u00A0${digits(n)}`;
}

/** One is a word: beside Arabic words the digit is none. */
function digits(n: number): string {
  return n === 1 ? 'واحد' : String(n);
}

/** What is said of some figures or events, with the way to the first; nothing of none. */
function some<T>(words: (n: number) => string, all: readonly T[], to: (first: T) => string): readonly Said[] {
  const [first] = all;
  return first === undefined ? [] : [{ words: words(all.length), href: to(first) }];
}

const toFigure =
  (way: Way) =>
  ({ report, id }: Figure) =>
    way(addresses.figure(report, id));

function without(all: readonly Figure[], others: readonly Figure[]): readonly Figure[] {
  const left = new Set(others);
  return all.filter((figure) => !left.has(figure));
}

function noFigures({ id }: Report, way: Way): Said {
  return { words: 'لا أرقام فيه', href: way(addresses.report(id)) };
}
