/** What an editor has to decide in a draft, in words: the program's proposals, each where it stands in the file. */
import { writeQuantity } from '../arabic/index.ts';
import { undecided } from '../archive/rules/review.ts';
import type { Content, ReportEntry } from '../archive/read.ts';
import type { Attribution, FigureRecord, NotFigure, ReportRecord } from '../archive/schema.ts';
import {
  attributionModes,
  furnitureKinds,
  lineRoles,
  measures,
  notFigureReasons,
  reviewedFields,
  unitNouns,
} from '../archive/vocabulary.ts';
import { parseEdtf } from '../archive/edtf.ts';
import { reportLabel } from './labels.ts';
import { basisWords, date } from './wording.ts';

/** A part of a draft. */
export interface Part {
  /** What kind of thing it is: «الأرقام المنسوبة». */
  readonly kind: string;
  /** What it is called: «f3». */
  readonly name: string;
  /** What it says, one thing after the other; what is inferred stands in brackets. */
  readonly says: readonly string[];
  /** Its line in the report's file, from 1. */
  readonly at: number;
  /** The line of the capture that it is about, from 1. */
  readonly line: number | undefined;
}

/** Names of what the authority files hold. */
export type Names = (id: string) => string;

/** An id by its record's name; itself where there is no such record. */
export function namesOf({ factions, organisations, places, persons }: Content): Names {
  const all = [...factions, ...organisations, ...places, ...persons].map(({ record }) => record);
  const names = new Map(all.map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? id;
}

/** The undecided proposals of a report, as they stand in its file. */
export function proposals(entry: ReportEntry, names: Names): readonly Part[] {
  return undecided(entry)
    .flatMap(({ kind, at }) =>
      at.map((path) => ({ kind, at: entry.source.place(path).line, ...partAt(entry.record, path, names) })),
    )
    .sort((a, b) => a.at - b.at);
}

/** What stands at the path of a mark. */
function partAt(record: ReportRecord, path: readonly PropertyKey[], names: Names): Omit<Part, 'kind' | 'at'> {
  const index = Number(path.find((part) => typeof part === 'number'));
  switch (path[0]) {
    case 'capture': {
      const line = record.capture.lines[index];
      const id = line && 'id' in line ? line.id : '';
      const kind = line?.role === 'furniture' ? furnitureKinds[line.kind] : '';
      return {
        name: line ? `السطر ${line.line}` : '',
        says: [line ? lineRoles[line.role] : '', id, kind].filter(Boolean),
        line: line?.line,
      };
    }
    case 'figures': {
      const figure = record.figures[index];
      return { name: figure?.id ?? '', says: figure ? figureSays(figure, names) : [], line: figure?.line };
    }
    case 'not_figures': {
      const other = record.not_figures[index];
      return { name: other ? quoted(other.quote) : '', says: other ? notFigureSays(other) : [], line: other?.line };
    }
    case 'name_decisions': {
      const decision = record.name_decisions[index];
      const is = decision && (decision.is === 'none' ? 'ليس اسمًا' : names(decision.is));
      return {
        name: decision ? quoted(decision.text) : '',
        says: [is ?? '', decision?.reason ?? ''].filter(Boolean),
        line: decision?.line,
      };
    }
    case 'needs': {
      const field = record.needs?.[index] ?? 'summary';
      const value = record[field];
      const says = typeof value === 'string' ? [value] : value.length > 0 ? [value.map(names).join('، ')] : ['لا شيء'];
      return { name: reviewedFields[field], says, line: undefined };
    }
    case 'summary':
      return { name: reviewedFields.summary, says: [record.summary], line: undefined };
    default:
      return statementAt(record, String(path[0]), names);
  }
}

/** What a figure says: its words, what of what is counted, who says it, and about whom and where. */
export function figureSays(figure: FigureRecord, names: Names): readonly string[] {
  const { value, quantity, measure, counting_unit: unit, counted, actor, target, place } = figure;
  const parties = (label: string, list: FigureRecord['actor']) =>
    list.length === 0
      ? []
      : [`${label}: ${list.map((each) => (typeof each === 'string' ? names(each) : each.words)).join('، ')}`];
  const written = writeQuantity(quantity, unit && unitNouns[unit]);
  return [
    quoted(value),
    ...(written === '' || written === value ? [] : [`الكمّية: ${written}`]),
    `المقيس: ${measures[measure]}`,
    `ما يُعدّ: ${counted}`,
    `صاحب القول: ${speakerWords(figure.claimed_by)}`,
    ...parties('الفاعل', actor),
    ...parties('المستهدَف', target),
    ...parties('المكان', place),
  ];
}

function speakerWords(by: Attribution): string {
  switch (by.basis) {
    case 'stated':
      return by.name;
    case 'inferred':
      return `[${by.name}] (${basisWords.inferred}: ${by.reason})`;
    case 'unknown':
      return `${basisWords.unknown} (${attributionModes[by.mode]})`;
  }
}

function notFigureSays({ reason, note }: NotFigure): readonly string[] {
  return [`ليس رقمًا منسوبًا: ${notFigureReasons[reason]}`, ...(note === undefined ? [] : [note])];
}

const statementFields = ['title', 'byline', 'dateline', 'source', 'published', 'section', 'original'] as const;

/** What a statement about the report says, and how that is known. */
function statementAt(record: ReportRecord, field: string, names: Names): Omit<Part, 'kind' | 'at'> {
  const known = statementFields.find((each) => each === field);
  const value = known && record[known];
  if (!known || !value) return { name: field, says: [], line: undefined };
  const id = ['person', 'organisation', 'place'].flatMap((key) => {
    const named: unknown = Reflect.get(value, key);
    return typeof named === 'string' ? [names(named)] : [];
  });
  const words = [
    ...('quote' in value ? [quoted(value.quote)] : []),
    ...id,
    ...('edtf' in value ? [dated(value.edtf)] : []),
    ...('address' in value ? [value.address] : []),
  ];
  return {
    name: reportLabel(known),
    says: [
      basisWords[value.basis],
      ...words.map((each) => (value.basis === 'inferred' ? `[${each}]` : each)),
      ...(value.note === undefined ? [] : [value.note]),
    ],
    line: 'line' in value ? value.line : undefined,
  };
}

/** A date in words, or as it is written where it is none: a draft's may be. */
function dated(edtf: string): string {
  return 'fault' in parseEdtf(edtf) ? edtf : date(edtf);
}

/** Words of the capture in quotation marks: in the others where they have «» themselves. */
const quoted = (words: string) => (/[«»]/.test(words) ? `“${words}”` : `«${words}»`);
