/** The published record after one more edition. */
import { recordDigest } from './digest.ts';
import { publishFields } from './fields.ts';
import type { FormerAddresses } from './former.ts';
import { captureAddress, recordAddress, recordAt } from './identity.ts';
import { citedStatements } from './published.ts';
import type { Citable, CitableReport, Published } from './published.ts';
import type { Edition, PublishedPage, PublishedReport } from './schema.ts';

/** A page of the built site. */
export interface BuiltPage {
  readonly address: string;
  /** The ids that a reader can cite. */
  readonly anchors: readonly string[];
  /** Names of the files that stand beside it. */
  readonly files?: readonly string[];
}

/**
 * Add an edition to what was published. Nothing is ever dropped; words that differ from the last published ones are
 * added to their history.
 *
 * @param pages The pages of the built site that can be cited, without those that only say what moved or was withdrawn.
 */
export function publish(
  published: Published,
  citable: Citable,
  pages: readonly BuiltPage[],
  edition: Edition,
): Published {
  const built = new Map(pages.map((page) => [page.address, page]));
  const known = new Map(published.reports.map((report) => [report.id, report]));
  for (const report of citable.reports.values()) {
    known.set(report.id, publishReport(known.get(report.id), report, built, citable, edition.id));
  }
  const own = new Set([...known.keys()].flatMap((id) => [recordAddress('report', id), captureAddress(id)] as string[]));
  const others = new Map(published.pages.map((page) => [page.address, page]));
  for (const page of pages) {
    const { address } = page;
    if (!own.has(address)) others.set(address, publishPage(others.get(address), page, citable, edition.id));
  }
  const { id, date } = edition;
  const reports = [...known.values()].sort((a, b) => Number(a.id) - Number(b.id));
  const all = [...others.values()].sort((a, b) => compare(a.address, b.address));
  const before = published.editions.filter((each) => each.id !== id);
  const sha256 = recordDigest(all, new Map(reports.map((report) => [report.id, report])));
  return { editions: [...before, { id, date, sha256 }], reports, pages: all };
}

/**
 * The published record without the words of reports that were withdrawn: their addresses and checksums stay, the values of
 * their statements do not.
 */
export function withoutWithdrawn(published: Published, { pages: gone }: FormerAddresses): Published {
  const withdrawn = new Set<string>(gone.filter(({ to }) => to === undefined).map(({ from }) => from));
  const bare = (history: PublishedReport['statements']['title']) =>
    history.map(({ edition, basis }) => ({ edition, basis }));
  const reports = published.reports.map((report) => {
    if (!withdrawn.has(report.address)) return report;
    const { title, byline, dateline, source, published: date } = report.statements;
    const statements = {
      title: bare(title),
      byline: bare(byline),
      dateline: bare(dateline),
      source: bare(source),
      published: bare(date),
    };
    return { ...report, statements, ...(report.fields && { fields: bareFields(report.fields) }) };
  });
  const pages = published.pages.map((page) =>
    page.fields && withdrawn.has(page.address) ? { ...page, fields: bareFields(page.fields) } : page,
  );
  return { ...published, reports, pages };
}

function bareFields(published: NonNullable<PublishedPage['fields']>) {
  const bare = (fields: object) => Object.fromEntries(Object.keys(fields).map((field) => [field, null]));
  return Object.fromEntries(Object.entries(published).map(([edition, fields]) => [edition, bare(fields)]));
}

function publishReport(
  before: PublishedReport | undefined,
  { id, capture, statements, passages, figures, fields }: CitableReport,
  built: ReadonlyMap<string, BuiltPage>,
  { namesOf }: Citable,
  edition: string,
): PublishedReport {
  const [address, captured] = [recordAddress('report', id), captureAddress(id)];
  const own = new Set([
    ...passages.keys(),
    ...figures.keys(),
    ...Object.keys({ ...before?.passages, ...before?.figures }),
  ]);
  const further = (built.get(address)?.anchors ?? []).filter((anchor) => !own.has(anchor));
  const stated = (field: (typeof citedStatements)[number]) => {
    const history = before?.statements[field] ?? [];
    const [last, now] = [history.at(-1), statements[field]];
    return last?.basis === now.basis && last.value === now.value ? history : [...history, { edition, ...now }];
  };
  return {
    id,
    address,
    edition: before?.edition ?? edition,
    capture: {
      address: captured,
      ...(before ? { file: before.capture.file, sha256: before.capture.sha256, lines: before.capture.lines } : capture),
      anchors: publishAnchors(before?.capture.anchors, built.get(captured)?.anchors ?? [], edition),
    },
    statements: {
      title: stated('title'),
      byline: stated('byline'),
      dateline: stated('dateline'),
      source: stated('source'),
      published: stated('published'),
    },
    passages: publishWords(before?.passages, passages, edition),
    figures: publishWords(before?.figures, figures, edition),
    fields: publishFields(before?.fields, fields, edition, namesOf),
    ...publishedBeside(before?.files, built.get(address)?.files, edition),
    anchors: publishAnchors(before?.anchors, further, edition),
  };
}

function publishPage(
  before: PublishedPage | undefined,
  { address, anchors, files }: BuiltPage,
  { records, fields, namesOf }: Citable,
  edition: string,
): PublishedPage {
  const record = recordAt(address);
  const named = record && record.kind !== 'report' && records[record.kind].has(record.id);
  const now = fields.get(address);
  return {
    address,
    kind: before?.kind ?? (named ? (record.kind as PublishedPage['kind']) : 'page'),
    ...(before?.id !== undefined ? { id: before.id } : !before && named ? { id: record.id } : {}),
    edition: before?.edition ?? edition,
    ...(now || before?.fields ? { fields: publishFields(before?.fields, now ?? new Map(), edition, namesOf) } : {}),
    ...publishedBeside(before?.files, files, edition),
    anchors: publishAnchors(before?.anchors, anchors, edition),
  };
}

/** The files beside a page; the key is not there where there are none. */
function publishedBeside(before: PublishedPage['files'] = {}, now: readonly string[] = [], edition: string) {
  const known = new Set(Object.values(before).flat());
  const anew = now.filter((file) => !known.has(file));
  const files = anew.length === 0 ? before : { ...before, [edition]: [...(before[edition] ?? []), ...anew].sort() };
  return Object.keys(files).length > 0 ? { files } : {};
}

type Words = PublishedReport['passages'];

function publishWords(before: Words = {}, now: ReadonlyMap<string, string>, edition: string): Words {
  const all = new Map(Object.entries(before));
  for (const [part, sha256] of now) {
    const history = all.get(part) ?? [];
    if (history.at(-1)?.sha256 !== sha256) all.set(part, [...history, { edition, sha256 }]);
  }
  return Object.fromEntries([...all].sort(([a], [b]) => compareAnchors(a, b)));
}

function publishAnchors(before: PublishedPage['anchors'] = {}, now: readonly string[], edition: string) {
  const all = new Map([...now.map((anchor) => [anchor, edition] as const), ...Object.entries(before)]);
  return Object.fromEntries([...all].sort(([a], [b]) => compareAnchors(a, b)));
}

/** `p2` before `p10`, and `title`, which stands above the paragraphs, before them. */
function compareAnchors(a: string, b: string): number {
  const split = (anchor: string) => /^(\D*)(\d{0,15})/.exec(anchor) ?? ['', '', ''];
  const [, wordsA = '', numberA = ''] = split(a);
  const [, wordsB = '', numberB = ''] = split(b);
  const first = Number(b === 'title') - Number(a === 'title');
  return first || compare(wordsA, wordsB) || Number(numberA) - Number(numberB) || compare(a, b);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
