/** Every paragraph of the archive as a document for a search server: OpenSearch, or Elasticsearch. */
import { searchKey, writeQuantity } from '../../arabic/index.ts';
import type { CalendarDay } from '../../arabic/calendar.ts';
import type { Archive, Figure, Passage, Report } from '../../archive/archive.ts';
import { earliest, latest, readEdtf } from '../../archive/edtf.ts';
import { recordAddress } from '../../archive/identity.ts';
import type { Address } from '../../archive/identity.ts';
import { unitNouns } from '../../archive/vocabulary.ts';
import { bracketed } from '../cited-words.ts';

/** What is named, by its record. */
interface Named {
  readonly id: string;
  readonly name: string;
}

/**
 * A paragraph. What the archive inferred is not told as fact: beside it stands its `basis`, and names are in brackets.
 * What is not known is left out.
 */
export interface ParagraphDocument {
  /** `0001` */
  readonly report: string;
  /** `title`, or `p1`. */
  readonly paragraph: string;
  readonly address: string;
  /** Of the report, and the paragraph's own words; both verbatim. */
  readonly title: string;
  readonly text: string;
  /** The text's search key. */
  readonly folded: string;
  /** Of every reading of each of its words, each once, in the order of the text. */
  readonly lemmas: readonly string[];
  /** Named in the paragraph, each once. */
  readonly factions: readonly Named[];
  readonly organisations: readonly Named[];
  readonly places: readonly Named[];
  readonly persons: readonly Named[];
  /** Of the report: its date in EDTF, and the first and the last day that it allows. */
  readonly published: {
    readonly basis: string;
    readonly edtf?: string;
    readonly from?: string;
    readonly to?: string;
  };
  readonly source: { readonly basis: string } & Partial<Named>;
  readonly figures: readonly FigureDocument[];
}

/** A claimed figure: a claim of the one who makes it. */
interface FigureDocument {
  /** `0001#f2` */
  readonly id: string;
  readonly address: string;
  readonly value: string;
  readonly quote: string;
  readonly quantity: Figure['quantity'];
  readonly quantity_words: string;
  readonly measure: string;
  readonly counting_unit?: string;
  readonly counted: string;
  readonly claimed_by: {
    readonly basis: string;
    readonly mode: string;
    readonly name?: string;
    readonly id?: string;
  };
}

/** What is made elsewhere. */
export interface ParagraphContext {
  readonly archive: Archive;
  /** The lemmas of a text, as the archive's search knows them. */
  readonly lemmas: (text: string) => readonly string[];
  /** Writes an address as the documents have it: with the site's origin where that is known. */
  readonly locate: (address: Address) => string;
}

/** The documents of an archive in the order of its reports, one at a time; the title comes before the paragraphs. */
export function* paragraphDocuments(context: ParagraphContext): Generator<ParagraphDocument> {
  for (const report of context.archive.reports) {
    const { report: id, title, ...known } = ofReport(report, context);
    for (const passage of [report.heading, ...report.passages]) {
      const { paragraph, address, ...own } = ofPassage(passage, report, context);
      yield { report: id, paragraph, address, title, ...own, ...known };
    }
  }
}

function ofReport({ id, heading, published, source }: Report, { archive }: ParagraphContext) {
  const organisation = source.basis === 'unknown' ? undefined : archive.organisation(source.organisation);
  return {
    report: id,
    title: heading.text,
    published:
      published.basis === 'unknown'
        ? { basis: published.basis }
        : { basis: published.basis, edtf: published.edtf, ...boundsOf(published.edtf) },
    source: {
      basis: source.basis,
      ...(organisation && { id: organisation.id, name: bracketed(source, organisation.name) }),
    },
  };
}

function ofPassage(
  { id, text, mentions, figures }: Passage,
  report: Report,
  { archive, lemmas, locate }: ParagraphContext,
) {
  const named = (kind: string): readonly Named[] =>
    [...new Set(mentions.filter(({ entity }) => entity === kind).map((mention) => mention.id))].map((each) => ({
      id: each,
      name: archive.entity(each).name,
    }));
  const at = (fragment: string) => locate(`${recordAddress('report', report.id)}#${fragment}`);
  return {
    paragraph: id,
    address: at(id),
    text,
    folded: searchKey(text),
    lemmas: [...new Set(lemmas(text))],
    factions: named('faction'),
    organisations: named('organisation'),
    places: named('place'),
    persons: named('person'),
    figures: figures.map((figure) => figureDocument(figure, at(figure.id))),
  };
}

function figureDocument(figure: Figure, address: string): FigureDocument {
  const { claimed_by: by, counting_unit: unit } = figure;
  return {
    id: `${figure.report}#${figure.id}`,
    address,
    value: figure.value,
    quote: figure.quote,
    quantity: figure.quantity,
    quantity_words: writeQuantity(figure.quantity, unit && unitNouns[unit]),
    measure: figure.measure,
    ...(unit === undefined ? {} : { counting_unit: unit }),
    counted: figure.counted,
    claimed_by: {
      basis: by.basis,
      mode: by.mode,
      ...('name' in by ? { name: bracketed(by, by.name) } : {}),
      ...('who' in by && by.who !== undefined ? { id: by.who } : {}),
    },
  };
}

function boundsOf(text: string): { readonly from: string; readonly to: string } {
  const edtf = readEdtf(text);
  return { from: day(earliest(edtf)), to: day(latest(edtf)) };
}

const day = ({ year, month, day: number }: CalendarDay): string =>
  [String(year).padStart(4, '0'), ...[month, number].map((each) => String(each).padStart(2, '0'))].join('-');
