/** What the drawings of relations show: the ties between factions in parts, and the ties of one faction. */
import { keptValue } from '../archive/kept.ts';
import { drawEgo, narrowEgo, wideEgo } from '../charts/ego-graph.ts';
import type { Ego } from '../charts/ego-graph.ts';
import { drawRelations, narrow, wide } from '../charts/relations-graph.ts';
import type { GraphParty, GraphPart, GraphShape, GraphTie } from '../charts/relations-graph.ts';
import type { Described } from '../charts/svg.ts';
import { namesOf } from './ties.ts';
import type { Tie } from './ties.ts';
import { count } from './wording.ts';

/** More parties than this that hang together are no drawing that can be read. */
const most = 40;
/** Small parts are drawn together up to so many parties. */
const together = 20;

export interface FactionGraph {
  /** What is drawn, one drawing each. */
  readonly parts: readonly GraphPart[];
  /** What hangs together and is too much to draw. */
  readonly beyond: readonly GraphPart[];
  /** How many statements there are besides, with a party that is no registered faction, or with one party only. */
  readonly others: number;
  /** Whether something is stated of three factions together. */
  readonly ofThree: boolean;
}

/**
 * The ties between factions, in parts that can be drawn. A faction of which nothing is stated is in none.
 *
 * @param hrefOf The way to a tie's statements: on the same page, if not given.
 */
export function factionGraph(ties: readonly Tie[], hrefOf: (tie: Tie) => string = onPage): FactionGraph {
  const between = ties.filter(({ parties }) => parties.length > 1 && parties.every(({ faction }) => faction));
  const drawn = new Set(between);
  const all = components(between, hrefOf);
  return {
    parts: gatherSmall(all.filter(({ parties }) => parties.length <= most)),
    beyond: all.filter(({ parties }) => parties.length > most),
    others: ties.reduce((sum, tie) => sum + (drawn.has(tie) ? 0 : tie.count), 0),
    ofThree: between.some(({ parties }) => parties.length > 2),
  };
}

/** Whether a tie has another party than the one given. */
export function isWithOthers({ parties }: Tie, id: string): boolean {
  return parties.some(({ key }) => key !== id);
}

/** Ties of one party that are drawn: of more, those with the most statements. */
export const mostTies = 40;

/**
 * The ties of one party, for the drawing on its page; none when all that is said is of itself alone.
 *
 * @param hrefOf The way to a tie's statements: on the same page, if not given.
 */
export function egoGraph(
  name: string,
  id: string,
  ties: readonly Tie[],
  hrefOf: (tie: Tie) => string = onPage,
): Ego | undefined {
  const all = ties.filter((tie) => isWithOthers(tie, id));
  if (all.length === 0) return undefined;
  const most = new Set(all.toSorted((a, b) => b.count - a.count).slice(0, mostTies));
  const others = all.filter((tie) => most.has(tie));
  return {
    name,
    ties: others.map((tie) => ({
      others: tie.parties.filter(({ key }) => key !== id),
      nouns: [...new Set(tie.statements.flat().map(({ label }) => label))],
      href: hrefOf(tie),
      label: tieLabel(tie),
      denied: tie.denied,
    })),
  };
}

/** One drawing in two shapes, of which the reader's window shows one. */
export interface Drawing {
  /** None where a narrow window must move the wide one sideways. */
  readonly narrow: string | undefined;
  readonly wide: string;
}

/** Whether anything is stated of two factions: then the page of factions has a part for it. */
export function areRelated(ties: readonly Tie[]): boolean {
  const { parts, beyond } = factionGraph(ties);
  return parts.length + beyond.length > 0;
}

/** The drawings of the ties between factions, and how many factions are in none because they hang together too much. */
export function drawFactions({ parts, beyond }: FactionGraph): {
  readonly drawings: readonly Drawing[];
  readonly undrawn: number;
} {
  const all = parts.map((each, i) => {
    const described = {
      title: 'العلاقات بين الفصائل كما تنقلها التقارير',
      description: `${count(each.parties.length, 'faction')}، وما يُقال في علاقاتها. كلّ خطّ يؤدّي إلى أقواله في القائمة التي تلي الرسم.`,
    };
    const [small, large] = [
      drawn(each, narrow, { id: `factions-graph-${i + 1}-narrow`, ...described }),
      drawn(each, wide, { id: `factions-graph-${i + 1}-wide`, ...described }),
    ];
    return large === undefined ? each : { narrow: small, wide: large };
  });
  const failed = [...beyond, ...all.filter((each) => 'parties' in each)];
  return {
    drawings: all.filter((each) => 'wide' in each),
    undrawn: failed.reduce((sum, { parties }) => sum + parties.length, 0),
  };
}

/** Places are tried for a second or two; what they are tried for seldom changes. */
function drawn(part: GraphPart, shape: GraphShape, described: Described): string | undefined {
  const made = keptValue('relations', [JSON.stringify([part, shape, described])], () => {
    return drawRelations(part, shape, described) ?? null;
  });
  return made ?? undefined;
}

/** The drawing of one party's ties. */
export function drawTies(ego: Ego): Drawing {
  const described = {
    title: `علاقات ${ego.name} كما تنقلها التقارير`,
    description: `${ego.name} ومَن تذكر التقارير علاقة به. كلّ خطّ يؤدّي إلى أقواله في القائمة التي تلي الرسم.`,
  };
  return {
    narrow: drawEgo(ego, narrowEgo, { id: 'ties-graph-narrow', ...described }),
    wide: drawEgo(ego, wideEgo, { id: 'ties-graph-wide', ...described }),
  };
}

function onPage({ id }: Tie): string {
  return `#${id}`;
}

/** Where the link of a tie leads: «لواء الأقصى وجند الأقصى: 4 أقوال». */
function tieLabel(tie: Tie): string {
  const denial = tie.denied ? (tie.count === 1 ? '، وهو نفي' : '، منها نفي') : '';
  return `${namesOf(tie.parties)}: ${count(tie.count, 'statement')}${denial}`;
}

function components(ties: readonly Tie[], hrefOf: (tie: Tie) => string): readonly GraphPart[] {
  const group = new Map<string, string>();
  const root = (key: string): string => {
    const above = group.get(key) ?? key;
    return above === key ? key : root(above);
  };
  for (const { parties } of ties) {
    const [first, ...more] = parties.map(({ key }) => root(key));
    for (const other of more) group.set(other, first ?? other);
  }
  return [...Map.groupBy(ties, ({ parties }) => root(parties[0]?.key ?? '')).values()].map((own) => part(own, hrefOf));
}

function part(ties: readonly Tie[], hrefOf: (tie: Tie) => string): GraphPart {
  const parties = new Map<string, GraphParty>();
  for (const { key, name, href = '' } of ties.flatMap((tie) => tie.parties)) parties.set(key, { key, name, href });
  const drawn = ties.map((tie): GraphTie => ({
    between: tie.parties.map(({ key }) => key),
    href: hrefOf(tie),
    label: tieLabel(tie),
    statements: tie.count,
    denied: tie.denied,
  }));
  return { parties: [...parties.values()], ties: drawn };
}

function gatherSmall(parts: readonly GraphPart[]): readonly GraphPart[] {
  const gathered: GraphPart[] = [];
  for (const next of parts) {
    const last = gathered.at(-1);
    if (last && last.parties.length + next.parties.length <= together) {
      gathered[gathered.length - 1] = {
        parties: [...last.parties, ...next.parties],
        ties: [...last.ties, ...next.ties],
      };
    } else gathered.push(next);
  }
  return gathered;
}
