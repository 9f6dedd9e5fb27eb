/** Names in a report's lines by the authority files: those beyond doubt, and those that a person has to decide. */
import { searchKey } from '../../arabic/index.ts';
import { findMentions } from '../../archive/mentions.ts';
import type { EntityKind, Mention } from '../../archive/model.ts';
import type { Authority } from '../authority.ts';
import type { BodyLine } from './line.ts';

/** An ambiguous form: a proposed `name_decisions` entry, for every standing of it in the report. */
export interface ProposedDecision {
  readonly text: string;
  /** The likeliest of those named in full in the report; `none` where none is, as the form is then likely no name. */
  readonly is: string;
  /** In Arabic, for the editor: the candidates, and what speaks for the first. */
  readonly reason: string;
  /** Everybody whom the form may name, likeliest first. */
  readonly candidates: readonly string[];
}

/** What the lines name: ids in order of appearance. */
export interface ProposedNames {
  readonly factions: readonly string[];
  readonly organisations: readonly string[];
  readonly places: readonly string[];
  readonly persons: readonly string[];
  readonly decisions: readonly ProposedDecision[];
  /** Where the names beyond doubt stand. */
  readonly mentions: readonly Mention[];
}

/** Find the names of the authority files in the lines. An ambiguous form is never among the ids: it awaits a decision. */
export function proposeNames(lines: readonly BodyLine[], authority: Authority): ProposedNames {
  const names = authority.lexicon;
  const named = lines.map(({ line, text }) => ({ number: line, text }));
  const { mentions, undecided } = findMentions({ id: '', name_decisions: [] }, named, names);
  const ids = (kind: EntityKind) => [...new Set(mentions.filter(({ entity }) => entity === kind).map(({ id }) => id))];
  const standings = Map.groupBy(undecided, ({ text }) => searchKey(text));
  const decisions = [...standings.values()].flatMap((all): ProposedDecision[] => {
    const [first] = all;
    if (first === undefined) return [];
    const form = names.find(first.text)[0]?.form;
    const bearers = form === undefined ? [] : (names.bearers[form]?.ids ?? []);
    return [decision(first.text, bearers, mentions, authority)];
  });
  return {
    factions: ids('faction'),
    organisations: ids('organisation'),
    places: ids('place'),
    persons: ids('person'),
    decisions,
    mentions,
  };
}

function decision(
  text: string,
  bearers: readonly string[],
  mentions: readonly Mention[],
  authority: Authority,
): ProposedDecision {
  const count = (id: string) => mentions.filter((mention) => mention.id === id).length;
  const candidates = [...bearers].sort((a, b) => count(b) - count(a));
  const name = (id: string) =>
    [...authority.faction, ...authority.organisation, ...authority.place, ...authority.person].find(
      (record) => record.id === id,
    )?.name ?? id;
  const whole = candidates.filter((id) => count(id) > 0);
  const [likeliest] = whole;
  const others = candidates.map((id) => `${id} («${name(id)}»)`).join('، ');
  const because =
    likeliest === undefined
      ? 'ولا يسمّي التقرير أحدًا منهم باسم آخر'
      : `ويسمّي التقرير «${name(likeliest)}» باسم آخر في السطر ${mentions.find(({ id }) => id === likeliest)?.line ?? ''}`;
  return { text, is: likeliest ?? 'none', reason: `اسم ملتبس يحتمل: ${others}؛ ${because}.`, candidates };
}
