/** Files of citations as programs that did not write them read them: each record's fields by their names in the file. */
import { parse } from '@retorquere/bibtex-parser';
import type { Library } from '@retorquere/bibtex-parser';
import astrocite from 'astrocite-ris';
import { z } from 'zod';

export interface ReadRecord {
  /** `NEWS`, `article`. */
  readonly type: string;
  /** Empty in RIS, which has none. */
  readonly key: string;
  /** The values of a field, in the order of the file. */
  values(field: string): readonly string[];
}

/** RIS as astrocite's grammar reads it: tags and values as they stand. */
export function readRis(text: string): readonly ReadRecord[] {
  if (text === '') return [];
  return astrocite.AST.parse(text).children.map(({ type, properties }) => ({
    type,
    key: '',
    values: (field) => properties.flatMap(({ key, value }) => (key === field ? [value] : [])),
  }));
}

/**
 * BibLaTeX as the parser of Better BibTeX for Zotero reads it. Throws on whatever it finds wrong. Two things it leaves to
 * who reads with it: it takes the tie of `2017-02~` for a space unless told that a date is no prose, and parts keywords
 * without undoing their escapes, so that each is read once more as the prose that it is.
 */
export function readBiblatex(text: string): readonly ReadRecord[] {
  return parsed(text).map(({ type, key, fields }) => ({
    type,
    key,
    values: (field) => (field === 'keywords' ? asTexts(fields[field]).flatMap(asProse) : asTexts(fields[field])),
  }));
}

function parsed(text: string): Library['entries'] {
  const { entries, errors } = parse(text, {
    sentenceCase: false,
    caseProtection: false,
    verbatimFields: ['date', 'url'],
  });
  if (errors.length > 0) throw new Error(errors.map(({ error }) => error).join('\n'));
  return entries;
}

function asProse(text: string): string[] {
  return parsed(`@misc{prose, note = {${text}}}`).flatMap(({ fields }) => asTexts(fields['note']));
}

function asTexts(value: unknown): string[] {
  if (value === undefined) return [];
  return [value].flat().map((each) => (typeof each === 'string' ? each : namedIn.parse(each).name));
}

/** A name that was not parted. */
const namedIn = z.strictObject({ name: z.string() });

const part = z.int().positive();

/**
 * CSL-JSON 1.0.2, as far as a press report needs it: the schema of the CSL project (`csl-data.json`) has these keys, of
 * these types, and knows no others.
 */
export const cslFile = z.array(
  z.strictObject({
    id: z.string().regex(/^[a-z]+-\d{4,}$/),
    type: z.literal('article-newspaper'),
    language: z.literal('ar'),
    title: z.string().min(1),
    author: z
      .array(z.strictObject({ literal: z.string().min(1) }))
      .min(1)
      .optional(),
    'container-title': z.string().min(1).optional(),
    issued: z
      .union([
        z.strictObject({
          'date-parts': z.array(z.array(part).min(1).max(3)).min(1).max(2),
          circa: z.literal(true).optional(),
        }),
        z.strictObject({ literal: z.string().min(1) }),
      ])
      .optional(),
    'publisher-place': z.string().min(1).optional(),
    section: z.string().min(1).optional(),
    archive: z.string().min(1),
    archive_location: z.string().min(1),
    'call-number': z.string().min(1),
    URL: z.url().optional(),
    keyword: z.string().min(1).optional(),
    abstract: z.string().min(1),
    note: z.string().min(1),
    custom: z.record(z.string(), z.string()),
  }),
);
