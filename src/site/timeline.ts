/** What the reports tell to have happened, and when they were published, along time: ready to be shown. */
import { dayAt } from '../arabic/calendar.ts';
import type { Days } from '../arabic/calendar.ts';
import type { Archive, Report, ToldEvent } from '../archive/archive.ts';
import { daysOf, readEdtf, writeEdtf } from '../archive/edtf.ts';
import type { Edtf } from '../archive/edtf.ts';
import { axisOf, drawAxis, drawKey, drawRow, extent, qualifiers, signKind } from '../charts/timeline.ts';
import type { SignKind } from '../charts/timeline.ts';
import { periodsOf } from '../charts/periods.ts';
import type { Period } from '../charts/periods.ts';
import * as addresses from './addresses.ts';
import { placeName } from './mentions.ts';
import { entityLink, partyLink } from './parties.ts';
import type { NameLink } from './parties.ts';
import { speaker } from './speakers.ts';
import type { Speaker } from './speakers.ts';
import { statements } from './statements.ts';
import { count, date } from './wording.ts';
import type { Basis } from './wording.ts';

/** The lanes of the timeline, in the order in which they are shown. */
const lanes = { report: 'نشر التقارير', event: 'ما ترويه التقارير' } as const;

/** A date on the axis: a row of a lane. */
export interface TimelineRow {
  /** `report-0002` or `event-e12`: unlike any other of the page, and no anchor. */
  readonly key: string;
  readonly what: string;
  /** The report, where it is not the matter itself. */
  readonly report: string;
  readonly when: string;
  readonly basis: Basis;
  readonly href: string;
  readonly drawing: string;
}

/** A stretch of time with an axis of its own. */
export interface TimelinePeriod {
  /** Its first and last day, in words. */
  readonly name: string;
  readonly broken: boolean;
  readonly axis: string;
  /** Only lanes that have something. */
  readonly lanes: readonly { readonly name: string; readonly rows: readonly TimelineRow[] }[];
}

/** An event with all that is known of its date. */
export interface EventEntry {
  /** `e12`: stored, and its anchor on the page. */
  readonly id: string;
  readonly what: string;
  readonly quote: string;
  readonly report: string;
  readonly line: number;
  readonly place: string;
  readonly href: string;
  /** In words; empty where it is not known. */
  readonly when: string;
  readonly basis: Basis;
  /** The words that it was read or counted from. */
  readonly words: string | undefined;
  /** How it was counted, or why it is not known; empty where the words say it all. */
  readonly reasoning: string;
  /** The date of the report, from which relative words are counted, and how it is known. */
  readonly published: { readonly when: string; readonly basis: Basis };
  readonly speaker: Speaker;
  readonly parties: readonly NameLink[];
  readonly places: readonly NameLink[];
  readonly note: string;
}

/** A report with its date of publication. */
export interface ReportEntry {
  readonly report: Report;
  readonly href: string;
  readonly when: string;
  readonly basis: Basis;
  /** The way to what its date rests on. */
  readonly provenance: string;
}

export type TimelineEntry = ({ readonly kind: 'event' } & EventEntry) | ({ readonly kind: 'report' } & ReportEntry);

/** The dated things of one year. */
export interface TimelineYear {
  readonly year: number;
  /** `y2017`. */
  readonly id: string;
  readonly entries: readonly TimelineEntry[];
}

export interface Timeline {
  readonly periods: readonly TimelinePeriod[];
  /** Each thing in the year in which it begins, by its first day; a thing of a day before one that lasts longer. */
  readonly years: readonly TimelineYear[];
  /** As they stand in the reports, whenever they were recorded. */
  readonly undated: readonly EventEntry[];
  readonly undatedReports: readonly ReportEntry[];
  /** The key of signs: those that the drawings have. */
  readonly key: readonly KeyEntry[];
}

export interface KeyEntry {
  readonly name: string;
  readonly drawing: string;
}

/** What stands on a timeline, or a part of it. */
export type Told = Pick<Archive, 'reports' | 'events'>;

/**
 * The timeline for the page at `here`.
 *
 * @param told What stands on it: all of the archive if not given.
 */
export function timeline(archive: Archive, here: string, { reports, events }: Told = archive): Timeline {
  const things: Dated[] = [
    ...reports.flatMap((report) => datedReport(archive, report, here)),
    ...events.flatMap((event) => datedEvent(archive, event, here)),
  ].sort((a, b) => a.first - b.first || a.last - b.last || (a.kind === b.kind ? 0 : a.kind === 'event' ? -1 : 1));
  const entries = Map.groupBy(things, ({ first }) => dayAt(first).year);
  return {
    periods: periodsOf(things).map(drawPeriod),
    years: [...entries].map(([year, own]) => ({ year, id: `y${year}`, entries: own.map(({ entry }) => entry) })),
    undated: events
      .filter((event) => event.date.basis === 'unknown')
      .toSorted((a, b) => Number(a.report) - Number(b.report) || a.line - b.line)
      .map((event) => eventEntry(archive, event, here)),
    undatedReports: reports
      .filter(({ published }) => published.basis === 'unknown')
      .map((report) => reportEntry(archive, report, here)),
    key: keyOf(things),
  };
}

/** What the page holds, in words: «42 حدثًا، منها 16 بلا تاريخ». */
export function timelineHolds({ events }: Pick<Archive, 'events'>): string {
  const undated = events.filter((event) => event.date.basis === 'unknown').length;
  return `${count(events.length, 'event')}${undated === 0 ? '' : `، منها ${undated} بلا تاريخ`}`;
}

