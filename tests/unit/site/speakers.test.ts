import { describe, expect, test } from 'vitest';
import type { Archive } from '../../../src/archive/archive.ts';
import { speaker } from '../../../src/site/speakers.ts';

const person = { id: 'abu-muhammad-al-sarmini', name: 'أبو محمد السرميني', english: 'Abu Muhammad al-Sarmini' };
const faction = { id: 'tahrir-al-sham', name: 'هيئة تحرير الشام', english: 'Tahrir al-Sham' };
const archive: Pick<Archive, 'entity'> = {
  entity: (id) =>
    id === person.id
      ? { ...person, entity: 'person', names: [], roles: [] }
      : { ...faction, entity: 'faction', kind: 'coalition', names: [] },
};

describe('speaker(archive, attribution)', () => {
  const said = { basis: 'stated', mode: 'said', line: 7 } as const;

  test('names who is stated to say it', () => {
    expect(speaker(archive, { ...said, name: 'ق.م', quote: 'ق.م' })).toEqual({
      basis: 'stated',
      name: 'ق.م',
      identity: '',
      manner: '',
      relayed: false,
    });
  });

  test.each([
    ['سرميني', person.id, 'هو أبو محمد السرميني', 'another form of a person’s name'],
    ['أبو محمد السرميني', person.id, '', 'the registered name'],
    ['الهيئة', faction.id, 'أي هيئة تحرير الشام', 'a body'],
  ])('%s: %s', (name, who, identity) => {
    expect(speaker(archive, { ...said, name, who, quote: name }).identity).toBe(identity);
  });

  test('says that relayed words are relayed, and keeps the note', () => {
    const relayed = { ...said, mode: 'relayed', name: 'ناشطون', quote: 'ناشطون', note: 'ينقل «أنباء».' } as const;
    expect(speaker(archive, relayed)).toMatchObject({ manner: 'قول منقول · ينقل «أنباء».', relayed: true });
  });

  test('gives the reason with an inferred speaker', () => {
    const inferred = { basis: 'inferred', mode: 'narrated', name: 'محمد رشيد', reason: 'تلي الجملة كلامه.' } as const;
    expect(speaker(archive, inferred)).toMatchObject({ basis: 'inferred', manner: 'تلي الجملة كلامه.' });
  });

  test('names no one where none is stated', () => {
    expect(speaker(archive, { basis: 'unknown', mode: 'narrated' })).toEqual({
      basis: 'unknown',
      name: 'سرد التقرير دون إسناد',
      identity: '',
      manner: '',
      relayed: false,
    });
  });
});
