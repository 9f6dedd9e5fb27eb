/** References that a serializer may be given: those of the archive, and invented ones of hostile words and every date. */
import fc from 'fast-check';
import type { Reference } from '../../../src/exports/references.ts';

/** Words that have broken exporters, whole or in pieces. */
const pieces = [
  ...['لِواءُ الأقصى', 'قـــال', 'هبة دباس', 'أبو محمد, السرميني', 'Al-Ḥayāt', '報', '😀👩‍👩‍👧', 'e\u0301'],
  ...['\n', '\r\n', '\r', '\t', '\u2028', '\u2029', '\u0085', '\v', '\u0000', '\u00a0', '\u200f', '\u2067', '\u200d'],
  ...['{', '}', '{}', '}}', '{{', '\\', '\\\\', '\\{', '\\textbf{', '%', '&', '&amp;', '$', '$x$', '#', '_', '^', '~'],
  ...['"', "'", '«', '»', '“', '<i>', '</i>', '<', '>', '|', '`', '``', "''", '--', '---', '?`', ',', ';', ',,', '،'],
  ...['ER  - ', '\nER  - \nTY  - BOOK\n', '\nTI  - ', '@article{x,', ',\n  title = {x}', ' and ', 'and', ' others'],
  ...[': ', 'عنوان: فرعي', '[', ']', '0', '-', '/', '  ', '=', '\ufeff', '__proto__', '\\u0623', '*', '\u0640'],
];

/** Text with something in it besides spaces and controls. */
export const hostileText: fc.Arbitrary<string> = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'grapheme', maxLength: 4 })), {
    minLength: 1,
    maxLength: 8,
  })
  .map((parts) => parts.join(''))
  .filter((text) => /[\p{L}\p{N}\p{P}\p{S}]/u.test(text));

const name = hostileText.map((text) => ({ name: text, kind: 'person' as const }));
const basis = fc.constantFrom('stated' as const, 'inferred' as const);
const unknown = fc.constant(undefined);

/** Every kind of date that a record may have. */
const dates = [
  ...['2017-02-18', '2017-02', '2017', '2017-02-18~', '2017-02~', '2017~', '2017?', '2017-02%', '0987'],
  ...['2017-02-16/2017-02-22', '2016-12/2017-01', '2017~/2018?', '[2017-02-16..2017-02-22]'],
  ...['[2017-02-28..2017-03-03]', '[2016-12-31..2017-01-02]', '[2015..2017]'],
];

export const hostileReference: fc.Arbitrary<Reference> = fc
  .record({
    title: hostileText,
    authors: fc.array(name, { maxLength: 3 }),
    source: fc.oneof(
      unknown,
      fc.tuple(name, basis).map(([who, known]) => ({ ...who, basis: known })),
    ),
    dateline: fc.oneof(
      unknown,
      fc.tuple(name, basis).map(([where, known]) => ({ ...where, basis: known })),
    ),
    published: fc.oneof(
      unknown,
      fc.tuple(fc.constantFrom(...dates), basis).map(([edtf, known]) => ({ edtf, basis: known })),
    ),
    section: fc.oneof(unknown, hostileText),
    summary: hostileText,
    subjects: fc.array(hostileText, { maxLength: 3 }),
    url: fc.oneof(unknown, fc.constant('https://archive.invalid/a_b/%D8%A3/reports/0007/')),
  })
  .map((fields) => ({
    ...{ id: '0007', edition: { id: '2026.3', date: '2026-11-28' }, sha256: '0'.repeat(64), path: '/reports/0007/' },
    ...fields,
  }));

/** A report of this date, otherwise of plain words. */
export function dated(edtf: string | undefined): Reference {
  return {
    ...{ id: '0007', title: 'عنوان', authors: [], source: undefined, dateline: undefined, section: undefined },
    ...{ summary: 'خلاصة.', subjects: [], edition: { id: '2026.3', date: '2026-11-28' }, sha256: '0'.repeat(64) },
    ...{ path: '/reports/0007/', url: undefined },
    published: edtf === undefined ? undefined : { edtf, basis: 'stated' },
  };
}
