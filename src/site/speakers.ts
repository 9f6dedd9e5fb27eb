/** Who says a figure or a relation, ready to be shown. */
import type { Archive } from '../archive/archive.ts';
import type { Attribution } from '../archive/schema.ts';
import { attributionModes } from '../archive/vocabulary.ts';
import type { Basis } from './wording.ts';

/** Who says a thing, and how that is known. */
export interface Speaker {
  readonly basis: Basis;
  /** The speaker's name as printed or inferred; what stands for it when there is none («سرد التقرير دون إسناد»). */
  readonly name: string;
  /** Who bears that name, where it is another than the registered one: «هو أبو محمد السرميني»; otherwise empty. */
  readonly identity: string;
  /** How the words reach us, why the speaker is inferred, what is to be known of it; empty when the name says it all. */
  readonly manner: string;
  /** Whether the speaker passes on what others say; of none the name says it. */
  readonly relayed: boolean;
}

/** The speaker of a figure or of a relation. */
export function speaker(archive: Pick<Archive, 'entity'>, attribution: Attribution): Speaker {
  const { basis, mode } = attribution;
  const relayed = mode === 'relayed';
  switch (basis) {
    case 'stated': {
      const { name, note } = attribution;
      const manner = [relayed ? attributionModes[mode] : '', note ?? ''].filter((part) => part !== '');
      return { basis, name, identity: identity(archive, attribution), manner: manner.join(' · '), relayed };
    }
    case 'inferred':
      return {
        basis,
        name: attribution.name,
        identity: identity(archive, attribution),
        manner: attribution.reason,
        relayed,
      };
    case 'unknown':
      return { basis, name: attributionModes[mode], identity: '', manner: attribution.note ?? '', relayed: false };
  }
}

function identity(
  archive: Pick<Archive, 'entity'>,
  { name, who }: Exclude<Attribution, { readonly basis: 'unknown' }>,
): string {
  if (who === undefined) return '';
  const known = archive.entity(who);
  if (name.includes(known.name)) return '';
  return `${known.entity === 'person' ? 'هو' : 'أي'} ${known.name}`;
}
