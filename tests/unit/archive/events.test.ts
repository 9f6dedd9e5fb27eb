import { describe, expect, test } from 'vitest';
import { checkChanged } from './fixture.ts';

/** The rules that an event with this date breaks, in report 0002 of Saturday, 18 February 2017, or in another. */
async function broken(date: string, report = '0002', line = 4, quote = 'عبرت الطريق إلى وادي النبع') {
  const add = `- id: e1
  what: عبور سيارات إلى وادي النبع
  report: "${report}"
  line: ${line}
  quote: ${quote}
  asserted_by: { basis: unknown, mode: narrated }
  parties: [katibat-al-sahl, { words: أهل القرية }]
  place: [wadi-al-nab]
  date: { ${date} }
`;
  const { problems } = await checkChanged([{ file: 'events.yaml', add }]);
  return problems.map(({ rule, field }) => `${rule} ${field}`);
}

const counted = (edtf: string) => `basis: inferred, edtf: "${edtf}", words: قبل يومين, reason: من تاريخ التقرير.`;

describe('the dates of events', () => {
  test.each([
    ['what the words give', counted('2017-02-16')],
    ['no date, with words', 'basis: unknown, words: قبل يومين, note: لا يُعرف من أيّ يوم.'],
    ['an inference from no words', 'basis: inferred, edtf: "2016", reason: استدلال.'],
    ['an inference from words that no program reads', 'basis: inferred, edtf: "2016", words: عبرت, reason: استدلال.'],
  ])('may be %s', async (_, date) => {
    expect(await broken(date)).toEqual([]);
  });

  test.each([
    ['another day', counted('2017-02-15'), 'event/date-words [0].date.edtf'],
    ['wider than their words', counted('2017-02'), 'event/date-words [0].date.edtf'],
    ['no date at all', counted('2017-02-30'), 'date/calendar [0].date.edtf'],
    [
      'stated by words without a year',
      'basis: stated, edtf: "2017-02-16", words: قبل يومين',
      'event/date-words [0].date.words',
    ],
    [
      'of words that stand elsewhere',
      'basis: inferred, edtf: "2017-02-17", words: أمس الجمعة, reason: من تاريخ التقرير.',
      'quote/not-found [0].date.words',
    ],
  ])('may not be %s', async (_, date, fault) => {
    expect(await broken(date)).toEqual([fault]);
  });

  test('are of reports, parties and places that are there', async () => {
    expect(await broken('basis: unknown, note: لا يُعرف.', '0009')).toEqual(['report/unknown [0].report']);
  });

  test('are quoted from the report', async () => {
    expect(await broken('basis: unknown, note: لا يُعرف.', '0002', 4, 'لم ترد هذه')).toEqual([
      'quote/not-found [0].quote',
    ]);
  });

  test('may be missing with their file, but not be another thing than a list', async () => {
    expect((await checkChanged([])).content.events).toEqual([]);
    const { problems } = await checkChanged([{ file: 'events.yaml', add: 'حدث\n' }]);
    expect(problems.map(({ rule }) => rule)).toEqual(['field/type']);
  });
});
