/** A made-up report: its lines, and what its record says of them. */
import { counted, findTriggers } from '../../../src/arabic/index.ts';
import { standings } from '../../../src/archive/quotes.ts';
import type * as schema from '../../../src/archive/schema.ts';
import { unitNouns } from '../../../src/archive/vocabulary.ts';
import type { Line, ReportDraft } from '../../fixtures/extremes/content.ts';

/** What a report is made with. */
export interface Makings {
  readonly next: () => number;
  /** Running words. */
  readonly word: () => string;
  readonly faction: () => schema.Faction;
  readonly outlet: () => schema.Organisation;
  readonly place: () => schema.Place;
  readonly person: () => schema.Person;
  /** A question about what is counted so. */
  readonly question: (measure: schema.FigureRecord['measure']) => string;
}

/** A report with what it tells of others: its relations, its events and what it says of a person. */
export interface MadeReport {
  readonly draft: ReportDraft;
  readonly relations: readonly Omit<schema.RelationRecord, 'id'>[];
  readonly events: readonly Omit<schema.EventRecord, 'id'>[];
  readonly roles: readonly { readonly person: string; readonly role: schema.Person['roles'][number] }[];
}

/** Paragraphs and words of one, without those of names and figures: about 670 words in all. */
const paragraphs = 16;
const words = 28;
/** The first so many paragraphs hold a figure, the next an event and a relation. */
const figures = 6;
const tellings = 2;

const months = [
  'كانون الثاني',
  'شباط',
  'آذار',
  'نيسان',
  'أيار',
  'حزيران',
  'تموز',
  'آب',
  'أيلول',
  'تشرين الأول',
  'تشرين الثاني',
  'كانون الأول',
];

/** What figures count, and how a sentence says it. */
export const counting = [
  { measure: 'killed', unit: 'member', did: 'قُتلوا' },
  { measure: 'departing', unit: 'fighter', did: 'خرجوا' },
  { measure: 'held', unit: 'prisoner', did: 'احتُجزوا' },
] as const;

