import { describe, expect, test } from 'vitest';
import { reportLabel } from '../../../src/site/labels.ts';

describe('reportLabel(field)', () => {
  test.each([
    ['published', 'تاريخ النشر', 'a field'],
    ['section', 'القسم', 'one that may be missing'],
    ['places', 'الأماكن المسمّاة', 'a list, and not what one entry is called'],
    ['figures', 'الأرقام المنسوبة', 'a list of records'],
  ] as const)('%s is «%s»: %s', (field, label) => {
    expect(reportLabel(field)).toBe(label);
  });
});
