/**
 * Rules of corrections: each is of something that was published, says truly what stood before and what stands now, and
 * is never dropped.
 */
import { sha256 } from '../digest.ts';
import { compareDays, earliest, latest, parseEdtf } from '../edtf.ts';
import { fieldHistories, isList, partOf } from '../fields.ts';
import { nearest } from '../nearest.ts';
import { citableOf, compareEditions, publishedOf } from '../published.ts';
import type { Citable, CitableReport, Published } from '../published.ts';
import type { Content, Entry } from '../read.ts';
import type {
  Correction,
  EventRecord,
  FigureRecord,
  PublishedReport,
  RecordCorrection,
  RelationRecord,
  ReportRecord,
} from '../schema.ts';
import type { Report } from '../source.ts';
import { recordSteps, reportSteps } from '../steps.ts';
import type { Said, Step } from '../steps.ts';
import { figureForms, formsOf, namesIn, tells } from '../value-words.ts';
import type { Forms } from '../value-words.ts';

/** Whether a correction answers for a change of a field: its own, or one of its part. */
export function corrects({ field }: Pick<Correction, 'field'>, changed: string): boolean {
  return field === changed || field === partOf(changed);
}

/** A correction with a way to tell its faults. */
interface Told {
  readonly correction: Correction | RecordCorrection;
  readonly report: Report;
}

/** What of a record was published, and the corrections of it. */
interface Corrected {
  readonly told: readonly Told[];
  readonly steps: readonly Step[];
  /** What stands today of the fields whose words or values were published. */
  readonly standing: ReadonlyMap<string, Said>;
  /** The edition that first published it. */
  readonly since: string | undefined;
  readonly figures: readonly FigureRecord[];
}

/** Check every correction, and that none is missing. */
export function checkCorrections(content: Content): void {
  const published = publishedOf(content);
  const citable = citableOf(content);
  const names = namesIn(content);
  const before = new Map(published.reports.map((report) => [report.id, report]));
  const said = Map.groupBy([...content.relations, ...content.events], ({ record: { report } }) => report);
  const check = (corrected: Corrected) => {
    for (const told of corrected.told) checkWhen(told, corrected.since, content);
    checkWords(corrected, content, names);
  };
  for (const { record, report } of content.reports) {
    const was = before.get(record.id);
    if (!was && record.corrections.length === 0) continue;
    const told = record.corrections.map((correction, i): Told => {
      return { correction, report: (rule, at, ...rest) => report(rule, ['corrections', i, ...at], ...rest) };
    });
    const parts = partsOf(record, was, said.get(record.id));
    for (const { correction, report: tell } of told) {
      if (/^[pfer]\d/.test(correction.field) && !parts.has(correction.field)) {
        // Numbers that differ in a digit are not near.
        const near = correction.field.includes('.') ? nearest(correction.field, parts) : undefined;
        tell('correction/field', ['field'], correction.field, { nearest: near });
      }
    }
    const now = citable.reports.get(record.id);
    // Of other bytes nothing can be told.
    const same = now?.capture.sha256 === was?.capture.sha256;
    const steps = was ? reportSteps(was, same ? now : undefined, citable) : [];
    const standing = standingIn(was && same ? now : undefined, was?.fields);
    check({ told, steps, standing, since: was?.edition, figures: record.figures });
    for (const { field, edition } of lacking(steps, record.corrections)) {
      const wanted = `تصويب حقله ${field} وإصداره ${edition}، كما نُشر`;
      report('correction/missing', ['corrections'], `لا تصويب لتغيير ${field} في الإصدار ${edition}`, { wanted });
    }
  }
  checkOthers(content, published, citable, check);
}

