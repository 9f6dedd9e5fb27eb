/** What of a published record was published anew, from edition to edition, and what differs today: each a step. Pure. */
import { fieldHistories, isOfFigure, partOf, saysAll } from './fields.ts';
import type { Fields, FieldValue, Naming } from './fields.ts';
import { citedStatements } from './published.ts';
import type { CitableReport, CitableStatement } from './published.ts';
import type { PublishedPage, PublishedReport } from './schema.ts';

/** What a field was or is: words as a checksum, a statement, or a value. */
export type Said =
  | { readonly kind: 'words'; readonly sha256: string }
  | { readonly kind: 'statement'; readonly statement: CitableStatement }
  | { readonly kind: 'value'; readonly value: FieldValue | undefined };

/** One change of one field. */
export interface Step {
  /** `p3`, `f2`, `published`, `f2.place`. */
  readonly field: string;
  /** The edition that said it otherwise, the last that did. */
  readonly since: string;
  /** The edition in which it was published anew; `undefined` for what is not published yet. */
  readonly edition: string | undefined;
  readonly was: Said;
  /** `undefined` when its part of the report is gone: a redirect answers for that. */
  readonly is: Said | undefined;
}

/** The steps of a report. Where nothing is known of it today, only the published ones. */
export function reportSteps(
  published: PublishedReport,
  now: CitableReport | undefined,
  naming: Naming,
): readonly Step[] {
  const words = (['passages', 'figures'] as const).flatMap((kind) =>
    Object.entries(published[kind]).flatMap(([field, history]) => {
      const said = history.map(({ edition, sha256 }) => ({ edition, said: { kind: 'words' as const, sha256 } }));
      const sha256 = now?.[kind].get(field);
      const is = sha256 === undefined ? undefined : { kind: 'words' as const, sha256 };
      return steps(field, said, now && { is });
    }),
  );
  const statements = citedStatements.flatMap((field) => {
    const said = published.statements[field].map(({ edition, basis, value }) => {
      const statement = { basis, ...(value === undefined ? {} : { value }) };
      return { edition, said: { kind: 'statement' as const, statement } };
    });
    const statement = now?.statements[field];
    return steps(field, said, statement && { is: { kind: 'statement', statement } });
  });
  return [...words, ...statements, ...fieldSteps(published.fields, now?.fields, naming)];
}

/** The steps of a record that is no report. */
export function recordSteps({ fields }: PublishedPage, now: Fields | undefined, naming: Naming): readonly Step[] {
  return fieldSteps(fields, now, naming);
}

function fieldSteps(published: PublishedPage['fields'], now: Fields | undefined, naming: Naming): readonly Step[] {
  const parts = new Set([...(now?.keys() ?? [])].map(partOf));
  return [...fieldHistories(published)].flatMap(([field, history]) => {
    const said = history.map(({ edition, value }) => ({ edition, said: { kind: 'value' as const, value } }));
    // A figure that is gone says nothing more; a relation or an event that is gone was dropped, and that is a change.
    const is: Said | undefined =
      parts.has(partOf(field)) || !isOfFigure(field) ? { kind: 'value', value: now?.get(field) } : undefined;
    return steps(field, said, now && now.size > 0 ? { is } : undefined).filter(({ was, is: after }) => {
      const grown = was.kind === 'value' && after?.kind === 'value' && saysAll(field, was.value, after.value, naming);
      return !grown;
    });
  });
}

function steps(
  field: string,
  history: readonly { readonly edition: string; readonly said: Said }[],
  today: { readonly is: Said | undefined } | undefined,
): readonly Step[] {
  const published = history.flatMap(({ edition, said: is }, i): Step[] => {
    const before = history[i - 1];
    return before ? [{ field, since: before.edition, edition, was: before.said, is }] : [];
  });
  const last = history.at(-1);
  const differs = last && today?.is && JSON.stringify(last.said) !== JSON.stringify(today.is);
  return differs
    ? [...published, { field, since: last.edition, edition: undefined, was: last.said, is: today.is }]
    : published;
}
