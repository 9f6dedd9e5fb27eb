/** Read captures blind, with the authority files alone, and compare what is proposed with what editors wrote. */
import { readContent } from '../../../src/archive/read.ts';
import { authorityOf } from '../../../src/ingest/authority.ts';
import type { Authority } from '../../../src/ingest/authority.ts';
import { proposeContent } from '../../../src/ingest/content.ts';
import { readLayout } from '../../../src/ingest/layout.ts';
import { proposeFigures, proposeNames } from '../../../src/ingest/proposals/index.ts';
import { propose } from '../../../src/ingest/statements.ts';
import { goldOfArchive, goldOfPassages } from './gold.ts';
import type { Gold } from './gold.ts';
import { add, scoreFigures, scoreIds } from './score.ts';
import type { Score } from './score.ts';
import { firstSight, pagesOf, wholeFiles } from './whole.ts';
import type { Page } from './whole.ts';

/** Print, for the captures of the archive and for invented passages, precision and recall of each thing, then the mistakes. */
export async function measureIngest(print: (line: string) => void, only?: string): Promise<void> {
  if (only !== undefined && !wholeFiles.some((file) => file === only))
    throw new Error(`ingest reads all, or one of ${wholeFiles.join(', ')}; not «${only}».`);
  const { content } = await readContent('content');
  const authority = authorityOf(content);
  const sets: [string, readonly Gold[]][] = [
    [`The ${content.reports.length} captures of the archive, without their records`, goldOfArchive(content)],
    ['Invented passages, written before the rules (held-out.yaml)', await goldOfPassages('held-out.yaml')],
    ['Invented passages, written after the rules (later.yaml)', await goldOfPassages('later.yaml')],
  ];
  for (const [title, all] of only === undefined ? sets : []) {
    const score: Score = { counts: new Map(), mistakes: [] };
    for (const gold of all) scoreReport(score, gold, authority);
    show(`${title}: ${all.length}`, score, print);
  }
  const pages = [
    ['Invented whole pages, written before they were run (whole.yaml)', 'whole.yaml'],
    ['Invented whole pages set aside until the rules were made (whole-aside.yaml)', 'whole-aside.yaml'],
    ['Invented whole pages, written after the rules (whole-later.yaml)', 'whole-later.yaml'],
    ['Invented whole pages of other kinds (whole-kinds.yaml)', 'whole-kinds.yaml'],
    ['Invented whole pages of other kinds, kept back (whole-kept.yaml)', 'whole-kept.yaml'],
    ['Invented whole pages of a third round (whole-third.yaml)', 'whole-third.yaml'],
    ['Invented whole pages of a third round, kept back (whole-third-kept.yaml)', 'whole-third-kept.yaml'],
  ] as const;
  const seen = await firstSight();
  for (const [title, name] of pages) {
    if (only !== undefined && only !== name) continue;
    const score: Score = { counts: new Map(), mistakes: [] };
    const all = await pagesOf(name);
    for (const page of all) scorePage(score, page, authority);
    show(`${title}: ${all.length}`, score, print, seen.get(name));
  }
}

/** Print the counts of a score, with what was found at first sight where it was kept, then each mistake. */
function show(
  title: string,
  { counts, mistakes }: Score,
  print: (line: string) => void,
  first?: Readonly<Record<string, readonly [number, number]>>,
): void {
  print(`${title}\n`);
  print(
    `${'of'.padEnd(30)}${'right'.padStart(6)}${'proposed'.padStart(10)}${'wanted'.padStart(8)}  precision  recall${first ? '   at first sight' : ''}`,
  );
  for (const [name, { right, proposed, wanted }] of counts) {
    const share = (whole: number) => (whole === 0 ? '–' : (right / whole).toFixed(2));
    print(
      `${name.padEnd(30)}${String(right).padStart(6)}${String(proposed).padStart(10)}${String(wanted).padStart(8)}` +
        `${share(proposed).padStart(11)}${share(wanted).padStart(8)}${(first?.[name] ?? []).map((each) => each.toFixed(2).padStart(8)).join('')}`,
    );
  }
  print('\nMistakes:');
  for (const mistake of mistakes) print(`  ${mistake}`);
  print('');
}

