/** By which names each report calls a faction, by date: the ledger of names. */
import { searchKey } from '../arabic/index.ts';
import { passageOf } from '../archive/archive.ts';
import type { Archive, Mention, Report } from '../archive/archive.ts';
import { kindWords } from '../archive/kinds.ts';
import type { Faction } from '../archive/schema.ts';
import * as addresses from './addresses.ts';
import { nameEntity } from './entities.ts';
import { byReport, registeredForms } from './forms.ts';
import type { PrintedForm } from './forms.ts';
import { placeName } from './mentions.ts';
import { perArchive, perRecord } from './per-archive.ts';
import { entityLink, lineLink } from './parties.ts';
import type { NameLink } from './parties.ts';
import { reportsByDate } from './reports.ts';
import { basisWords, count, date } from './wording.ts';
import type { Basis } from './wording.ts';

/** A report at the head of a column. */
export interface NamingReport {
  readonly id: string;
  readonly href: string;
  /** Its source and its date in words that tell how each is known. */
  readonly source: string;
  readonly date: string;
}

/** A form of a name in one report. */
export interface NamingCell {
  readonly report: string;
  readonly times: number;
  /** Its places, a passage once, in reading order. */
  readonly places: readonly { readonly name: string; readonly href: string }[];
  /** How many of them a person's decision links, and the way to the decisions. */
  readonly decided: { readonly times: number; readonly href: string } | undefined;
}

/** A form as printed, with a cell for each report of its table, or none where it does not stand there. */
export interface NamingRow {
  readonly text: string;
  /** Where it first stands. */
  readonly first: Mention;
  readonly cells: readonly (NamingCell | undefined)[];
}

/** A registered form with the forms printed for it. */
export interface NamingForm {
  readonly text: string;
  /** What sort of name it is, in words. */
  readonly kind: string;
  readonly rows: readonly NamingRow[];
}

/** As many reports as stand beside each other, by date, with the forms that they print. */
export interface NamingTable {
  readonly reports: readonly NamingReport[];
  readonly forms: readonly NamingForm[];
}

/** The names of one faction. */
export interface FactionNaming {
  readonly id: string;
  readonly name: string;
  readonly href: string;
  /** The way to all its mentions in context. */
  readonly mentions: string;
  readonly kind: string;
  /** «37 موضعًا في 3 تقارير». */
  readonly named: string;
  /** How many registered forms reports print. */
  readonly forms: number;
  /** Whether one form in one report is all that there is. */
  readonly single: boolean;
  readonly tables: readonly NamingTable[];
  /** Its forms that a decision joins to others elsewhere, or to none. */
  readonly elsewhere: readonly NameElsewhere[];
  /** What its record remarks; empty when there is nothing. */
  readonly note: string;
}

/** A form of a faction's name that stands elsewhere for something else. */
export interface NameElsewhere {
  readonly text: string;
  readonly others: readonly (NameLink & { readonly times: string })[];
  /** Lines of which a decision says that it is no name there. */
  readonly none: readonly (NameLink & { readonly reason: string })[];
}

/** How many reports stand beside each other. */
export const widest = 6;

/** Some of the tables of a faction, by their place: half-open. */
export interface TablesOf {
  readonly faction: Faction;
  readonly from: number;
  readonly to: number;
}

/** The mentions of a thing by the reports that they stand in, in the order of these reports' dates. */
export const mentionsByDate = perRecord((archive, id): ReturnType<typeof byReport<Mention>> => {
  const order = orderOfReports(archive);
  const place = (report: string) => order.get(report) ?? 0;
  return byReport(archive.mentionsOf(id)).toSorted(([a], [b]) => place(a) - place(b));
});

const orderOfReports = perArchive(({ reports }) => new Map(reportsByDate(reports).map(({ id }, place) => [id, place])));

/**
 * Factions with their names for the page at `here`.
 *
 * @param some Which of them and of their tables: if not given, all, in the archive's order of names.
 * @param nameOf Where the names of a faction stand: on the same page, if not given.
 */
export function naming(
  archive: Archive,
  here: string,
  some: readonly TablesOf[] = archive.factions.map((faction) => ({ faction, from: 0, to: Infinity })),
  nameOf: (id: string) => string = (id) => `#${id}`,
): readonly FactionNaming[] {
  const elsewhere = elsewhereIn(archive, here, nameOf);
  return some.map(({ faction, from, to }) => {
    const { forms, printed } = formsOf(archive, faction.id);
    const reports = mentionsByDate(archive, faction.id);
    const href = addresses.link(here, addresses.faction(faction.id));
    const named = nameEntity(archive, faction.id);
    return {
      id: faction.id,
      name: faction.name,
      href,
      mentions: addresses.link(here, `${addresses.faction(faction.id)}#mentions`),
      kind: kindWords(named.record),
      named: named.named,
      forms,
      single: named.reports === 1 && forms === 1 && printed === 1,
      tables: tables(archive, faction, reports.slice(from * widest, to * widest), here),
      elsewhere: elsewhere(faction),
      note: faction.note ?? '',
    };
  });
}

