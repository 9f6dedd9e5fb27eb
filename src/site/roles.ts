/** What the parties of a figure are called: the one place that words them. */
import type { Figure } from '../archive/archive.ts';

/** The names of a figure's two sides, as shown before them. */
export interface PartyRoles {
  /** Whether the figure counts what one side is said to have done to the other. */
  readonly act: boolean;
  readonly actor: string;
  readonly target: string;
}

/** Names the sides as doer and sufferer only where an act is counted and is not denied; otherwise they are parties. */
export function partyRoles({ measure, quantity }: Pick<Figure, 'measure' | 'quantity'>): PartyRoles {
  return acts.has(measure) && quantity.kind !== 'denied'
    ? { act: true, actor: 'الفاعل بحسب القول', target: 'من وقع عليهم' }
    : { act: false, actor: 'الطرف المعنيّ', target: 'الطرف الآخر' };
}

const acts: ReadonlySet<Figure['measure']> = new Set([
  'executed',
  'killed',
  'abducted',
  'captured',
  'arrested',
  'held',
  'seized',
]);
