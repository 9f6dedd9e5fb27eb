/**
 * What is marked in a report's words, as W3C Web Annotations: `/reports/0001/annotations.json`. Every name, claimed
 * figure, relation and event of the report, each on the words that it rests on, which are told twice: by what stands
 * around them and by their place in the plain text (https://www.w3.org/TR/annotation-model/).
 *
 * The ids are permanent, as fragments of the file's own address: `#f3`, `#r12` and `#e7` are those of the records; a name
 * has none and takes that of its place, `#l6.char=12,20`: the capture's line and the characters in it. Captures never
 * change, so neither do these.
 */
import type { Archive, Mention, Relation, Report, Span, ToldEvent } from '../archive/archive.ts';
import { captureAddress, recordAddress } from '../archive/identity.ts';
import type { Address } from '../archive/identity.ts';
import { locate as place } from '../archive/quotes.ts';
import { bodies } from './annotation-bodies.ts';
import type { Body } from './annotation-bodies.ts';
import { plainText } from './plain-text.ts';
import type { Stretch } from './plain-text.ts';
import { recordLicence } from './rights.ts';
import { positionSelector, positions, quoteSelector } from './selectors.ts';
import type { TextPositionSelector, TextQuoteSelector } from './selectors.ts';

/** A selector, and what it selects more nearly: of a figure's quote the value. */
type Refined<Selector> = Selector & { readonly refinedBy?: Selector };

export interface Annotation {
  readonly id: string;
  readonly type: 'Annotation';
  readonly motivation: 'identifying' | 'describing';
  readonly body: readonly Body[];
  readonly target: {
    readonly type: 'SpecificResource';
    /** The plain text; for words of a line that is not in it, such as the byline, the page of the capture. */
    readonly source: string;
    /** Where the words are read in the archive: a paragraph or a capture's line. */
    readonly scope: string;
    /** Both select the same words. The position is told in the plain text only. */
    readonly selector: readonly (Refined<TextQuoteSelector> | Refined<TextPositionSelector>)[];
  };
}

export interface AnnotationPage {
  /** The W3C's terms, and for what it has no term, those that the page of the archive's data tells of. */
  readonly '@context': readonly ['http://www.w3.org/ns/anno.jsonld', { readonly '@vocab': string }];
  readonly id: string;
  readonly type: 'AnnotationPage';
  readonly partOf: { readonly [term: string]: unknown };
  readonly startIndex: 0;
  /** In the order of the text; of those on the same words, names before figures, relations and events. */
  readonly items: readonly Annotation[];
}

/** Addresses that are made elsewhere. */
export interface AnnotationAddresses {
  /** Of the file itself, and of the plain text of the report. */
  readonly file: Address;
  readonly text: Address;
  /** Of the page of the archive's data: the archive's own terms are fragments of it. */
  readonly data: Address;
  event(id: string): Address;
  /** Writes an address as the file has it: with the site's origin, or the way there from the file. */
  locate(address: Address): string;
}

/** What reports state of parties and tell to have happened, by report: sought once for a whole archive. */
export function toldByReport({ relations, events }: Archive): (report: string) => Told {
  const related = Map.groupBy(relations, ({ report }) => report);
  const told = Map.groupBy(events, ({ report }) => report);
  return (report) => ({ relations: related.get(report) ?? [], events: told.get(report) ?? [] });
}

export interface Told {
  readonly relations: readonly Relation[];
  readonly events: readonly ToldEvent[];
}

