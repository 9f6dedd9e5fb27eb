/** Every figure with its words, for programs: `/data/figures.json`. */
import { writeQuantity } from '../arabic/index.ts';
import type { Archive, Figure } from '../archive/archive.ts';
import { captureAddress, recordAddress } from '../archive/identity.ts';
import type { Address } from '../archive/identity.ts';
import type { Party } from '../archive/schema.ts';
import { attributionModes, bases, countingUnits, measures, unitNouns } from '../archive/vocabulary.ts';
import { envelope } from './data-json.ts';
import type { FiguresFile } from './figures-schema.ts';
import { quoteSelector } from './selectors.ts';

type FigureEntry = FiguresFile['figures'][number];

/** What the file holds; its figures are made as they are taken, once. */
export interface FiguresData {
  readonly head: Omit<FiguresFile, 'figures'>;
  readonly figures: Iterable<FigureEntry>;
}

/**
 * The figures of an archive, in the order of reports and figure numbers.
 *
 * @param locate Writes an address as the file has it: with the site's origin where that is known.
 */
export function figuresData(archive: Archive, locate: (address: Address) => string): FiguresData {
  const figures = archive.reports.flatMap((report) => report.figures);
  const asked = new Set(figures.flatMap((figure) => figure.questions));
  const head = {
    ...envelope(archive, 'الأرقام المنسوبة في تقارير الأرشيف'),
    labels: {
      measures: used(
        measures,
        figures.map(({ measure }) => measure),
      ),
      counting_units: used(
        countingUnits,
        figures.map((figure) => figure.counting_unit),
      ),
      bases,
      modes: used(
        attributionModes,
        figures.map((figure) => figure.claimed_by.mode),
      ),
      questions: Object.fromEntries(
        archive.questions.filter(({ id }) => asked.has(id)).map(({ id, title }) => [id, title]),
      ),
    },
  };
  return { head, figures: figures.values().map((figure) => entry(archive, figure, locate)) };
}

function entry(archive: Archive, figure: Figure, locate: (address: Address) => string): FigureEntry {
  const { source, lines } = archive.report(figure.report);
  const entity = (id: string) => ({ id, name: archive.entity(id).name });
  const party = (each: Party) => (typeof each === 'string' ? entity(each) : { id: null, name: each.words });
  const by = figure.claimed_by;
  const unit = figure.counting_unit;
  return {
    id: `${figure.report}#${figure.id}`,
    report: figure.report,
    paragraph: figure.passage,
    address: locate(`${recordAddress('report', figure.report)}#${figure.id}`),
    line: { number: figure.line, address: locate(`${captureAddress(figure.report)}#l${figure.line}`) },
    quote: quoteSelector(lines[figure.line - 1]?.text ?? '', figure.quoteSpan),
    value_verbatim: figure.value,
    quantity: figure.quantity,
    quantity_words: writeQuantity(figure.quantity, unit && unitNouns[unit]),
    measure: figure.measure,
    counting_unit: unit ?? null,
    counted: figure.counted,
    claimed_by: {
      basis: by.basis,
      mode: by.mode,
      name: 'name' in by ? by.name : null,
      who: 'who' in by && by.who !== undefined ? entity(by.who) : null,
      reason: 'reason' in by ? by.reason : null,
      note: ('note' in by ? by.note : undefined) ?? null,
    },
    reported_by: {
      basis: source.basis,
      organisation: 'organisation' in source ? entity(source.organisation) : null,
    },
    actor: figure.actor.map(party),
    target: figure.target.map(party),
    place: figure.place.map(entity),
    date: figure.date ? { edtf: figure.date.edtf, basis: figure.date.basis, note: figure.date.note ?? null } : null,
    questions: [...figure.questions],
    note: figure.note ?? null,
  };
}

/** The labels of the terms that are used, in the vocabulary's order. */
function used<Term extends string>(
  vocabulary: Readonly<Record<Term, string>>,
  terms: readonly (Term | undefined)[],
): Record<string, string> {
  const known = new Set<string | undefined>(terms);
  return Object.fromEntries(Object.entries<string>(vocabulary).filter(([term]) => known.has(term)));
}
