/** What an ingest tells the one who runs it. */
import { faultCount, shown } from '../archive/problems.ts';
import type { Ingested, Outcome } from './ingest.ts';

/**
 * One file as it is done: «[2/12] saved/a.html: 0007, 43 proposals to decide». Where the page contradicts itself, a line
 * of its own for each. A refused file is told at the end.
 *
 * @param dryRun Give the draft whole.
 */
export function describeOutcome(
  outcome: Outcome,
  { number, of }: { readonly number: number; readonly of: number },
  { dryRun }: { readonly dryRun: boolean },
): string {
  const head = `[${number}/${of}] ${shown(outcome.file)}`;
  switch (outcome.kind) {
    case 'known':
      return `${head}: already there as ${outcome.id}\n`;
    case 'refused':
      return `${head}: refused, see below\n`;
    case 'drafted': {
      const { id, proposals, warnings, text } = outcome.draft;
      const told = warnings.map((warning) => `  تنبيه:    ${shown(warning, 400)}\n`).join('');
      return `${head}: ${id}, ${proposals} proposals to decide\n${told}${dryRun ? `\n${text}\n` : ''}`;
    }
  }
}

/** How many files became what; and the faults, all of them, empty where there are none. */
export function describeIngested(
  { outcomes, left, faults }: Ingested,
  { dryRun }: { readonly dryRun: boolean },
): { readonly summary: string; readonly faults: string } {
  const drafted = outcomes.flatMap((each) => (each.kind === 'drafted' ? [each.draft] : []));
  const known = outcomes.filter(({ kind }) => kind === 'known').length;
  const refused = outcomes.flatMap((each) => (each.kind === 'refused' ? [each.fault] : []));
  const ids = drafted.length === 0 ? '' : ` (${[...new Set([drafted.at(0)?.id, drafted.at(-1)?.id])].join('–')})`;
  const counts = [
    `${drafted.length} ${dryRun ? 'would be drafted' : 'drafted'}${ids}`,
    `${known} already there`,
    `${refused.length} refused`,
    ...(left > 0 ? [`${left} left: stopped, run it again to go on`] : []),
  ];
  const proposals = drafted.reduce((sum, each) => sum + each.proposals, 0);
  const next =
    proposals > 0 && !dryRun ? `${proposals} proposals to decide: npm run check tells where they stand.\n` : '';
  const unknown =
    faults > 0
      ? `The content has ${faults} faults of form; what they hide was not known to the drafts: npm run check\n`
      : '';
  return {
    summary: `${counts.join(', ')}.\n${next}${unknown}`,
    faults: refused.length === 0 ? '' : `\n${refused.join('\n\n')}\n\n${faultCount(refused.length)}\n`,
  };
}