export function annotations(archive: Archive, report: Report, told: Told, at: AnnotationAddresses): AnnotationPage {
  const { ofMention, ofFigure, ofRelation, ofEvent } = bodies(archive, at.locate);
  const stretches = report.lines.map(({ text }) => positions(text));
  const stretchOf = ({ line, ...span }: Words) => stretches[line - 1]?.(span) ?? { start: 0, end: 0 };
  const targetOf = targets(report, at, stretchOf);
  const mark = (id: string, motivation: Annotation['motivation'], body: readonly Body[], words: Words) => ({
    line: words.line,
    start: words.start,
    annotation: {
      id: at.locate(`${at.file}#${id}`),
      type: 'Annotation' as const,
      motivation,
      body,
      target: targetOf(words),
    },
  });
  const marks = [
    ...report.mentions.map((mention) =>
      mark(nameId(mention, stretchOf(mention)), 'identifying', ofMention(mention), mention),
    ),
    ...report.figures.map((figure) =>
      mark(figure.id, 'describing', ofFigure(figure), {
        line: figure.line,
        ...figure.quoteSpan,
        value: figure.valueSpan,
      }),
    ),
    ...told.relations.map((each) => mark(each.id, 'describing', ofRelation(each), quoted(report, each))),
    ...told.events.map((each) => mark(each.id, 'describing', ofEvent(each, at.event(each.id)), quoted(report, each))),
  ];
  const items = marks.sort((a, b) => a.line - b.line || a.start - b.start).map(({ annotation }) => annotation);
  const page = at.locate(at.file);
  return {
    '@context': ['http://www.w3.org/ns/anno.jsonld', { '@vocab': `${at.locate(at.data)}#` }],
    id: page,
    type: 'AnnotationPage',
    partOf: {
      id: at.locate(`${at.file}#all`),
      type: 'AnnotationCollection',
      label: `حواشي التقرير ${report.id}: ما سُمّي فيه، والأرقام المنسوبة، وما يقوله من علاقات وأحداث`,
      note: 'كلّ رقم وعلاقة وحدث قول لصاحبه كما نقله التقرير، لا حكم من الأرشيف. وكلمات التقارير لناشريها وأصحابها.',
      rights: recordLicence,
      total: items.length,
      first: page,
      last: page,
    },
    startIndex: 0,
    items,
  };
}

/** The file: UTF-8, an annotation a line, a line feed at its end. */
export function writeAnnotations({ items, ...page }: AnnotationPage): string {
  const head = JSON.stringify(page).slice(0, -1);
  return `${head},"items":[\n${items.map((item) => JSON.stringify(item)).join(',\n')}\n]}\n`;
}

/** Words of a line, and where in them the value of a figure stands. */
interface Words extends Span {
  readonly line: number;
  readonly value?: Span;
}

function quoted({ lines }: Report, { line, quote, occurrence }: Relation | ToldEvent): Words {
  const found = place(lines[line - 1]?.text ?? '', quote, occurrence);
  if (typeof found !== 'object') throw new Error(`«${quote}» has no one place in line ${line}.`);
  return { line, ...found };
}

function nameId({ line }: Mention, { start, end }: Stretch): string {
  return `l${line}.char=${start},${end}`;
}

function targets(report: Report, at: AnnotationAddresses, stretchOf: (words: Words) => Stretch) {
  const { spans, text: whole } = plainText(report);
  const ids = new Map([report.heading, ...report.passages].map(({ line, id }) => [line, id]));
  return (words: Words): Annotation['target'] => {
    const { text = '' } = report.lines[words.line - 1] ?? {};
    const id = ids.get(words.line);
    const quote = text.slice(words.start, words.end);
    const value = words.value && { start: words.value.start - words.start, end: words.value.end - words.start };
    const byWords = {
      ...quoteSelector(text, words, id === undefined ? text : whole),
      ...(value ? { refinedBy: quoteSelector(quote, value) } : {}),
    };
    if (id === undefined) {
      const capture = captureAddress(report.id);
      const scope = at.locate(`${capture}#l${words.line}`);
      return { type: 'SpecificResource', source: at.locate(capture), scope, selector: [byWords] };
    }
    const byPlace = {
      ...positionSelector(stretchOf(words), spans.get(id)?.start),
      ...(value ? { refinedBy: positionSelector(positions(quote)(value)) } : {}),
    };
    const scope = at.locate(`${recordAddress('report', report.id)}#${id}`);
    return { type: 'SpecificResource', source: at.locate(at.text), scope, selector: [byWords, byPlace] };
  };
}
