import { describe, expect, test } from 'vitest';
import { openLexicon, words } from '../../../../src/arabic/index.ts';
import { readEntries } from '../../../../src/arabic/lexicon/read.ts';
import { openArchive } from '../../../../src/archive/archive.ts';
import { checkContent } from '../../../../src/archive/check.ts';
import { fromArchive } from '../../../../src/search/lexicon-sources.ts';
import { askAbsent } from '../../../bench/lexicon/absent.ts';
import { accuracyOf } from '../../../bench/lexicon/accuracy.ts';
import { lexiconOf, readSentences } from '../../../bench/lexicon/hand-made.ts';
import { byKeys, byLemmas, retrieve } from '../../../bench/lexicon/retrieval.ts';

describe.each(['lemmas.tsv', 'held-out.tsv'] as const)('the sentences of %s', (file) => {
  const sentences = readSentences(file);
  const lexicon = sentences.then(lexiconOf);

  test('have a lemma for each of their words, in order', async () => {
    for (const { text, tokens } of await sentences) {
      expect(tokens.map((token) => token.text)).toEqual(words(text).map((word) => word.text));
      for (const { kinds, lemmas } of tokens) expect(kinds).toHaveLength(lemmas.length);
    }
  });

  test('are read by the analyser as readers read them, in 95 of 100 words', async () => {
    const { tokens, first } = accuracyOf(await sentences, await lexicon);
    expect(first / tokens).toBeGreaterThanOrEqual(0.95);
  });

  test('are found by the lemmas of their words, far better than by the words', async () => {
    const { f1 } = retrieve('lemmas', await sentences, byLemmas(await lexicon));
    expect(f1).toBeGreaterThanOrEqual(0.95);
    expect(retrieve('folded words', await sentences, byKeys).f1).toBeLessThan(0.75);
  });
});

test('a common word that no report holds finds nothing, but for three in a hundred', async () => {
  const archive = openArchive((await checkContent('content')).content);
  const lexicon = openLexicon({ ...(await readEntries()), ...fromArchive(archive) });
  const texts = archive.reports.flatMap(({ heading, passages }) => [heading, ...passages].map(({ text }) => text));
  const { asked, found } = askAbsent(await readSentences('lemmas.tsv'), texts, lexicon);
  expect(asked).toBeGreaterThan(1_500);
  expect(found.length / asked).toBeLessThanOrEqual(0.03);
});
