/** Read captures blind, with the authority files alone, and compare what is proposed with what editors wrote. */
import { readContent } from '../../../src/archive/read.ts';
import { authorityOf } from '../../../src/ingest/authority.ts';
import type { Authority } from '../../../src/ingest/authority.ts';
import { readLayout } from '../../../src/ingest/layout.ts';
import { proposeFigures, proposeNames } from '../../../src/ingest/proposals/index.ts';
import { propose } from '../../../src/ingest/statements.ts';
import { goldOfArchive, goldOfPassages } from './gold.ts';
import type { Gold } from './gold.ts';
import { add, scoreFigures, scoreIds } from './score.ts';
import type { Score } from './score.ts';

/** Print, for the captures of the archive and for invented passages, precision and recall of each thing, then the mistakes. */
export async function measureIngest(print: (line: string) => void): Promise<void> {
  const { content } = await readContent('content');
  const authority = authorityOf(content);
  const sets: [string, readonly Gold[]][] = [
    [`The ${content.reports.length} captures of the archive, without their records`, goldOfArchive(content)],
    ['Invented passages, written before the rules (held-out.yaml)', await goldOfPassages('held-out.yaml')],
    ['Invented passages, written after the rules (later.yaml)', await goldOfPassages('later.yaml')],
  ];
  for (const [title, all] of sets) {
    const score: Score = { counts: new Map(), mistakes: [] };
    for (const gold of all) scoreReport(score, gold, authority);
    print(`${title}: ${all.length}\n`);
    print(
      `${'of'.padEnd(30)}${'right'.padStart(6)}${'proposed'.padStart(10)}${'wanted'.padStart(8)}  precision  recall`,
    );
    for (const [name, { right, proposed, wanted }] of score.counts) {
      const share = (whole: number) => (whole === 0 ? '–' : (right / whole).toFixed(2));
      print(
        `${name.padEnd(30)}${String(right).padStart(6)}${String(proposed).padStart(10)}${String(wanted).padStart(8)}` +
          `${share(proposed).padStart(11)}${share(wanted).padStart(8)}`,
      );
    }
    print('\nMistakes:');
    for (const mistake of score.mistakes) print(`  ${mistake}`);
    print('');
  }
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
  for (const kind of ['factions', 'organisations', 'places', 'persons'] as const)
    scoreIds(score, kind, gold.id, names[kind], gold.names[kind]);
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
