import { describe, expect, test } from 'vitest';
import {
  answeredQuestions,
  namesInQuestion,
  questionInList,
  quotedClaim,
  quotedStatements,
  reportsWithFigures,
  sayings,
} from '../../../src/site/questions.ts';
import { firstFive as archive } from './first-five.ts';

const answered = answeredQuestions(archive);
const find = (id: string) => {
  const found = answered.find(({ question }) => question.id === id);
  if (!found) throw new Error(id);
  return found;
};
const here = '/figures/';

describe('answeredQuestions(archive)', () => {
  test('gives each figure to each question that it names, in the order of reports and numbers', () => {
    const given = answered.flatMap(({ question, figures }) =>
      figures.map(({ report, id }) => `${report} ${id} ${question.id}`),
    );
    const named = archive.reports.flatMap(({ figures }) =>
      figures.flatMap(({ report, id, questions }) => questions.map((question) => `${report} ${id} ${question}`)),
    );
    expect(given.toSorted()).toEqual(named.toSorted());
    expect(find('strength-liwa-al-aqsa').figures.map(({ report, id }) => `${report} ${id}`)).toEqual([
      '0001 f2',
      '0001 f9',
      '0001 f11',
      '0002 f3',
    ]);
  });

  test('names the reports that answer by statement alone', () => {
    expect(find('weapons-terms').reports).toEqual(['0001', '0002', '0003']);
  });
});

describe('questionInList(answered, here)', () => {
  test.each([
    ['strength-liwa-al-aqsa', '4 أرقام منسوبة، في تقريرين'],
    ['weapons-terms', '4 أقوال بلا أرقام، في 3 تقارير'],
    ['jund-al-aqsa-split', '3 أرقام منسوبة وقولان بلا أرقام، في تقريرين'],
    ['killed-in-hts-liwa-fighting', 'رقمان منسوبان، في تقرير واحد'],
  ])('%s: %s', (id, holds) => {
    expect(questionInList(find(id), here).holds).toBe(holds);
  });

  test('says so when nothing answers yet', () => {
    const [first] = answered;
    if (!first) throw new Error('no question');
    const none = { question: { ...first.question, statements: [] }, figures: [], reports: [] };
    expect(questionInList(none, here).holds).toBe('لا أقوال بعد');
  });

  test('leads to the page of the question and says how far answers are comparable', () => {
    expect(questionInList(find('strength-liwa-al-aqsa'), here)).toMatchObject({
      href: 'strength-liwa-al-aqsa/',
      comparability: 'أقوال لا تُقارَن إلا جزئيًّا',
    });
  });
});

describe('quotedClaim(archive, figure, here)', () => {
  test('gives a figure the words of its report, the value apart', () => {
    for (const figure of archive.reports.flatMap(({ figures }) => figures)) {
      const { report, line, value, quote } = quotedClaim(archive, figure, here);
      expect(quote.value).toBe(value);
      expect(archive.report(report).lines[line - 1]?.text).toContain(quote.before + quote.value + quote.after);
    }
  });

  test('marks the value where it is claimed, not where the same words stand before', () => {
    const killed = archive.report('0002').figures.find(({ id }) => id === 'f6');
    if (!killed) throw new Error('0002 has no f6');
    expect(quotedClaim(archive, killed, here).quote).toMatchObject({
      value: 'نحو 400',
      before: expect.stringMatching(/ $/u),
    });
  });
});

describe('reportsWithFigures(archive, answered, here)', () => {
  test('leads to each report once', () => {
    const reports = reportsWithFigures(archive, find('leaving-to-raqqa'), here);
    expect(reports.map(({ report, href }) => [report.id, href])).toEqual([
      ['0001', '../reports/0001/'],
      ['0002', '../reports/0002/'],
    ]);
  });
});

describe('quotedStatements(archive, answered, here)', () => {
  test('gives the statements by report, each with its passage', () => {
    const groups = quotedStatements(archive, find('pledge-to-is'), here);
    expect(groups.map(({ report, answers }) => [report.id, answers.map(({ href }) => href)])).toEqual([
      ['0001', ['../reports/0001/#p12']],
      ['0002', ['../reports/0002/#p4']],
      ['0003', ['../reports/0003/#p7']],
    ]);
  });
});

describe('sayings(archive, answered, here, figures)', () => {
  const split = find('jund-al-aqsa-split');

  test('gives figures among statements, by report and as they stand in it, each with its speaker', () => {
    const said = sayings(archive, split, here, split.figures).map(({ report, answers }) => [
      report.id,
      answers.map(({ quote, speaker, passage }) => [quote.value, speaker?.basis, passage]),
    ]);
    expect(said).toEqual([
      [
        '0001',
        [
          ['', 'unknown', 'الفقرة 9'],
          ['200', 'unknown', 'الفقرة 9'],
          ['قرابة 250', 'unknown', 'الفقرة 10'],
        ],
      ],
      [
        '0002',
        [
          ['ثلاث', 'stated', 'الفقرة 8'],
          ['', 'stated', 'الفقرة 8'],
        ],
      ],
    ]);
  });

  test('gives statements alone where figures are shown apart', () => {
    const said = sayings(archive, split, here, []).flatMap(({ answers }) => answers.map(({ quote }) => quote.value));
    expect(said).toEqual(['', '']);
  });
});

describe('namesInQuestion(archive, answered, here)', () => {
  test('names parties and places of the figures, and no kind that is empty', () => {
    const groups = namesInQuestion(archive, find('hts-leaving-ghouta'), here);
    expect(groups.map(({ label, names }) => [label, names.map(({ name }) => name)])).toEqual([
      ['الفصائل', ['هيئة تحرير الشام']],
      ['الأماكن', expect.arrayContaining(['الغوطة الشرقية'])],
    ]);
  });
});