interface Dated extends Days {
  readonly kind: 'report' | 'event';
  readonly edtf: Edtf;
  readonly row: Omit<TimelineRow, 'drawing'>;
  readonly entry: TimelineEntry;
}

function dated(edtf: string): Pick<Dated, 'edtf' | 'first' | 'last'> {
  const read = readEdtf(edtf);
  return { edtf: read, ...daysOf(read) };
}

function datedReport(archive: Archive, report: Report, here: string): readonly Dated[] {
  if (report.published.basis === 'unknown') return [];
  const { source } = statements(archive, report);
  const entry = reportEntry(archive, report, here);
  const { when, basis, href } = entry;
  const what = `التقرير ${report.id}${source.value === '' ? '' : `، ${source.value}`}`;
  const row = { key: `report-${report.id}`, what, report: '', when, basis, href };
  return [{ ...dated(report.published.edtf), kind: 'report', row, entry: { kind: 'report', ...entry } }];
}

function datedEvent(archive: Archive, event: ToldEvent, here: string): readonly Dated[] {
  if (event.date.basis === 'unknown') return [];
  const entry = eventEntry(archive, event, here);
  const { what, report, when, basis, href } = entry;
  const row = { key: `event-${event.id}`, what, report, when, basis, href };
  return [{ ...dated(event.date.edtf), kind: 'event', row, entry: { kind: 'event', ...entry } }];
}

function reportEntry(archive: Archive, report: Report, here: string): ReportEntry {
  const address = addresses.report(report.id);
  const { published } = statements(archive, report);
  return {
    report,
    href: addresses.link(here, address),
    when: published.value,
    basis: published.basis,
    provenance: addresses.link(here, `${address}#${addresses.provenanceFragment}`),
  };
}

function eventEntry(archive: Archive, event: ToldEvent, here: string): EventEntry {
  const report = archive.report(event.report);
  const { published } = statements(archive, report);
  const { date: told } = event;
  return {
    id: event.id,
    what: event.what,
    quote: event.quote,
    report: event.report,
    line: event.line,
    place: placeName(report, event.line),
    href: addresses.link(here, addresses.passage(event.report, event.passage)),
    when: told.basis === 'unknown' ? '' : date(told.edtf),
    basis: told.basis,
    words: told.words,
    reasoning: told.basis === 'inferred' ? told.reason : told.basis === 'unknown' ? told.note : '',
    published: { when: published.value, basis: published.basis },
    speaker: speaker(archive, event.asserted_by),
    parties: event.parties.map((party) => partyLink(archive, party, here)),
    places: event.place.map((id) => entityLink(archive, id, here)),
    note: event.note ?? '',
  };
}

function drawPeriod({ first, last, parts, things }: Period<Dated>): TimelinePeriod {
  const axis = axisOf(parts);
  const name = span(first, last);
  const key = things[0]?.row.key ?? '';
  const broken = parts.length > 1;
  const described = {
    id: `axis-${key}`,
    title: `محور الأيام: ${name}`,
    description: `يجري من اليمين إلى اليسار${broken ? '، وفيه انقطاع لا يُرسم ما فيه من أيام' : ''}.`,
  };
  return {
    name,
    broken,
    axis: drawAxis(axis, described),
    lanes: (['report', 'event'] as const).flatMap((lane) => {
      const own = things.filter(({ kind }) => kind === lane);
      const rows = own.map(({ edtf, row }) => ({
        ...row,
        drawing: drawRow(axis, edtf, lane, {
          id: `sign-${row.key}`,
          title: signName(edtf),
          description: extent(axis, edtf).beyond ? `${row.when}، إلى ما بعد هذا المحور` : row.when,
        }),
      }));
      return rows.length === 0 ? [] : [{ name: lanes[lane], rows }];
    }),
  };
}

/** Two days in words, or one. */
function span(first: number, last: number): string {
  const whole = (number: number) => ({ ...dayAt(number), approximate: false, uncertain: false });
  if (first === last) return writeEdtf({ kind: 'date', date: whole(first) });
  return writeEdtf({ kind: 'interval', from: whole(first), to: whole(last) });
}

const signNames: Readonly<Record<SignKind, string>> = {
  day: 'يوم',
  within: 'يوم أو أيام غير معروفة من هذه المدّة',
  through: 'المدّة كلّها',
};

function signName(edtf: Edtf): string {
  return `${signNames[signKind(edtf)]}${qualifiers(edtf).approximate ? '، تقريبًا' : ''}`;
}

/** One entry for each sign that is drawn, in a steady order. */
function keyOf(things: readonly Dated[]): readonly KeyEntry[] {
  const kinds: readonly SignKind[] = ['day', 'within', 'through'];
  return (['report', 'event'] as const).flatMap((lane) =>
    kinds.flatMap((kind) =>
      [false, true].flatMap((approximate) => {
        const drawn = things.some(
          (each) =>
            each.kind === lane && signKind(each.edtf) === kind && qualifiers(each.edtf).approximate === approximate,
        );
        if (!drawn) return [];
        const name = `${lane === 'report' ? 'تقرير' : 'حدث'}: ${signNames[kind]}${approximate ? '، تقريبًا' : ''}`;
        const id = `key-${lane}-${kind}${approximate ? '-about' : ''}`;
        const described = { id, title: 'علامة', description: name };
        return [{ name, drawing: drawKey(kind, lane, approximate, described) }];
      }),
    ),
  );
}
