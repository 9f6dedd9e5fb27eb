/** What a release tells the one who runs it. */
import type { Additions, Outcome } from './release.ts';

/** At most this many addresses of a kind are listed. */
const most = 20;

/**
 * What came of a release, in lines. Faults of the content are the checker's to tell.
 *
 * @param dryRun List what would be added; otherwise only how much was.
 */
export function describeOutcome(
  outcome: Exclude<Outcome, { readonly kind: 'faults' }>,
  { dryRun = false }: { readonly dryRun?: boolean } = {},
): string {
  switch (outcome.kind) {
    case 'missing':
      return lines([
        'Refused: no page of the built site answers for these. Put them back, or add them to content/redirects.yaml with the',
        'reason, under `moved` with a `to`, or under `withdrawn`. Nothing was written.',
        ...outcome.addresses.map((address) => `  - { from: "${address}", edition: "${outcome.edition}", reason:  }`),
      ]);
    case 'differs':
      return lines([
        `Refused: edition ${outcome.edition} is released already and would now hold something else. Raise the number in`,
        'content/edition.yaml. Nothing was written.',
        ...counts(outcome.additions, true),
      ]);
    case 'unchanged':
      return lines([`Edition ${outcome.edition} is released already, and nothing in it differs. Nothing was written.`]);
    case 'released': {
      const { edition, additions } = outcome;
      const head = dryRun
        ? `Edition ${edition} would add to content/published (nothing was written):`
        : `Edition ${edition} is released. Added to content/published:`;
      return lines([head, ...counts(additions, dryRun)]);
    }
  }
}

function counts({ pages, files, anchors, passages, figures, changed }: Additions, full: boolean): readonly string[] {
  const told = (count: readonly string[], what: string) => [
    `  ${count.length} ${what}`,
    ...(full ? listed(count) : []),
  ];
  return [
    ...told(pages, 'new addresses'),
    ...told(files, 'new files'),
    ...told(passages, 'new passages'),
    ...told(figures, 'new figures'),
    ...told(anchors, 'new anchors of other kinds'),
    ...told(changed, 'passages, figures and fields in new words'),
  ];
}

function listed(addresses: readonly string[]): readonly string[] {
  const shown = addresses.slice(0, most).map((address) => `    ${address}`);
  return addresses.length > most ? [...shown, `    … and ${addresses.length - most} more`] : shown;
}

function lines(all: readonly string[]): string {
  return `${all.join('\n')}\n`;
}
