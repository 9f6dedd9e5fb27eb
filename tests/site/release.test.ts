/** Two editions of a copy of the archive, from end to end: the second moves, withdraws and corrects what the first published. */
import { execFile } from 'node:child_process';
import { cp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseAtomFeed } from 'feedsmith';
import { fromHtml } from 'hast-util-from-html';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { recordDigest } from '../../src/archive/digest.ts';
import { publishedFiles } from '../../src/archive/published-files.ts';
import { publishedOf } from '../../src/archive/published.ts';
import { readContent } from '../../src/archive/read.ts';
import { builtPages } from '../../src/distribution/built-pages.ts';
import { release } from '../../src/distribution/release.ts';
import { cleanEnvironment } from '../setup/environment.ts';
import { changedContent } from '../unit/archive/fixture.ts';
import { edit, rename } from '../unit/archive/released.ts';
import { attribute, elements, textContent } from './pages.ts';

let parent = '';
let content = '';
let site = '';

/** Run a command on the copy; gives its exit code and what it printed. */
function run(script: string, ...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const env = cleanEnvironment({ SIJILL_CONTENT: content, SITE_URL: 'https://archive.invalid/x/' });
  return new Promise((done) => {
    execFile(process.execPath, [`scripts/${script}.ts`, ...args], { env }, (error, stdout, stderr) => {
      done({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, stdout, stderr });
    });
  });
}

const published = async () => {
  const names = (await readdir(join(content, 'published'))).sort();
  return Promise.all(names.map((name) => readFile(join(content, 'published', name), 'utf8')));
};

const page = async (address: string) => {
  const html = await readFile(join(site, address, 'index.html'), 'utf8');
  const tree = fromHtml(html);
  const all = elements(tree);
  const meta = (name: string) =>
    all.find(
      (each) => each.tagName === 'meta' && [attribute(each, 'name'), attribute(each, 'httpEquiv')].includes(name),
    );
  const content = (name: string) => {
    const found = meta(name);
    return found && attribute(found, 'content');
  };
  const canonical = all.find((each) => each.tagName === 'link' && attribute(each, 'rel') === 'canonical');
  const main = all.find(({ tagName }) => tagName === 'main');
  return {
    html,
    all,
    content,
    canonical: canonical && attribute(canonical, 'href'),
    root: all.find(({ tagName }) => tagName === 'html'),
    words: main ? textContent(main).replace(/\s+/g, ' ') : '',
    links: (main ? elements(main, ({ tagName }) => tagName === 'a') : []).map((link) => attribute(link, 'href')),
    byId: (id: string) => all.find((each) => attribute(each, 'id') === id),
  };
};

beforeAll(async () => {
  parent = await changedContent([]);
  [content, site] = [join(parent, 'content'), join(parent, 'site')];
});
afterAll(() => rm(parent, { recursive: true, force: true }));

/** Anchors of the first edition that the pages of the second do not have: which, is for those pages to say. */
let lost: readonly string[] = [];