/** The corrections of records that are no reports. */
function checkOthers(
  { published: { corrections, pages } }: Content,
  published: Published,
  citable: Citable,
  check: (corrected: Corrected) => void,
): void {
  const all = corrections.map(({ record: correction, report }): Told & { of: string } => {
    return { correction, report, of: correction.of };
  });
  for (const { of, report } of all) {
    if (citable.fields.has(of) || published.pages.some(({ address, kind }) => address === of && kind !== 'page'))
      continue;
    report('correction/field', ['of'], of, {
      wanted: 'عنوان صفحة سجلّ، مثل /places/hama/',
      nearest: nearest(of, citable.fields.keys()),
    });
  }
  const byRecord = Map.groupBy(all, ({ of }) => of);
  for (const [i, page] of published.pages.entries()) {
    const told = byRecord.get(page.address) ?? [];
    const fields = citable.fields.get(page.address);
    const steps = recordSteps(page, fields, citable);
    const standing = standingIn(fields && { fields }, page.fields);
    if (told.length > 0) check({ told, steps, standing, since: page.edition, figures: [] });
    const listed = told.map(({ correction }) => correction);
    for (const { field, edition = '' } of lacking(steps, listed)) {
      const wanted = `تصويب في content/corrections.yaml: of ${page.address} وحقله ${field} وإصداره ${edition}`;
      const at = ['fields', edition, field];
      pages[i]?.report('correction/missing', at, `لا تصويب لتغيير ${field} في الإصدار ${edition}`, { wanted });
    }
  }
}

/** The published changes that no correction answers for, once each. */
function lacking(steps: readonly Step[], corrections: readonly Correction[]): readonly Step[] {
  const open = steps.filter(
    ({ field, edition, is }) =>
      edition !== undefined &&
      is !== undefined &&
      !corrections.some((each) => each.edition === edition && corrects(each, field)),
  );
  return [...new Map(open.map((step) => [`${step.field} ${step.edition}`, step])).values()];
}

/** What stands today, by field, of what was published; of a figure, which has more than is kept of it, its fields only. */
function standingIn(
  now: Partial<Pick<CitableReport, 'fields' | 'passages' | 'statements'>> | undefined,
  published: PublishedReport['fields'],
): ReadonlyMap<string, Said> {
  const { statements, passages = [], fields = [] } = now ?? {};
  const known = fieldHistories(published);
  return new Map<string, Said>([
    ...Object.entries(statements ?? {}).map(([field, statement]) => [field, { kind: 'statement', statement }] as const),
    // The title is both, and is told letter by letter.
    ...[...passages].map(([field, sha256]) => [field, { kind: 'words', sha256 }] as const),
    ...[...fields].flatMap(([field, value]) => (known.has(field) ? [[field, { kind: 'value', value }] as const] : [])),
  ]);
}

/** What a correction of a report may name besides its fields: paragraphs, figures, events and relations, and theirs. */
function partsOf(
  record: ReportRecord,
  was: Published['reports'][number] | undefined,
  said: readonly Entry<RelationRecord | EventRecord>[] = [],
): ReadonlySet<string> {
  const fields = [...fieldHistories(was?.fields).keys()];
  const own = record.figures.flatMap(({ id }) => figureFields.map((field) => `${id}.${field}`));
  return new Set([
    ...record.figures.map(({ id }) => id),
    ...own,
    ...record.capture.lines.map((line) => ('id' in line ? line.id : '')),
    ...said.map(({ record: { id } }) => id),
    ...Object.keys({ ...was?.passages, ...was?.figures }),
    ...fields,
    ...fields.map(partOf),
  ]);
}

const figureFields = ['measure', 'counting_unit', 'counted', 'actor', 'target', 'place', 'date', 'questions'];

