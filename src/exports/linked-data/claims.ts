/**
 * A figure as linked data: a claim with whom it is attributed to, and the quotation it appears in. Nobody reviews it
 * here, so it is never a ClaimReview and has no rating; and no number is taken out of its words.
 */
import type { Address } from '../../archive/identity.ts';
import { recordAddress } from '../../archive/identity.ts';
import type { Archive, Figure } from '../../archive/archive.ts';
import type { Attribution } from '../../archive/schema.ts';
import { attributionModes } from '../../archive/vocabulary.ts';
import { bracketed } from '../cited-words.ts';
import { entityNode } from './entities.ts';
import type { Node } from './node.ts';

/** A figure; its author only where the report states who says it, and that one has a record. */
export function claimNode(
  archive: Pick<Archive, 'entity'>,
  figure: Figure,
  locate: (address: Address) => string,
): Node {
  const report = recordAddress('report', figure.report);
  const by = figure.claimed_by;
  const speaker = by.basis === 'stated' ? by.who : undefined;
  return {
    '@type': 'Claim',
    '@id': locate(`${report}#${figure.id}`),
    text: `${figure.counted}: «${figure.value}»، ${attributed(by)}`,
    author: speaker === undefined ? undefined : entityNode(archive, speaker, locate),
    creditText: by.basis === 'stated' ? by.name : undefined,
    appearance: {
      '@type': 'Quotation',
      text: figure.quote,
      url: locate(`${report}#${figure.passage}`),
      isPartOf: { '@id': locate(report) },
    },
  };
}

/** Whom a report attributes it to, in words that say how that is known. */
function attributed(by: Attribution): string {
  switch (by.basis) {
    case 'stated':
      return by.mode === 'relayed' ? `بحسب ${by.name} (${attributionModes.relayed})` : `بحسب ${by.name}`;
    case 'inferred':
      return `بحسب ${bracketed(by, by.name)}، وصاحب القول مستنتَج لا مذكور`;
    case 'unknown':
      return `ولا يُذكر صاحب القول (${attributionModes[by.mode]})`;
  }
}
