import { expect, test } from 'vitest';
import { openArchive } from '../../../src/archive/archive.ts';
import { checkContent } from '../../../src/archive/check.ts';
import { fromArchive } from '../../../src/search/lexicon-sources.ts';

test('fromArchive(archive) gives every form of every name, and the words of the reports by their keys', async () => {
  const { names, attested } = fromArchive(openArchive((await checkContent('content')).content));
  expect(names).toEqual(expect.arrayContaining(['جند الأقصى', 'كفرزيتا', 'خان شيخون', 'داعش']));
  expect([...attested]).toEqual(expect.arrayContaining(['سيخرجون', 'الرقه']));
});
