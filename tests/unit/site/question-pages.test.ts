import { describe, expect, test } from 'vitest';
import { openSite } from '../../../src/site/archive.ts';
import { questionListLeaves, questionListPaths } from '../../../src/site/question-pages.ts';

const archive = await openSite();
const many = {
  ...archive,
  questions: Array.from({ length: 2000 }, (_, i) => {
    const question = archive.questions[i % archive.questions.length];
    if (!question) throw new Error('There is no question.');
    return { ...question, id: i < archive.questions.length ? question.id : `${question.id}-${i}` };
  }),
};
const leaves = questionListLeaves(many);

describe('questionListLeaves(archive)', () => {
  test('is empty where one page holds the questions with the figures', () => {
    expect(questionListLeaves(archive)).toEqual([]);
  });

  test('has each of many questions once, under the measure of its first figure or as answered in words', () => {
    const all = leaves.flatMap(({ entries }) => entries);
    expect(all.map(({ question }) => question.id).sort()).toEqual(many.questions.map(({ id }) => id).sort());
    const wrong = leaves.filter(({ group, entries }) =>
      entries.some(({ figures: [first] }) => group.slug !== (first?.measure ?? 'in-words')),
    );
    expect(wrong).toEqual([]);
    expect(leaves.some(({ address }) => address === '/figures/questions/in-words/2/')).toBe(true);
  });
});

describe('questionListPaths(archive, keys)', () => {
  test('has a route for each page, whose key changes with a question on it', () => {
    const keysWith = (changed: string) => {
      const question = ({ id }: { readonly id: string }) => (id === changed ? 'changed' : id);
      return questionListPaths(many, { question, value: (shown) => JSON.stringify(shown) });
    };
    const [before, after] = [keysWith(''), keysWith(many.questions[0]?.id ?? '')];
    expect(before.map(({ params }) => `/figures/questions/${params.leaf}/`)).toEqual(
      leaves.map((leaf) => leaf.address),
    );
    expect(before.filter(({ key }, i) => key !== after[i]?.key)).toHaveLength(1);
  });
});
