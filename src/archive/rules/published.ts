/** Rules of what was published: nothing of it vanishes or changes words unless a redirect or a correction says so. */
import { formerAddresses } from '../former.ts';
import type { FormerAddresses } from '../former.ts';
import { captureAddress, recordAddress, recordAt } from '../identity.ts';
import { nearest } from '../nearest.ts';
import { changesSince, citableOf, citedStatements, compareEditions, publishedOf } from '../published.ts';
import type { Change, Citable } from '../published.ts';
import type { Content, Entry, ReportEntry } from '../read.ts';
import type { PublishedReport } from '../schema.ts';
import type { FieldPath } from '../source.ts';

/** Compare the archive with what was published of it. */
export function checkPublished(content: Content): void {
  const published = publishedOf(content);
  checkEditions(content);
  checkForm(content);
  const reports = new Map(published.reports.map((report) => [report.id, report]));
  for (const entry of content.reports) checkCorrections(entry, reports.get(entry.record.id), content);
  if (published.reports.length + published.pages.length === 0) return;
  const citable = citableOf(content);
  const former = formerAddresses(content.published.redirects?.record, published);
  for (const change of changesSince(published, citable)) tell(change, content, citable, former);
}

/** Editions only go on: their numbers rise, and a released one keeps its date. */
function checkEditions({ edition, published: { editions } }: Content): void {
  for (const [i, { record, report }] of editions.entries()) {
    const before = editions[i - 1]?.record;
    if (before && compareEditions(before.id, record.id) >= 0) {
      report('published/form', ['id'], record.id, { wanted: `إصدار بعد ${before.id}` });
    }
  }
  const last = editions.at(-1)?.record;
  if (!edition || !last) return;
  const { id, date } = edition.record;
  const order = compareEditions(id, last.id);
  if (order < 0) edition.report('edition/order', ['id'], id, { wanted: `${last.id} أو ما بعده` });
  else if (order === 0 && date !== last.date) {
    edition.report('edition/order', ['date'], date, { wanted: `تاريخ الإصدار ${id} كما نُشر: ${last.date}` });
  } else if (isDay(date) && isDay(last.date) && date < last.date) {
    edition.report('edition/order', ['date'], date, { wanted: `${last.date} أو ما بعده` });
  }
}

const isDay = (edtf: string) => /^\d{4}-\d\d-\d\d$/.test(edtf);

/** The record of what was published is as the release command writes it. */
function checkForm({ published: { complete, editions, reports, pages, digest } }: Content): void {
  if (!complete) return;
  const last = editions.at(-1);
  if (last && last.record.sha256 !== digest) {
    const found = `بصمة ما في المجلّد: ${digest}`;
    last.report('published/form', ['sha256'], found, { wanted: `بصمة السجلّ كما كُتب: ${last.record.sha256}` });
  }
  const released = new Set(editions.map(({ record }) => record.id));
  const known = ({ report }: Entry<unknown>, edition: string, at: FieldPath) => {
    if (!released.has(edition)) report('published/form', at, edition, { wanted: 'إصدار مسجّل في editions.json' });
  };
  const addressed = ({ report }: Entry<unknown>, address: string, wanted: string, at: FieldPath) => {
    if (address !== wanted) report('published/form', at, address, { wanted });
  };
  for (const entry of reports) {
    const { id, address, edition, capture } = entry.record;
    addressed(entry, address, recordAddress('report', id), ['address']);
    addressed(entry, capture.address, captureAddress(id), ['capture', 'address']);
    known(entry, edition, ['edition']);
    for (const { at, editions: history } of histories(entry.record)) {
      for (const [i, each] of history.entries()) {
        const later = i === 0 || compareEditions(history[i - 1] ?? '', each) < 0;
        if (later) known(entry, each, [...at, i, 'edition']);
        else entry.report('published/form', [...at, i, 'edition'], each, { wanted: `إصدار بعد ${history[i - 1]}` });
      }
    }
  }
  for (const entry of pages) {
    const { address, kind, id, edition } = entry.record;
    const record = recordAt(address);
    if (kind !== 'page' && (record?.kind !== kind || record.id !== id)) {
      entry.report('published/form', ['address'], address, { wanted: recordAddress(kind, id ?? '') });
    }
    known(entry, edition, ['edition']);
  }
}

/** The editions in which each part of a report was published anew, oldest first. */
function histories({ statements, passages, figures }: PublishedReport) {
  const of = (kind: string, field: string, history: readonly { readonly edition: string }[]) => {
    return { field, at: [kind, field], editions: history.map(({ edition }) => edition) };
  };
  return [
    ...citedStatements.map((field) => of('statements', field, statements[field])),
    ...Object.entries(passages).map(([field, history]) => of('passages', field, history)),
    ...Object.entries(figures).map(([field, history]) => of('figures', field, history)),
  ];
}

