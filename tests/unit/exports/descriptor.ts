/**
 * What version 2 of the Data Package standard asks of the properties that we use, as its profiles have it; and nothing
 * besides, so that a slip in a name is seen. The library that reads packages knows version 1 only.
 */
import { z } from 'zod';

const words = z.string().min(1);
/** A path below the package's folder: not from a root, and not out of it. */
const path = z.string().regex(/^(?=[^./~])(?!file:)(?:(?!\/\.\.\/)(?!\\)(?!:\/\/).)*$/);

const field = z
  .strictObject({
    name: words,
    type: z.enum(['string', 'integer', 'number', 'boolean']),
    title: words,
    description: words,
    constraints: z.strictObject({ required: z.literal(true) }).optional(),
    categories: z
      .array(z.strictObject({ value: words, label: words }))
      .min(1)
      .optional(),
  })
  .refine(({ type, categories }) => categories === undefined || type === 'string');

const schema = z.strictObject({
  fields: z.array(field).min(1),
  primaryKey: z.array(words).min(1),
  foreignKeys: z
    .array(
      z.strictObject({
        fields: z.array(words).min(1),
        reference: z.strictObject({ resource: words, fields: z.array(words).min(1) }),
      }),
    )
    .min(1)
    .optional(),
  missingValues: z.array(z.string()),
});

const resource = z
  .strictObject({
    name: words.regex(/^[-a-z0-9]+$/),
    path,
    title: words,
    description: words,
    type: z.literal('table').optional(),
    format: words,
    mediatype: z.string().regex(/^.+\/.+$/),
    encoding: z.literal('utf-8'),
    bytes: z.int().positive(),
    hash: z.string().regex(/^sha256:[0-9a-f]{64}$/),
    dialect: z
      .strictObject({
        header: z.boolean(),
        delimiter: words,
        lineTerminator: words,
        quoteChar: z.string().length(1),
        doubleQuote: z.boolean(),
      })
      .optional(),
    schema: schema.optional(),
  })
  .refine(
    ({ type, dialect, schema: of }) =>
      (type === 'table') === (of !== undefined) && (of !== undefined) === (dialect !== undefined),
  );

export const descriptor = z.strictObject({
  $schema: z.literal('https://datapackage.org/profiles/2.0/datapackage.json'),
  name: words.regex(/^[-a-z0-9]+$/),
  title: words,
  description: words,
  homepage: z.url().optional(),
  version: words,
  created: z.iso.datetime().optional(),
  licenses: z
    .array(z.strictObject({ name: z.string().regex(/^[-a-zA-Z0-9._]+$/), title: words, path: z.url() }))
    .min(1),
  sources: z
    .array(z.strictObject({ title: words }))
    .min(1)
    .optional(),
  resources: z.array(resource).min(1),
});