/** How many forms of a faction's name are registered and printed, and in how many ways these are printed. */
export const formsOf = perRecord((archive, id) => {
  const forms = registeredForms(archive.faction(id).names, archive.mentionsOf(id));
  return { forms: forms.length, printed: forms.reduce((sum, form) => sum + form.printed.length, 0) };
});

/** Mentions by reports in tables of at most `widest` of these. */
function tables(
  archive: Archive,
  { names }: Faction,
  reports: ReturnType<typeof byReport<Mention>>,
  here: string,
): readonly NamingTable[] {
  return Array.from({ length: Math.ceil(reports.length / widest) }, (_, i) => {
    const beside = reports.slice(i * widest, (i + 1) * widest);
    const ids = beside.map(([id]) => id);
    const own = beside.flatMap(([, inReport]) => inReport);
    const row = (form: PrintedForm) => namingRow(archive, form, ids, own, here);
    return {
      reports: ids.map((id) => namingReport(archive, id, here)),
      forms: registeredForms(names, own).flatMap(({ text, kind, printed }) => {
        return [{ text, kind, rows: printed.flatMap((form) => row(form)) }];
      }),
    };
  });
}

function namingReport(archive: Archive, id: string, here: string): NamingReport {
  const { source, published } = archive.report(id);
  const known = (basis: Basis, words: string) => (basis === 'inferred' ? `${words} (${basisWords[basis]})` : words);
  return {
    id,
    href: addresses.link(here, addresses.report(id)),
    source:
      source.basis === 'unknown'
        ? 'مصدر غير معروف'
        : known(source.basis, archive.organisation(source.organisation).name),
    date: published.basis === 'unknown' ? 'تاريخ غير معروف' : known(published.basis, date(published.edtf)),
  };
}

function namingRow(
  archive: Archive,
  { text, reports }: PrintedForm,
  ids: readonly string[],
  mentions: readonly Mention[],
  here: string,
): readonly NamingRow[] {
  const [place] = reports;
  if (place === undefined) return [];
  const own = Map.groupBy(
    mentions.filter((mention) => mention.text === text),
    ({ report }) => report,
  );
  const cells = ids.map((id) => {
    const inReport = own.get(id);
    return inReport && namingCell(archive.report(id), inReport, here);
  });
  return [{ text, first: place.first, cells }];
}

function namingCell(report: Report, mentions: readonly Mention[], here: string): NamingCell {
  const decided = mentions.filter((mention) => mention.decided).length;
  const places = new Map(
    mentions.map(({ line }) => [
      placeName(report, line),
      addresses.link(here, addresses.passage(report.id, passageOf(report, line))),
    ]),
  );
  return {
    report: report.id,
    times: mentions.length,
    places: [...places].map(([name, href]) => ({ name, href })),
    decided:
      decided === 0 ? undefined : { times: decided, href: addresses.link(here, addresses.nameDecisions(report.id)) },
  };
}

/** Of an archive, by search keys: the forms that decisions join to a record, and those that they join to none. */
const decisions = perArchive((archive) => {
  const decided = archive.reports.flatMap(({ mentions }) => mentions).filter((mention) => mention.decided);
  const forms = [...Map.groupBy(decided, ({ id }) => id)].flatMap(([id, mentions]) =>
    registeredForms(archive.entity(id).names, mentions).map(({ text, printed }) => {
      return { id, text, times: printed.reduce((sum, form) => sum + form.times, 0) };
    }),
  );
  const none = archive.reports.flatMap(({ id, name_decisions: made }) => {
    return made.filter(({ is }) => is === 'none').map((decision) => ({ report: id, ...decision }));
  });
  return {
    mentioned: Map.groupBy(forms, ({ text }) => searchKey(text)),
    none: Map.groupBy(none, ({ text }) => searchKey(text)),
  };
});

/**
 * For each faction, which of its forms decisions join to others than itself, or to none.
 *
 * @param nameOf Where the names of a faction stand, for the page at `here`.
 */
export function elsewhereIn(
  archive: Archive,
  here: string,
  nameOf: (id: string) => string,
): (faction: Faction) => readonly NameElsewhere[] {
  const { mentioned, none } = decisions(archive);
  const link = (id: string): NameLink => {
    const { name, entity } = archive.entity(id);
    return entity === 'faction' ? { name, href: nameOf(id) } : entityLink(archive, id, here);
  };
  return ({ id, names }) =>
    names
      .map(({ text }) => {
        const key = searchKey(text);
        return {
          text,
          others: (mentioned.get(key) ?? [])
            .filter((other) => other.id !== id)
            .map((other) => ({ ...link(other.id), times: count(other.times, 'mention') })),
          none: (none.get(key) ?? []).map(({ report, line, reason }) => ({
            ...(line === undefined
              ? { name: `التقرير ${report}`, href: addresses.link(here, addresses.report(report)) }
              : { ...lineLink(report, line, here), name: `التقرير ${report}، السطر ${line}` }),
            reason,
          })),
        };
      })
      .filter(({ others, none: unlinked }) => others.length + unlinked.length > 0);
}
