/** The published record after one more edition, and its files as they are written. */
import { recordDigest } from './digest.ts';
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
  const built = new Map(pages.map((page) => [page.address, page.anchors]));
  const known = new Map(published.reports.map((report) => [report.id, report]));
  for (const report of citable.reports.values()) {
    known.set(report.id, publishReport(known.get(report.id), report, built, edition.id));
  }
  const own = new Set([...known.keys()].flatMap((id) => [recordAddress('report', id), captureAddress(id)] as string[]));
  const others = new Map(published.pages.map((page) => [page.address, page]));
  for (const { address, anchors } of pages) {
    if (!own.has(address)) others.set(address, publishPage(others.get(address), address, anchors, citable, edition.id));
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
export function withoutWithdrawn(published: Published, { pages }: FormerAddresses): Published {
  const withdrawn = new Set<string>(pages.filter(({ to }) => to === undefined).map(({ from }) => from));
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
    return { ...report, statements };
  });
  return { ...published, reports };
}

function publishReport(
  before: PublishedReport | undefined,
  { id, capture, statements, passages, figures }: CitableReport,
  built: ReadonlyMap<string, readonly string[]>,
  edition: string,
): PublishedReport {
  const [address, captured] = [recordAddress('report', id), captureAddress(id)];
  const own = new Set([
    ...passages.keys(),
    ...figures.keys(),
    ...Object.keys({ ...before?.passages, ...before?.figures }),
  ]);
  const further = (built.get(address) ?? []).filter((anchor) => !own.has(anchor));
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
      anchors: publishAnchors(before?.capture.anchors, built.get(captured) ?? [], edition),
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
    anchors: publishAnchors(before?.anchors, further, edition),
  };
}

function publishPage(
  before: PublishedPage | undefined,
  address: string,
  anchors: readonly string[],
  { records }: Citable,
  edition: string,
): PublishedPage {
  const record = recordAt(address);
  const named = record && record.kind !== 'report' && records[record.kind].has(record.id);
  return {
    address,
    kind: before?.kind ?? (named ? (record.kind as PublishedPage['kind']) : 'page'),
    ...(before?.id !== undefined ? { id: before.id } : !before && named ? { id: record.id } : {}),
    edition: before?.edition ?? edition,
    anchors: publishAnchors(before?.anchors, anchors, edition),
  };
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

/** The files of `content/published/` by name: the same record gives the same bytes. */
export function publishedFiles({ editions, reports, pages }: Published): ReadonlyMap<string, string> {
  const file = (data: unknown) => `${JSON.stringify(data, null, 2)}\n`;
  return new Map([
    ['editions.json', file(editions)],
    ['pages.json', file(pages)],
    ...reports.map((report) => [`${report.id}.json`, file(report)] as const),
  ]);
}
