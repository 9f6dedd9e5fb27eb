/** Search without a script: what the word index has is what the search finds, and all of it can be reached. */
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { analyse, codeOf, nearInQuery, openLexicon } from '../../src/arabic/index.ts';
import type { Lexicon } from '../../src/arabic/index.ts';
import { lexiconHome, readEntries, readExonyms } from '../../src/arabic/lexicon/read.ts';
import { openArchive } from '../../src/archive/archive.ts';
import { checkContent } from '../../src/archive/check.ts';
import { contentFolder } from '../../src/archive/read.ts';
import { builtPages } from '../../src/distribution/built-pages.ts';
import { fromArchive } from '../../src/search/lexicon-sources.ts';
import { openReader } from '../../src/search/remembered.ts';
import { search } from '../../src/search/search.ts';
import { letters } from '../../src/words/letters.ts';
import { weighEntry } from '../../src/site/word-entries.ts';
import { knownForms, mostBytes, wordsOf } from '../../src/site/words.ts';
import { openBundle } from '../unit/search/bundled.ts';
import type { Bundled } from '../unit/search/bundled.ts';
import { attribute, dist, elements, named, references, sitePages, target, textContent } from './pages.ts';
import type { Page } from './pages.ts';

const { content } = await checkContent(contentFolder());
const archive = openArchive(content);
const lexicon = openLexicon({ ...(await readEntries(lexiconHome)), ...fromArchive(archive) });
const { nouns } = await readEntries(lexiconHome);
const words = wordsOf(archive, openReader(lexicon), knownForms(nouns, await readExonyms(lexiconHome)));

const pages = sitePages().filter(({ path }) => path.startsWith('words/'));
const passagePages = pages.filter(({ path }) => path.startsWith('words/passages/'));
const lists = pages.filter((page) => page.path !== 'words/index.html' && !passagePages.includes(page));

/** The passages under each entry as the pages have them, `reports/0001/index.html#p3`, by the entry's code. */
const passages = new Map<string, Set<string>>();
for (const page of passagePages) {
  let entry = new Set<string>();
  for (const element of elements(page.tree)) {
    const id = attribute(element, 'id') ?? '';
    if (element.tagName === 'h2') {
      entry = passages.get(id) ?? new Set();
      passages.set(id, entry);
    }
    const { file = '', fragment } = target(page, attribute(element, 'href') ?? '');
    if (/^reports\/\d+\/index\.html$/.test(file)) entry.add(`${file}#${fragment}`);
  }
}

