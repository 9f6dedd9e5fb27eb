/** Names in a report's lines by the authority files: those beyond doubt, and those that a person has to decide. */
import { searchKey } from '../../arabic/index.ts';
import { findMentions } from '../../archive/mentions.ts';
import type { EntityKind, Mention } from '../../archive/model.ts';
import type { Authority } from '../authority.ts';
import type { BodyLine } from './line.ts';

/** An ambiguous form: a proposed `name_decisions` entry, for every standing of it in the report. */
export interface ProposedDecision {
  readonly text: string;
  /** The likeliest: named otherwise in the report, or by the words around the form; `none` where nothing speaks for one. */
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
  const standings = Map.groupBy(undecided, ({ text }) => names.find(text)[0]?.form ?? -1);
  const texts = new Map(lines.map(({ line, text }) => [line, text]));
  const decisions = [...standings].flatMap(([form, all]): ProposedDecision[] => {
    const bearers = names.bearers[form]?.ids ?? [];
    const text = (all.find((each) => !/^لل/u.test(each.text)) ?? all[0])?.text.replace(/^لل/u, 'ال');
    const before = all.map(({ line, start }) => texts.get(line)?.slice(Math.max(0, start - 60), start) ?? '');
    return text === undefined ? [] : [decision(text, before, bearers, mentions, authority)];
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
  before: readonly string[],
  bearers: readonly string[],
  mentions: readonly Mention[],
  authority: Authority,
): ProposedDecision {
  const count = (id: string) => mentions.filter((mention) => mention.id === id).length;
  const candidates = [...bearers].sort((a, b) => count(b) - count(a));
  const { faction, organisation, place, person } = authority;
  const records = new Map([...faction, ...organisation, ...place, ...person].map((record) => [record.id, record]));
  const name = (id: string) => records.get(id)?.name ?? id;
  // «تنظيم «الدولة»»: with the word before it the form begins a name of that candidate.
  const begins = candidates.find((id) =>
    before.some((words) => {
      const last = /(\p{L}+)[\s«“"]*$/u.exec(searchKey(words))?.[1];
      const begun = searchKey(`${last ?? ''} ${text}`);
      const all = records.get(id);
      return (
        last !== undefined &&
        [...(all?.names ?? []), ...(all?.searched ?? [])].some((each) => searchKey(each.text).startsWith(begun))
      );
    }),
  );
  // A name of several words is seldom anything else; «الجيش» alone mostly is. «القائد فلان», «“ق.م”» are of a person.
  const isPerson = candidates.every((id) => person.some((record) => record.id === id));
  const called = isPerson && before.some((words) => titled.test(searchKey(words)));
  const [only] = (/\s/u.test(text) || called) && candidates.length === 1 ? candidates : [];
  const whole = candidates.find((id) => count(id) > 0);
  const likeliest = whole ?? begins ?? only;
  const others = candidates.map((id) => `${id} («${name(id)}»)`).join('، ');
  const because =
    likeliest === undefined
      ? 'ولا يسمّي التقرير أحدًا منهم باسم آخر'
      : whole === undefined
        ? `والأرجح بكلمات الاسم «${name(likeliest)}»`
        : `ويسمّي التقرير «${name(likeliest)}» باسم آخر في السطر ${mentions.find(({ id }) => id === likeliest)?.line ?? ''}`;
  return { text, is: likeliest ?? 'none', reason: `اسم ملتبس يحتمل: ${others}؛ ${because}.`, candidates };
}

/** Words before a person's name: a title, «the one called», a quotation mark that opens. */
const titled =
  /(?:(?<!\p{L})[وفبل]*(?:ال)?(?:شيخ|قايد|امير|زعيم(?:هم|ها)?|كبير(?:هم|ها)|خليفه|خليفته(?:م|ا)?|قايدهم|اميرهم|مدعو|ملقب ب|شاهد|ناشط|قيادي|طبيب|دكتور|سيد|عقيد|عميد|نقيب|رايد|مقدم|ملازم|لواء|متحدث|ناطق|صحفي|اعلامي|مراسل|قال|قالت|واضاف|اضاف)\s*[«“"‘]?|[“"]\s*)$/u;
