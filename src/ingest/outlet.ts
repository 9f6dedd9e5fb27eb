/** Who published a report: stated by its own words, inferred from its page or from pages alike, or left open. */
import type { z } from 'zod';
import { searchKey } from '../arabic/index.ts';
import type { ReportEntry } from '../archive/read.ts';
import type { report } from '../archive/schema.ts';
import type { Authority } from './authority.ts';
import { namedAs } from './authority.ts';
import type { LaidLine } from './layout.ts';
import type { PageFacts } from './page.ts';
import { quoted } from './statements.ts';
import type { Signed } from './statements.ts';

type Source = z.input<typeof report>['source'];
type Evidence = Extract<Source, { basis: 'inferred' }>['evidence'][number];

/**
 * Propose the source, in this order: a signature that names it; the name of the site; the page's markup; whom the report's
 * sources spoke to («لوكالة ستيب»); a report of the archive whose lines are laid out alike.
 */
export function readOutlet(
  lines: readonly LaidLine[],
  signed: readonly Signed[],
  authority: Authority,
  facts: PageFacts | undefined,
  others: readonly ReportEntry[],
): Source {
  const named = signed.find(({ organisation }) => organisation?.id !== undefined);
  if (named?.organisation?.id !== undefined) {
    const { quote, id } = named.organisation;
    return { basis: 'stated', ...quoted(named.line, quote), organisation: id, needs: 'review' };
  }
  return (
    ofSite(lines, authority) ??
    ofMarkup(authority, facts) ??
    ofAddressee(lines, authority) ??
    ofLayout(lines, others) ??
    unknownSource(lines, signed, facts)
  );
}

function inferred(organisation: string, confidence: 'high' | 'medium' | 'low', ...evidence: Evidence[]): Source {
  return { basis: 'inferred', confidence, evidence, organisation, needs: 'review' };
}

function ofSite(lines: readonly LaidLine[], authority: Authority): Source | undefined {
  for (const line of lines.filter(({ kind }) => kind === 'site-name' || kind === 'copyright')) {
    const found = outletsIn(line.text, authority)[0];
    if (!found) continue;
    const note = line.kind === 'site-name' ? 'اسم الموقع في سطر وحده.' : 'في سطر حقوق النشر.';
    return inferred(found.id, 'high', { kind: 'this-capture', ...quoted(line, found.quote), note });
  }
  return undefined;
}

function ofMarkup(authority: Authority, facts: PageFacts | undefined): Source | undefined {
  const site = facts?.site;
  const id =
    site === undefined ? undefined : (namedAs('organisation', site, authority) ?? outletsIn(site, authority)[0]?.id);
  if (site === undefined || id === undefined) return undefined;
  return inferred(id, 'high', { kind: 'inference', note: `اسم الموقع في وسم og:site_name من ملفّ HTML: «${site}».` });
}

/** «قال لوكالة ستيب», «لـ”سمارت”», «خاص لـ …», «مراسل …»: whom the report's sources speak to is likely who publishes it. */
function ofAddressee(lines: readonly LaidLine[], authority: Authority): Source | undefined {
  const all = lines
    .filter(({ role }) => role === 'paragraph')
    .flatMap((line) =>
      outletsIn(line.text, authority).flatMap(({ id, quote, start }) => {
        const before = searchKey(line.text.slice(Math.max(0, start - 14), start));
        const glued = /^ل/u.test(quote) ? quote : '';
        const to =
          /(?<!\p{L})(?:و?ل ?["«»“”']*|مراسل(?:ه|ي|نا)? ["«»“”']*|خاص [بل]?["«»“”']*)$/u.test(before) || glued !== '';
        return to ? [{ id, line, quote }] : [];
      }),
    );
  const [first] = all;
  if (!first) return undefined;
  const times = all.filter(({ id }) => id === first.id).length;
  if (new Set(all.map(({ id }) => id)).size > 1) return undefined;
  const note = `هي المخاطَبة بكلام المصادر${times > 1 ? `، في ${times} مواضع` : ''}؛ ولا تقول النسخة إنّها الناشرة.`;
  const at = first.line.text.indexOf(first.quote);
  // With the ل before it, which is what tells.
  const from = at > 0 && !/\s/u.test(first.line.text[at - 1] ?? ' ') ? first.line.text.lastIndexOf(' ', at) + 1 : at;
  const quote = first.line.text.slice(from, at + first.quote.length);
  return inferred(first.id, times > 1 ? 'high' : 'medium', {
    kind: 'this-capture',
    ...quoted(first.line, quote),
    note,
  });
}

/** A report of the archive whose date line has the same form and whose page has the same furniture beside it. */
function ofLayout(lines: readonly LaidLine[], others: readonly ReportEntry[]): Source | undefined {
  const date = lines.find(({ role }) => role === 'date');
  const own = date && shapeOf(date.text);
  const kinds = new Set(lines.flatMap(({ kind }) => (kind === undefined ? [] : [kind])));
  if (!date || own === undefined || kinds.size === 0) return undefined;
  for (const { record } of others) {
    const { source, published } = record;
    if (source.basis === 'unknown' || published.basis !== 'stated' || shapeOf(published.quote) !== own) continue;
    const shared = record.capture.lines.some((line) => line.role === 'furniture' && kinds.has(line.kind));
    if (!shared) continue;
    return inferred(
      source.organisation,
      'low',
      { kind: 'this-capture', ...quoted(date, date.text.trim()), note: 'صيغة سطر التاريخ.' },
      {
        kind: 'other-capture',
        report: record.id,
        ...placeOf(published),
        note: 'لها الصيغة نفسها وعناصر الصفحة نفسها.',
      },
    );
  }
  return undefined;
}

function placeOf({ line, quote, occurrence }: { line: number; quote: string; occurrence?: number | undefined }) {
  return { line, quote, ...(occurrence === undefined ? {} : { occurrence }) };
}

/** The form of a date line: each number as its length class, each word as one sign, signs as they are. */
function shapeOf(text: string): string | undefined {
  const shape = searchKey(text.trim())
    .replace(/\d{4}/gu, 'Y')
    .replace(/\d+/gu, '9')
    .replace(/\p{L}{2,}/gu, 'w');
  // A form that any page may have tells nothing: it takes three signs beside words and numbers.
  return shape.replace(/[\s\p{L}\p{N}]/gu, '').length >= 3 ? shape : undefined;
}

/** Whose site the page says it is, before an agency that its text opens with. */
function unknownSource(lines: readonly LaidLine[], signed: readonly Signed[], facts: PageFacts | undefined): Source {
  const site = facts?.site ?? lines.find(({ kind }) => kind === 'site-name')?.text.trim();
  const words = site ?? signed.find(({ organisation }) => organisation)?.organisation?.quote;
  const note = words === undefined ? 'لا تسمّي النسخة الجهة الناشرة.' : `يُقرأ مصدرًا «${words}»، ولا سجلّ له في الأرشيف.`;
  return { basis: 'unknown', note, needs: 'review' };
}

/** The outlets and agencies that a text names, in order. */
function outletsIn(text: string, { lexicon, organisation }: Authority) {
  const publishing = new Set(
    organisation.filter(({ kind }) => kind === 'outlet' || kind === 'agency').map(({ id }) => id),
  );
  return lexicon.find(text).flatMap(({ start, end, form }) => {
    const id = lexicon.bearers[form]?.ids.find((each) => publishing.has(each));
    return id === undefined ? [] : [{ id, start, quote: text.slice(start, end) }];
  });
}