describe('the word index', () => {
  let bundle: Bundled;
  beforeAll(() => {
    bundle = openBundle(join(dist, 'pagefind'));
  });
  afterAll(() => bundle.close());

  /** What the search finds by lemma, a word of the text alone; with the lexicon that is given, or as a page loads its own. */
  async function found(word: string, whole?: Lexicon): Promise<string[]> {
    const load = { ...bundle.load, names: async () => [], ...(whole && { lexicon: async () => whole }) };
    const { groups } = await search({ words: word, mode: 'lemma', filters: {} }, load, Infinity);
    const hits = groups.flatMap(({ kind, hits: all }) => (kind === 'text' ? all : []));
    return hits.map(({ report, passage }) => `${report.address}index.html#${passage?.id ?? ''}`).sort();
  }

  /** What the index has under each reading that the search takes for a word. */
  function indexed(word: string): string[] {
    const codes = analyse(word, lexicon, { near: nearInQuery }).flatMap(({ readings }) => readings.map(codeOf));
    const all = new Set(codes.flatMap((code) => [...(passages.get(code) ?? [])]));
    // A line of the report is no passage: the search shows it only where no passage answers.
    const inText = [...all].filter((address) => !address.endsWith('#'));
    const reports = new Set(inText.map((address) => address.replace(/#.*/, '')));
    return [...all].filter((address) => !address.endsWith('#') || !reports.has(address.slice(0, -1))).sort();
  }

  test('has under its words the passages that the search finds for it', async () => {
    expect(words.entries.length).toBeGreaterThan(100);
    const different: unknown[] = [];
    // A word that is a function word too («بين») is asked as one, and finds what the index leaves out.
    const asked = words.entries
      .flatMap(({ headwords }) => headwords)
      .filter((word) => !analyse(word, lexicon).some(({ readings: [{ kind }] }) => kind === 'function'));
    // Every third: each is answered by the engine itself.
    for (const written of asked.filter((_, place) => place % 3 === 0)) {
      const [search, index] = [await found(written, lexicon), indexed(written)];
      if (search.join() !== index.join()) different.push({ written, search, index });
    }
    expect(different).toEqual([]);
  });

  test.each(['الفصائل', 'يعلنون', 'ولقادتهم', 'ثلاثة', '٢٠١٧', 'الأسرى', 'حمله'])(
    'has under the words of «%s» what the search finds for it',
    async (form) => {
      expect(indexed(form)).toEqual(await found(form));
      expect(indexed(form).length).toBeGreaterThan(0);
    },
  );

  test('finds no function word', () => {
    expect(indexed('في')).toEqual([]);
    expect(indexed('كان')).toEqual([]);
  });
});

describe('the pages of the word index', () => {
  const main = (page: Page) => named(page, 'main')[0];

  test('lead from the letters to every entry', () => {
    expect(lists.filter(({ path }) => /^words\/[a-z]+\/index\.html$/.test(path)).length).toBe(letters.length);
    const reached = new Set(
      lists.flatMap((page) => references(page).map(({ address }) => target(page, address).fragment)),
    );
    expect(words.entries.map(({ code }) => code).filter((code) => !reached.has(code))).toEqual([]);
    expect([...passages.keys()].filter((code) => !reached.has(code))).toEqual([]);
  });

  test.each([
    ['words/feh/index.html', 'فصائل', 'فصيل'],
    ['words/alef/index.html', 'أسرى', 'أسير'],
    ['words/yeh/index.html', 'يقترب', 'اقترب'],
    ['words/theh/index.html', 'ثلاثة', '3'],
    ['words/alef/index.html', 'ألوية', 'لواء'],
    ['words/other/index.html', 'Damascus', 'دمشق'],
  ])('on %s lead from «%s» to «%s»', (path, form, word) => {
    const page = pages.find((each) => each.path === path);
    const lines = page ? named(page, 'li').map((line) => textContent(line).replace(/\s+/g, ' ').trim()) : [];
    expect(lines.filter((line) => line.startsWith(`${form} انظر`)).join()).toContain(word);
  });

  test.each([
    ['words/other/index.html', 'Khan Shaykhun انظر خان شيخون'],
    ['words/other/index.html', 'HTS انظر هيئة تحرير الشام'],
    ['words/heh/index.html', 'هتش انظر هيئة تحرير الشام'],
    ['words/khah/index.html', 'خناصرة انظر خناصر'],
    ['words/lam/index.html', 'اللواء يُراد به أحيانًا لواء الأقصى'],
    ['words/lam/index.html', 'لواء الأقصى اسم مسجّل'],
  ])('on %s have the line «%s»', (path, start) => {
    const page = pages.find((each) => each.path === path);
    const lines = page ? named(page, 'li').map((line) => textContent(line).replace(/\s+/g, ' ').trim()) : [];
    expect(lines.filter((line) => line.startsWith(start)).length).toBe(1);
  });

  test('name in each link to a passage the report and the passage', () => {
    const unnamed = passagePages.flatMap((page) =>
      named(page, 'a').filter((link) => {
        const [, report] = /reports\/(\d+)\/#/.exec(attribute(link, 'href') ?? '') ?? [];
        return report !== undefined && !textContent(link).startsWith(report);
      }),
    );
    expect(unnamed).toEqual([]);
  });

  test('weigh no more than 120 kB, and 30 kB packed', () => {
    const heavy = pages.filter(({ html }) => Buffer.byteLength(html) > 120_000 || gzipSync(html).length > 30_000);
    expect(heavy.map(({ path, html }) => `${path}: ${html.length}`)).toEqual([]);
  });

  test('weigh no more than they were taken to when the words were dealt out to them', () => {
    const content = ({ html }: Page) => Buffer.byteLength(/<main.*<\/main>/s.exec(html)?.[0] ?? '') - 5000;
    const wrong = passagePages.filter((page) => {
      const number = Number(/\d+/.exec(page.path)?.[0]);
      const weights = (words.pages[number - 1] ?? []).map(({ of, from, to }) => {
        const entry = words.entries[of];
        const { head, rows } = entry ? weighEntry(entry, words, archive) : { head: 0, rows: [] };
        return rows.slice(from, to).reduce((sum, row) => sum + row, head);
      });
      return content(page) > weights.reduce((sum, weight) => sum + weight, 0);
    });
    expect(wrong.map(({ path }) => path)).toEqual([]);
    const light = lists.filter(({ html }) => Buffer.byteLength(html) <= mostBytes);
    expect(light.length).toBe(lists.length);
  });

  test('that depend on what the archive holds are no addresses to cite, and say so', async () => {
    const aids = pages.filter((page) => attribute(main(page)!, 'dataFindingAid') !== undefined);
    expect(aids).toEqual(pages.filter(({ path }) => /\d\/index\.html$/.test(path)));
    const cited = (await builtPages(dist)).filter(({ address }) => address.startsWith('/words/'));
    expect(cited.map(({ address }) => address).sort()).toEqual(
      ['/words/', ...letters.map(({ slug }) => `/words/${slug}/`)].sort(),
    );
    expect(cited.flatMap(({ anchors }) => anchors)).toEqual(['look-up', 'left-out', 'citing-words']);
    expect(aids.filter((page) => !textContent(main(page)!).includes('يُوثَّق التقرير أو فقرته'))).toEqual([]);
  });
});
