/** By what the table of all figures is narrowed and put in order. Never by amount: a figure is a claim, and is not ranked. */
import { compareNames } from '../arabic/index.ts';
import type { Archive, Figure } from '../archive/archive.ts';
import { daysOf, readEdtf } from '../archive/edtf.ts';
import type { Party } from '../archive/schema.ts';
import { attributionModes, measures } from '../archive/vocabulary.ts';
import { perArchive } from './per-archive.ts';

/** The facets in the order of the form; also their names in the address and in the rows' data. */
export const facetNames = ['measure', 'actor', 'target', 'place', 'claimant', 'report', 'question'] as const;
export type FacetName = (typeof facetNames)[number];

/** One value of a facet: what stands in the address, for good, and what the reader sees. */
export interface FacetValue {
  readonly key: string;
  readonly label: string;
}

/** A facet with the values that some figure has, in their order. */
export interface Facet {
  readonly name: FacetName;
  readonly label: string;
  readonly values: readonly FacetValue[];
}

/** What a row's data says of its figure: `data-actor` is `2 5`. */
export type RowData = Readonly<Record<`data-${FacetName | 'date' | 'order'}`, string | undefined>>;

export interface FigureFacets {
  /** In the order of the form; one of which no figure has a value is left out. */
  readonly facets: readonly Facet[];
  /**
   * The data of a figure's row. Its values are their places in the facet's list, from 1, in the record's order, so that
   * the first is the figure's rank as well; `data-date` is the rank of its date's first day, `data-order` that of the
   * figure itself. What it lacks is left out.
   */
  row(figure: Pick<Figure, 'report' | 'id'>): RowData;
}

/** What each facet is called. */
export const facetLabels: Readonly<Record<FacetName, string>> = {
  measure: 'ما يقيسه',
  actor: 'الفاعل أو المعنيّ',
  target: 'الطرف الآخر',
  place: 'المكان',
  claimant: 'صاحب القول',
  report: 'التقرير',
  question: 'السؤال',
};

/**
 * The orders of the table. The first, in sections by measure, is the one of the page; the others make one list of it.
 * A key is the name of the rows' data, and stands in the address.
 */
export const figureOrders = [
  { key: '', label: 'أقسام بحسب ما تقيسه' },
  { key: 'report', label: facetLabels.report },
  { key: 'date', label: 'تاريخ الحدث، بأوّل أيامه' },
  { key: 'claimant', label: facetLabels.claimant },
  { key: 'place', label: facetLabels.place },
  { key: 'actor', label: facetLabels.actor },
  { key: 'target', label: facetLabels.target },
] as const satisfies readonly { readonly key: '' | FacetName | 'date'; readonly label: string }[];

/** The facets of some figures of the archive, given by report and number. */
export function figureFacets(archive: Archive, figures: readonly Figure[]): FigureFacets {
  const valued = figures.map((figure) => valuesOf(archive, figure));
  const facets = facetNames.map((facet) => ({
    name: facet,
    label: facetLabels[facet],
    values: inOrder(
      archive,
      facet,
      valued.flatMap((values) => values[facet]),
    ),
  }));
  const ranks = new Map(facets.map((facet) => [facet.name, ranked(facet.values.map(({ key }) => key))]));
  const days = ranked([...new Set(figures.flatMap(firstDay))].sort((a, b) => a - b));
  const rows = new Map(
    figures.map((figure, i) => {
      const own = facetNames.map((facet) => {
        const places = valued[i]?.[facet].map(({ key }) => ranks.get(facet)?.get(key)).join(' ');
        return [`data-${facet}`, places || undefined];
      });
      const [date] = firstDay(figure).map((day) => String(days.get(day)));
      return [name(figure), { ...Object.fromEntries(own), 'data-date': date, 'data-order': String(i + 1) } as RowData];
    }),
  );
  return {
    facets: facets.filter(({ values }) => values.length > 0),
    row: (figure) => {
      const row = rows.get(name(figure));
      if (!row) throw new Error(`${name(figure)} is none of the table's figures`);
      return row;
    },
  };
}

/** The place of each in the list, from 1. */
const ranked = <T>(list: readonly T[]) => new Map(list.map((each, i) => [each, i + 1]));

const name = ({ report, id }: Pick<Figure, 'report' | 'id'>) => `${report}#${id}`;

function valuesOf(archive: Archive, figure: Figure): Readonly<Record<FacetName, readonly FacetValue[]>> {
  const entity = (id: string) => ({ key: id, label: archive.entity(id).name });
  const party = (each: Party) =>
    typeof each === 'string' ? entity(each) : { key: `words:${each.words}`, label: each.words };
  return {
    measure: [{ key: figure.measure, label: measures[figure.measure] }],
    actor: figure.actor.map(party),
    target: figure.target.map(party),
    place: figure.place.map(entity),
    claimant: [claimant(figure, entity)],
    report: [{ key: figure.report, label: `التقرير ${figure.report}` }],
    question: figure.questions.map((id) => ({ key: id, label: archive.question(id).title })),
  };
}

/** A speaker without a record is known by name, an unknown one by how the words reach us. */
function claimant({ claimed_by: by }: Figure, entity: (id: string) => FacetValue): FacetValue {
  if (by.basis === 'unknown') return { key: `${unnamed}${by.mode}`, label: attributionModes[by.mode] };
  return by.who === undefined ? { key: `name:${by.name}`, label: by.name } : entity(by.who);
}

const unnamed = 'mode:';

/** Each value once: measures, reports and questions as the archive has them, names by name, who is not named last. */
function inOrder(archive: Archive, facet: FacetName, values: readonly FacetValue[]): readonly FacetValue[] {
  const own = [...new Map(values.map((value) => [value.key, value])).values()];
  const listed = (rank: ReadonlyMap<string, number>) =>
    own.sort((a, b) => (rank.get(a.key) ?? 0) - (rank.get(b.key) ?? 0));
  switch (facet) {
    case 'measure':
      return listed(rankOfMeasure);
    case 'report':
    case 'question':
      return listed(ranks(archive)[facet]);
    default:
      return own.sort(
        (a, b) =>
          Number(a.key.startsWith(unnamed)) - Number(b.key.startsWith(unnamed)) ||
          compareNames(a.label, b.label) ||
          (a.key < b.key ? -1 : 1),
      );
  }
}

const rankOfMeasure = ranked(Object.keys(measures));

const ranks = perArchive(({ reports, questions }) => ({
  report: ranked(reports.map(({ id }) => id)),
  question: ranked(questions.map(({ id }) => id)),
}));

/** The first day that the figure's date can be, by number; none without a date. */
function firstDay({ date }: Figure): readonly number[] {
  return date ? [daysOf(readEdtf(date.edtf)).first] : [];
}
