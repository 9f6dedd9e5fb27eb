/** A content folder of as many reports as wanted, made up or of a corpus. */
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readEntries } from '../../../src/arabic/lexicon/index.ts';
import type * as schema from '../../../src/archive/schema.ts';
import { contentFolder } from '../../../src/archive/read.ts';
import { reportFiles, yaml } from '../../fixtures/extremes/content.ts';
import { random } from '../random.ts';
import type { SearchDocument } from '../../../src/search/documents.ts';
import { authorities, knownAt, lexiconOf } from './authorities.ts';
import type { Kind } from './authorities.ts';
import { captured } from './captured.ts';
import { counting, report } from './report.ts';
import type { MadeReport } from './report.ts';
import { known as vocabulary, runningWords } from './vocabulary.ts';

const seed = 20_161_123;

/**
 * Write a content folder that the checker has no complaint of. The same count and corpus give the same bytes; edition,
 * glossary and outlines are the archive's own.
 *
 * @param folder Where to; what stands in it stays.
 * @param articles Texts to be the captures; without them the reports are made up.
 */
export async function writeContent(folder: string, count: number, articles?: readonly SearchDocument[]): Promise<void> {
  const next = random(seed);
  const { nouns } = await readEntries();
  const names = nouns.filter(({ kind }) => kind === 'p').map(({ lemma }) => lemma);
  const records = authorities(count, names, next);
  const lexicon = lexiconOf(records);
  const word = articles ? () => '' : runningWords(await vocabulary(next), next);
  const questions: schema.Question[] = [];
  const relations: schema.RelationRecord[] = [];
  const events: schema.EventRecord[] = [];
  const roles = new Map<string, schema.Person['roles'][number][]>();
  await mkdir(join(folder, 'captures'), { recursive: true });
  await mkdir(join(folder, 'reports'), { recursive: true });

  for (let i = 0; i < count; i += 1) {
    const id = String(i + 1).padStart(4, '0');
    const makings = {
      next,
      word,
      faction: drawn('factions', records.factions, i, next),
      outlet: drawn('organisations', records.organisations, i, next),
      place: drawn('places', records.places, i, next),
      person: drawn('persons', records.persons, i, next),
      question: (measure: schema.FigureRecord['measure']) => asked(questions, measure, i, next),
    };
    const article = articles?.[i];
    const made: MadeReport = article ? captured(id, article, makings) : report(id, makings);
    for (const [path, text] of reportFiles(made.draft, lexicon)) await writeFile(join(folder, path), text);
    for (const each of made.relations) relations.push({ id: `r${relations.length + 1}`, ...each });
    for (const each of made.events) events.push({ id: `e${events.length + 1}`, ...each });
    for (const { person, role } of made.roles) if (!roles.has(person)) roles.set(person, [role]);
  }

  const lists = {
    factions: records.factions,
    organisations: records.organisations,
    places: records.places,
    persons: records.persons.map((person) => ({ ...person, roles: roles.get(person.id) ?? [] })),
    questions,
    relations,
    events,
  };
  for (const [name, list] of Object.entries(lists)) await writeFile(join(folder, `${name}.yaml`), yaml(list));
  for (const name of ['edition.yaml', 'glossary.yaml', 'geo']) {
    await cp(join(contentFolder(), name), join(folder, name), { recursive: true });
  }
}

/** One of the records known by now: a new one as soon as there is one, else the earlier the likelier. */
function drawn<T>(kind: Kind, records: readonly T[], reports: number, next: () => number): () => T {
  const known = Math.min(records.length, knownAt(kind, reports + 1));
  let fresh = reports === 0 ? 0 : Math.min(records.length, knownAt(kind, reports));
  return () => {
    const place = fresh < known ? fresh++ : Math.floor(known * next() ** 3);
    const record = records[place];
    if (record === undefined) throw new Error(`There are no ${kind}.`);
    return record;
  };
}

/** A question about this measure: every fifth time a new one, else one of the last three dozen. */
function asked(
  questions: schema.Question[],
  measure: schema.FigureRecord['measure'],
  reports: number,
  next: () => number,
): string {
  const named = (number: number) => `${measure}-${number}`;
  const own = questions.filter(({ id }) => id.startsWith(`${measure}-`)).length;
  if (own > 0 && next() * 5 >= 1) return named(own - Math.floor(next() * Math.min(own, 12)));
  const counted = counting.find((each) => each.measure === measure)?.did ?? '';
  questions.push({
    id: named(own + 1),
    title: `كم الذين ${counted}؟ السؤال ${own + 1} من أسئلة التقرير ${reports + 1} وما بعده`,
    english: `${measure} ${own + 1}`,
    comparability: 'partly',
    note: 'تختلف التقارير في من تعدّهم وفي اليوم الذي تتكلّم عنه.',
    statements: [],
  });
  return named(own + 1);
}
