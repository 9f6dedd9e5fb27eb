/** What is known of a report, as proposals: each of the record's statements with its words, or why it is left open. */
import type { z } from 'zod';
import type { ReportEntry } from '../archive/read.ts';
import type { report } from '../archive/schema.ts';
import { standings } from '../archive/quotes.ts';
import type { Authority } from './authority.ts';
import { dateWords, withoutDates } from './date-words.ts';
import { phrase } from './furniture.ts';
import type { LaidLine } from './layout.ts';
import { readOutlet } from './outlet.ts';
import type { PageFacts } from './page.ts';
import { readDateLine } from './publication-date.ts';
import type { DateReading } from './publication-date.ts';
import { readDatedOpening, readOpening, readSignature } from './signature.ts';
import type { NamedWords, Signature } from './signature.ts';

type Draft = z.input<typeof report>;

/** The statements of a draft. */
export type Statements = Pick<
  Draft,
  'title' | 'byline' | 'dateline' | 'source' | 'published' | 'section' | 'original' | 'archived'
>;

/** A line of the capture that says who, where or for whom. */
export interface Signed extends Signature {
  readonly line: LaidLine;
}

/** Words at their place, as a record quotes them. */
export function quoted({ line, text }: Pick<LaidLine, 'line' | 'text'>, quote: string) {
  return { line, quote, ...(standings(text, quote, 2).length > 1 ? { occurrence: 1 } : {}) };
}

/**
 * Propose the statements of a report.
 *
 * @param facts What the page's own markup says, where the file was HTML.
 * @param others The records of the archive, whose layout may be alike.
 * @returns Statements that all need review, and in Arabic what contradicts itself or is not told.
 */
export function propose(
  lines: readonly LaidLine[],
  authority: Authority,
  facts: PageFacts | undefined,
  others: readonly ReportEntry[],
): { statements: Statements; warnings: readonly string[] } {
  const title = lines.find(({ role }) => role === 'title');
  if (!title) throw new Error('A capture without a line of letters has no title.');
  const signed = signatures(lines, authority);
  const { published, warnings } = publication(lines, authority, facts);
  const section = lines.findLast(({ kind, line }) => kind === 'section-heading' && line < title.line);
  const heading = section ?? lines.find(({ kind }) => kind === 'section-heading');
  const words = unmarked(title.text);
  return {
    warnings: [...(title.note === undefined ? [] : [`السطر ${title.line}: ${title.note}`]), ...warnings],
    statements: {
      title: { basis: 'stated', ...quoted(title, words), note: title.note, needs: 'review' },
      byline: byline(signed, facts),
      dateline: dateline(signed),
      source: readOutlet(lines, signed, authority, facts, others),
      published,
      ...(heading ? { section: { basis: 'stated', ...quoted(heading, unmarked(heading.text)), needs: 'review' } } : {}),
      original: original(facts),
      archived: { basis: 'unknown', note: 'لم يُبحث بعد عن نسخة مؤرشفة على الشبكة.' },
    },
  };
}

