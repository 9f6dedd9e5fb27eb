import { beforeAll, describe, expect, test } from 'vitest';
import { analyse } from '../../../src/arabic/index.ts';
import { lexiconFiles } from '../../../src/search/lexicon-files.ts';
import { lexiconList, openShelf } from '../../../src/search/lexicon-loader.ts';
import { openFiles } from '../../../src/search/shelf.ts';
import { sourcesOf } from './bundled.ts';

let files: ReadonlyMap<string, string>;
beforeAll(async () => {
  files = lexiconFiles(await sourcesOf([], ['كفر زيتا']));
});

function shelf(change: (path: string, text: string | undefined) => string | undefined = (_, text) => text) {
  const asked: string[] = [];
  const fetchText = async (path: string) => {
    asked.push(path);
    const text = change(path, files.get(path));
    if (text === undefined) throw new Error(`404: ${path}`);
    return text;
  };
  const load = openShelf(openFiles(fetchText));
  return { load, asked };
}

describe('openShelf(file)', () => {
  test.each([
    ['للمعارك', 'معركة'],
    ['كفرزيتا', 'كفر'],
    ['يقاتلون', 'قاتل'],
  ])('reads %s as %s with the few shards that it needs, each fetched once', async (word, lemma) => {
    const { load, asked } = shelf();
    expect(analyse(word, await load([word]))[0]?.readings[0].lemma).toBe(lemma);
    expect(asked.length).toBeLessThanOrEqual(6);
    const before = asked.length;
    await load([word, word]);
    expect(asked).toHaveLength(before);
  });

  test('needs nothing but the list for no word', async () => {
    const { load, asked } = shelf();
    await load([]);
    expect(asked).toEqual([lexiconList]);
  });

  test('refuses a damaged shard and a missing one, and asks for it again the next time', async () => {
    let broken: string | undefined = 'x';
    const { load } = shelf((path, text) => (path === lexiconList || broken === undefined ? text : text?.slice(1)));
    await expect(load(['معارك'])).rejects.toThrow('is damaged');
    broken = undefined;
    await expect(load(['معارك'])).resolves.toBeDefined();
    const missing = shelf((path, text) => (path === lexiconList ? text : undefined));
    await expect(missing.load(['معارك'])).rejects.toThrow('404');
  });

  test('refuses a damaged list', async () => {
    await expect(shelf(() => '<!doctype html>').load(['معارك'])).rejects.toThrow();
  });
});

describe('lexiconFiles(sources)', () => {
  test('names each shard by its content, so that the same name is never another text', async () => {
    const [some, more] = await Promise.all(
      [['كفر زيتا'], ['كفر زيتا', 'مورك']].map(async (names) => lexiconFiles(await sourcesOf([], names, 'م'))),
    );
    for (const [path, text] of more ?? []) {
      const before = some?.get(path);
      if (path !== lexiconList && before !== undefined) expect(before).toBe(text);
    }
    expect(more?.size).toBeGreaterThan(20);
  });
});
