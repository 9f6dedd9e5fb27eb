/** A word, as written or as its search key, without its article, where two letters or more are left. */
export function withoutArticle(word: string): string {
  return word.replace(/^ال(?=..)/u, '');
}
