/** What is known of a report, each statement with its basis, ready to be shown. */
import type { Archive, Report } from '../archive/archive.ts';
import type { Evidence } from '../archive/schema.ts';
import { confidences } from '../archive/vocabulary.ts';
import { reportLabel } from './labels.ts';
import { date, inferredLead, unknownLead } from './wording.ts';
import type { Basis } from './wording.ts';

/** Words of a capture, at their line. */
export interface Printed {
  readonly line: number;
  readonly text: string;
  /** Whether they are the whole line. */
  readonly whole: boolean;
}

/** One statement about a report. */
export interface Statement {
  readonly label: string;
  readonly basis: Basis;
  /** The thing itself, short; empty when it is not known. */
  readonly value: string;
  /** What comes before the value to make it a sentence that holds its basis; the whole sentence when there is none. */
  readonly lead: string;
  /** The capture's words for it, when it states it. */
  readonly printed?: Printed;
  /** How firm an inference is, in words. */
  readonly confidence?: string;
  readonly evidence: readonly Evidence[];
  readonly note?: string;
}

/** Statements by the record's fields. */
export interface Statements {
  readonly published: Statement;
  readonly source: Statement;
  readonly byline: Statement;
  readonly dateline: Statement;
  /** Where in its paper it stood; of few reports known. */
  readonly section: Statement | undefined;
}

/** What each report says, or lets us infer, of its date, source, author and place. */
export function statements(archive: Archive, report: Report): Statements {
  const { published, source, byline, dateline, section } = report;
  return {
    published: state(report, labels.published, published, (found) => writeDay(found)),
    source: state(report, labels.source, source, ({ organisation }) => archive.organisation(organisation).name),
    byline: state(report, labels.byline, byline, ({ quote }) => quote),
    dateline: state(report, labels.dateline, dateline, ({ place }) => archive.place(place).name),
    section: section && state(report, labels.section, section, ({ quote }) => quote),
  };
}

const labels = {
  published: reportLabel('published'),
  source: reportLabel('source'),
  byline: reportLabel('byline'),
  dateline: reportLabel('dateline'),
  section: reportLabel('section'),
};

type Stated = {
  readonly basis: 'stated';
  readonly line: number;
  readonly quote: string;
  readonly note?: string | undefined;
};
type Inferred = {
  readonly basis: 'inferred';
  readonly confidence: keyof typeof confidences;
  readonly evidence: readonly Evidence[];
  readonly note?: string | undefined;
};
type Unknown = { readonly basis: 'unknown'; readonly note?: string | undefined };

function state<T extends Stated | Inferred | Unknown>(
  report: Report,
  label: string,
  field: T,
  write: (known: Exclude<T, Unknown>) => string,
): Statement {
  const note = field.note === undefined ? {} : { note: field.note };
  if (isUnknown(field)) {
    return { label, basis: 'unknown', value: '', lead: unknownLead, evidence: [], ...note };
  }
  const value = write(field as Exclude<T, Unknown>);
  if (field.basis === 'inferred') {
    const { confidence, evidence } = field;
    return {
      label,
      basis: 'inferred',
      value,
      lead: inferredLead,
      confidence: confidences[confidence],
      evidence,
      ...note,
    };
  }
  const printed = printedAt(report, field, label);
  return { label, basis: 'stated', value, lead: '', printed, evidence: [], ...note };
}

/** The whole line where it is there for this statement; the quoted words where they stand among others. */
function printedAt(report: Report, { line, quote }: Stated, label: string): Printed {
  const { role, text } = report.lines[line - 1] ?? { role: 'blank', text: '' };
  const own = label !== labels.source && role !== 'paragraph' && role !== 'title' && role !== 'caption';
  return own || text === quote ? { line, text, whole: true } : { line, text: quote, whole: false };
}

function isUnknown(field: Stated | Inferred | Unknown): field is Unknown {
  return field.basis === 'unknown';
}

function writeDay(known: { readonly edtf: string; readonly time?: string | undefined }): string {
  return known.time === undefined ? date(known.edtf) : `${date(known.edtf)}، الساعة ${known.time}`;
}
