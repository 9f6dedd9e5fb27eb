/** The timeline in pages by year, where it is too long for one; and where an event stands for good. */
import type { Archive, Report, ToldEvent } from '../archive/archive.ts';
import { daysOf, readEdtf } from '../archive/edtf.ts';
import * as addresses from './addresses.ts';
import type { Address } from './addresses.ts';
import type { Standing } from './moved-anchors.ts';
import { perArchive } from './per-archive.ts';
import { bytesOf, split } from './split.ts';
import type { Leaf } from './split.ts';
import type { Told } from './timeline.ts';
import { count } from './wording.ts';
import { byYear, publishedOn } from './years.ts';

/** A report or an event. */
export type TimelineThing = Report | ToldEvent;

/** Events of a page of the register. */
const registered = 500;

/** The pages of a timeline by year, in each the things by the day on which they begin; none where one page holds all. */
export const timelineLeaves = perArchive((archive): readonly Leaf<TimelineThing>[] => {
  const things = [...archive.reports, ...archive.events].map((thing) => ({ thing, day: firstDay(thing) }));
  const inOrder = things.sort((a, b) => (a.day === b.day ? 0 : a.day - b.day)).map(({ thing }) => thing);
  return split(byYear(inOrder, edtfOf), { root: addresses.timeline, weigh });
});

/** The things of a page as the timeline shows them. */
export function toldOn(things: readonly TimelineThing[]): Told {
  return {
    reports: things.flatMap((thing) => ('heading' in thing ? [thing] : [])),
    events: things.flatMap((thing) => ('heading' in thing ? [] : [thing])),
  };
}

/** How much stands there, in words: «12 حدثًا و3 تقارير». */
export function holdsOf(things: readonly TimelineThing[]): string {
  const { reports, events } = toldOn(things);
  return [
    ...(events.length > 0 ? [count(events.length, 'event')] : []),
    ...(reports.length > 0 ? [count(reports.length, 'report')] : []),
  ].join(' و');
}

/** Events by number, as a page of the register of a split timeline lists them. */
export interface RegisterPage {
  readonly page: number;
  readonly address: Address;
  readonly events: readonly { readonly id: string; readonly what: string; readonly href: string }[];
}

/**
 * The register: each event by its number with the way to where it stands. Which page it is on follows from the number
 * alone, so that this is its address for good. None where one page holds all and always did: a register that was
 * published stays.
 */
export const eventRegister = perArchive((archive): readonly RegisterPage[] => {
  const standing = eventsStanding(archive);
  const promised = archive.published.pages.some(({ address }) => address === addresses.eventRegister(1));
  if (standing.size === 0 && !promised) return [];
  const pages = Map.groupBy(archive.events, ({ id }) => registerPage(id));
  return [...pages].map(([page, events]) => {
    const address = addresses.eventRegister(page);
    const way = (id: string) => addresses.link(address, standing.get(id)?.address ?? addresses.event(id));
    return { page, address, events: events.map(({ id, what }) => ({ id, what, href: way(id) })) };
  });
});

/** Where an event stands for good: on the timeline's own page if it was published there or that holds all, else in the register. */
export function eventAddress(archive: Archive, id: string): Address {
  if (timelineLeaves(archive).length === 0 || publishedThere(archive).has(id)) return addresses.event(id);
  return `${addresses.eventRegister(registerPage(id))}#${id}`;
}

/** Where each event, and each part of the timeline that has an anchor, stands when it is split. */
export function timelineStanding(archive: Archive): ReadonlyMap<string, Standing> {
  const leaves = timelineLeaves(archive);
  const years = leaves.filter(({ page }) => page === 1);
  const [first] = years;
  return new Map([
    ...years.map(({ address, group: { slug, name } }): [string, Standing] =>
      slug === 'undated' ? ['undated', { address, words: name }] : [`y${slug}`, { address, words: name }],
    ),
    ...(first ? [['axis', { address: first.address, words: 'محور الزمن' }] as const] : []),
    ...eventsStanding(archive),
  ]);
}

const eventsStanding = perArchive((archive): ReadonlyMap<string, Standing> => {
  const pages = timelineLeaves(archive).map(({ address, entries }) => ({ address, ...toldOn(entries) }));
  return new Map(
    pages.flatMap(({ address, events }) =>
      events.map(({ id, what }) => [id, { address: `${address}#${id}`, words: what }] as const),
    ),
  );
});

const publishedThere = perArchive(({ published }): ReadonlySet<string> => {
  const page = published.pages.find(({ address }) => address === addresses.timeline);
  return new Set(Object.keys(page?.anchors ?? {}));
});

function registerPage(event: string): number {
  return Math.ceil(Number(event.slice(1)) / registered);
}

function edtfOf(thing: TimelineThing): string | undefined {
  if ('heading' in thing) return publishedOn(thing);
  return thing.date.basis === 'unknown' ? undefined : thing.date.edtf;
}

function firstDay(thing: TimelineThing): number {
  const edtf = edtfOf(thing);
  return edtf === undefined ? Infinity : daysOf(readEdtf(edtf)).first;
}

/** What has a date has a row on the axis too. */
function weigh(thing: TimelineThing): number {
  const dated = edtfOf(thing) !== undefined;
  return 'heading' in thing
    ? (dated ? 2200 : 700) + bytesOf(thing.heading.text)
    : (dated ? 2500 : 700) + bytesOf(thing);
}
