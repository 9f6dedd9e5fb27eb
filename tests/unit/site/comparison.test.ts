import { describe, expect, test } from 'vitest';
import { claimSets, comparisonCharts, legend } from '../../../src/site/comparison.ts';
import { answeredQuestions } from '../../../src/site/questions.ts';
import { firstFive as archive } from './first-five.ts';

const answered = answeredQuestions(archive);
const find = (id: string) => {
  const found = answered.find(({ question }) => question.id === id);
  if (!found) throw new Error(id);
  return found;
};
const here = '/figures/x/';
const setsOf = (id: string) => claimSets(archive, find(id), here);

describe('claimSets(archive, answered, here)', () => {
  test('sets apart what does not compare, in the order of the groups, each with its reason', () => {
    const sets = setsOf('prisoners-reported-executed-liwa-al-aqsa');
    expect(
      sets.map(({ id, claims }) => [id, ...claims.map(({ report, quantity }) => `${report} ${quantity}`)]),
    ).toEqual([
      ['jaysh-al-nasr-fighters', '0001 56', '0001 عشرات'],
      ['jaysh-al-nasr-commanders', '0001 11'],
      ['jaysh-al-nasr-media-workers', '0001 3'],
      ['killed-in-fighting', '0002 نحو 400'],
      ['free-syrian-army', '0003 نحو 130'],
      ['transferred', '0003 جميعاً'],
      ['detainees', '0003 نحو 100', '0003 عشرات'],
      ['hayat-tahrir-al-sham', '0003 أكثر من 40'],
    ]);
    for (const { counted, reason } of sets) expect([counted, reason]).not.toContain('');
  });

  test('gives a denial as it is printed, beside the scale', () => {
    const [executed] = setsOf('prisoners-reported-executed-ghouta');
    const denial = executed?.claims.find(({ mark }) => mark.kind === 'beside' && mark.told === 'denied');
    expect(denial).toMatchObject({ quantity: 'نفي قطعي', speaker: { name: 'جيش الإسلام' } });
  });

  test('is one set without a heading where the question has no groups', () => {
    const { question, ...rest } = find('killed-in-hts-liwa-fighting');
    const { groups, ...without } = question;
    expect(groups).toHaveLength(2);
    const figures = rest.figures.map((figure) => ({ ...figure, groups: new Map() }));
    const sets = claimSets(archive, { ...rest, figures, question: without }, here);
    expect(sets.map(({ counted, reason, claims }) => [counted, reason, claims.length])).toEqual([['', '', 2]]);
  });

  test.each(['weapons-terms', 'agreement-and-departure-dates', 'pledge-to-is', 'jund-al-aqsa-split'])(
    'is empty of %s, which asks for no number',
    (id) => {
      expect(setsOf(id)).toEqual([]);
    },
  );

  test('is empty where no figure gives a number', () => {
    const question = find('leaving-to-raqqa');
    const figures = question.figures.filter(({ quantity }) => quantity.kind === 'words');
    expect(figures).toHaveLength(2);
    expect(claimSets(archive, { ...question, figures }, here)).toEqual([]);
  });
});

describe('comparisonCharts(answered, sets)', () => {
  test('names the unit of each scale where there are several, and of none where there is one', () => {
    const charts = (id: string) => comparisonCharts(find(id), setsOf(id));
    expect(charts('strength-jund-al-aqsa').map((chart) => /وحدة المقياس: (\S+?)</u.exec(chart)?.[1])).toEqual([
      'أشخاص',
      'أشخاص',
      'أشخاص',
      'مجموعات',
    ]);
    expect(charts('killed-in-hts-liwa-fighting').join()).not.toContain('وحدة المقياس');
  });

  test('says of an inferred or passed-on saying that it is one', () => {
    const [fighters] = comparisonCharts(
      find('prisoners-reported-executed-liwa-al-aqsa'),
      setsOf('prisoners-reported-executed-liwa-al-aqsa'),
    );
    expect(fighters).toContain('محمد رشيد (نسبة مستنتَجة)');
    expect(fighters).toContain('أبو عائشة القوقازي (قول منقول)');
  });
});

describe('legend(sets)', () => {
  test('tells a bar that includes its number from one that does not', () => {
    expect(legend(setsOf('leaving-to-raqqa')).map(({ mark }) => mark)).toEqual([
      { kind: 'from', n: 1, included: false },
      { kind: 'beside', told: 'words' },
    ]);
  });
});
