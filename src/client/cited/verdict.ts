/** What a link's checksum says of the words that it was made of, against those that stand there now. Pure. */
import { linkSum } from '../../verify/link-sum.ts';

/** A passage as its page has it. */
export interface Words {
  /** `title`, `p1`…. */
  readonly id: string;
  /** The first 16 hexadecimal digits of SHA-256. */
  readonly sum: string;
  /** What it was before, oldest first: `sum:since:until`, a space between, by editions; empty where it was always so. */
  readonly former: string;
}

export type Verdict =
  /** The words are those that were cited. */
  | { readonly kind: 'same' }
  /** Those of passage `id` were so from the edition `since` on, until another; `now`: the passage that has them today. */
  | {
      readonly kind: 'changed';
      readonly id: string;
      readonly since: string;
      readonly until: string;
      readonly now: string | undefined;
    }
  /** The cited words are those of another passage now. */
  | { readonly kind: 'elsewhere'; readonly id: string }
  /** No words of this report had this checksum in any edition. */
  | { readonly kind: 'unknown' };

/**
 * What became of the words that a link cites.
 *
 * @param sum As the link has it; as many digits as it has, eight at least, are compared.
 * @param id The passage that the link leads to; `undefined` for a link to none: any passage may be meant then.
 */
export function verdict(sum: string, id: string | undefined, passages: readonly Words[]): Verdict {
  const cited = /^[0-9a-f]{8,64}$/.test(sum) ? linkSum(sum) : undefined;
  if (cited === undefined) return { kind: 'unknown' };
  const is = (other: string) => other.startsWith(cited);
  const meant = passages.filter((each) => id === undefined || each.id === id);
  if (meant.some((each) => is(each.sum))) return { kind: 'same' };
  const now = passages.find((each) => is(each.sum))?.id;
  for (const { id: passage, former } of meant) {
    const [, since = '', until = ''] = former.split(' ').find(is)?.split(':') ?? [];
    if (since) return { kind: 'changed', id: passage, since, until, now };
  }
  return now === undefined ? { kind: 'unknown' } : { kind: 'elsewhere', id: now };
}