/** A line without spaces and marks of direction at its ends, which a copy from a page may bring. */
function unmarked(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && shapeless.test(text.charAt(start))) start += 1;
  while (end > start && shapeless.test(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

const shapeless = /[\s\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

/** Lines that sign the report, then the opening words of its first paragraph. */
function signatures(lines: readonly LaidLine[], authority: Authority): readonly Signed[] {
  const own = lines
    .filter(({ role }) => role === 'byline' || role === 'dateline' || role === 'dateline-and-byline' || role === 'date')
    .flatMap((line) => {
      const signature = readSignature(line.role === 'date' ? besideDate(line.text) : line.text, authority);
      return signature ? [{ ...signature, line }] : [];
    });
  const first = lines.find(({ role }) => role === 'paragraph');
  const opening = first && readOpening(first.text, authority);
  if (opening) return [...own, { ...opening, line: first }];
  const dated = first && readDatedOpening(first.text, authority);
  return dated ? [...own, { place: dated.place, sure: true, joined: false, line: first }] : own;
}

/** What a date line says beside its date and the labels of dates: «هبة دباس» of «هبة دباس - 18 فبراير 2017». */
function besideDate(text: string): string {
  const beside = withoutDates(text).replace(/^[\s\-–—|/،,:]+|[\s\-–—|/،,:]+$/gu, '');
  return phrase(beside) === dateWords(text).rest ? beside : '';
}

function byline(signed: readonly Signed[], facts: PageFacts | undefined): Statements['byline'] {
  const firmness = ({ person, label, joined }: Signed) =>
    (label === 'writer' ? 4 : 0) + (person?.id === undefined ? 0 : 2) + (joined ? 1 : 0);
  const persons = signed.filter(({ person }) => person);
  const by =
    persons.toSorted((a, b) => firmness(b) - firmness(a))[0] ??
    signed.find(({ organisation, line, label }) => organisation && line.role === 'byline' && label !== 'source');
  const named = by?.person ?? by?.organisation;
  if (by && named) {
    const { person, organisation } = by;
    // A line that says both is quoted whole: «سمارت-هبة دباس».
    const both = person && organisation && by.line.role === 'byline';
    const quote = both ? unmarked(by.line.text) : named.quote;
    return {
      basis: 'stated',
      ...quoted(by.line, quote),
      ...(person?.id === undefined ? {} : { person: person.id }),
      ...(organisation?.id === undefined || !(both || !person) ? {} : { organisation: organisation.id }),
      note: person && person.id === undefined ? 'لا سجلّ لهذا الاسم في الأرشيف.' : undefined,
      needs: 'review',
    };
  }
  const told = facts?.author === undefined ? '' : ` ويقول وسم الكاتب في ملفّ HTML: «${facts.author}».`;
  return { basis: 'unknown', note: `لا تذكر النسخة كاتبًا.${told}`, needs: 'review' };
}

function dateline(signed: readonly Signed[]): Statements['dateline'] {
  const at = signed.find(({ place }) => place);
  const { quote, id }: Partial<NamedWords> = at?.place ?? {};
  if (!at || quote === undefined) return { basis: 'unknown', note: 'لا تذكر النسخة مكان التحرير.', needs: 'review' };
  if (id !== undefined) {
    const note = at.line.role === 'paragraph' ? 'في أوّل الفقرة الأولى.' : undefined;
    return { basis: 'stated', ...quoted(at.line, quote), place: id, note, needs: 'review' };
  }
  const note = `يُقرأ مكانًا «${quote}» في السطر ${at.line.line}، ولا سجلّ له في الأرشيف.`;
  return { basis: 'unknown', note, needs: 'review' };
}

function publication(lines: readonly LaidLine[], authority: Authority, facts: PageFacts | undefined) {
  const dated = lines.flatMap((line) => {
    const reading = line.role === 'date' || line.role === 'byline' ? readDateLine(line.text) : undefined;
    return reading ? [{ line, reading }] : [];
  });
  const rank = ({ reading }: { reading: DateReading }) =>
    (reading.basis === 'stated' ? 0 : reading.basis === 'inferred' ? 1 : 2) + (reading.updated ? 1.5 : 0);
  const [best] = [...dated].sort((a, b) => rank(a) - rank(b));
  const warnings = dated.flatMap(({ line, reading }) => {
    return reading.contradicts && reading.note !== undefined ? [`السطر ${line.line}: ${reading.note}`] : [];
  });
  return {
    published: best ? dateOf(best.line, best.reading) : (ofOpening(lines, authority) ?? undated(facts)),
    warnings,
  };
}

function dateOf(
  line: LaidLine,
  { basis, quote, edtf, time, note, updated, ...more }: DateReading,
): Statements['published'] {
  const zone = time === undefined ? undefined : zoneOf(line.text);
  if (edtf === undefined || basis === 'unknown') return { basis: 'unknown', note, needs: 'review' };
  if (basis === 'stated' && !updated) {
    const told = [note, zone].filter((each) => each !== undefined).join(' ') || undefined;
    return { basis, ...quoted(line, quote), edtf, time, note: told, needs: 'review' };
  }
  const why = updated ? 'تاريخ آخر تحديث للصفحة، وقد يكون النشر قبله.' : note;
  return {
    basis: 'inferred',
    confidence: updated ? 'medium' : (more.confidence ?? 'low'),
    evidence: [{ kind: 'this-capture', ...quoted(line, quote), note: why }],
    edtf,
    needs: 'review',
  };
}

/** What a line says of its time zone: «14:22 GMT», «(بتوقيت مكة المكرمة)». */
function zoneOf(text: string): string {
  const said =
    /(?:بتوقيت|توقيت) [\p{L}\p{M}]+(?: المكرمة| الصيفي| المحلي)?|(?<!\p{L})(?:GMT|UTC)(?:\s?[+-]\d{1,2}(?::?\d{2})?)?(?!\p{L})|(?<!\p{L})ت\.? ?غ(?!\p{L})|(?<=:\d{2}(?:\.\d+)?)(?:[+-]\d{2}:?\d{2}(?!\d)|Z(?!\p{L}))/iu.exec(
      text,
    )?.[0];
  return said === undefined ? 'لا تذكر النسخة المنطقة الزمنية.' : `التوقيت كما يذكره السطر: «${said}».`;
}

/** Where no line is a date: the day that stands beside the place in the first words of the text. */
function ofOpening(lines: readonly LaidLine[], authority: Authority): Statements['published'] | undefined {
  const line = lines.find(({ role }) => role === 'paragraph');
  const quote = line && readDatedOpening(line.text, authority)?.date;
  const edtf = quote === undefined ? undefined : readDateLine(quote)?.edtf;
  if (!line || quote === undefined || edtf === undefined) return undefined;
  const note = 'اليوم المكتوب مع المكان في أوّل الفقرة الأولى، وقد يكون النشر بعده.';
  const evidence = [{ kind: 'this-capture' as const, ...quoted(line, quote), note }];
  return { basis: 'inferred', confidence: 'medium', evidence, edtf, needs: 'review' };
}

/** Where no line tells the day, what the page's markup says of it. */
function undated(facts: PageFacts | undefined): Statements['published'] {
  const day = /^\d{4}-\d{2}-\d{2}/u.exec(facts?.published ?? '')?.[0];
  const reading = day === undefined ? undefined : readDateLine(day);
  if (reading?.edtf === undefined) return { basis: 'unknown', note: 'لا تاريخ في النسخة.', needs: 'review' };
  const note = `وسم تاريخ النشر في ملفّ HTML: «${facts?.published ?? ''}». لا تاريخ في ما يُعرض من الصفحة.`;
  return {
    basis: 'inferred',
    confidence: 'high',
    evidence: [{ kind: 'inference', note }],
    edtf: reading.edtf,
    needs: 'review',
  };
}

function original(facts: PageFacts | undefined): Statements['original'] {
  if (facts?.address === undefined) return { basis: 'unknown', note: 'لم يُبحث بعد عن الصفحة.', needs: 'review' };
  const note = 'العنوان المكتوب في وسم الصفحة نفسها (canonical أو og:url) في ملفّ HTML؛ لم يُفتح للتحقّق.';
  return { basis: 'inferred', address: facts.address, note, needs: 'review' };
}