/** Every change that was published keeps its correction, and each correction is of something and of an edition. */
function checkCorrections(
  { record, report }: ReportEntry,
  before: PublishedReport | undefined,
  { edition, published }: Content,
): void {
  const editions = new Set(published.editions.map(({ record: { id } }) => id));
  const parts = new Set([
    ...record.figures.map(({ id }) => id),
    ...record.capture.lines.map((line) => ('id' in line ? line.id : '')),
    ...Object.keys({ ...before?.passages, ...before?.figures }),
  ]);
  for (const [i, correction] of record.corrections.entries()) {
    const at = ['corrections', i];
    if (/^[pf]\d/.test(correction.field) && !parts.has(correction.field)) {
      report('correction/field', [...at, 'field'], correction.field);
    }
    if (
      published.complete &&
      edition &&
      !editions.has(correction.edition) &&
      correction.edition !== edition.record.id
    ) {
      report('edition/unknown', [...at, 'edition'], correction.edition);
    }
  }
  const told = new Set<string>();
  for (const { field, editions: history } of before ? histories(before) : []) {
    for (const [i, until] of history.entries()) {
      const since = history[i - 1];
      if (since === undefined || isCorrected(record, field, since, until) || told.has(`${field} ${until}`)) continue;
      told.add(`${field} ${until}`);
      const wanted = `تصويب حقله ${field} وإصداره ${until}، كما نُشر`;
      report('correction/missing', ['corrections'], `لا تصويب لتغيير ${field} في الإصدار ${until}`, { wanted });
    }
  }
}

/** Whether a correction of a field was made after one edition, and not after another. */
function isCorrected({ corrections }: ReportEntry['record'], field: string, since: string, until?: string): boolean {
  return corrections.some((each) => {
    const inTime = until === undefined || compareEditions(each.edition, until) <= 0;
    return each.field === field && compareEditions(each.edition, since) > 0 && inTime;
  });
}

function tell(change: Change, content: Content, citable: Citable, former: FormerAddresses): void {
  const entry = 'report' in change ? content.reports.find(({ record }) => record.id === change.report) : undefined;
  switch (change.what) {
    case 'vanished': {
      if (former.covers(change.address)) return;
      const { reports, pages } = content.published;
      const found = `${change.address} (منذ الإصدار ${change.since})`;
      const near = nearAddress(change.address, citable);
      if (change.within === 'pages') {
        const [index, ...at] = change.at;
        pages[Number(index)]?.report('published/vanished', [...at, 'address'], found, { nearest: near });
      } else {
        const published = reports.find(({ record }) => record.id === change.within);
        published?.report('published/vanished', change.at, found, { key: true });
      }
      return;
    }
    case 'capture': {
      const wanted = `بصمة النسخة كما نُشرت في الإصدار ${change.since}: ${change.published}`;
      entry?.report('published/capture', ['capture', 'sha256'], entry.record.capture.sha256, { wanted });
      return;
    }
    case 'changed': {
      if (!entry || isCorrected(entry.record, change.field, change.since)) return;
      const { at, found } = placeOf(entry, change.field, content);
      const was = change.was ? ` (${[change.was.basis, change.was.value].filter(Boolean).join(': ')})` : '';
      const wanted = `${change.field} كما نُشر في الإصدار ${change.since}${was}، أو تصويب حقله ${change.field} بعد هذا الإصدار`;
      entry.report('published/changed', at, found, { wanted });
    }
  }
}

/** Where a part of a report stands in its record, and its words today. */
function placeOf({ record }: ReportEntry, field: string, { captures }: Content): { at: FieldPath; found: string } {
  const figure = record.figures.findIndex(({ id }) => id === field);
  if (figure >= 0) return { at: ['figures', figure], found: record.figures[figure]?.quote ?? '' };
  const line = record.capture.lines.findIndex((each) => 'id' in each && each.id === field);
  if (line >= 0) {
    const { line: number = 0 } = record.capture.lines[line] ?? {};
    const text = captures.get(record.capture.file)?.lines[number - 1] ?? '';
    return { at: ['capture', 'lines', line], found: `السطر ${number}: ${text.slice(0, 60)}` };
  }
  const statement = citedStatements.find((each) => each === field) ?? 'title';
  return { at: [statement], found: JSON.stringify(record[statement]) };
}

/** The address of the record of the same kind whose id is nearest. */
export function nearAddress(address: string, { records }: Citable): string | undefined {
  const record = recordAt(address);
  if (!record || record.kind === 'report') return undefined;
  const near = nearest(record.id, records[record.kind]);
  return near === undefined ? undefined : recordAddress(record.kind, near);
}