/** What an editor does between two editions, first without a word about it. */
async function change(): Promise<void> {
  await edit(content, 'edition.yaml', (text) => text.replace('2026.1', '2026.2').replace('2026-03-01', '2026-09-01'));
  await rename(content, 'salim-al-marai', 'salim-marai');
  for (const file of ['reports/0002.md', 'captures/0002.txt']) await rm(join(content, file));
  await edit(content, 'reports/0001.md', (text) =>
    text
      .replace(/ {4}- \{ kind: other-capture.*\n/, '')
      .replace('02-18]"', '02-17]"')
      .replace(/figures:\n {2}- id: f1\n(?: {4}.*\n)+/, 'figures: []\n')
      .replace('not_figures:\n', 'not_figures:\n  - { line: 4, quote: "12", reason: enumerated }\n'),
  );
}

/** Publish, with the first edition, an anchor that the pages of the second will not have. */
async function publishMore(address: string, anchor: string): Promise<void> {
  const { content: read } = await readContent(content);
  const { editions, reports, pages } = publishedOf(read);
  const more = pages.map((each) =>
    each.address === address ? { ...each, anchors: { ...each.anchors, [anchor]: '2026.1' } } : each,
  );
  const sha256 = recordDigest(more, new Map(reports.map((report) => [report.id, report])));
  const files = publishedFiles({ editions: editions.map((each) => ({ ...each, sha256 })), reports, pages: more });
  for (const [name, text] of files) await writeFile(join(content, 'published', name), text);
}

/** What the checker then asks of the editor. */
async function account(): Promise<void> {
  await writeFile(
    join(content, 'redirects.yaml'),
    `moved:
  - { from: /persons/salim-al-marai/, to: /persons/salim-marai/, edition: "2026.2", reason: صُحّح رسم الاسم. }
  - { from: "/reports/0001/#f1", to: "/reports/0001/#p1", edition: "2026.2", reason: ليس رقمًا منسوبًا. }
withdrawn:
  - { from: /reports/0002/, edition: "2026.2", reason: سُحب بطلب من ناشره. }
`,
  );
  await edit(content, 'reports/0001.md', (text) =>
    text.replace(
      'corrections: []',
      `corrections:
  - date: "2026-08-30"
    edition: "2026.2"
    field: published
    before: بين 16 و18 شباط (فبراير) 2017
    after: بين 16 و17 شباط (فبراير) 2017
    reason: سُحب التقرير الذي كان سندًا.`,
    ),
  );
}

describe('npm run release', { timeout: 300_000 }, () => {
  test('publishes the first edition', async () => {
    const { code, stdout, stderr } = await run('release');
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^Edition 2026\.1 is released\./);
    expect((await published()).length).toBe(4);
  });

  test('refuses a second edition that lost or changed what the first published, and writes nothing', async () => {
    await publishMore('/places/', 'gone');
    const before = await published();
    await change();
    const { code, stdout, stderr } = await run('release');
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr.match(/(?:published|redirect)\/[a-z]+$/gm)?.sort()).toEqual([
      'published/changed',
      'published/vanished',
      'published/vanished',
      'published/vanished',
    ]);
    expect(await published()).toEqual(before);
  });

  test('refuses it still when a page lost an anchor that only the built page can show', async () => {
    await account();
    const built = await run('build', site);
    expect([built.code, built.stderr]).toEqual([0, '']);
    const outcome = await releaseBuilt();
    lost = outcome.kind === 'missing' ? outcome.addresses : [];
    expect(lost).toContain('/places/#gone');
    expect(lost.filter((address) => !address.includes('#'))).toEqual([]);
  });

  test('publishes it once each is accounted for, and says the same when asked again', async () => {
    const entries = lost.map((from) => `  - { from: "${from}", edition: "2026.2", reason: لم يبقَ له موضع. }\n`);
    await edit(content, 'redirects.yaml', (text) => text + entries.join(''));
    const built = await run('build', site);
    expect([built.code, built.stderr]).toEqual([0, '']);
    expect(await releaseBuilt()).toMatchObject({
      kind: 'released',
      edition: '2026.2',
      additions: { passages: [], figures: [], changed: ['/reports/0001/ published'] },
    });
    const after = await published();
    // Of the report that was withdrawn, addresses and checksums stay.
    expect(after[1]).toContain('"p1"');
    expect(after[1]).not.toMatch(/كتيبة|2017/);
    expect(await releaseBuilt()).toEqual({ kind: 'unchanged', edition: '2026.2' });
    expect(await published()).toEqual(after);
    expect((await run('check')).stderr).toBe('');
  });
});

/** Release the site that is built, without building it again. */
const releaseBuilt = () =>
  release({
    content,
    build: async (out) => {
      await cp(site, out, { recursive: true });
      return [];
    },
  });

