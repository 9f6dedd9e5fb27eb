import { describe, expect, test } from 'vitest';
import { differences, selectFigures, shown } from '../../../src/site/differences.ts';
import { firstFive as archive } from './first-five.ts';

const figures = archive.reports.flatMap((report) => report.figures);
const of = (question: string) => figures.filter(({ questions }) => questions.includes(question));
const name = ({ report, id }: { readonly report: string; readonly id: string }) => `${report} ${id}`;

describe('differences(archive, here)', () => {
  const first = differences(archive, '/');

  test('sets out those of most reports and claimants first, but first of all what brings another report', () => {
    expect(first.map(({ question }) => question.href)).toEqual([
      'figures/prisoners-reported-executed-liwa-al-aqsa/',
      'figures/prisoners-reported-executed-ghouta/',
      'figures/agreement-and-departure-dates/',
      'figures/pledge-to-is/',
    ]);
  });

  test('sets a denial beside what is denied', () => {
    expect(first[1]?.claims.map(({ value }) => value)).toContain('نفي قطعي');
  });

  test('passes over what one claimant says in figures and in words', () => {
    const questions = archive.questions.filter(({ id }) => id === 'is-column-khanasir');
    expect(differences({ ...archive, questions }, '/')).toEqual([]);
  });

  test('gives two to four answers of each, from more than one report or claimant, and says how many it leaves', () => {
    for (const { claims, statements } of first) {
      expect(claims.length + statements.length).toBeGreaterThanOrEqual(2);
      expect(claims.length + statements.length).toBeLessThanOrEqual(shown.answers);
      const voices = claims.map(({ report, speaker }) => `${report} ${speaker.name}`);
      expect(new Set([...voices, ...statements.map(({ report }) => report)]).size).toBeGreaterThan(1);
    }
    expect(first.map(({ others }) => others)).toEqual(['و6 أقوال أخرى', '', 'و3 أقوال أخرى', '']);
  });

  test('passes over questions that one claimant answers alone', () => {
    const questions = archive.questions.filter(({ id }) => id === 'killed-in-hts-liwa-fighting');
    expect(differences({ ...archive, questions }, '/')).toEqual([]);
  });

  test('shows statements where a question has no figure', () => {
    const questions = archive.questions.filter(({ id }) => id === 'weapons-terms');
    const [weapons] = differences({ ...archive, questions }, '/');
    expect(weapons?.claims).toEqual([]);
    expect(weapons?.statements.map(({ report }) => report)).toEqual(['0001', '0001', '0002', '0003']);
  });

  test('is empty for an archive without reports', () => {
    expect(differences({ ...archive, reports: [], questions: [] }, '/')).toEqual([]);
  });
});

describe('selectFigures(figures, most)', () => {
  test('takes from each report in turn, one of each claimant before a second, and keeps the order', () => {
    const selected = selectFigures(of('prisoners-reported-executed-liwa-al-aqsa'), 4).map(name);
    expect(selected).toEqual(['0001 f5', '0001 f6', '0002 f6', '0003 f2']);
  });

  test('takes what says another thing before what says the same again', () => {
    const [one, two, three] = of('strength-liwa-al-aqsa');
    if (!one || !two || !three) throw new Error('too few figures');
    const again = { ...one, report: '0009' };
    expect(selectFigures([one, two, three, again], 3).map(name)).toEqual([one, two, three].map(name));
  });

  test('takes all when there are no more', () => {
    expect(selectFigures(of('leaving-to-raqqa'), 9)).toEqual(of('leaving-to-raqqa'));
    expect(selectFigures([], 4)).toEqual([]);
  });
});
