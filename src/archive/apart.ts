/**
 * What of faulty content an editor may look at meanwhile: all but what has a fault, and but what is told of that.
 * Nothing of it is published: a build refuses content with any fault.
 */
import type { Checked } from './check.ts';
import type { Entry } from './fit.ts';
import { once } from './once.ts';
import type { Problem, RuleId } from './problems.ts';
import type { Content, ReportEntry } from './read.ts';
import type { Person, Place, Question } from './schema.ts';

/** Content without what has faults. */
export interface Parted {
  /** Sound, if not whole. `undefined` where anything else may refer to what is faulty. */
  readonly shown: Content | undefined;
  /** The reports that were set apart, by the names of their files without the ending, in order. */
  readonly apart: readonly string[];
}

/** Part content: the same object as long as it is asked of the same content, which is shown whole where it is sound. */
export function partFaulty({ content, problems }: Checked): Parted {
  return parted(content, [], () => (problems.length === 0 ? { shown: content, apart: [] } : part(content, problems)));
}

const parted = once<Content, Parted>();

/** Of a record, a list whose items each stand on a report: a faulty one is left out alone. */
const item = /^\[\d+\]\.(?:roles|near|statements)\[\d+\]/;

function part(content: Content, problems: readonly Problem[]): Parted {
  const blamed = new Set(problems.flatMap(({ file }) => reportAt(file) ?? []));
  const isSound = (entry: ReportEntry) =>
    !blamed.has(reportAt(entry.source.file) ?? '') && content.captures.has(entry.record.capture.file);
  const reports = content.reports.filter(isSound);
  const sound = new Set(reports.map(({ record }) => record.id));
  const apart = [...blamed].sort((a, b) => Number(a) - Number(b));
  if (!content.whole || !content.edition || problems.some((fault) => spreads(fault, content))) {
    return { shown: undefined, apart };
  }
  const faulty = new Set(
    problems.flatMap(({ file, field }) => [/^\[\d+\]/, item].map((form) => `${file} ${form.exec(field)?.[0] ?? ''}`)),
  );
  const place = ({ source, base }: Entry<unknown>) => `${source.file} [${String(base[0])}]`;
  const without = <T>(entries: readonly Entry<T>[]) => entries.filter((entry) => !faulty.has(place(entry)));
  const told = <T extends { readonly report: string }>(entries: readonly Entry<T>[]) =>
    without(entries).filter(({ record }) => sound.has(record.report));
  const itemsOf =
    (entry: Entry<unknown>, name: string) =>
    ({ report }: { readonly report: string }, i: number) =>
      sound.has(report) && !faulty.has(`${place(entry)}.${name}[${i}]`);
  const { published } = content;
  const shown = {
    ...content,
    reports,
    relations: told(content.relations),
    events: told(content.events),
    glossary: without(content.glossary),
    persons: withRoles(content.persons, (entry) => ({
      ...entry.record,
      roles: entry.record.roles.filter(itemsOf(entry, 'roles')),
    })),
    places: withNear(content.places, (entry) => ({
      ...entry.record,
      near: entry.record.near?.filter(itemsOf(entry, 'near')),
    })),
    questions: withStatements(content.questions, (entry) => ({
      ...entry.record,
      statements: entry.record.statements.filter(itemsOf(entry, 'statements')),
    })),
    published: {
      ...published,
      reports: published.reports.filter(({ record }) => sound.has(record.id)),
      redirects: problems.some(({ file }) => nameOf(file) === 'redirects') ? undefined : published.redirects,
      corrections: without(published.corrections),
    },
  };
  return { shown, apart };
}

/** Whether a fault may be one of anything that refers to the record: then nothing can be shown. */
function spreads({ file, field, rule }: Problem, { incomplete }: Content): boolean {
  const name = nameOf(file);
  switch (name) {
    case 'factions':
    case 'organisations':
    case 'places':
    case 'persons':
    case 'questions':
      return incomplete.has(`${name}.yaml`) || !(bearable.includes(rule) || item.test(field));
    default:
      return false;
  }
}

/** What keeps nobody from looking at a record. */
const bearable: readonly RuleId[] = ['published/changed', 'id/alike'];

/** `factions` of `content/factions.yaml`. */
const nameOf = (file: string) => /\/(\w+)\.yaml$/.exec(file)?.[1];

/** `0006` of a report's file and of its capture's. */
const reportAt = (file: string) => /\/(?:reports|captures)\/(\d+)\.(?:md|txt)$/.exec(file)?.[1];

/** Gives entries other records: the same list as the last time where they would be the same in words. */
function steadily<T>() {
  const latest = new WeakMap<object, { readonly words: string; readonly made: readonly Entry<T>[] }>();
  return (entries: readonly Entry<T>[], make: (entry: Entry<T>) => T): readonly Entry<T>[] => {
    const made = entries.map((entry) => ({ ...entry, record: make(entry) }));
    const words = JSON.stringify(made.map(({ record }) => record));
    const before = latest.get(entries);
    if (before?.words === words) return before.made;
    latest.set(entries, { words, made });
    return made;
  };
}

const [withRoles, withNear, withStatements] = [steadily<Person>(), steadily<Place>(), steadily<Question>()];
