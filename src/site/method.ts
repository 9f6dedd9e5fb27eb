/** What the page on the archive's method tells of its content, so that it stays true when the content grows. */
import type { Archive, Figure, Mention, Report } from '../archive/archive.ts';
import { compareNames } from '../arabic/index.ts';
import type { Quantity } from '../arabic/index.ts';
import { count } from './wording.ts';

/** Something that is known of some reports, as a label and how many. */
export interface Share {
  readonly label: string;
  /** «معروف في تقريرين من 6». */
  readonly words: string;
}

/** What is known of how the reports were captured, and where they were published; nothing of no report. */
export function captureShares({ reports }: Pick<Archive, 'reports'>): readonly Share[] {
  if (reports.length === 0) return [];
  const share = (label: string, feminine: boolean, known: (report: Report) => boolean) => {
    return { label, words: knownIn(reports.filter(known).length, reports.length, feminine) };
  };
  return [
    share('تاريخ الالتقاط', false, ({ capture }) => capture.captured.basis !== 'unknown'),
    share('طريقة الالتقاط', true, ({ capture }) => capture.method.basis !== 'unknown'),
    share('العنوان الأصلي', false, ({ original }) => original.basis !== 'unknown'),
    share('نسخة مؤرشفة على الشبكة', true, ({ archived }) => archived.basis !== 'unknown'),
  ];
}

/**
 * In how many reports a thing is known: «معروف في تقرير واحد من 6», «غير معروف في أيّ من التقارير».
 *
 * @param total One at least.
 * @param feminine Whether the thing's name is.
 */
export function knownIn(known: number, total: number, feminine: boolean): string {
  const word = feminine ? 'معروفة' : 'معروف';
  if (total === 1) return known === 1 ? `${word} في التقرير الوحيد` : `غير ${word} في التقرير الوحيد`;
  if (known === 0) return `غير ${word} في أيّ من التقارير`;
  if (known === total) return `${word} في كلّ التقارير`;
  return `${word} في ${count(known, 'report', 'genitive')} من ${total}`;
}

/** The first figure of each kind of quantity that the archive has, in the order of reports. */
export function figuresByKind({ reports }: Pick<Archive, 'reports'>): ReadonlyMap<Quantity['kind'], Figure> {
  const first = new Map<Quantity['kind'], Figure>();
  for (const figure of reports.flatMap(({ figures }) => figures)) {
    if (!first.has(figure.quantity.kind)) first.set(figure.quantity.kind, figure);
  }
  return first;
}

/** The first figure in a paragraph whose claimant the report states: one that shows every part of a record. */
export function exampleFigure({ reports }: Pick<Archive, 'reports'>): Figure | undefined {
  const figures = reports.flatMap(({ figures: all }) => all).filter(({ passage }) => passage !== 'title');
  return figures.find(({ claimed_by: by }) => by.basis === 'stated') ?? figures[0];
}

/** The first mention that is linked by a person's decision. */
export function exampleDecision({ reports }: Pick<Archive, 'reports'>): Mention | undefined {
  return reports.flatMap(({ mentions }) => mentions).find(({ decided }) => decided);
}

/** A source of coordinates or outlines, with its licence if the records name one. */
export interface CoordinateSource {
  readonly name: string;
  readonly licence: string;
}

/** Whose coordinates the places have, each source once with its licence, by name. */
export function coordinateSources({ places }: Pick<Archive, 'places'>): readonly CoordinateSource[] {
  const sources = places.flatMap(({ point }) => (point ? [sourceOf(point.source)] : []));
  const byName = new Map(sources.map((source) => [`${source.name} ${source.licence}`, source]));
  return [...byName.values()].sort((a, b) => compareNames(a.name, b.name));
}

/** Whose outlines the map is drawn of; nothing where there are none. */
export function outlineSource({ outlines }: Pick<Archive, 'outlines'>): CoordinateSource | undefined {
  return outlines && { name: outlines.source, licence: outlines.licence };
}

/** «GeoNames» under «CC BY 4.0» of «GeoNames 172955 (CC BY 4.0)»: without the number or the article in the source. */
function sourceOf(source: string): CoordinateSource {
  const [, name = source, licence = ''] = /^(.+?)(?:\s+\d+|،.*?)?\s*(?:\(([^()]*)\))?$/u.exec(source.trim()) ?? [];
  return { name, licence };
}
