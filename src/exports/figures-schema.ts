/**
 * The shape of `/data/figures.json`: what programs may rely on. A key is never taken away, and is there in every figure:
 * `null` where the record says nothing. Vocabularies are open: a later edition may have terms that this one has not.
 */
import { z } from 'zod';

const words = z.string().min(1);
const id = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
const basis = z.enum(['stated', 'inferred', 'unknown']);
const n = z.int().nonnegative();

/** A place of the archive: a path from the site's root, or below its origin where that is known. */
const address = z.string().regex(/^(?:https?:\/\/[^\s/]+)?\/\S*$/);

/** A registered thing, or words for what has no record: then it has no id. */
const named = z.strictObject({ id: id.nullable(), name: words });

/** Words at their place: the W3C's TextQuoteSelector, into one line of the capture. */
const quote = z.strictObject({
  type: z.literal('TextQuoteSelector'),
  exact: words,
  /** Up to 32 characters of the line before the words, and after them. */
  prefix: z.string(),
  suffix: z.string(),
});

const figure = z.strictObject({
  /** `0001#f2`: for good. */
  id: z.string().regex(/^\d{4,}#f[1-9]\d*$/),
  report: z.string().regex(/^\d{4,}$/),
  /** `p3`, or `title`. */
  paragraph: z.string().regex(/^(?:title|p[1-9]\d*)$/),
  address,
  /** The line of the report's capture, from 1, and where it is shown. */
  line: z.strictObject({ number: z.int().positive(), address }),
  quote,
  value_verbatim: words,
  quantity: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.enum(['exact', 'at_least', 'more_than', 'at_most', 'within', 'about']), n }),
    z.strictObject({ kind: z.literal('between'), min: n, max: n }),
    z.strictObject({ kind: z.enum(['none', 'all', 'words', 'denied']) }),
  ]),
  /** The quantity in the archive's words, with its unit: «أكثر من 250 مقاتلًا». */
  quantity_words: words,
  measure: words,
  counting_unit: words.nullable(),
  /** What is counted, in the archive's words. */
  counted: words,
  /** Who says it: nobody who is named where the basis is `unknown`. */
  claimed_by: z.strictObject({
    basis,
    mode: words,
    name: words.nullable(),
    who: named.nullable(),
    /** Why it is inferred. */
    reason: words.nullable(),
    note: words.nullable(),
  }),
  /** Where the report is from. */
  reported_by: z.strictObject({ basis, organisation: named.nullable() }),
  actor: z.array(named),
  target: z.array(named),
  place: z.array(named),
  /** When it was, in EDTF. */
  date: z.strictObject({ edtf: words, basis, note: words.nullable() }).nullable(),
  questions: z.array(id),
  note: words.nullable(),
});

const labels = z.record(words, words);

export const figuresFile = z.strictObject({
  title: words,
  language: z.literal('ar'),
  edition: z.strictObject({ id: words, date: words }),
  licence: z.strictObject({
    /** SPDX identifier of what the archive wrote. */
    records: z.literal('CC0-1.0'),
    /** Of the words of reports: `quote`, `value_verbatim` and printed names. */
    quotes: words,
  }),
  note: words,
  /** The Arabic labels of the terms in use, and the titles of the questions. */
  labels: z.strictObject({
    measures: labels,
    counting_units: labels,
    bases: labels,
    modes: labels,
    questions: labels,
  }),
  /** By report and figure number. */
  figures: z.array(figure),
});

export type FiguresFile = z.infer<typeof figuresFile>;
