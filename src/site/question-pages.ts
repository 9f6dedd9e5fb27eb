/** The list of questions in pages by what their figures count, where it is too long to stand beside the figures. */
import type { Archive } from '../archive/archive.ts';
import { measures } from '../archive/vocabulary.ts';
import * as addresses from './addresses.ts';
import type { CacheKeys } from './cache-keys.ts';
import { figureLeaves } from './figure-pages.ts';
import { toMake } from './kept-routes.ts';
import { perArchive } from './per-archive.ts';
import { answeredQuestions } from './questions.ts';
import type { AnsweredQuestion } from './questions.ts';
import { leaves, pageBytes, waysOf, weight } from './split.ts';
import type { Group, Leaf } from './split.ts';
import { weighFigure } from './weights.ts';
import { count } from './wording.ts';

/**
 * The pages; none where one page holds all questions, and all figures if those stand there too. A question stands under
 * the measure of its first figure.
 */
export const questionListLeaves = perArchive((archive): readonly Leaf<AnsweredQuestion>[] => {
  const asked = answeredQuestions(archive);
  const figures = figureLeaves(archive).length > 0 ? [] : archive.reports.flatMap((report) => report.figures);
  if (weight(asked, weigh) + weight(figures, weighFigure) <= pageBytes) return [];
  const counted = Map.groupBy(asked, (question) => question.figures[0]?.measure);
  const named = Object.entries<string>(measures).map(([slug, name]) => ({ slug, name }));
  const groups: readonly Group<AnsweredQuestion>[] = [...named, { slug: 'in-words', name: 'أقوال بلا أرقام' }].map(
    (group) => ({
      ...group,
      entries: [...counted].flatMap(([slug = 'in-words', own]) => (slug === group.slug ? own : [])),
    }),
  );
  return leaves(groups, { root: addresses.questionMeasures, weigh });
});

/** Those that have to be made, as routes. */
export function questionListPaths(archive: Archive, keys: Pick<CacheKeys, 'question' | 'value'>) {
  const all = questionListLeaves(archive);
  const ways = waysOf(all, questionsIn);
  const routes = all.map((leaf) => ({
    here: leaf.address,
    key: keys.value([leaf.address, ways, leaf.entries.map(({ question }) => keys.question(question))]),
    params: { leaf: leaf.address.slice(addresses.questionMeasures.length, -1) },
    props: { leaf },
  }));
  return toMake(routes);
}

/** How many there are, in words. */
export function questionsIn(questions: readonly unknown[]): string {
  return count(questions.length, 'question');
}

function weigh({ question: { title } }: AnsweredQuestion): number {
  return 230 + Buffer.byteLength(title);
}
