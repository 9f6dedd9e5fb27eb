import { describe, expect, test } from 'vitest';
import { partyRoles } from '../../../src/site/roles.ts';

describe('partyRoles(figure)', () => {
  test.each(['executed', 'killed', 'abducted', 'captured', 'arrested', 'held', 'seized'] as const)(
    'names doer and sufferer of an act: %s',
    (measure) => {
      expect(partyRoles({ measure, quantity: { kind: 'exact', n: 3 } })).toEqual({
        act: true,
        actor: 'الفاعل بحسب القول',
        target: 'من وقع عليهم',
      });
    },
  );

  test.each(['strength', 'duration', 'elapsed', 'registered', 'departing', 'moved', 'groups', 'wanted'] as const)(
    'names parties only where nothing is done to anyone: %s',
    (measure) => {
      expect(partyRoles({ measure, quantity: { kind: 'words' } })).toEqual({
        act: false,
        actor: 'الطرف المعنيّ',
        target: 'الطرف الآخر',
      });
    },
  );

  test('names no doer of an act that is denied', () => {
    expect(partyRoles({ measure: 'executed', quantity: { kind: 'denied' } }).actor).toBe('الطرف المعنيّ');
  });
});