/** The report of this number. */
export function report(id: string, makings: Makings): MadeReport {
  const { next, word, faction, outlet, place, person, question } = makings;
  const running = (count: number) => Array.from({ length: count }, word).join(' ');
  const day = {
    year: 2011 + Math.floor(next() * 10),
    month: Math.floor(next() * 12),
    day: 1 + Math.floor(next() * 28),
  };
  const edtf = `${day.year}-${String(day.month + 1).padStart(2, '0')}-${String(day.day).padStart(2, '0')}`;
  const written = `${day.day} ${months[day.month] ?? ''} ${day.year}`;
  const [source, writer] = [outlet(), person()];
  const lines: Line[] = [
    { text: `${faction().name} ${running(7)}`, role: 'title' },
    { text: written, role: 'date' },
    { text: `${source.name} - ${writer.name}`, role: 'byline' },
  ];
  const made: { figures: schema.FigureRecord[]; not: schema.NotFigure[] } = { figures: [], not: [] };
  const relations: Omit<schema.RelationRecord, 'id'>[] = [];
  const events: Omit<schema.EventRecord, 'id'>[] = [];
  const roles: MadeReport['roles'][number][] = [];
  for (let i = 0; i < paragraphs; i += 1) {
    const line = lines.length + 1;
    const [first, second] = different(faction);
    const [speaker, where] = [person(), place()];
    const said = { basis: 'stated', mode: 'said', name: speaker.name, who: speaker.id, line } as const;
    if (i < figures) {
      const { measure, unit, did } = counting[i % counting.length] ?? counting[0];
      const n = 11 + Math.floor(next() * 300);
      const value = `${['', 'نحو ', 'أكثر من '][i % 3] ?? ''}${n}`;
      const quote = `إن ${value} ${counted(n, unitNouns[unit]).replace(/^\S+ /u, '')} من ${second.name} ${did} في ${where.name}`;
      const of = `${speaker.name}، وهو قيادي في ${first.name}`;
      const text = `وقال ${of}، ${quote}، ${running(words)}.`;
      lines.push({ text, role: 'paragraph' });
      const role = `قيادي في «${first.name}»`;
      roles.push({ person: speaker.id, role: { report: id, line, ...at(text, of), role, of: first.id } });
      made.figures.push({
        id: `f${i + 1}`,
        line,
        ...at(text, quote),
        value,
        quantity: { kind: (['exact', 'about', 'more_than'] as const)[i % 3] ?? 'exact', n },
        measure,
        counting_unit: unit,
        counted: `من ${did} من «${second.name}»`,
        claimed_by: { ...said, ...at(text, `وقال ${of}`) },
        actor: [first.id],
        target: [second.id],
        place: [where.id],
        date: { edtf, basis: 'inferred', note: 'بحسب تاريخ التقرير.' },
        questions: i < 2 ? [question(measure)] : [],
      });
    } else if (i < figures + tellings) {
      const agreed = `اتفق ${first.name} مع ${second.name}`;
      const attacked = `هاجم ${first.name} ${where.name} في ${written}`;
      const text = `وقال ${speaker.name} ${agreed}، ${running(words / 2)}، ثم ${attacked}، ${running(words / 2)}.`;
      lines.push({ text, role: 'paragraph' });
      const asserted_by = { ...said, ...at(text, `وقال ${speaker.name}`) };
      const place = { report: id, line, asserted_by };
      relations.push({ type: 'agreed-with', subject: first.id, with: second.id, ...place, ...at(text, agreed) });
      events.push({
        what: `هجوم «${first.name}» على ${where.name}`,
        ...place,
        ...at(text, attacked),
        parties: [first.id],
        place: [where.id],
        date: { basis: 'stated', edtf, words: written },
      });
    } else {
      const sentence = running(words / 2);
      lines.push({ text: `${sentence} ${first.name} ${running(words / 2)} في ${where.name}.`, role: 'paragraph' });
    }
  }
  lines.push({ text: 'شارك', role: 'furniture', kind: 'share-buttons' });
  return {
    draft: {
      id,
      lines,
      summary: `ينقل التقرير عن ${writer.name} أخبارًا من ${written}.`,
      byline: { basis: 'stated', line: 3, quote: writer.name, person: writer.id, organisation: source.id },
      source: { basis: 'stated', line: 3, quote: source.name, organisation: source.id },
      published: { basis: 'stated', line: 2, quote: written, edtf },
      figures: made.figures,
      not_figures: undecided(lines, made.figures),
    },
    relations,
    events,
    roles,
  };
}

/** Every number of the passages that no figure holds, as what it is not. */
export function undecided(lines: readonly Line[], claimed: readonly schema.FigureRecord[]): schema.NotFigure[] {
  return lines.flatMap(({ text, role }, i) => {
    if (role !== 'title' && role !== 'paragraph') return [];
    const values = claimed
      .filter(({ line }) => line === i + 1)
      .map(({ quote, value }) => {
        const start = text.indexOf(quote) + quote.indexOf(value);
        return { start, end: start + value.length };
      });
    return findTriggers(text)
      .filter((trigger) => !values.some(({ start, end }) => start < trigger.end && trigger.start < end))
      .map(({ start, end, kind }) => ({
        line: i + 1,
        ...at(text, text.slice(start, end), start),
        reason: kind === 'date' ? ('event-date' as const) : ('idiom' as const),
      }));
  });
}

/** Words at their place in a line: which standing they are, where there are several. */
function at(text: string, quote: string, start = text.indexOf(quote)): { quote: string; occurrence?: number } {
  const all = standings(text, quote);
  return all.length < 2 ? { quote } : { quote, occurrence: all.indexOf(start) + 1 };
}

function different(faction: () => schema.Faction): readonly [schema.Faction, schema.Faction] {
  const first = faction();
  for (;;) {
    const second = faction();
    if (second !== first) return [first, second];
  }
}
