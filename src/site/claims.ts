/** Figures, ready to be shown. */
import { searchKey, writeQuantity } from '../arabic/index.ts';
import type { Archive, Figure } from '../archive/archive.ts';
import { measures, unitNouns } from '../archive/vocabulary.ts';
import * as addresses from './addresses.ts';
import { placeName } from './mentions.ts';
import { entityLink, partyLink } from './parties.ts';
import type { NameLink } from './parties.ts';
import { partyRoles } from './roles.ts';
import type { PartyRoles } from './roles.ts';
import { speaker } from './speakers.ts';
import type { Speaker } from './speakers.ts';
import { date } from './wording.ts';
import type { Basis } from './wording.ts';

/** Who and what a claimed number is about, and who says it. */
export interface ClaimCircumstances {
  readonly speaker: Speaker;
  readonly roles: PartyRoles;
  readonly actor: readonly NameLink[];
  readonly target: readonly NameLink[];
  /** The date of what is told, in words, and how it is known: the note says from what it was counted, or is empty. */
  readonly when: { readonly date: string; readonly basis: Basis; readonly note: string } | undefined;
  /** Where it is told to have been. */
  readonly places: readonly NameLink[];
}

/** A claimed number as shown beside its paragraph and on pages of factions. */
export interface Claim extends ClaimCircumstances {
  readonly id: string;
  readonly report: string;
  readonly line: number;
  /** Words for its place in the report: «الفقرة 5». */
  readonly passage: string;
  /** Its value as printed. */
  readonly value: string;
  /** The number in digits where the value is written in words: «11» for «أحد عشر»; otherwise empty. */
  readonly inDigits: string;
  /** Its quantity with what is counted, in the archive's words: «أكثر من 250 مقاتلًا»; empty where they would only repeat it. */
  readonly written: string;
  readonly counted: string;
  readonly measure: Figure['measure'];
  /** The questions that it answers, by title. */
  readonly questions: readonly NameLink[];
  /** What the archive remarks on it; empty when there is nothing. */
  readonly note: string;
  readonly href: string;
}

/** Claims of one measure, as a part of a long table. */
export interface ClaimSection {
  /** Unlike that of any other section of the page. */
  readonly id: string;
  readonly name: string;
  readonly claims: readonly Claim[];
}

/** Claims of the same speaker about the same parties, time and place. */
export interface ClaimGroup extends ClaimCircumstances {
  readonly claims: readonly Claim[];
  /** What the archive remarks on them, each remark once; it begins with its value where there are several. */
  readonly notes: readonly string[];
}

/** A figure for the page at `here`. */
export function claim(archive: Archive, figure: Figure, here: string): Claim {
  const parties = (list: Figure['actor']) => list.map((party) => partyLink(archive, party, here));
  return {
    id: figure.id,
    report: figure.report,
    line: figure.line,
    passage: placeName(archive.report(figure.report), figure.line),
    value: figure.value,
    inDigits: inDigits(figure),
    written: written(figure),
    counted: figure.counted,
    measure: figure.measure,
    questions: figure.questions.map((id) => ({
      name: archive.question(id).title,
      href: addresses.link(here, addresses.question(id)),
    })),
    speaker: speaker(archive, figure.claimed_by),
    roles: partyRoles(figure),
    actor: parties(figure.actor),
    target: parties(figure.target),
    when: figure.date && { date: date(figure.date.edtf), basis: figure.date.basis, note: figure.date.note ?? '' },
    places: figure.place.map((id) => entityLink(archive, id, here)),
    note: figure.note ?? '',
    href: addresses.link(here, addresses.figure(figure.report, figure.id)),
  };
}

/** What the archive remarks on a claim, and from what it has the date: each a sentence, none that is empty. */
export function remarksOn({ note, when }: Pick<Claim, 'note' | 'when'>): readonly string[] {
  return [note, dateRemark(when)].filter((remark) => remark !== '');
}

function dateRemark(when: Claim['when']): string {
  return when && when.note !== '' ? `تاريخ الحدث: ${when.note}` : '';
}

/** Claims by what they count, in the vocabulary's order; within a measure as given. No measure without a claim. */
export function claimsByMeasure(claims: readonly Claim[]): readonly ClaimSection[] {
  const counted = Map.groupBy(claims, ({ measure }) => measure);
  return (Object.keys(measures) as Claim['measure'][]).flatMap((measure) => {
    const own = counted.get(measure);
    return own === undefined ? [] : [{ id: `measure-${measure}`, name: measures[measure], claims: own }];
  });
}

/** Claims gathered by what they share, in the order of the first of each. */
export function groupClaims(claims: readonly Claim[]): readonly ClaimGroup[] {
  const groups = Map.groupBy(claims, ({ speaker: by, roles, actor, target, when, places }) =>
    JSON.stringify([by, roles, actor, target, when, places]),
  );
  return [...groups.values()].flatMap((group) =>
    group.slice(0, 1).map((first) => ({
      ...first,
      claims: group,
      notes: [...remarks(group), ...remarksOn({ note: '', when: first.when })],
    })),
  );
}

function remarks(claims: readonly Claim[]): readonly string[] {
  const remarked = claims.filter(({ note }) => note !== '');
  const [first] = remarked;
  if (first && remarked.every(({ note }) => note === first.note)) return [first.note];
  return remarked.map(({ value, note }) => `«${value}»: ${note}`);
}

/**
 * The bare number of a value that is written in words. One and two are left out: Arabic says them by the noun itself
 * («أسبوع», «يومين»), and a digit beside it would count twice.
 */
export function inDigits({ quantity, value }: Pick<Figure, 'quantity' | 'value'>): string {
  if (/\p{Nd}/u.test(value)) return '';
  switch (quantity.kind) {
    case 'none':
    case 'all':
    case 'words':
    case 'denied':
      return '';
    case 'between':
      return writeQuantity(quantity);
    default:
      return quantity.n === 1 || quantity.n === 2 ? '' : String(quantity.n);
  }
}

/**
 * The quantity with its counting unit, where that tells more than the value as printed does. What has no number is said
 * by the printed words alone («عشرات», «جميعًا», «نفي قطعي»); but none of a unit is «لا نقاط». One and two are left out
 * where the printed noun says them («سيارتين»), or where there is no unit.
 */
export function written({
  quantity,
  value,
  counting_unit: unit,
}: Pick<Figure, 'quantity' | 'value' | 'counting_unit'>): string {
  const noun = unit && unitNouns[unit];
  const printed = searchKey(value);
  switch (quantity.kind) {
    case 'all':
    case 'words':
    case 'denied':
      return '';
    case 'none':
      return noun ? writeQuantity(quantity, noun) : '';
    case 'between':
      break;
    default: {
      const said = { 1: [noun?.other], 2: [noun?.two, noun?.twoOblique] }[quantity.n];
      if (said?.some((form) => form === undefined || printed.includes(searchKey(form)))) return '';
    }
  }
  const words = writeQuantity(quantity, noun);
  return printed.includes(searchKey(words)) ? '' : words;
}