/** A whole page as it is ingested: what of it is the report's text above all. */
function scorePage(score: Score, { id, capture, lines, figures, ...wanted }: Page, authority: Authority): void {
  const all = readLayout(capture.lines, authority, capture.hints);
  // What an HTML page has around its report may be kept as such or left out.
  const known = new Set(lines.map(({ text }) => text));
  const laid = all.filter(
    ({ role, text }) => capture.facts === undefined || !/^(?:furniture|comment)$/u.test(role) || known.has(text),
  );
  const isText = ({ role }: { role: string }) => ['title', 'paragraph', 'caption'].includes(role);
  const shown = (of: string, text: string) => `${of} | ${text.trim().slice(0, 60)}`;
  const texts = (all: readonly { role: string; text: string }[]) =>
    all.filter(isText).map(({ text }) => shown('', text));
  scoreIds(score, 'text of the report', id, texts(laid), texts(lines));
  const roles = (all: readonly { role: string; text: string }[]) => all.map(({ role, text }) => shown(role, text));
  scoreIds(score, 'roles of lines', id, roles(laid), roles(lines));
  const kinds = (all: readonly { kind?: string; text: string }[]) =>
    all.flatMap(({ kind, text }) => (kind === undefined ? [] : [shown(kind, text)]));
  scoreIds(score, 'kinds of furniture', id, kinds(laid), kinds(lines));
  const { published, byline, dateline, source } = propose(all, authority, capture.facts, []).statements;
  const one = (words: string | undefined) => (words === undefined ? [] : [words]);
  scoreIds(score, 'date', id, one('edtf' in published ? published.edtf : undefined), one(wanted.date));
  scoreIds(score, 'time', id, one('time' in published ? published.time : undefined), one(wanted.time));
  scoreIds(score, 'byline', id, one('quote' in byline ? byline.quote : undefined), one(wanted.byline));
  // What no record bears is told in the note of a statement that is left open.
  const told = (statement: object) =>
    'quote' in statement
      ? String(statement.quote)
      : /«(.*?)»/u.exec('note' in statement ? String(statement.note) : '')?.[1];
  scoreIds(score, 'dateline', id, one(told(dateline)), one(wanted.dateline));
  if (wanted.outlet !== undefined) scoreIds(score, 'outlet', id, one(told(source)), one(wanted.outlet));
  const text = laid
    .filter(isText)
    .map(({ line, role, id: own, text: words }) => ({ line, id: own ?? role, text: words }));
  const gold = { id, lines: capture.lines, figures };
  scoreFigures(score, gold, proposeFigures(text, proposeNames(text, authority)).figures);
}

function scoreReport(score: Score, gold: Gold, authority: Authority): void {
  const laid = readLayout(gold.lines, authority);
  scoreIds(
    score,
    'roles of lines',
    gold.id,
    laid.map(({ line, role, kind }) => `${line} ${kind === undefined ? role : `${role} ${kind}`}`),
    [...gold.roles].map(([line, role]) => `${line} ${role}`),
  );
  const { statements } = propose(laid, authority, undefined, []);
  const { published, byline, dateline, source } = statements;
  scoreIds(
    score,
    'date',
    gold.id,
    'edtf' in published ? [published.edtf] : [],
    gold.date === undefined ? [] : [gold.date],
  );
  if (gold.signed !== undefined) {
    const ids = (id: string | undefined) => (id === undefined ? [] : [id]);
    scoreIds(score, 'byline', gold.id, ids('person' in byline ? byline.person : undefined), ids(gold.signed.byline));
    scoreIds(
      score,
      'dateline',
      gold.id,
      ids('place' in dateline ? dateline.place : undefined),
      ids(gold.signed.dateline),
    );
    scoreIds(
      score,
      'outlet',
      gold.id,
      ids('organisation' in source ? source.organisation : undefined),
      ids(gold.signed.source),
    );
  }
  const own = laid.filter(({ role }) => role !== 'furniture' && role !== 'comment' && role !== 'residue');
  const text = own.map(({ line, role, id, text: words }) => ({ line, id: id ?? role, text: words }));
  const names = proposeNames(text, authority);
  // As the draft lists them: with those whom its proposed decisions name.
  const listed = proposeContent(laid, authority);
  for (const kind of ['factions', 'organisations', 'places', 'persons'] as const)
    scoreIds(score, kind, gold.id, listed[kind], gold.names[kind]);
  for (const { text: form, is } of names.decisions) {
    const wanted = gold.decisions.filter((each) => each.text === form);
    const right = wanted.some((each) => each.is === is) || (wanted.length === 0 && is === 'none');
    add(score, 'ambiguous forms', right ? 1 : 0, 1, 1);
    if (!right)
      score.mistakes.push(`${gold.id}: «${form}» ${is}, not ${wanted.map((each) => each.is).join(' or ') || 'none'}`);
  }
  const passages = text.filter(({ id }) => id === 'title' || /^p\d/u.test(id));
  scoreFigures(score, gold, proposeFigures(passages, names).figures);
}
