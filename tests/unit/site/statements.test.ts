import { describe, expect, test } from 'vitest';
import { statements } from '../../../src/site/statements.ts';
import { firstFive as archive } from './first-five.ts';

describe('statements(archive, report)', () => {
  test.each([
    ['0003', 'published', 'stated', '22 شباط (فبراير) 2017، الساعة 11:13'],
    ['0003', 'source', 'inferred', 'بوابة الحركات الإسلامية'],
    ['0003', 'byline', 'unknown', ''],
    ['0004', 'section', 'stated', 'الشأن السوري'],
  ] as const)('of %s says the %s as it is known: %s', (id, field, basis, value) => {
    expect(statements(archive, archive.report(id))[field]).toMatchObject({ basis, value });
  });

  test.each([
    ['published', 'تاريخ النشر'],
    ['section', 'القسم'],
  ] as const)('calls the %s %s', (field, label) => {
    expect(statements(archive, archive.report('0004'))[field]).toMatchObject({ label });
  });

  test('says nothing of a section that a report does not have', () => {
    expect(statements(archive, archive.report('0003')).section).toBeUndefined();
  });
});