/** A correction is of an edition that is known, and was made after what it corrects and not after its edition. */
function checkWhen({ correction, report }: Told, since: string | undefined, { edition, published }: Content): void {
  if (!published.complete || !edition) return;
  const days = new Map([...published.editions, edition].map(({ record: { id, date } }) => [id, date]));
  const day = days.get(correction.edition);
  if (day === undefined) return report('edition/unknown', ['edition'], correction.edition);
  const [made, first, last] = [correction.date, since === undefined ? undefined : days.get(since), day].map((edtf) => {
    const parsed = parseEdtf(edtf ?? '');
    return 'fault' in parsed ? undefined : parsed;
  });
  if (!made) return;
  // What was put right before anybody could read it is no correction of what was published.
  const later = since !== undefined && compareEditions(correction.edition, since) > 0;
  const early = later && first && compareDays(latest(made), earliest(first)) < 0;
  const late = last && compareDays(earliest(made), latest(last)) > 0;
  if (!early && !late) return;
  const from = !later ? '' : `${days.get(since) ?? ''} (أوّل نشره) أو ما بعده، و`;
  report('correction/date', ['date'], correction.date, { wanted: `${from}${day} (يوم إصداره) أو ما قبله` });
}

/** `before` tells what was published, and `after`, in other words, what was published then or stands now. */
function checkWords(
  { told, steps, standing, figures }: Corrected,
  content: Content,
  names: (id: string) => readonly string[],
) {
  const last = content.published.editions.at(-1)?.record.id ?? '';
  const groups = Map.groupBy(told, ({ correction: { field, edition } }) => `${field} ${edition}`);
  for (const group of groups.values()) {
    const [opening, closing] = [group[0], group.at(-1)];
    if (!opening || !closing) continue;
    const { correction } = closing;
    for (const { correction: each, report } of group)
      if (each.before.trim() === each.after.trim())
        report('correction/after', ['after'], each.after, { wanted: 'غير ما في before' });
    const stands = standing.get(correction.field);
    const own = steps.filter(({ field, edition }) => {
      const when =
        edition === undefined ? compareEditions(correction.edition, last) > 0 : edition === correction.edition;
      return when && corrects(correction, field);
    });
    // Told of what did not change: of a statement's note, say. Then both sides tell what stands.
    if (stands && own.length === 0 && compareEditions(correction.edition, last) > 0) {
      const other: Said = isListed(stands) ? stands : { kind: 'value', value: undefined };
      const forms = formsOf(correction.field, stands, other, names);
      check(opening, 'before', stands, forms, 'كما نُشر، ولم يتغيّر');
      check(closing, 'after', stands, forms, 'كما هو الآن، ولم يتغيّر');
    }
    for (const { field, since, was, is, edition } of own) {
      if (!is) continue;
      const figure = edition === undefined ? figures.find(({ id }) => id === field) : undefined;
      const side = (said: Said, other: Said): Forms => formsOf(field, said, other, names);
      check(opening, 'before', was, side(was, is), `كما نُشر في الإصدار ${since}`);
      const now = edition === undefined ? 'كما هو الآن' : `كما نُشر في الإصدار ${edition}`;
      check(closing, 'after', is, figure && is.kind === 'words' ? figureForms(figure) : side(is, was), now);
    }
  }
}

/** Of a list that only grew nothing has to be told. */
const isListed = (said: Said): boolean => said.kind === 'value' && isList(said.value);

function check({ correction, report }: Told, side: 'before' | 'after', said: Said, forms: Forms, when: string): void {
  const { field, [side]: words } = correction;
  const passage = said.kind === 'words' && /^(?:title|p\d)/.test(field);
  const told = passage ? [words, words.trim()].some((each) => sha256(each) === said.sha256) : tells(words, forms);
  if (told) return;
  const wanted = passage
    ? `نصّ ${field} حرفًا بحرف ${when} (بصمته ${said.sha256.slice(0, 16)})`
    : `كلمات تذكر ${field} ${when}: ${forms.map((item) => item.slice(0, 3).join(' أو ')).join('، و')}`;
  report(`correction/${side}`, [side], words, {
    wanted,
    nearest: passage ? undefined : (forms[0]?.[1] ?? forms[0]?.[0]),
  });
}
