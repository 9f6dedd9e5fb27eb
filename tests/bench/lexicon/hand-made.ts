/** Lemmas that readers gave to the words of sentences, by hand: `lemmas.tsv`, `held-out.tsv`. */
import { withoutArticle } from '../../../src/arabic/article.ts';
import { readFile } from 'node:fs/promises';
import { searchKey } from '../../../src/arabic/index.ts';
import { readLexicon } from '../../../src/arabic/lexicon/read.ts';
import type { LemmaClass, Lexicon } from '../../../src/arabic/index.ts';

/** A written word with what a reader read. */
export interface ReadToken {
  /** As written, with its clitics. */
  readonly text: string;
  /** Verb, noun, adjective, proper name, function word, number, or nothing of these. */
  readonly kinds: readonly TokenKind[];
  /** Search keys; several where the sentence leaves it open. Of words written together, each has a list of its own. */
  readonly lemmas: readonly (readonly string[])[];
}

export type TokenKind = 'v' | 'n' | 'a' | 'p' | 'f' | 'd' | 'x';

export interface ReadSentence {
  /** The article that it stands in, and the sentence as printed there. */
  readonly article: string;
  readonly text: string;
  readonly tokens: readonly ReadToken[];
}

/** The sentences of a file, in their order. */
export async function readSentences(file: 'lemmas.tsv' | 'held-out.tsv'): Promise<readonly ReadSentence[]> {
  const text = await readFile(new URL(file, import.meta.url), 'utf8');
  const [, ...blocks] = text.split(/^## /mu);
  return blocks.map((block) => {
    const [head = '', ...lines] = block.trimEnd().split('\n');
    const [, article = '', sentence = ''] = head.split(/ {2}/u);
    return { article, text: sentence, tokens: lines.map(readToken) };
  });
}

/** The lexicon with no names but its own; the words of the sentences are what the corpus attests. */
export function lexiconOf(sentences: readonly ReadSentence[]): Promise<Lexicon> {
  const attested = sentences.flatMap(({ tokens }) => tokens.map(({ text }) => searchKey(text)));
  return readLexicon(undefined, { names: [], attested });
}

/** Whether an analyser's lemma is one that the reader allows; ال makes no difference in a name. */
export function allows(lemmas: readonly string[], lemma: string): boolean {
  const key = withoutArticle(searchKey(lemma));
  return lemmas.some((each) => withoutArticle(each) === key);
}

/** The class of codes that a token's lemma belongs to; `undefined` where any will do. */
export function classOfToken(kind: TokenKind, lemmas: readonly string[]): LemmaClass | undefined {
  // كان and its like are function words to the search, verbs to a reader.
  if (kind === 'x' || auxiliaries.some((each) => lemmas.includes(each))) return undefined;
  return kind === 'f' ? 'function' : kind === 'd' ? 'number' : 'word';
}

const auxiliaries: readonly string[] = ['كان', 'ليس'];

function readToken(line: string): ReadToken {
  const [text = '', kinds = '', lemmas = ''] = line.split('\t');
  return {
    text,
    kinds: kinds.split('+') as TokenKind[],
    lemmas: lemmas.split('+').map((each) => each.split('|').map(searchKey)),
  };
}
