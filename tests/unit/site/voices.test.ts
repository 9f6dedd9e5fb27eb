import { describe, expect, test } from 'vitest';
import type { Archive, Figure, Relation } from '../../../src/archive/archive.ts';
import { voicesOf } from '../../../src/site/voices.ts';
import { firstFive as archive } from './first-five.ts';

const heard = (of: Archive, id: string) =>
  voicesOf(of)(of.report(id)).heard.map((party) => `${party.id}: ${party.voices.map(({ name }) => name).join('، ')}`);
/** The first five, with one figure of 0001 and no relation. */
const saidBy = (figure: Partial<Figure>, relations: readonly Partial<Relation>[] = []): Archive => {
  const report = archive.report('0001');
  const [sample] = report.figures;
  const [relation] = archive.relations;
  const figures = [{ ...(sample as Figure), actor: ['hayat-tahrir-al-sham', 'liwa-al-aqsa'], ...figure }];
  return {
    ...archive,
    events: [],
    questions: [],
    report: () => ({ ...report, figures }),
    relations: relations.map((each) => ({ ...(relation as Relation), ...each })),
  };
};
const stated = (of: object) => ({
  basis: 'stated' as const,
  mode: 'said' as const,
  name: 'مصدر مقرب من الجهاديين في سوريا',
  line: 6,
  quote: 'مصدر مقرب من الجهاديين في سوريا أكد أن',
  ...of,
});

describe('voicesOf(archive)(report)', () => {
  test.each([
    ['0001', ['jaysh-al-nasr: محمد رشيد']],
    [
      '0002',
      [
        'jund-al-aqsa: مصدر خاص في “جند الأقصى”',
        'hayat-tahrir-al-sham: مصدر إعلامي في “تحرير الشام”، “شرعي” في “تحرير الشام”',
      ],
    ],
    ['0003', ['jaysh-al-nasr: محمد رشيد']],
    ['0004', ['jaysh-al-islam: جيش الإسلام', 'hayat-tahrir-al-sham: حسابات جهادية تابعة لـ”هيئة تحرير الشام”']],
    ['0005', ['jabhat-al-nusra: مصدر عسكري، المصدر الذي هو من جبهة النصرة، المصدر، مراسل حلب']],
  ])('%s quotes for parties: %s', (id, expected) => {
    expect(heard(archive, id)).toEqual(expected);
  });

  test('hears whom an event quotes, though no figure does', () => {
    const [party] = voicesOf(archive)(archive.report('0001')).heard;
    expect(party?.voices).toMatchObject([{ name: 'محمد رشيد', basis: 'stated', address: '/reports/0001/#p4' }]);
  });

  test('says that a voice is inferred where the report names nobody', () => {
    const [party] = voicesOf({ ...archive, events: [] })(archive.report('0001')).heard;
    expect(party?.voices).toMatchObject([{ name: 'محمد رشيد', basis: 'inferred', address: '/reports/0001/#f6' }]);
  });

  test('hears whom the answer to a question quotes', () => {
    const others = (of: Archive) => voicesOf(of)(of.report('0001')).others.map(({ name }) => name);
    expect(others(archive)).toContain('عدنان الحسين');
    const unasked = { ...archive, questions: [], events: [], relations: [] };
    expect(others(unasked)).not.toContain('عدنان الحسين');
  });

  test('tells a denial from other sayings, and leads to where the speaker is named', () => {
    const [party] = voicesOf(archive)(archive.report('0004')).heard;
    expect(party?.voices).toMatchObject([{ denies: true, basis: 'stated', address: '/reports/0004/#p6' }]);
  });

  test('puts nobody on a side to whom they are near, or of whom they were once', () => {
    const others = (id: string) => voicesOf(archive)(archive.report(id)).others.map(({ name }) => name);
    expect(others('0004')).toContain('ق.م');
    expect(others('0004')).toContain('مصادر مقرّبة من الهيئة');
    expect(others('0002')).toContain('أبو محمد السرميني');
  });

  test('counts as parties factions alone, each once, also those of an event', () => {
    expect(voicesOf(archive)(archive.report('0004')).parties).toBe(3);
    const of = saidBy({});
    expect(voicesOf(of)(of.report('0001')).parties).toBe(2);
    const told = archive.events
      .filter(({ id }) => id === 'e7')
      .map((event) => ({ ...event, parties: ['ajnad-al-sham'] }));
    expect(voicesOf({ ...of, events: told })(of.report('0001')).parties).toBe(3);
  });

  test.each<[why: string, figure: Partial<Figure>, relations: readonly Partial<Relation>[], expected: string[]]>([
    ['the words say it', { claimed_by: stated({ of: 'liwa-al-aqsa' }) }, [], ['liwa-al-aqsa']],
    ['of no party to the report', { claimed_by: stated({ of: 'ajnad-al-sham' }) }, [], []],
    ['nothing says it', { claimed_by: stated({}) }, [], []],
    [
      'a relation of the same report says it',
      { claimed_by: stated({ who: 'abu-aisha-al-qawqazi' }) },
      [{ report: '0001', type: 'member-of', subject: 'abu-aisha-al-qawqazi', object: 'hayat-tahrir-al-sham' }],
      ['hayat-tahrir-al-sham'],
    ],
    [
      'a relation of another report says it',
      { claimed_by: stated({ who: 'abu-aisha-al-qawqazi' }) },
      [{ report: '0002', type: 'member-of', subject: 'abu-aisha-al-qawqazi', object: 'hayat-tahrir-al-sham' }],
      [],
    ],
    [
      'a relation says that it was so',
      { claimed_by: stated({ who: 'abu-aisha-al-qawqazi' }) },
      [{ report: '0001', type: 'formerly-in', subject: 'abu-aisha-al-qawqazi', object: 'hayat-tahrir-al-sham' }],
      [],
    ],
  ])('a speaker is of a faction where the records say so: %s', (_, figure, relations, expected) => {
    const of = saidBy(figure, relations);
    expect(voicesOf(of)(of.report('0001')).heard.map(({ id }) => id)).toEqual(expected);
  });
});
