/** Rules of what was published: nothing of it vanishes or changes words unless a redirect or a correction says so. */
import { formerAddresses } from '../former.ts';
import type { FormerAddresses } from '../former.ts';
import { captureAddress, recordAddress, recordAt } from '../identity.ts';
import { corrects } from './corrections.ts';
import { isList } from '../fields.ts';
import { nearest } from '../nearest.ts';
import { changesSince, citableOf, citedStatements, compareEditions, publishedOf } from '../published.ts';
import type { Change, Citable } from '../published.ts';
import type { Content, Entry, ReportEntry } from '../read.ts';
import type { PublishedPage, PublishedReport, RecordCorrection } from '../schema.ts';
import type { FieldPath } from '../source.ts';

/** Compare the archive with what was published of it. */
export function checkPublished(content: Content): void {
  const published = publishedOf(content);
  checkEditions(content);
  checkForm(content);
  if (published.reports.length + published.pages.length === 0) return;
  const citable = citableOf(content);
  const former = formerAddresses(content.published.redirects?.record, published);
  const last = published.editions.at(-1)?.id ?? '';
  for (const change of changesSince(published, citable)) tell(change, content, citable, former, last);
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
  const rising = (entry: Entry<unknown>, history: readonly string[], at: (i: number) => FieldPath) => {
    for (const [i, each] of history.entries()) {
      const later = i === 0 || compareEditions(history[i - 1] ?? '', each) < 0;
      if (later) known(entry, each, at(i));
      else entry.report('published/form', at(i), each, { wanted: `إصدار بعد ${history[i - 1]}` });
    }
  };
  const grouped = (entry: Entry<PublishedReport | PublishedPage>) => {
    for (const kind of ['fields', 'files'] as const) {
      const history = Object.keys(entry.record[kind] ?? {});
      rising(entry, history, (i) => [kind, history[i] ?? '']);
    }
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
      rising(entry, history, (i) => [...at, i, 'edition']);
    }
    grouped(entry);
  }
  for (const entry of pages) {
    const { address, kind, id, edition } = entry.record;
    const record = recordAt(address);
    if (kind !== 'page' && (record?.kind !== kind || record.id !== id)) {
      entry.report('published/form', ['address'], address, { wanted: recordAddress(kind, id ?? '') });
    }
    known(entry, edition, ['edition']);
    grouped(entry);
  }
}

/** The editions in which each part of a report that a citation rests on was published anew, oldest first. */
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

function tell(change: Change, content: Content, citable: Citable, former: FormerAddresses, last: string): void {
  const reportAt = (id: string | undefined) => content.reports.find(({ record }) => record.id === id);
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
      const entry = reportAt(change.report);
      entry?.report('published/capture', ['capture', 'sha256'], entry.record.capture.sha256, { wanted });
      return;
    }
    case 'changed': {
      const { address, field, since, was } = change;
      const entry = reportAt(recordAt(address)?.id);
      const own = entry && recordAt(address)?.kind === 'report';
      const corrections = own ? entry.record.corrections : recordCorrections(content, address);
      // What differs today was not in any edition so far.
      if (corrections.some((each) => corrects(each, field) && compareEditions(each.edition, last) > 0)) return;
      const told = was && [was.basis, isList(was.value) ? was.value.join(' ') || 'لا شيء' : (was.value ?? 'لا شيء')];
      const before = told ? ` (${told.filter(Boolean).join(': ')})` : '';
      const wanted = (where: string) =>
        `${field} كما نُشر في الإصدار ${since}${before}، أو تصويب حقله ${field} ${where}في إصدار بعد ${last}`;
      if (own) {
        const { at, found } = placeOf(entry, field, content);
        entry.report('published/changed', at, found, { wanted: wanted('') });
      } else {
        const record = recordEntry(content, address);
        const value = citable.fields.get(address)?.get(field);
        const found = typeof value === 'string' ? value : 'لا شيء';
        record?.report('published/changed', [field], found, { wanted: wanted(`من ${address} `) });
      }
    }
  }
}

function recordCorrections({ published: { corrections } }: Content, address: string): readonly RecordCorrection[] {
  return corrections.map(({ record }) => record).filter(({ of }) => of === address);
}

function recordEntry(content: Content, address: string): Entry<unknown> | undefined {
  const record = recordAt(address);
  if (!record || record.kind === 'report') return undefined;
  return content[`${record.kind}s`].find((entry) => entry.record.id === record.id);
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
  const [part = '', below] = field.split('.');
  const within = record.figures.findIndex(({ id }) => id === part);
  const at = within >= 0 ? ['figures', within, below ?? ''] : /^[er]\d/.test(part) ? ['id'] : [field];
  const value = at.reduce<unknown>(
    (each, key) => (each instanceof Object ? Reflect.get(each, key) : undefined),
    record,
  );
  return { at, found: at[0] === 'id' ? field : (JSON.stringify(value) ?? 'لا شيء') };
}

/** The address of the record of the same kind whose id is nearest. */
export function nearAddress(address: string, { records }: Citable): string | undefined {
  const record = recordAt(address);
  if (!record || record.kind === 'report') return undefined;
  const near = nearest(record.id, records[record.kind]);
  return near === undefined ? undefined : recordAddress(record.kind, near);
}