describe('the site of the second edition', () => {
  test('leads from a page that moved to where it is now, and says so', async () => {
    const { html, root, content, canonical, words, links } = await page('/persons/salim-al-marai/');
    expect(html.indexOf('charset="utf-8"')).toBeLessThan(html.indexOf('<title'));
    expect([root && attribute(root, 'lang'), root && attribute(root, 'dir')]).toEqual(['ar', 'rtl']);
    expect(content('refresh')).toBe('0; url=../salim-marai/');
    expect(content('robots')).toBe('noindex');
    expect(canonical).toBe('https://archive.invalid/x/persons/salim-marai/');
    expect(links).toContain('../salim-marai/');
    expect(words).toContain('سالم المرعي');
    expect(words).toContain('صُحّح رسم الاسم.');
  });

  test.each([
    ['/reports/0002/', 'سُحب التقرير 0002'],
    ['/reports/0002/capture/', 'سُحبت النسخة الملتقَطة من التقرير 0002'],
  ])('says at %s that it was withdrawn, when and why, and shows none of its words', async (address, heading) => {
    const { html, content, canonical, words, links } = await page(address);
    expect(words).toContain(heading);
    expect(words).toContain('في الإصدار 2026.2');
    expect(words).toContain('سُحب بطلب من ناشره.');
    expect(html).not.toMatch(/كتيبة|السهل|وادي|سيارات/);
    expect([content('refresh'), canonical, content('robots')]).toEqual([undefined, undefined, 'noindex']);
    expect(links.length).toBeGreaterThan(0);
  });

  test('holds words of the report that was withdrawn in no file that is read as text', async () => {
    const names = await readdir(site, { recursive: true });
    const texts = names.filter((name) => /\.(?:html|json|txt|xml)$/.test(name));
    const holding = async (words: string) => {
      const read = await Promise.all(texts.map((name) => readFile(join(site, name), 'utf8')));
      return texts.filter((_, i) => read[i]?.includes(words));
    };
    expect(await holding('وادي النبع مفتوح')).toEqual([]);
    expect(await holding('سيارات عبرت')).toEqual([]);
    // Its own page, that of its capture, the lists of editions and of corrections, and the feed.
    expect(await holding('سُحب بطلب من ناشره.')).toHaveLength(5);
  });

  test('keeps a figure that moved as an anchor among the corrections of its report', async () => {
    const { byId, words } = await page('/reports/0001/');
    const item = byId('f1');
    expect(item?.tagName).toBe('li');
    const said = item ? textContent(item).replace(/\s+/g, ' ').trim() : '';
    expect(said).toBe('الرقم المنسوب f1: نُقل في الإصدار 2026.2 إلى الفقرة 1. ليس رقمًا منسوبًا.');
    const [link] = item ? elements(item, ({ tagName }) => tagName === 'a') : [];
    expect(link && attribute(link, 'href')).toBe('#p1');
    expect(words).toContain('نُشر هذا التقرير أوّل مرّة في الإصدار 2026.1.');
  });

  test('shows a correction with its day, edition, field, words before and after, and reason', async () => {
    const { all } = await page('/reports/0001/');
    const [list] = all.filter((each) => attribute(each, 'className') === 'corrections');
    const told = list && elements(list, ({ tagName }) => ['p', 'dt', 'dd'].includes(tagName)).map(textContent);
    expect(told).toEqual([
      'تاريخ النشر 30 آب (أغسطس) 2026، الإصدار 2026.2',
      ...['قبل', 'بين 16 و18 شباط (فبراير) 2017', 'بعد', 'بين 16 و17 شباط (فبراير) 2017'],
      ...['السبب', 'سُحب التقرير الذي كان سندًا.'],
    ]);
  });

  test('lists what was corrected, moved and withdrawn, each with an address of its own', async () => {
    const { byId, words, links } = await page('/corrections/');
    expect(['0001-published-2026.2', 'reports-0002', 'reports-0001-f1'].map((id) => byId(id)?.tagName)).toEqual([
      'li',
      'li',
      'li',
    ]);
    expect(words).toContain('التقرير 0001، تاريخ النشر');
    expect(words).toContain('يُكتب في ذلك إلى');
    expect(links).toContain('../reports/0001/#provenance');
    const own = await page('/reports/0001/');
    expect(own.byId('correction-published-2026.2')?.tagName).toBe('li');
  });

  test('tells in the feed of a report that was withdrawn, without its words, and of what was corrected', async () => {
    const { entries = [] } = parseAtomFeed(await readFile(join(site, 'feed.xml'), 'utf8'));
    const told = entries.map(({ id, title }) => [id?.slice('https://archive.invalid/x'.length), title?.value]);
    expect(told).toEqual(
      expect.arrayContaining([
        ['/corrections/#reports-0002', 'سُحب التقرير 0002 (/reports/0002/)'],
        ['/corrections/#0001-published-2026.2', 'تصويب: التقرير 0001، تاريخ النشر'],
      ]),
    );
    expect(told.filter(([id]) => id === '/reports/0002/')).toEqual([]);
  });

  test('keeps an anchor that was withdrawn from any other page', async () => {
    const { byId } = await page('/places/');
    const item = byId('gone');
    expect(item ? textContent(item).replace(/\s+/g, ' ').trim() : '').toBe(
      'الموضع gone: سُحب في الإصدار 2026.2. لم يبقَ له موضع.',
    );
  });

  test('holds each id once', async () => {
    for (const { address, anchors } of await builtPages(site)) {
      const { all } = await page(address);
      const ids = all.flatMap((each) => attribute(each, 'id') ?? []);
      expect([address, ids.length, anchors.length <= ids.length]).toEqual([address, new Set(ids).size, true]);
    }
  });
});
