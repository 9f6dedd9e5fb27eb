/** Figures and their speakers, ready to be shown. */
import { writeQuantity } from '../arabic/index.ts';
import type { Archive, Figure } from '../archive/archive.ts';
import type { Attribution } from '../archive/schema.ts';
import { attributionModes } from '../archive/vocabulary.ts';
import * as addresses from './addresses.ts';
import { entityLink, partyLink } from './parties.ts';
import type { NameLink } from './parties.ts';
import { date } from './wording.ts';
import type { Basis } from './wording.ts';

/** Who says a thing, and how that is known. */
export interface Speaker {
  readonly basis: Basis;
  /** The speaker's name as printed or inferred; what stands for it when there is none («سرد التقرير دون إسناد»). */
  readonly name: string;
  /** How the words reach us or why the speaker is inferred; empty when the name says it all. */
  readonly manner: string;
}

/** A claimed number as shown beside its paragraph and on pages of factions. */
export interface Claim {
  readonly id: string;
  readonly report: string;
  readonly line: number;
  /** Its value as printed. */
  readonly value: string;
  /** The number in digits where the value is written in words: «11» for «أحد عشر»; otherwise empty. */
  readonly inDigits: string;
  readonly counted: string;
  readonly speaker: Speaker;
  readonly actor: readonly NameLink[];
  readonly target: readonly NameLink[];
  /** The date of what is told, in words, and how it is known. */
  readonly when: { readonly date: string; readonly basis: Basis } | undefined;
  /** Where it is told to have been. */
  readonly places: readonly NameLink[];
  /** What the archive remarks on it; empty when there is nothing. */
  readonly note: string;
  readonly href: string;
}

/** A figure for the page at `here`. */
export function claim(archive: Archive, figure: Figure, here: string): Claim {
  const parties = (list: Figure['actor']) => list.map((party) => partyLink(archive, party, here));
  return {
    id: figure.id,
    report: figure.report,
    line: figure.line,
    value: figure.value,
    inDigits: inDigits(figure),
    counted: figure.counted,
    speaker: speaker(figure.claimed_by),
    actor: parties(figure.actor),
    target: parties(figure.target),
    when: figure.date && { date: date(figure.date.edtf), basis: figure.date.basis },
    places: figure.place.map((id) => entityLink(archive, id, here)),
    note: figure.note ?? '',
    href: addresses.link(here, addresses.figure(figure.report, figure.id)),
  };
}

/** The speaker of a figure or of a relation. */
export function speaker(attribution: Attribution): Speaker {
  const mode = attributionModes[attribution.mode];
  switch (attribution.basis) {
    case 'stated':
      return { basis: 'stated', name: attribution.name, manner: attribution.mode === 'relayed' ? mode : '' };
    case 'inferred':
      return { basis: 'inferred', name: attribution.name, manner: attribution.reason };
    case 'unknown':
      return { basis: 'unknown', name: mode, manner: attribution.note ?? '' };
  }
}

function inDigits({ quantity, value }: Figure): string {
  switch (quantity.kind) {
    case 'none':
    case 'all':
    case 'words':
    case 'denied':
      return '';
    default:
      return /\p{Nd}/u.test(value) ? '' : writeQuantity(quantity);
  }
}
